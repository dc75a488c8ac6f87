import { parseLevel, type CheckResult, type Finding } from "../../scoring";
import { entryOf, type Board, type Entry } from "../board";
import { COLUMN_WORDS } from "../../text";
import { dayText } from "../day";
import { cellText, integerText, levelText } from "../figures";

/** A finding in a list whose heading says what is wrong: the indicator, and what it has of its own. */
export interface FindingWords {
  readonly name: string;
  /** null where it has nothing of its own. */
  readonly difference: string | null;
}

/** The findings of a check, without what they all say. */
export interface CheckWords {
  /** What to do, where it is the same for all; null where each says its own. */
  readonly advice: string | null;
  /** In the order of the findings. */
  readonly rows: readonly FindingWords[];
}

/** Splits the sentences of findings into what stands once above them and what differs. */
export function checkWords(board: Board, { check, findings }: CheckResult): CheckWords {
  const parts = findings.map(({ message }) => sentencesOf(message));
  const advices = new Set(parts.map(({ advice }) => advice));
  const [shared] = advices;
  const isShared = advices.size === 1;
  const rows = findings.map((finding, i): FindingWords => {
    const entry = entryOf(board, finding.number);
    const part = parts[i];
    const told = entry && differenceOf(check.id, board, entry, finding);
    const own = [told ?? part?.fault ?? "", isShared ? "" : (part?.advice ?? "")];
    const difference = own.filter((text) => text !== "").join(". ");
    return {
      name: entry?.indicator.shortName ?? "",
      difference: difference === "" ? null : difference,
    };
  });
  return { advice: isShared && shared !== "" ? (shared ?? null) : null, rows };
}

/** The first sentence says what is wrong, the others what to do; what a cell holds may be sentences too. */
function sentencesOf(message: string): { readonly fault: string; readonly advice: string } {
  const unquoted = message.replace(/".*"/g, (quoted) => "x".repeat(quoted.length));
  const end = unquoted.indexOf(". ");
  return end === -1
    ? { fault: message, advice: "" }
    : { fault: message.slice(0, end), advice: message.slice(end + 2) };
}

/** What sets a finding of a known check apart from others; undefined: its whole sentence does. */
function differenceOf(
  check: string,
  { instrument }: Board,
  { reading, lastYear, target, copies, row }: Entry,
  { fix }: Finding,
): string | undefined {
  const level = reading.kind === "level" ? levelText(reading.level, instrument) : "–";
  switch (check) {
    case "missing-indicator":
    case "missing-level":
    case "missing-opd":
      return "";
    case "missing-narrative":
    case "missing-evidence":
      return `tingkat ${level}`;
    case "duplicate-indicator":
      return `${integerText(copies)} baris`;
    case "level-jump":
      return lastYear === undefined ? undefined : `${levelText(lastYear, instrument)} → ${level}`;
    case "overdue":
      return target === undefined
        ? undefined
        : `${dayText(row?.details.due ?? null)} · tingkat ${level} dari target ${levelText(target, instrument)}`;
    case "invalid-level": {
      const cell = fix === "target" || fix === "lastYear" ? row?.levels[fix] : row?.level;
      const found = parseLevel(cell ?? null, instrument.scale);
      const name = fix === "target" || fix === "lastYear" ? COLUMN_WORDS[fix] : "Tingkat";
      return found.kind === "invalid" ? `${name} berisi ${found.found}` : undefined;
    }
    case "changed-weight":
      return row?.weight === undefined || row.weight === null
        ? "kosong"
        : `tertulis ${cellText(row.weight)}`;
    default:
      return undefined;
  }
}
