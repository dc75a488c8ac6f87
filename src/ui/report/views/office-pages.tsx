import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { FollowUp } from "../../../contract";
import { nameKey } from "../../../reading";
import type { Board, Entry } from "../../board";
import { dayText } from "../../day";
import { distinctNames } from "../../distinct-names";
import { cellText, gainText, integerText, levelText } from "../../figures";
import { numbersText } from "../../phrases";
import { criterionOf, stepTexts } from "../../step-guidance";
import { evidenceOf, statusWord } from "../evidence-gap";
import { OTHER_PAGE, useFitting, type Attempt } from "../fitting";
import { needsWork, opdOf, type OfficeSheet, type Task, type TaskStatus } from "../office-sheets";
import { officeSummary } from "../office-summary";
import { pageBoxes, pageName } from "../page-boxes";
import { cellFaults, lackLines, reminderFor } from "../reminder";
import { reportTitle } from "../report-kind";
import { ColumnHeads, type Column } from "./column-heads";
import { FollowUpTable } from "./follow-up-table";
import { agencyText, dateLine, Incomplete } from "./head";
import { ReminderPanel } from "./reminder-panel";
import { Rise } from "./rise";
import { Overdue, RoadmapTable } from "./roadmap-table";
import { WritingRoom } from "./writing-room";

/** Of what is left to do. */
const COLUMNS: readonly Column[] = [
  { name: "No", look: "narrow" },
  { name: "Indikator" },
  { name: "Tingkat", look: "level-column" },
  { name: "Kenaikan", look: "gain-column" },
  { name: "Tenggat", look: "due-column" },
];

interface OfficePagesProps {
  readonly board: Board;
  readonly sheets: readonly OfficeSheet[];
  readonly followUps: readonly FollowUp[];
  /** ISO date. */
  readonly today: string;
}

/** A page for each OPD. */
export function OfficePages({ board, sheets, followUps, today }: OfficePagesProps): JSX.Element {
  return (
    <>
      <style>{pageBoxes(sheets.map(officeName))}</style>
      {sheets.map((sheet, at) => (
        <OfficePage
          key={sheet.key}
          board={board}
          sheet={sheet}
          followUps={followUps}
          at={at}
          today={today}
        />
      ))}
    </>
  );
}

interface OfficePageProps {
  readonly board: Board;
  readonly followUps: readonly FollowUp[];
  readonly sheet: OfficeSheet;
  /** Its place among all sheets. */
  readonly at: number;
  readonly today: string;
}

/** What the sheet of an OPD is called. */
function officeName({ name }: OfficeSheet): string {
  return name === "" ? "Belum ada OPD" : name;
}

interface OfficeAttempt extends Attempt {
  /** Indicators that have reached their target with what they rest on, in a short list, or as numbers. */
  readonly finished: "full" | "short" | "numbers";
  readonly hasWritingRoom: boolean;
}

/** What goes on over further pages is to fill so much of the last one that it does not look like an oversight. */
const GOES_ON = { hasWritingRoom: true, room: Infinity, leastOnLast: 0.4 * OTHER_PAGE };
/** As much as one page holds, else as much as leaves no page nearly blank. */
const ATTEMPTS: readonly [OfficeAttempt, ...OfficeAttempt[]] = [
  { finished: "full", hasWritingRoom: true, room: OTHER_PAGE },
  { finished: "short", hasWritingRoom: true, room: OTHER_PAGE },
  { finished: "short", hasWritingRoom: false, room: OTHER_PAGE },
  { finished: "numbers", hasWritingRoom: false, room: OTHER_PAGE },
  { finished: "short", ...GOES_ON },
  { finished: "full", ...GOES_ON },
  { finished: "short", hasWritingRoom: true, room: Infinity },
];

