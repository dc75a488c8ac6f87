import type { JSX } from "preact";
import { parseLevel } from "../../../reading";
import type { Reading } from "../../../scoring";
import { entriesOfAspect, type Board, type Entry } from "../../board";
import { LEVEL_COLUMN_NAMES, STAGES } from "../../column-names";
import { dayText } from "../../day";
import { cellText, integerText, levelText } from "../../figures";
import { itemsOf } from "../../items";
import { criterionOf } from "../../step-guidance";
import { evidenceOf, statusWord } from "../evidence-gap";
import { reportTitle } from "../report-kind";
import { Incomplete, ReportHead } from "./head";
import { IndexStrip } from "./index-strip";
import { WritingRoom } from "./writing-room";

interface WorksheetProps {
  readonly board: Board;
  /** ISO date. */
  readonly today: string;
}

/** From how many characters on a narrative may be broken across pages with all that stands around it. */
const LONG_NARRATIVE = 1200;

/** The working paper: for every indicator what is claimed, why, and what proves it. */
export function Worksheet({ board, today }: WorksheetProps): JSX.Element {
  const { instrument } = board;
  return (
    <article class="paper headed">
      <ReportHead board={board} title={reportTitle(board.instrument, "worksheet")} today={today} />
      <IndexStrip board={board} />
      <Incomplete board={board} />
      {instrument.aspects.map((aspect) => (
        <section key={aspect.number} class="part">
          <h2>{`Aspek ${integerText(aspect.number)} ${aspect.name}`}</h2>
          {entriesOfAspect(board, aspect).map((entry) => (
            <IndicatorSheet key={entry.indicator.number} board={board} entry={entry} />
          ))}
        </section>
      ))}
      <WritingRoom label="Catatan asesor internal" />
    </article>
  );
}

interface EntryProps {
  readonly board: Board;
  readonly entry: Entry;
}

function IndicatorSheet({ board, entry }: EntryProps): JSX.Element {
  const { indicator, row } = entry;
  const details = row?.details;
  const narrative = cellText(details?.narrative ?? null).trim();
  const isLong = narrative.length > LONG_NARRATIVE;
  const responsible = [
    cellText(details?.opd ?? null).trim() || "OPD belum ditentukan",
    prefixed("pendukung ", cellText(details?.supportingOpd ?? null)),
    prefixed("PIC ", cellText(details?.pic ?? null)),
    prefixed("tenggat ", dayText(details?.due ?? null)),
  ];
  return (
    <section class={isLong ? "indicator long" : "indicator"}>
      <h3>
        <span class="indicator-number">{integerText(indicator.number)}</span>
        <span>{indicator.name}</span>
        <Claim board={board} entry={entry} />
      </h3>
      <dl class="facts">
        <Fact name="Kriteria" text={claimedCriterion(board, entry)} />
        <Fact name="Narasi" text={narrative} blank="Belum diisi" />
        <div>
          <dt>Bukti dukung</dt>
          <dd>
            <Documents board={board} entry={entry} />
          </dd>
        </div>
        <Fact name="Kendala" text={cellText(row?.remarks.obstacle ?? null)} />
        <Fact name="Catatan asesor" text={cellText(row?.remarks.assessorNote ?? null)} />
        <Fact
          name="Penanggung jawab"
          text={responsible.filter((part) => part !== "").join(" · ")}
        />
      </dl>
    </section>
  );
}

/** The self-assessed level, which the paper is about; then what later stages say, and which of them counts. */
function Claim({ board, entry }: EntryProps): JSX.Element {
  const { instrument } = board;
  const { source, target } = entry;
  const reading = claimedReading(board, entry);
  const later = STAGES.filter((stage) => stage !== "self").flatMap((stage) => {
    const other = parseLevel(entry.row?.levels[stage] ?? null, instrument.scale);
    if (other.kind !== "level") return [];
    const used = stage === source ? " (dipakai)" : "";
    return [`${LEVEL_COLUMN_NAMES[stage]} ${levelText(other.level, instrument)}${used}`];
  });
  const others = later.map((text) => ` · ${text}`).join("");
  const goal =
    target === undefined || entry.status === "reached"
      ? ""
      : `, target ${levelText(target, instrument)}`;
  switch (reading.kind) {
    case "level":
      return (
        <span class="claim">
          {`Tingkat ${levelText(reading.level, instrument)}`}
          <span class="quiet">{` ${LEVEL_COLUMN_NAMES.self}${others}${goal}`}</span>
        </span>
      );
    case "missing":
      return (
        <span class="claim">
          Belum diisi
          {others !== "" && <span class="quiet">{` ${LEVEL_COLUMN_NAMES.self}${others}`}</span>}
        </span>
      );
    case "invalid":
      return <span class="claim cell">{`Periksa: ${reading.found}`}</span>;
  }
}

/** What column Mandiri says, or that there is no single row to say it. */
function claimedReading({ instrument }: Board, { row, reading }: Entry): Reading {
  return row === undefined ? reading : parseLevel(row.levels.self, instrument.scale);
}

function claimedCriterion(board: Board, entry: Entry): string {
  const { instrument } = board;
  const { guidance } = entry;
  const reading = claimedReading(board, entry);
  return reading.kind === "level" ? criterionOf(guidance, instrument.scale, reading.level) : "";
}

interface FactProps {
  readonly name: string;
  readonly text: string;
  /** What stands there without a text; without it nothing does. */
  readonly blank?: string;
}

function Fact({ name, text, blank = "" }: FactProps): JSX.Element | null {
  if (text.trim() === "" && blank === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      {text.trim() === "" ? (
        <dd class="quiet">{blank}</dd>
      ) : (
        <dd class="lines cell">{text.trim()}</dd>
      )}
    </div>
  );
}

function Documents({ board, entry }: EntryProps): JSX.Element {
  const documents = evidenceOf(board, entry.indicator.number);
  const items = itemsOf(board.panel, entry.indicator.number);
  if (documents.length === 0 && items.length > 0) {
    const accepted = items.filter(({ status }) => status === "accepted").length;
    return <>{`${integerText(items.length)} butir, ${integerText(accepted)} diterima`}</>;
  }
  if (documents.length === 0) {
    return (
      <span class="quiet">
        {board.panel.evidence === null ? "Lembar Bukti belum ada" : "Belum ada dokumen tercatat"}
      </span>
    );
  }
  return (
    <ul class="documents">
      {documents.map(({ document, level, status, date, link, note }, i) => (
        <li key={i}>
          <span class="cell">{document.trim() || "Dokumen tanpa nama"}</span>
          <span class="quiet cell">
            {[
              level === null ? "semua tingkat" : `tingkat ${integerText(level)}`,
              statusWord(status).toLowerCase(),
              dayText(date),
              note.trim(),
            ]
              .filter((part) => part !== "")
              .join(" · ")}
          </span>
          {link.trim() !== "" && <span class="quiet cell">{link.trim()}</span>}
        </li>
      ))}
    </ul>
  );
}

function prefixed(prefix: string, text: string): string {
  return text.trim() === "" ? "" : prefix + text.trim();
}
