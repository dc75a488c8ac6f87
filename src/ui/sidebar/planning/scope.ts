import { nameKey } from "../../../reading";
import { allBut, indicatorsOfDomain, type OfficialNumber } from "../../../scoring";
import type { Board } from "../../board";
import { distinctNames } from "../../distinct-names";
import { cellText } from "../../figures";
import type { ReportProblem } from "./basis";
import type { Scope } from "./state";

/** The OPD names of sheet Penilaian, each once however it is written, in alphabetical order. */
export function officeNames({ panel }: Board): string[] {
  const names = distinctNames(panel.rows.map(({ details }) => cellText(details.opd)));
  return names.sort((a, b) => a.localeCompare(b, "id"));
}

/** What is still to be chosen before a choice of domains or OPD counts; null where it counts. */
export function scopeHint({ kind, domains, opd }: Scope): string | null {
  if (kind === "domains" && domains === null) {
    return "Pilih domain; sampai itu rencana mencakup semua indikator.";
  }
  if (kind === "opd" && opd === null) {
    return "Pilih satu OPD; sampai itu rencana mencakup semua indikator.";
  }
  return null;
}

/** The indicators that a choice of domains or OPD leaves out; none while nothing has been chosen. */
export function readScope(board: Board, scope: Scope, problem: ReportProblem): Set<OfficialNumber> {
  const { instrument, panel } = board;
  const { kind, domains, opd } = scope;
  if (kind === "domains" && domains !== null) {
    if (domains.length === 0) problem("scope", "Pilih paling sedikit satu domain.");
    const free = domains.flatMap((number) => indicatorsOfDomain(instrument, { number }));
    return outside(board, free);
  }
  if (kind === "opd" && opd !== null) {
    const key = nameKey(opd);
    const free = panel.rows.filter(({ details }) => nameKey(cellText(details.opd)) === key);
    if (key === "" || free.length === 0) problem("scope", "Pilih satu OPD.");
    return outside(board, free);
  }
  return new Set();
}

function outside(
  { instrument }: Board,
  free: readonly { readonly number: OfficialNumber }[],
): Set<OfficialNumber> {
  return allBut(
    instrument,
    free.map(({ number }) => number),
  );
}
