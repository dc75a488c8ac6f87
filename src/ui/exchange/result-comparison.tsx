import type { JSX } from "preact";
import {
  disagreements,
  mostDecimals,
  type Disagreement,
  type ImportedAssessment,
  type ResultCode,
} from "../../exchange";
import { formatNumber } from "../../format";
import { levelIn, type Instrument, type OfficialNumber } from "../../scoring";
import type { Board } from "../board";
import { Notice } from "../components/notice";
import { Table } from "../components/table";

interface ResultComparisonProps {
  readonly board: Board;
  readonly assessment: ImportedAssessment;
}

const FROM_WORDS: Readonly<Record<Disagreement["from"], string>> = {
  levels: "tingkat",
  aspects: "nilai aspek tercetak",
  domains: "nilai domain tercetak",
};

/** Printed results beside what follows from the levels: of the file where it has them, else of this workbook. */
export function ResultComparison({ board, assessment }: ResultComparisonProps): JSX.Element | null {
  const { results } = assessment;
  if (results.size === 0) return null;
  const isOwn = assessment.levels.size > 0;
  const levels = isOwn ? assessment.levels : levelsOf(board);
  const found = disagreements(board.instrument, { levels, results });
  const source = isOwn ? "tingkat pada berkas" : "tingkat pada lembar Penilaian";
  return (
    <section>
      <h2>Hasil tercetak</h2>
      {!isOwn && <p>Berkas ini berisi hasil, bukan tingkat, jadi tidak ada yang ditulis.</p>}
      {found.length === 0 ? (
        <p>{`Tidak ada nilai tercetak yang berbeda dari hitungan atas ${source}.`}</p>
      ) : (
        <Notice tone="check" title={`${formatNumber(found.length, 0)} nilai berbeda`}>
          <Table label="Nilai yang berbeda" columns={["Nilai", "Tercetak", "Dihitung", "Dari"]}>
            <tbody>
              {found.map(({ code, printed, computed, from }) => (
                <tr key={code}>
                  <td>{nameOf(code, board.instrument)}</td>
                  <td class="figure">{valueText(printed, board.instrument)}</td>
                  <td class="figure">{valueText(computed, board.instrument)}</td>
                  <td>{from === "levels" ? source : FROM_WORDS[from]}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Notice>
      )}
    </section>
  );
}

function levelsOf({ instrument, assessment }: Board): ReadonlyMap<OfficialNumber, number> {
  const pairs = instrument.indicators.flatMap(({ number }) => {
    const level = levelIn(assessment, number);
    return level === undefined ? [] : [[number, level] as const];
  });
  return new Map(pairs);
}

function nameOf(code: ResultCode, { indexName, domains, aspects }: Instrument): string {
  if (code === "indeks") return indexName;
  const groups = code.startsWith("D") ? domains : aspects;
  const number = Number(code.slice(1));
  return `${code} ${groups.find((group) => group.number === number)?.name ?? ""}`;
}

/** With every decimal that it has, as far as an index can have any. */
function valueText(value: number, instrument: Instrument): string {
  const most = mostDecimals(instrument);
  const enough = [2, 3, 4, 5].find((places) => Number(value.toFixed(places)) === value) ?? most;
  return formatNumber(value, Math.min(enough, most));
}
