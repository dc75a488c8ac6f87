import type { CellChange, LevelColumn } from "../../contract";
import { levelMeant } from "../../reading";
import type { Level } from "../../scoring";
import type { Lane } from "./lane";
import { unsavedChanges } from "./planning/state";
import type { Screen } from "./screen";
import type { Session, SessionHost } from "./session";
import { draftWrites, isPlannerWriting, isWriting, rowOf, type Conflict } from "./state";
import {
  cellWrite,
  isCellOf,
  isPlanning,
  type Answered,
  type Cell,
  type CellsWrite,
  type Write,
} from "./write";
import { isLevelColumn } from "./write-words";

type Writing = Pick<
  Session,
  | "setLevel"
  | "saveDrafts"
  | "clearDetail"
  | "setEvidence"
  | "setItem"
  | "saveInputs"
  | "write"
  | "answer"
>;

/** Sends what the user changed, each change against what was seen. */
export function createWriting({ call, store }: SessionHost, lane: Lane, screen: Screen): Writing {
  const { state, dispatch } = store;

  const send = async (write: Write): Promise<Answered> => {
    switch (write.kind) {
      case "cells":
        return { write, outcome: await call("setCells", write.changes) };
      case "evidence":
        return { write, outcome: await call("setEvidence", write.change) };
      case "steps":
        return { write, outcome: await call("writeScenario", write.write) };
    }
  };

  const write = async (change: Write): Promise<void> => {
    if (isPlanning(change) && isPlannerWriting(state())) return;
    dispatch({ type: "writing", write: change });
    await lane.attempted({ kind: "write", write: change }, async () => {
      dispatch({ type: "written", answered: await send(change) });
    });
  };

  /** The cell with a new value; undefined where that cannot be asked for now. */
  const levelWrite = (
    number: number | null,
    column: LevelColumn,
    level: Level | null,
  ): CellsWrite | undefined => {
    const row = number === null ? undefined : rowOf(state(), number);
    if (row === undefined || isWriting(state(), row.number, column)) return undefined;
    return cellWrite({ number: row.number, column, value: level, seen: row.levels[column] });
  };

  /** Writes what the shown indicator's controls ask for. */
  const choose = (number: number, wanted: Write, other?: Write): Promise<void> => {
    if (screen.justExchanged(number) === null) return write(wanted);
    dispatch({ type: "asked", question: { number, writes: other ? [wanted, other] : [wanted] } });
    return Promise.resolve();
  };

  return {
    write,

    setLevel: (number, level, column = state().stage) => {
      const wanted = levelWrite(number, column, level);
      if (wanted === undefined) return Promise.resolve();
      const before = screen.justExchanged(number);
      return choose(
        number,
        wanted,
        before ? levelWrite(before.shown, before.stage, level) : undefined,
      );
    },

    saveDrafts: async (number) => {
      await Promise.all(draftWrites(state(), number).map(write));
    },

    clearDetail: (number, column) => {
      const row = rowOf(state(), number);
      if (row === undefined || isWriting(state(), number, column)) return Promise.resolve();
      const wanted = cellWrite({ number, column, value: null, seen: row.details[column] });
      return choose(number, wanted);
    },

    setEvidence: (change) => choose(change.number, { kind: "evidence", change }),

    setItem: async (change) => {
      let isSaved = false;
      await lane.attempted({ kind: "item", change }, async () => {
        const { outcome, indicator, items } = await call("setItem", change);
        dispatch({ type: "itemsRead", number: indicator, items });
        isSaved = outcome === "saved";
      });
      return isSaved;
    },

    saveInputs: async () => {
      const changes = unsavedChanges(state().planning);
      if (changes.length > 0) await write({ kind: "cells", purpose: "inputs", changes });
    },

    answer: async (conflict, mine) => {
      dispatch({ type: "conflictAnswered", conflict, mine });
      const again = seeingFound(conflict, mine);
      if (again) await write(again);
    },
  };
}

/** A level in words is only brought back where it stood; where something else stands now, the level is meant. */
function insistedOn({ column, value }: CellChange): CellChange["value"] {
  return typeof value === "string" && isLevelColumn(column) ? (levelMeant(value) ?? value) : value;
}

/** The write again, checked against what was found; cells that are left to the sheet are not written. */
function seeingFound(conflict: Conflict, mine: readonly Cell[]): Write | null {
  switch (conflict.kind) {
    case "cells": {
      const { write, found } = conflict;
      const changes = write.changes.flatMap((change) => {
        const hit = found.find((each) => isCellOf(each.change, change));
        if (hit === undefined) return [change];
        const isMine = mine.some((cell) => isCellOf(cell, change));
        return isMine ? [{ ...change, value: insistedOn(change), seen: hit.cell }] : [];
      });
      return changes.length === 0 ? null : { ...write, changes };
    }
    case "evidence": {
      const { write, found, place } = conflict;
      const isPlace = write.change.seenLink !== undefined;
      const seen = isPlace ? { seenLink: place.link, seenDate: place.date } : {};
      return { ...write, change: { ...write.change, ...seen, seen: found } };
    }
    case "steps":
      return null; // only the page knows the guidance of the steps that were found
  }
}
