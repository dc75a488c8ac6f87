import type { JSX } from "preact";
import { useState } from "preact/hooks";
import {
  type AgencyGroup,
  type LeftOut,
  neighbours,
  type NationalResults,
  type Prospect,
  ranks,
} from "../../national";
import { domainCode, hundredths, type ScoreValue } from "../../scoring";
import type { Board } from "../board";
import { integerText, scoreText } from "../figures";
import type { NationalReading } from "../national";
import { changeText, GROUP_CHOICES, identify, rankText, realismOf, sourceText } from "../realism";

interface RealismProps {
  readonly board: Board;
  /** null while none is typed. */
  readonly target: number | null;
  /** From `useNationalResults`. */
  readonly reading: NationalReading | null;
  /** Called when the user said who we are, as the note changes then. */
  readonly onChoose?: () => void;
  /** Whether histogram, neighbours and ranks are shown beside the sentence. */
  readonly isDetailed?: boolean;
}

/** What the user chose for names that are not among the results; kept while the page is open. */
const choices = new Map<string, string>();

/** How realistic a target is: what agencies that started where we stand reached in a year. */
export function RealismNote(props: RealismProps): JSX.Element | null {
  const { board, reading } = props;
  const { agency } = board.panel;
  const [chosen, setChosen] = useState(choices.get(agency) ?? null);
  const { index } = board.score;
  if (reading === null || index === null || agency.trim() === "") return null;
  if (reading.state === "reading")
    return <p class="realism unsettled quiet">Membaca hasil nasional …</p>;
  if (reading.state === "failed") {
    return (
      <p class="realism unsettled quiet">
        Hasil nasional tidak dapat dibaca. Buka lagi tampilan ini nanti.
      </p>
    );
  }
  const { results } = reading;
  const identity = identify(results, agency, chosen);
  if (identity.kind === "asked") {
    return (
      <Question
        agency={agency}
        suggestions={identity.suggestions}
        onChoose={(choice) => {
          choices.set(agency, choice);
          setChosen(choice);
          props.onChoose?.();
        }}
      />
    );
  }
  return <Found {...props} {...identity} results={results} index={index} />;
}

interface QuestionProps {
  readonly agency: string;
  readonly suggestions: readonly string[];
  readonly onChoose: (choice: string) => void;
}

/** The name is not among the results: nobody guesses which agency is meant. */
function Question({ agency, suggestions, onChoose }: QuestionProps): JSX.Element {
  return (
    <label class="realism unsettled stack-4">
      {`“${agency}” tidak ada pada hasil nasional. Instansi mana yang dimaksud?`}
      <select
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== "") onChoose(currentTarget.value);
        }}
      >
        <option value="">Pilih …</option>
        {suggestions.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        {GROUP_CHOICES.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FoundProps extends RealismProps {
  readonly results: NationalResults;
  readonly group: AgencyGroup;
  readonly name: string | null;
  readonly index: ScoreValue;
}

function Found(props: FoundProps): JSX.Element | null {
  const { board, target, results, group, index, isDetailed = false } = props;
  const { sentence, remark, prospect } = realismOf(results, board, group, index, target);
  if (sentence === null && remark === null && !isDetailed) return null;
  return (
    <section class="realism stack-8" aria-label="Seberapa realistis">
      {isDetailed && <h2>Seberapa realistis?</h2>}
      <p>{sentence ?? remark}</p>
      {isDetailed && <Histogram prospect={prospect} />}
      {isDetailed && <Neighbours {...props} />}
      {isDetailed && <Ranks {...props} />}
      <p class="quiet">{sourceText(results)}</p>
      {isDetailed && <LeftOutRows results={results} />}
    </section>
  );
}

const REASON_WORDS: Readonly<Record<LeftOut["reason"], string>> = {
  garbled: "angkanya rusak pada sumber",
  twice: "tercantum dua kali",
};

/** The printed rows that no figure here counts, each with why. */
function LeftOutRows({ results }: { readonly results: NationalResults }): JSX.Element | null {
  const { leftOut } = results;
  if (leftOut.length === 0) return null;
  return (
    <details class="quiet">
      <summary>Baris yang tidak dipakai</summary>
      <ul>
        {leftOut.map(({ year, name, reason }, at) => (
          <li key={at}>{`${name}, ${String(year)}: ${REASON_WORDS[reason]}`}</li>
        ))}
      </ul>
    </details>
  );
}

/** How the index of these agencies changed; bars that reach the first goal are filled. */
function Histogram({ prospect }: { readonly prospect: Prospect }): JSX.Element | null {
  const { bars, shares } = prospect;
  const [first] = bars;
  const last = bars[bars.length - 1];
  if (first === undefined || last === undefined) return null;
  const highest = Math.max(...bars.map(({ count }) => count));
  const goal = shares[0]?.rise ?? Infinity;
  return (
    <figure class="stack-4">
      <figcaption class="quiet">
        {`Perubahan indeks dalam setahun, ${integerText(prospect.cases.length)} kasus${shares.length > 0 ? "; pada batang penuh semuanya mencapai sasaran" : ""}`}
      </figcaption>
      <ul class="chart">
        {bars.map(({ from, to, count }) => (
          <li key={from}>
            <span class="hidden">{`${changeText(from)} sampai di bawah ${changeText(to)}: `}</span>
            {count > 0 && <span>{integerText(count)}</span>}
            <span
              class={from >= goal ? "column reached" : "column"}
              style={{ height: `${String(Math.round((count / highest) * 70))}%` }}
              aria-hidden="true"
            />
          </li>
        ))}
      </ul>
      <div class="ends quiet" aria-hidden="true">
        <span>{changeText(first.from)}</span>
        <span>{changeText(last.to)}</span>
      </div>
    </figure>
  );
}

/** The agencies whose domains were most like ours, and what their domains did next. */
function Neighbours({ board, results, group, name }: FoundProps): JSX.Element | null {
  const { domains } = board.score;
  const own = domains.map(({ value }) => (value === null ? NaN : hundredths(value.shown)));
  const near = neighbours(results, group, own, { except: name ?? "" });
  if (near.length === 0) return null;
  const [from, to] = results.years;
  return (
    <div class="stack-4">
      <h3>Profil terdekat</h3>
      <ul class="stack-4">
        {near.map(({ course, changes }) => (
          <li key={course.name}>
            {`${course.name}: ${scoreText(course.from.index / 100)} (${String(from)}) → ${scoreText(course.to.index / 100)} (${String(to)})`}
            <span class="quiet">
              {` · ${domains.map(({ domain }, at) => `${domainCode(domain)}\u00a0${changeText(changes[at] ?? 0)}`).join(" · ")}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Our index and domains against the results of the later year. */
function Ranks({ board, results, group, index }: FoundProps): JSX.Element | null {
  const { domains } = board.score;
  const found = ranks(results, group, {
    index: hundredths(index.shown),
    domains: domains.map(({ value }) => value && hundredths(value.shown)),
  });
  if (found === null) return null;
  const rows = [
    { name: board.instrument.indexName, rank: found.index },
    ...domains.map(({ domain }, at) => ({ name: domain.name, rank: found.domains[at] ?? null })),
  ];
  return (
    <div class="stack-4">
      <h3>{`Terhadap hasil nasional ${String(results.years[1])}`}</h3>
      <ul class="stack-4">
        {rows.map(
          ({ name, rank }) => rank && <li key={name}>{`${name}: ${rankText(rank, group)}`}</li>,
        )}
      </ul>
    </div>
  );
}
