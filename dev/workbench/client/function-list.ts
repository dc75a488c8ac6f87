import { BooleanNumber, type Injector } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionHelp } from "../protocol";

/** Offers the add-on's functions, with their help, while a formula is typed. */
export function offerFunctions(injector: Injector, functions: readonly FunctionHelp[]): void {
  injector.get(IDescriptionService).registerDescriptions(functions.map(toInfo));
}

function toInfo({ name, summary, example, parameters }: FunctionHelp): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    abstract: summary,
    description: example === "" ? summary : `${summary} Contoh: ${example}`,
    functionParameter: parameters.map(({ name: parameter, detail, isOptional }) => ({
      name: parameter,
      detail,
      example: "",
      require: isOptional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  };
}
