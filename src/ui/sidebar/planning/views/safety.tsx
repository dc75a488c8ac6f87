import type { ComponentChildren, JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { compareFractions, decimalFraction, type Plan } from "../../../../scoring";
import type { Board } from "../../../board";
import { integerText, lossText, scoreText, valueText } from "../../../figures";
import { numbersText } from "../../../phrases";
import type { PlanBasis } from "../basis";
import {
  evidenceOutlook,
  lastYearDiscount,
  planOutlook,
  planSensitivity,
  refusals,
  type EvidenceOutlook,
  type LastYearDiscount,
  type PlanOutlook,
  type Refusable,
  type Refusals,
  type Result,
  type Told,
} from "../safety";
import { MOST_NUMBERS, resultText } from "../wording";

interface SafetyProps {
  readonly board: Board;
  readonly plan: Plan;
  readonly basis: PlanBasis;
}

/** What becomes of the index when not everything goes as planned. */
export function PlanSafety(props: SafetyProps): JSX.Element {
  return (
    <div class="stack-8">
      <SafeIndex {...props} />
      <Risks {...props} />
    </div>
  );
}

/** How far the evidence recorded for the planned steps carries the plan, in one sentence. */
function SafeIndex({ board, plan, basis }: SafetyProps): JSX.Element | null {
  const told = useMemo(() => planOutlook(board, plan), [board, plan]);
  if (told.kind === "untold" || plan.steps.length === 0) return null;
  const { safe, unproved } = told.value;
  const isReached = reaches(safe, basis);
  return (
    <p class={isReached ? "remark good" : "remark check"} role="status">
      <span aria-hidden="true">{isReached ? "● " : "▼ "}</span>
      {"Indeks aman rencana "}
      <b>{valueText(safe.index.fraction, board.instrument)}</b>
      {isReached
        ? `, mencapai ${scoreText(basis.target)}`
        : `, di bawah ${scoreText(basis.target)}`}
      {unproved.length === 0
        ? ": bukti semua langkah sudah Diterima."
        : `: bukti indikator ${numbersText(unproved, { most: MOST_NUMBERS })} belum Diterima.`}
    </p>
  );
}

function reaches({ index }: Result, { target }: PlanBasis): boolean {
  return compareFractions(index.fraction, decimalFraction(target)) >= 0;
}

/** Computed only when opened. */
function Risks(props: SafetyProps): JSX.Element {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      class="section"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>Seberapa aman?</summary>
      {isOpen && (
        <div class="stack">
          {props.plan.steps.length > 0 && <PlanEvidences {...props} />}
          <Evidences {...props} />
          <Refused {...props} />
          {props.plan.steps.length > 0 && <Sensitive {...props} />}
          <LastYear {...props} />
        </div>
      )}
    </details>
  );
}

function PlanEvidences({ board, plan, basis }: SafetyProps): JSX.Element {
  return (
    <section class="stack-4">
      <h3>Bila langkah rencana dinilai menurut buktinya</h3>
      <Tellable told={planOutlook(board, plan)}>
        {({ safe, expected, claimed }: PlanOutlook) => (
          <>
            <dl class="pairs">
              <Line name="Aman: hanya bukti Diterima" {...{ board, basis }} result={safe} />
              <Line name="Perkiraan: Diterima dan Final" {...{ board, basis }} result={expected} />
              <Line name="Rencana: semua langkah" {...{ board, basis }} result={claimed} />
            </dl>
            <p class="quiet">
              Langkah yang buktinya belum tercatat, masih Draf, atau Perlu revisi tidak dihitung;
              indikatornya tetap di tingkat sekarang.
            </p>
          </>
        )}
      </Tellable>
    </section>
  );
}

function Evidences({ board, basis }: SafetyProps): JSX.Element {
  return (
    <section class="stack-4">
      <h3>Bila dinilai menurut bukti hari ini</h3>
      <Tellable told={evidenceOutlook(board)}>
        {(outlook: EvidenceOutlook) => (
          <>
            <dl class="pairs">
              <Line name="Aman: hanya bukti Diterima" {...{ board, basis }} result={outlook.safe} />
              <Line
                name="Perkiraan: Diterima dan Final"
                {...{ board, basis }}
                result={outlook.expected}
              />
              <Line name="Klaim: semua tingkat" {...{ board, basis }} result={outlook.claimed} />
            </dl>
            <p class="quiet">
              Tanpa bukti yang cukup, indikator kembali ke tingkat final tahun lalu.
            </p>
          </>
        )}
      </Tellable>
    </section>
  );
}

function Line({
  name,
  board,
  basis,
  result,
}: Pick<SafetyProps, "board" | "basis"> & {
  readonly name: string;
  readonly result: Result;
}): JSX.Element {
  const isReached = reaches(result, basis);
  return (
    <div>
      <dt>
        {name}
        <span class="quiet">
          {isReached
            ? `● mencapai ${scoreText(basis.target)}`
            : `▼ di bawah ${scoreText(basis.target)}`}
        </span>
      </dt>
      <dd>{resultText(board, result)}</dd>
    </div>
  );
}

