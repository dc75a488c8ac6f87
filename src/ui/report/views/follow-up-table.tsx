import type { JSX } from "preact";
import type { FollowUp } from "../../../contract";
import { parseNumber } from "../../../reading";
import { STEP_WORDS } from "../../../words";
import type { Board } from "../../board";
import { dayText, hasPassed } from "../../day";
import { cellText, integerText } from "../../figures";
import { followUpAge } from "../../follow-up-age";
import { ColumnHeads, type Column } from "./column-heads";
import { Overdue } from "./roadmap-table";

interface FollowUpTableProps {
  readonly board: Board;
  readonly lines: readonly FollowUp[];
  /** ISO date. */
  readonly today: string;
  /** Whether the OPD is not clear from what stands around. */
  readonly hasOpd?: boolean;
}

const COLUMNS: readonly Column[] = [
  { name: "No", look: "narrow" },
  { name: "Rekomendasi" },
  { name: "OPD dan PIC", look: "opd-column" },
  { name: "Tenggat", look: "due-column" },
  { name: "Status dan umur", look: "status-column" },
];

/** What was recommended and what became of it, with its evidence below it. */
export function FollowUpTable({
  board,
  lines,
  today,
  hasOpd = true,
}: FollowUpTableProps): JSX.Element {
  const year = parseNumber(board.panel.year) ?? null;
  const columns = hasOpd ? COLUMNS : COLUMNS.filter(({ look }) => look !== "opd-column");
  return (
    <table>
      <thead>
        <ColumnHeads columns={columns} />
      </thead>
      <tbody>
        {lines.map((line) => {
          const { number, recommendation, opd, pic, due, status, evidence } = line;
          const age = followUpAge(line, year);
          return (
            <tr key={`${String(number)} ${recommendation}`}>
              <td class="narrow">{integerText(number)}</td>
              <th scope="row" class="cell">
                {recommendation}
                {!hasOpd && pic !== "" && <span class="note cell">{`PIC: ${pic}`}</span>}
                {evidence !== "" && <span class="note cell">{`Bukti: ${evidence}`}</span>}
              </th>
              {hasOpd && (
                <td class="opd-column cell">
                  {[opd, pic].filter((text) => text !== "").join(" · ") || "–"}
                </td>
              )}
              <td class="due-column cell">
                {cellText(due) === "" ? "–" : dayText(due)}
                {status !== "done" && hasPassed(due, today) && <Overdue />}
              </td>
              <td class="status-column">
                {status === null ? "Status tidak dikenal" : STEP_WORDS[status]}
                {age !== "–" && <span class="note">{age}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
