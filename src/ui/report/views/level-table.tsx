import type { JSX } from "preact";
import { entriesOfAspect, type Board, type Entry } from "../../board";
import { LEVEL_COLUMN_NAMES } from "../../column-names";
import { StatusChip } from "../../components/status-chip";
import { integerText, levelText, valueText, weightText } from "../../figures";
import { ColumnHeads, type Column } from "./column-heads";
import { WritingRoom } from "./writing-room";

const COLUMNS: readonly Column[] = [
  { name: "No", look: "narrow" },
  { name: "Indikator" },
  { name: "Bobot", look: "figure-column" },
  { name: "Tingkat", look: "figure-column" },
  { name: "Sumber", look: "source-column" },
  { name: "Target", look: "figure-column" },
  { name: "Status", look: "status-column" },
];

/** All indicators, aspect by aspect; the last aspect and the room to write in stay together on the last page. */
export function LevelTable({ board }: { readonly board: Board }): JSX.Element {
  const { instrument, score } = board;
  return (
    <table class="levels">
      <thead>
        <ColumnHeads columns={COLUMNS} />
      </thead>
      {score.aspects.map(({ aspect, value }, i) => (
        <tbody key={aspect.number}>
          <tr class="group">
            <th colSpan={3} scope="rowgroup">
              {`${integerText(aspect.number)} ${aspect.name}`}
            </th>
            <td colSpan={4}>
              {value ? `nilai ${valueText(value.fraction, instrument)}` : "belum lengkap"}
            </td>
          </tr>
          {entriesOfAspect(board, aspect).map((entry) => (
            <LevelRow key={entry.indicator.number} board={board} entry={entry} />
          ))}
          {i === score.aspects.length - 1 && (
            <tr class="closing">
              <td colSpan={COLUMNS.length}>
                <WritingRoom label="Catatan pimpinan" />
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function LevelRow({ board, entry }: { readonly board: Board; readonly entry: Entry }): JSX.Element {
  const { instrument } = board;
  const { indicator, reading, source, target, status } = entry;
  return (
    <tr>
      <td class="narrow">{integerText(indicator.number)}</td>
      <th scope="row">{indicator.name}</th>
      <td class="figure-column">{weightText(indicator.weight)}</td>
      <td class="figure-column value cell">
        {reading.kind === "level"
          ? levelText(reading.level, instrument)
          : reading.kind === "invalid"
            ? reading.found
            : "–"}
      </td>
      <td class="source-column">{source ? LEVEL_COLUMN_NAMES[source] : "–"}</td>
      <td class="figure-column">{target === undefined ? "–" : levelText(target, instrument)}</td>
      <td class="status-column">
        <StatusChip status={status} />
      </td>
    </tr>
  );
}
