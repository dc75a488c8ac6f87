import { daysBetween, disputes } from "../history";
import { parseLevel } from "../reading";
import type { Assessment, OfficialNumber, Reading } from "../scoring";
import type { Board } from "./board";
import { dayIn, dayText } from "./day";
import { integerText } from "./figures";

/** How long cities were given, in days after the assessor's levels came. */
export const USUAL_REPAIR_DAYS = [2, 5, 7] as const;

/** How much of the time for repairs is left. */
export interface RepairDeadline {
  /** ISO. */
  readonly day: string;
  /** Whole days; 0 on the day itself, negative after it. */
  readonly left: number;
  readonly text: string;
}

/** *Batas perbaikan* as it stands on sheet Mulai; null while none can be read there. */
export function repairDeadline({ panel }: Board, today: string): RepairDeadline | null {
  const day = dayIn(panel.repairDeadline);
  if (day === null) return null;
  const left = daysBetween(today, day);
  return { day, left, text: `Batas perbaikan ${dayText(day)}: ${leftText(left)}` };
}

function leftText(left: number): string {
  if (left > 1) return `tinggal ${integerText(left)} hari`;
  if (left === 1) return "tinggal 1 hari, sampai besok";
  return left === 0 ? "berakhir hari ini" : `sudah lewat ${integerText(-left)} hari`;
}

/** What was claimed (Verifikasi, else Mandiri) and what the assessor gave (Final, else Eksternal). */
export function claimedAndGiven(board: Board): {
  readonly claimed: Assessment;
  readonly given: Assessment;
} {
  const latest = (columns: readonly ("self" | "verified" | "external" | "final")[]): Assessment =>
    new Map(
      board.entries.flatMap(({ indicator, row }): [OfficialNumber, Reading][] => {
        if (!row) return [];
        const readings = columns.map((column) =>
          parseLevel(row.levels[column], board.instrument.scale),
        );
        const found =
          readings.find(({ kind }) => kind === "level") ?? readings[readings.length - 1];
        return found ? [[indicator.number, found]] : [];
      }),
    );
  return { claimed: latest(["verified", "self"]), given: latest(["final", "external"]) };
}

/** How many indicators the assessor set lower than was claimed. */
export function countDisputes(board: Board): number {
  const { claimed, given } = claimedAndGiven(board);
  return disputes(board.instrument, claimed, given).length;
}
