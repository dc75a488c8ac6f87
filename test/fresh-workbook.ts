import type { Emulator, EmulatorOptions } from "../dev/emulator";
import { giveBackWorkbook, setUp, takeWorkbook, type PooledWorkbook } from "./workbook-pool";

export { setUp };

/** Those of the running test. */
let taken: PooledWorkbook[] = [];
let isInTest = false;

beforeEach(() => {
  isInTest = true;
});

afterEach(() => {
  isInTest = false;
  for (const workbook of taken) giveBackWorkbook(workbook);
  taken = [];
});

/**
 * A workbook in the state in which *Siapkan lembar* has just left it. The command is run once for each build and
 * kind of workbook; what it left is kept on disk for all workers, and a workbook that a test asked for is rewound
 * for later tests. The log of executions does not have the command.
 */
export function freshWorkbook(options: EmulatorOptions = {}): Emulator {
  const isBuilt = options.code === undefined && options.dist === undefined;
  if (!isBuilt) return setUp(options);
  const workbook = takeWorkbook(options);
  if (isInTest) taken.push(workbook);
  return workbook.emulator;
}
