import { NotModelled } from "./errors";
import type { Execution } from "./execution";
import { ScriptObject, type CallKind } from "./script-object";

/** Which of an Apps Script class's methods are modelled; a name that the real class lacks does not compile. */
export type CallTable<Api> = Readonly<Partial<Record<keyof Api, CallKind>>>;

/** The methods that a table promises. */
export type Modelled<Table> = { readonly [Name in keyof Table]: (...args: never[]) => unknown };

/** An object that belongs to the execution whose script got it. */
export abstract class Service extends ScriptObject {
  constructor(protected readonly execution: Execution) {
    super();
  }
}

/** A value of an enumeration such as `SpreadsheetApp.ProtectionType`. */
export class EnumValue {
  constructor(private readonly label: string) {}

  name(): string {
    return this.label;
  }

  toString(): string {
    return this.label;
  }

  toJSON(): string {
    return this.label;
  }
}

/** An enumeration with these names; the same name always gives the same object, any other is refused. */
export function enumeration<Name extends string>(
  title: string,
  ...names: readonly Name[]
): Readonly<Record<Name, EnumValue>> {
  const values = Object.fromEntries(names.map((name) => [name, new EnumValue(name)]));
  return new Proxy(Object.freeze(values), {
    get: (target, property) => {
      if (typeof property === "symbol" || property in target) {
        return Reflect.get(target, property) as unknown;
      }
      throw new NotModelled(`${title}.${property}`);
    },
  }) as Readonly<Record<Name, EnumValue>>;
}
