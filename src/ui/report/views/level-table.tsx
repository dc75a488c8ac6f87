import type { JSX } from "preact";
import type { Board, Entry } from "../../board";
import { LEVEL_COLUMN_NAMES } from "../../column-names";
import { StatusChip } from "../../components/status-chip";
import { integerText, levelText, valueText } from "../../figures";
import { weightText } from "./profile";

/** All indicators, aspect by aspect. */
export function LevelTable({ board }: { readonly board: Board }): JSX.Element {
  const { instrument, entries, score } = board;
  return (
    <table class="levels">
      <thead>
        <tr>
          <th scope="col" class="narrow">
            No
          </th>
          <th scope="col">Indikator</th>
          <th scope="col" class="figure-column">
            Bobot
          </th>
          <th scope="col" class="figure-column">
            Tingkat
          </th>
          <th scope="col" class="source-column">
            Sumber
          </th>
          <th scope="col" class="figure-column">
            Target
          </th>
          <th scope="col" class="status-column">
            Status
          </th>
        </tr>
      </thead>
      {score.aspects.map(({ aspect, value }) => (
        <tbody key={aspect.number}>
          <tr class="group">
            <th colSpan={3} scope="rowgroup">
              {`${integerText(aspect.number)} ${aspect.name}`}
            </th>
            <td colSpan={4}>
              {value ? `nilai ${valueText(value.fraction, instrument)}` : "belum lengkap"}
            </td>
          </tr>
          {entries
            .filter(({ indicator }) => indicator.aspect === aspect.number)
            .map((entry) => (
              <LevelRow key={entry.indicator.number} board={board} entry={entry} />
            ))}
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
