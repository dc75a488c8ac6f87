import { allBut, type OfficialNumber } from "../../../scoring";
import type { Board } from "../../board";
import { cellText } from "../../figures";
import type { ReportProblem } from "./inputs";
import type { Scope } from "./state";

/** The OPD names of sheet Penilaian, each once however it is written, in alphabetical order. */
export function officeNames({ panel }: Board): string[] {
  const names = new Map<string, string>();
  for (const { details } of panel.rows) {
    const name = cellText(details.opd).trim();
    if (name !== "" && !names.has(officeKey(name))) names.set(officeKey(name), name);
  }
  return [...names.values()].sort((a, b) => a.localeCompare(b, "id"));
}

/** The indicators that a choice of domains or OPD leaves out. */
export function readScope(board: Board, scope: Scope, problem: ReportProblem): Set<OfficialNumber> {
  const { instrument, panel } = board;
  switch (scope.kind) {
    case "all":
      return new Set();
    case "domains": {
      if (scope.domains.length === 0) problem("scope", "Pilih paling sedikit satu domain.");
      const aspects = new Set(
        instrument.aspects
          .filter(({ domain }) => domain !== undefined && scope.domains.includes(domain))
          .map(({ number }) => number),
      );
      const free = instrument.indicators.filter(({ aspect }) => aspects.has(aspect));
      return allBut(
        instrument,
        free.map(({ number }) => number),
      );
    }
    case "opd": {
      const key = officeKey(scope.opd);
      const free = panel.rows.filter(({ details }) => officeKey(cellText(details.opd)) === key);
      if (key === "" || free.length === 0) problem("scope", "Pilih satu OPD.");
      return allBut(
        instrument,
        free.map(({ number }) => number),
      );
    }
  }
}

function officeKey(name: string): string {
  return name.trim().toLowerCase();
}
