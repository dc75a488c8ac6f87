import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { formatNumber } from "../../../format";
import { compareAssessments, totalChange, type Course } from "../../../history";
import { roundHalfUp, type Fraction, type Instrument } from "../../../scoring";
import { Table } from "../../components/table";
import { gainText, integerText, levelText, valueOrDash } from "../../figures";
import { numbersText } from "../../phrases";
import type { Desk } from "../desk";
import { standings } from "../standings";
import { Field } from "./field";

/** *Bandingkan*: two states side by side, and why the index moved. */
export function ComparisonView({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const { board, history } = desk;
  const { instrument } = board;
  const all = standings(board, history);
  const [fromKey, setFrom] = useState<string | null>(null);
  const [toKey, setTo] = useState<string | null>(null);
  const to = all.find(({ key }) => key === toKey) ?? all[0];
  const from =
    all.find(({ key }) => key === fromKey) ??
    all.find(({ key }) => !key.startsWith("now")) ??
    all.find(({ key }) => key === "now lastYear") ??
    all[1];
  if (!from || !to) return null;
  const comparison = compareAssessments(instrument, from.assessment, to.assessment);
  const { index, domains, aspects, moves, onlyBefore, onlyAfter } = comparison;
  const rows: readonly (readonly [string, Course])[] = [
    [instrument.indexName, index],
    ...domains.map((each) => [each.domain.name, each] as const),
    ...aspects.map((each) => [each.aspect.name, each] as const),
  ];
  const options = all.map(({ key, name }) => (
    <option key={key} value={key}>
      {name}
    </option>
  ));
  return (
    <section>
      <h2>Bandingkan</h2>
      <div class="form">
        <Field label="Dari">
          <select
            value={from.key}
            onChange={({ currentTarget }) => {
              setFrom(currentTarget.value);
            }}
          >
            {options}
          </select>
        </Field>
        <Field label="Ke">
          <select
            value={to.key}
            onChange={({ currentTarget }) => {
              setTo(currentTarget.value);
            }}
          >
            {options}
          </select>
        </Field>
      </div>
      <Table
        label="Nilai pada kedua cuplikan"
        columns={["Nilai", { figure: from.name }, { figure: to.name }, { figure: "Selisih" }]}
      >
        <tbody>
          {rows.map(([name, { before, after, change }], at) => (
            <tr key={name} class={at === 0 ? "strong" : ""}>
              <th scope="row">{name}</th>
              <td class="figure">{valueOrDash(before, instrument)}</td>
              <td class="figure">{valueOrDash(after, instrument)}</td>
              <td class="figure">
                {change === null
                  ? "–"
                  : at === 0
                    ? gainText(change)
                    : changeText(change, instrument)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <h3>Mengapa indeks berubah</h3>
      {moves.length === 0 ? (
        <p>Tidak ada indikator yang tingkatnya berbeda.</p>
      ) : (
        <Table
          label="Mengapa indeks berubah"
          columns={["Indikator", { figure: "Tingkat" }, { figure: "Andil pada indeks" }]}
        >
          <tbody>
            {moves.map(({ indicator, from: before, to: after, change }) => (
              <tr key={indicator.number}>
                <th scope="row">{`${integerText(indicator.number)}. ${indicator.name}`}</th>
                <td class="figure">
                  {`${levelText(before, instrument)} → ${levelText(after, instrument)}`}
                </td>
                <td class="figure">{gainText(change)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr class="strong">
              <th scope="row" colSpan={2}>
                {index.change ? "Jumlah andil, sama dengan selisih indeks" : "Jumlah andil"}
              </th>
              <td class="figure">{gainText(totalChange(moves))}</td>
            </tr>
          </tfoot>
        </Table>
      )}
      {onlyBefore.length > 0 && (
        <p class="quiet">{`Hanya terisi pada ${from.name}: indikator ${numbersText(onlyBefore.map(({ number }) => number))}.`}</p>
      )}
      {onlyAfter.length > 0 && (
        <p class="quiet">{`Hanya terisi pada ${to.name}: indikator ${numbersText(onlyAfter.map(({ number }) => number))}.`}</p>
      )}
    </section>
  );
}

/** A change of a value of which two decimals are shown. */
function changeText(change: Fraction, { decimals }: Instrument): string {
  return formatNumber(roundHalfUp(change, decimals), decimals, { sign: true });
}