function OfficePage({ board, sheet, followUps, at, today }: OfficePageProps): JSX.Element {
  const paper = useRef<HTMLElement>(null);
  const { finished: look, hasWritingRoom } = useFitting(paper, ATTEMPTS, [
    board,
    sheet,
    followUps,
    today,
  ]);
  const name = officeName(sheet);
  const reminder = reminderFor(board, sheet, today);
  const unfinished = sheet.tasks.filter(needsWork);
  const finished = sheet.tasks.filter((task) => !needsWork(task));
  const toFollow = followUps.filter(
    ({ opd, status }) => status !== "done" && nameKey(opd) === sheet.key,
  );
  return (
    <section class="office" aria-label={name} style={{ page: pageName(at) }}>
      {reminder !== null && <ReminderPanel reminder={reminder} name={name} />}
      <article ref={paper} class="paper">
        <header class="report-head office-head">
          <p class="report-name">{reportTitle(board.instrument, "offices")}</p>
          <h2 class="cell">{name}</h2>
          <p class="quiet cell">{`${agencyText(board)} · ${dateLine(board, today)}`}</p>
        </header>
        <div class="office-summary">
          <p>
            <b>{officeSummary(sheet)}</b>
          </p>
          <Contact sheet={sheet} />
        </div>
        <Incomplete board={board} />
        {unfinished.length > 0 && <Tasks board={board} tasks={unfinished} name={name} />}
        {finished.length > 0 && <Finished board={board} tasks={finished} look={look} />}
        {sheet.supports.length > 0 && (
          <section class="part">
            <h3>Mendukung indikator OPD lain</h3>
            <ul>
              {sheet.supports.map((entry) => (
                <li key={entry.indicator.number} class="cell">
                  {`${integerText(entry.indicator.number)} ${entry.indicator.shortName} (${opdOf(entry) || "belum ada OPD"})`}
                </li>
              ))}
            </ul>
          </section>
        )}
        {sheet.steps.length > 0 && (
          <section class="part">
            <RoadmapTable
              board={board}
              steps={sheet.steps}
              caption="Langkah yang direncanakan"
              today={today}
              hasOpd={false}
              hasEvidence
            />
            <p class="quiet">Indeks: sesudah langkah ini dan semua langkah sebelumnya.</p>
          </section>
        )}
        {toFollow.length > 0 && (
          <section class="part">
            <h3>Tindak lanjut yang belum selesai</h3>
            <FollowUpTable board={board} lines={toFollow} today={today} hasOpd={false} />
          </section>
        )}
        {hasWritingRoom && <WritingRoom label="Catatan OPD" />}
      </article>
    </section>
  );
}

function Contact({ sheet: { name, office } }: { readonly sheet: OfficeSheet }): JSX.Element | null {
  if (name === "") {
    return (
      <p class="quiet">
        Isi kolom OPD pada lembar Penilaian agar bukti dukungnya ada yang menyiapkan.
      </p>
    );
  }
  const parts = [office?.contact, office?.phone, office?.email]
    .map((part) => part?.trim() ?? "")
    .filter((part) => part !== "");
  return (
    <p class="quiet cell">
      {parts.length === 0
        ? "Kontak belum tercatat pada lembar OPD."
        : `Kontak: ${parts.join(" · ")}`}
    </p>
  );
}

