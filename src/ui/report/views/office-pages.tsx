import type { JSX } from "preact";
import type { Board, Entry } from "../../board";
import { cellText, gainText, integerText, levelText } from "../../figures";
import { dayText } from "../../day";
import { needsWork, openTasks, opdOf, type OfficeSheet, type Task } from "../office-sheets";
import { lackLines, reminderFor } from "../reminder";
import { REPORT_TITLES } from "../report-kind";
import { agencyText, dateLine, Incomplete } from "./head";
import { ReminderPanel } from "./reminder-panel";
import { Overdue, RoadmapTable } from "./roadmap-table";

interface OfficePagesProps {
  readonly board: Board;
  readonly sheets: readonly OfficeSheet[];
  /** ISO date. */
  readonly today: string;
}

/** A page for each OPD. */
export function OfficePages({ board, sheets, today }: OfficePagesProps): JSX.Element {
  return (
    <>
      {sheets.map((sheet) => (
        <OfficePage key={sheet.key} board={board} sheet={sheet} today={today} />
      ))}
    </>
  );
}

interface OfficePageProps {
  readonly board: Board;
  readonly sheet: OfficeSheet;
  readonly today: string;
}

function OfficePage({ board, sheet, today }: OfficePageProps): JSX.Element {
  const name = sheet.name === "" ? "Belum ada OPD" : sheet.name;
  const reminder = reminderFor(board, sheet, today);
  const unfinished = sheet.tasks.filter(needsWork);
  const finished = sheet.tasks.filter((task) => !needsWork(task));
  return (
    <section class="office" aria-label={name}>
      {reminder !== null && <ReminderPanel reminder={reminder} name={name} />}
      <article class="paper">
        <header class="report-head office-head">
          <p class="report-name">{REPORT_TITLES.offices}</p>
          <h2 class="cell">{name}</h2>
          <p class="quiet cell">{`${agencyText(board)} · ${dateLine(board, today)}`}</p>
        </header>
        <div class="office-summary">
          <p>
            <b>{summaryOf(sheet)}</b>
          </p>
          <Contact sheet={sheet} />
        </div>
        <Incomplete board={board} />
        {unfinished.length > 0 && <Tasks board={board} tasks={unfinished} name={name} />}
        {finished.length > 0 && (
          <section class="part">
            <h3>Sudah mencapai target</h3>
            <ul class="finished">
              {finished.map(({ entry }) => (
                <li key={entry.indicator.number}>
                  <span>{integerText(entry.indicator.number)}</span>
                  <span>{entry.indicator.shortName}</span>
                  <span>{levelOf(board, entry)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {sheet.supports.length > 0 && (
          <section class="part">
            <h3>Mendukung indikator OPD lain</h3>
            <ul class="supports">
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
              hasAdvice
            />
            <p class="quiet">Indeks: sesudah langkah ini dan semua langkah sebelumnya.</p>
          </section>
        )}
      </article>
    </section>
  );
}

function summaryOf(sheet: OfficeSheet): string {
  const open = openTasks(sheet).length;
  const overdue = sheet.tasks.filter(({ isOverdue }) => isOverdue).length;
  const parts = [
    sheet.name === ""
      ? `${integerText(sheet.tasks.length)} indikator belum memiliki OPD penanggung jawab`
      : `Penanggung jawab ${integerText(sheet.tasks.length)} indikator`,
    open === 0 ? "semua mencapai target" : `${integerText(open)} belum mencapai target`,
  ];
  if (overdue > 0) parts.push(`${integerText(overdue)} melewati tenggat`);
  return `${parts.join(", ")}.`;
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
        ? "Narahubung belum tercatat pada lembar OPD."
        : `Narahubung: ${parts.join(" · ")}`}
    </p>
  );
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
        <col class="narrow" />
        <col />
        <col class="level-column" />
        <col class="lack-column" />
        <col class="due-column" />
      </colgroup>
      <thead>
        <tr>
          <th colSpan={5} scope="colgroup" class="running cell">
            {`Yang perlu diselesaikan: ${name}`}
          </th>
        </tr>
        <tr>
          <th scope="col" class="narrow">
            No
          </th>
          <th scope="col">Indikator</th>
          <th scope="col" class="level-column">
            Tingkat
          </th>
          <th scope="col" class="lack-column">
            Yang masih diperlukan
          </th>
          <th scope="col" class="due-column">
            Tenggat
          </th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <TaskRow key={task.entry.indicator.number} board={board} task={task} />
        ))}
      </tbody>
    </table>
  );
}

function TaskRow({ board, task }: { readonly board: Board; readonly task: Task }): JSX.Element {
  const { instrument } = board;
  const { entry, gain, isOverdue } = task;
  const { indicator, target, row } = entry;
  const level = levelOf(board, entry);
  const goal = target === undefined ? "" : ` → ${levelText(target, instrument)}`;
  const pic = cellText(row?.details.pic ?? null).trim();
  const supporting = cellText(row?.details.supportingOpd ?? null).trim();
  return (
    <tr>
      <td class="narrow">{integerText(indicator.number)}</td>
      <th scope="row">
        {indicator.shortName}
        {pic !== "" && <span class="note cell">{`PIC: ${pic}`}</span>}
        {supporting !== "" && <span class="note cell">{`Pendukung: ${supporting}`}</span>}
      </th>
      <td class="level-column">
        <span class="value">{`${level}${entry.status === "reached" ? "" : goal}`}</span>
        <span class="note">{gain ? `indeks ${gainText(gain)}` : statusNote(task)}</span>
      </td>
      <td class="lack-column">
        <Lack board={board} task={task} />
      </td>
      <td class="due-column cell">
        {dayText(row?.details.due ?? null) || "–"}
        {isOverdue && <Overdue />}
      </td>
    </tr>
  );
}

function levelOf({ instrument }: Board, { reading }: Entry): string {
  return reading.kind === "level" ? levelText(reading.level, instrument) : "–";
}

function statusNote({ entry: { status } }: Task): string {
  switch (status) {
    case "reached":
      return "tercapai";
    case "empty":
      return "belum diisi";
    case "check":
      return "periksa";
    case "below":
      return "di bawah target";
  }
}

/** What guidance says to do next, and which evidence is still lacking. */
function Lack({ board, task }: { readonly board: Board; readonly task: Task }): JSX.Element {
  const { entry, evidence } = task;
  const lines = board.panel.evidence === null ? [] : lackLines(board.instrument, evidence);
  const advice =
    entry.status === "below" && entry.reading.kind === "level"
      ? entry.guidance?.nextSteps[Math.floor(entry.reading.level) - 1]
      : undefined;
  if (advice === undefined && lines.length === 0) return <>–</>;
  return (
    <>
      {advice !== undefined && <span class="line">{advice}</span>}
      {lines.map((line) => (
        <span key={line} class="line lack cell">
          {line}
        </span>
      ))}
    </>
  );
}
