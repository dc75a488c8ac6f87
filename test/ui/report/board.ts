import type { ReadyPanel } from "../../../src/contract";
import { boardOf, entryOf, type Board, type Entry } from "../../../src/ui/board";
import { cityPanel } from "./city";

/** The board of a panel whose instrument is known. */
export function boardFor(panel: ReadyPanel = cityPanel()): Board {
  const board = boardOf(panel);
  if (board === null) throw new Error(`Unknown instrument ${panel.instrument}`);
  return board;
}

export function entryFor(board: Board, number: number): Entry {
  const entry = entryOf(board, number);
  if (entry === undefined) throw new Error(`No indicator ${number}`);
  return entry;
}