/** Indicators with nothing left to do, and what the next level would add. */
function Finished({
  board,
  tasks,
  look,
}: {
  readonly board: Board;
  readonly tasks: readonly Task[];
  readonly look: OfficeAttempt["finished"];
}): JSX.Element {
  if (look === "numbers") {
    const numbers = numbersText(tasks.map(({ entry }) => entry.indicator.number));
    return (
      <section class="part">
        <h3>Sudah mencapai target</h3>
        <p>{`Indikator ${numbers}.`}</p>
      </section>
    );
  }
  return (
    <section class="part">
      <h3>Sudah mencapai target</h3>
      <p class="quiet">Di kanan: tingkat, dan kenaikan indeks bila naik satu tingkat.</p>
      <ul class={`finished ${look}`}>
        {tasks.map(({ entry, rise }) => (
          <li key={entry.indicator.number}>
            <span>{integerText(entry.indicator.number)}</span>
            <span>
              {entry.indicator.shortName}
              {look === "full" &&
                restsOn(board, entry, rise).map((line) => (
                  <span key={line} class="note cell">
                    {line}
                  </span>
                ))}
            </span>
            <b>{levelOf(board, entry)}</b>
            <span class="quiet">{rise ? gainText(rise.gain) : "tertinggi"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a level rests on, and what the next one asks for. */
function restsOn(board: Board, entry: Entry, rise: Task["rise"]): string[] {
  const { indicator, guidance, reading } = entry;
  const { scale } = board.instrument;
  if (reading.kind !== "level") return [];
  const documents = evidenceOf(board, indicator.number).map(
    ({ document, status }) =>
      `${document.trim() || "Dokumen tanpa nama"} (${statusWord(status).toLowerCase()})`,
  );
  const advice = rise ? stepTexts(guidance, scale, reading.level, rise.to).join(" ") : "";
  return [
    criterionOf(guidance, scale, reading.level),
    documents.length > 0 ? `Bukti: ${documents.join("; ")}` : "",
    rise && advice !== "" ? `Untuk tingkat ${levelText(rise.to, board.instrument)}: ${advice}` : "",
  ].filter((line) => line !== "");
}

function Tasks({
  board,
  tasks,
  name,
}: {
  readonly board: Board;
  readonly tasks: readonly Task[];
  readonly name: string;
}): JSX.Element {
  return (
    <table class="tasks">
      <colgroup>
        {COLUMNS.map(({ name, look }) => (
          <col key={name} class={look} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th colSpan={COLUMNS.length} scope="colgroup" class="running cell">
            {`Yang perlu diselesaikan: ${name}`}
          </th>
        </tr>
        <ColumnHeads columns={COLUMNS} />
      </thead>
      {tasks.map((task) => (
        <TaskRows key={task.entry.indicator.number} board={board} task={task} />
      ))}
    </table>
  );
}

interface TaskProps {
  readonly board: Board;
  readonly task: Task;
}

/** A task, and across the table what it still needs. */
function TaskRows({ board, task }: TaskProps): JSX.Element {
  const { entry, due, isOverdue } = task;
  const { indicator } = entry;
  const needs = needsOf(board, task);
  return (
    <tbody>
      <tr>
        <td class="narrow">{integerText(indicator.number)}</td>
        <th scope="row">
          {indicator.shortName}
          {peopleNotes(task).map((note) => (
            <span key={note} class="note cell">
              {note}
            </span>
          ))}
        </th>
        <td class="level-column">
          <LevelNotes board={board} task={task} />
        </td>
        <td class="gain-column">{gainNote(board, task)}</td>
        <td class="due-column cell">
          {dayText(due) || "–"}
          {isOverdue && <Overdue />}
        </td>
      </tr>
      {needs.length > 0 && (
        <tr class="needs">
          <td />
          <td colSpan={COLUMNS.length - 1}>
            {needs.map((need) => (
              <span key={need} class="line cell">
                {need}
              </span>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Who else has to do with a task. */
function peopleNotes({ entry, isOwn, steps }: Task): string[] {
  const own = opdOf(entry);
  const carriers = distinctNames(steps.map(({ opd }) => opd)).filter(
    (name) => nameKey(name) !== nameKey(own),
  );
  const pic = steps[steps.length - 1]?.pic ?? cellText(entry.row?.details.pic ?? null);
  return [
    ["Penanggung jawab", isOwn ? "" : own],
    ["PIC", pic],
    ["Langkah oleh", isOwn ? carriers.join(", ") : ""],
    ["Pendukung", cellText(entry.row?.details.supportingOpd ?? null)],
  ].flatMap(([role = "", who = ""]) => (who.trim() === "" ? [] : [`${role}: ${who.trim()}`]));
}

/** The level and where it is to go. */
function LevelNotes({ board, task: { entry, goal, status } }: TaskProps): JSX.Element {
  const level = levelOf(board, entry);
  const word = STATUS_NOTES[status];
  return (
    <>
      <span class="value">
        {goal === null || status === "reached" || status === "check" ? (
          level
        ) : (
          <Rise from={level} to={levelText(goal, board.instrument)} />
        )}
      </span>
      {word !== "" && <span class="note">{word}</span>}
    </>
  );
}

/** What reaching the goal adds, or one level more where there is none to reach. */
function gainNote({ instrument }: Board, { gain, rise }: Task): string {
  if (gain) return gainText(gain);
  return rise ? `ke ${levelText(rise.to, instrument)}: ${gainText(rise.gain)}` : "–";
}

function levelOf({ instrument }: Board, { reading }: Entry): string {
  return reading.kind === "level" ? levelText(reading.level, instrument) : "–";
}

const STATUS_NOTES: Readonly<Record<TaskStatus, string>> = {
  reached: "tercapai",
  below: "",
  planned: "menurut rencana",
  empty: "belum diisi",
  check: "periksa",
  untargeted: "tanpa target",
};

/** What is wrong in the cells, what guidance says to do, and which evidence is still lacking. */
function needsOf({ panel }: Board, task: Task): string[] {
  return [
    ...cellFaults(task),
    ...task.advice,
    ...(panel.evidence === null ? [] : lackLines(task.evidence)),
  ];
}
