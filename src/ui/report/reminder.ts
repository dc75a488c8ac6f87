import { formatDate } from "../../format";
import type { Instrument } from "../../scoring";
import type { Board } from "../board";
import { cellText, gainText, integerText, levelText } from "../figures";
import { dayIn } from "../day";
import { emailAddress } from "./email";
import { statusWord, type EvidenceGap } from "./evidence";
import { openTasks, type OfficeSheet, type Task } from "./office-sheets";
import { internationalNumber } from "./phone";

/** How long the text of a link may get once encoded; longer ones are cut by some mail programs. */
const MOST_ENCODED = 1800;
/** How many documents one indicator names. */
const MOST_DOCUMENTS = 3;

/** A ready message to one OPD, and where it can be sent. */
export interface Reminder {
  /** The whole message, for copying. */
  readonly text: string;
  readonly whatsApp: string;
  readonly mail: string;
}

/**
 * The reminder of an OPD; null when nothing is left to do there.
 *
 * @param today ISO date.
 */
export function reminderFor(board: Board, sheet: OfficeSheet, today: string): Reminder | null {
  const tasks = openTasks(sheet);
  if (tasks.length === 0 || sheet.name === "") return null;
  const text = messageOf(board, sheet, tasks.length, today);
  const short = shortMessage(board, sheet, today);
  const phone = internationalNumber(sheet.office?.phone ?? "") ?? "";
  const address = emailAddress(sheet.office?.email ?? "") ?? "";
  const subject = `Pengingat bukti dukung SPBE: ${sheet.name}`;
  return {
    text,
    whatsApp: `https://wa.me/${phone}?text=${encoded(short)}`,
    mail: `mailto:${encoded(address).replace("%40", "@")}?subject=${encoded(subject)}&body=${encoded(short.replace(/\n/g, "\r\n"))}`,
  };
}

/** As many indicators as a link carries. */
function shortMessage(board: Board, sheet: OfficeSheet, today: string): string {
  for (let most = openTasks(sheet).length; most > 1; most--) {
    const message = messageOf(board, sheet, most, today);
    if (encoded(message).length <= MOST_ENCODED) return message;
  }
  return messageOf(board, sheet, 1, today);
}

function messageOf(board: Board, sheet: OfficeSheet, most: number, today: string): string {
  const { instrument, panel } = board;
  const tasks = openTasks(sheet);
  const contact = sheet.office?.contact.trim() ?? "";
  const more = tasks.length - most;
  const year = cellText(panel.year);
  const assessment = ["penilaian SPBE", panel.agency, year && `tahun ${year}`]
    .filter((part) => part !== "")
    .join(" ");
  return [
    contact === "" ? `Yth. ${sheet.name}` : `Yth. ${contact}, ${sheet.name}`,
    "",
    `Mohon bantuan melengkapi bukti dukung ${assessment}. Yang masih diperlukan:`,
    ...tasks.slice(0, most).flatMap((task, at) => ["", ...taskLines(instrument, task, at, today)]),
    ...(more > 0
      ? ["", `… dan ${integerText(more)} indikator lain; rinciannya pada lembar OPD terlampir.`]
      : []),
    "",
    "Bila ada kendala, mohon kabari kami. Terima kasih atas kerja samanya.",
  ].join("\n");
}

function taskLines(
  instrument: Instrument,
  { entry, gain, evidence, isOverdue }: Task,
  at: number,
  today: string,
): string[] {
  const { indicator, reading, target, row } = entry;
  const goal = target === undefined ? "" : ` → target ${levelText(target, instrument)}`;
  const level =
    reading.kind === "level"
      ? `tingkat ${levelText(reading.level, instrument)}${goal}`
      : `belum diisi${goal}`;
  const worth = gain ? ` (indeks ${gainText(gain)})` : "";
  const due = dayIn(row?.details.due ?? null);
  return [
    `${integerText(at + 1)}. Indikator ${integerText(indicator.number)} – ${indicator.shortName}`,
    `   ${upperFirst(level)}${worth}`,
    ...lackLines(instrument, evidence).map((line) => `   ${line}`),
    ...(due === null
      ? []
      : [`   Tenggat: ${formatDate(due)}${overdueText(isOverdue, due, today)}`]),
  ];
}

/** What is missing, in words: documents that are not done, and the level that none proves. */
export function lackLines(
  instrument: Instrument,
  { unfinished, uncovered }: EvidenceGap,
): string[] {
  const documents = unfinished
    .slice(0, MOST_DOCUMENTS)
    .map(({ document, status }) => `${document} (${statusWord(status).toLowerCase()})`);
  const more = unfinished.length - documents.length;
  if (more > 0) documents.push(`${integerText(more)} dokumen lain`);
  return [
    ...(documents.length > 0 ? [`Perlu dituntaskan: ${documents.join("; ")}`] : []),
    ...(uncovered === null
      ? []
      : [`Belum ada bukti dukung untuk tingkat ${levelText(uncovered, instrument)}`]),
  ];
}

function overdueText(isOverdue: boolean, due: string, today: string): string {
  return isOverdue && due < today ? " (terlewati)" : "";
}

/** `encodeURIComponent` throws where text that was cut in half holds half a character. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD"));
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