/** The worst that refusals can do: of the plan or of today's levels, for a number that the user chooses. */
function Refused({ board, plan, basis }: SafetyProps): JSX.Element | null {
  const isPlanned = plan.steps.length > 0;
  const [refusable, setRefusable] = useState<Refusable>("planned");
  const [chosen, setChosen] = useState(1);
  const what = isPlanned ? refusable : "claimed";
  const worst = refusals(board, plan, what, basis.target, chosen);
  if (worst === null || worst.most === 0) return null;
  const count = Math.min(chosen, worst.most);
  return (
    <section class="stack-4">
      <h3>Bila asesor menolak sebagian</h3>
      {isPlanned && (
        <Choice
          name="Yang ditolak"
          value={what}
          options={[
            ["planned", "Langkah rencana"],
            ["claimed", "Tingkat sekarang"],
          ]}
          onChoose={setRefusable}
        />
      )}
      <p>{withstoodText(worst, what, scoreText(basis.target))}</p>
      <Choice
        name="Banyaknya"
        value={String(count)}
        options={Array.from({ length: worst.most }, (_, i) => [
          String(i + 1),
          `${integerText(i + 1)} indikator`,
        ])}
        onChoose={(value) => {
          setChosen(Number(value));
        }}
      />
      <p role="status">
        {"Paling buruk indeks "}
        <b>{resultText(board, worst)}</b>
        {worstText(worst, basis.target)}
      </p>
      <p class="quiet">{FALLBACK_WORDS[what]}</p>
    </section>
  );
}

const FALLBACK_WORDS: Readonly<Record<Refusable, string>> = {
  planned: "Langkah yang ditolak ikut menggugurkan langkah di atasnya pada indikator yang sama.",
  claimed:
    "Tingkat yang ditolak turun satu tingkat, atau ke final tahun lalu bila itu lebih rendah.",
};

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const { name, value, options, onChoose } = props;
  return (
    <label class="plan-choice">
      <span>{name}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const option = options[currentTarget.selectedIndex];
          if (option) onChoose(option[0]);
        }}
      >
        {options.map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

/** `, di bawah 3,00, bila yang ditolak indikator 12 dan 42.` */
function worstText({ index, refused }: Refusals, target: number): string {
  const isReached = compareFractions(index.fraction, decimalFraction(target)) >= 0;
  const numbers = numbersText(
    refused.map(({ number }) => number),
    { most: MOST_NUMBERS },
  );
  const word = isReached ? "masih mencapai" : "di bawah";
  return `, ${word} ${scoreText(target)}, bila yang ditolak indikator ${numbers}.`;
}

function withstoodText({ withstood, most }: Refusals, what: Refusable, target: string): string {
  if (withstood === null) {
    const which = what === "planned" ? "Rencana ini" : "Indeks sekarang";
    return `${which} sendiri belum mencapai ${target}.`;
  }
  if (withstood === 0) {
    return `Satu penolakan saja sudah dapat menurunkan indeks di bawah ${target}. Tambah cadangan agar lebih aman.`;
  }
  if (withstood >= most) return `Indeks tetap ${target} atau lebih walau semua ditolak.`;
  return `Tahan terhadap ${integerText(withstood)} penolakan mana pun: indeks tetap ${target} atau lebih.`;
}

function Sensitive({ board, plan }: SafetyProps): JSX.Element {
  return (
    <section class="stack-4">
      <h3>Bila satu indikator meleset satu tingkat</h3>
      <dl class="pairs">
        {planSensitivity(board, plan).map(({ numbers, index, loss }) => (
          <div key={numbers.join()}>
            <dt>{`Indikator ${numbersText(numbers, { most: 8 })}`}</dt>
            <dd>
              {valueText(index.fraction, board.instrument)}
              <span class="loss">{`turun ${lossText(loss)}`}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function LastYear({ board, plan }: SafetyProps): JSX.Element {
  return (
    <section class="stack-4">
      <h3>Bila koreksi tahun lalu terulang</h3>
      <Tellable told={lastYearDiscount(board, plan)}>
        {(discount: LastYearDiscount) => <DiscountWords board={board} discount={discount} />}
      </Tellable>
    </section>
  );
}

function DiscountWords({
  board,
  discount: { index, differences, overall, byIndicator },
}: {
  readonly board: Board;
  readonly discount: LastYearDiscount;
}): JSX.Element {
  const { instrument } = board;
  const lowered = differences.filter((each) => each.difference < 0).length;
  const raised = differences.length - lowered;
  const counts = [
    ...(lowered > 0 ? [`${integerText(lowered)} indikator diturunkan`] : []),
    ...(raised > 0 ? [`${integerText(raised)} dinaikkan`] : []),
  ].join(", ");
  const line = (
    name: string,
    pair: { readonly now: Result; readonly planned: Result | null } | null,
  ): JSX.Element | null =>
    pair && (
      <div>
        <dt>{name}</dt>
        <dd>
          {valueText(pair.now.index.fraction, instrument)}
          {pair.planned && ` → ${valueText(pair.planned.index.fraction, instrument)}`}
        </dd>
      </div>
    );
  return (
    <>
      <p>
        {index
          ? `Tahun lalu penilaian mandiri ${valueText(index.self.fraction, instrument)} menjadi ${valueText(index.final.fraction, instrument)}${counts === "" ? "." : `: ${counts}.`}`
          : counts === ""
            ? "Dari indikator yang terisi, tidak ada yang dikoreksi tahun lalu."
            : `Tahun lalu ${counts}; indeksnya tidak dibandingkan karena kolomnya belum lengkap.`}
      </p>
      <p class="quiet">Indeks sekarang → setelah rencana, bila koreksinya sama:</p>
      <dl class="pairs">
        {line("Sebesar selisih indeks", overall)}
        {line("Per indikator yang dikoreksi", byIndicator)}
      </dl>
    </>
  );
}

function Tellable<T>({
  told,
  children,
}: {
  readonly told: Told<T>;
  readonly children: (value: T) => ComponentChildren;
}): JSX.Element {
  return told.kind === "told" ? <>{children(told.value)}</> : <p class="quiet">{told.reason}</p>;
}
