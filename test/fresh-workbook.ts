import type { Emulator, EmulatorOptions } from "../dev/emulator";
import {
  giveBackWorkbook,
  setUp,
  takeWorkbook,
  type PooledWorkbook,
  type Preparation,
} from "./workbook-pool";

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
 * A workbook in the state in which *Siapkan lembar*, and then a preparation, has just left it. Both are done once for
 * each build and kind of workbook; what they left is kept on disk for all workers, and a workbook that a test asked
 * for is rewound for later tests. The log of executions does not have them.
 */
export function freshWorkbook(
  options: EmulatorOptions = {},
  preparation: Preparation | null = null,
): Emulator {
  const isBuilt = options.code === undefined && options.dist === undefined;
  if (!isBuilt) {
    const emulator = setUp(options);
    preparation?.prepare(emulator);
    return emulator;
  }
  const workbook = takeWorkbook(options, preparation);
  if (isInTest) taken.push(workbook);
  return workbook.emulator;
}
