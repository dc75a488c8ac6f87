import type { Emulator } from "../emulator";
import { keepScreen } from "./attempt";
import { Checkpoint } from "./checkpoint";

/**
 * Remembers an emulator between two executions. What is returned brings everything back to this moment, the time
 * included, and costs as much as what has changed. It refuses, and then changes nothing, when sheets, rows, columns or
 * names have been added, removed or renamed since: such an engine never becomes quite what it was.
 */
export function rewindable(emulator: Emulator): () => boolean {
  const { spreadsheet, clock } = emulator;
  const { engine } = spreadsheet;
  const { screen } = emulator.runtime;
  const before = Checkpoint.of(spreadsheet);
  const structure = engine.structure;
  const restoreScreen = keepScreen(emulator);
  const restoreResults = engine.keepResults();
  const restoreLog = emulator.keepLog();
  const selections = new Map(screen.selected());
  const { name, numbering } = spreadsheet;
  const time = clock.now();
  return () => {
    if (engine.structure !== structure) return false;
    before.restore();
    restoreResults();
    restoreScreen();
    restoreLog();
    screen.answers.length = 0;
    screen.selected().clear();
    for (const [email, selection] of selections) screen.selected().set(email, selection);
    spreadsheet.name = name;
    spreadsheet.continueNumbering(numbering);
    clock.set(time);
    return true;
  };
}
