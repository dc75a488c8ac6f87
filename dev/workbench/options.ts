import { parseArgs } from "node:util";
import { EXAMPLE_NAMES, isExampleName } from "./examples";
import type { WorkbenchOptions } from "./server";

const DEFAULT_PORT = "8080";

/**
 * Reads `--port`, `--locale in_ID|en_US` and `--example kota|kabupaten-pemdi|pangkalpinang|kemenko|kosong`.
 *
 * @throws Error in words for the person at the terminal.
 */
export function parseOptions(
  args: readonly string[],
): WorkbenchOptions & { readonly port: number } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: DEFAULT_PORT },
      locale: { type: "string", default: "in_ID" },
      example: { type: "string", default: "kota" },
    },
  });
  const port = Number(values.port);
  const isPort = values.port.trim() !== "" && Number.isInteger(port);
  if (!isPort || port < 0 || port > 65_535) {
    throw new Error(`--port ${values.port}: must be a number from 0 to 65535`);
  }
  if (values.locale !== "in_ID" && values.locale !== "en_US") {
    throw new Error(`--locale ${values.locale}: must be in_ID or en_US`);
  }
  if (!isExampleName(values.example)) {
    throw new Error(`--example ${values.example}: must be ${EXAMPLE_NAMES.join(", ")}`);
  }
  return { port, locale: values.locale, example: values.example };
}
