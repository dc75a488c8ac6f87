import type { Evidence } from "../../contract";
import { nameKey, parseEmails, parseTelephone } from "../../reading";
import type { Instrument } from "../../scoring";
import type { Board, Entry } from "../board";
import { dayIn, dayText } from "../day";
import { cellText, gainText, integerText, levelText } from "../figures";
import { numbersText } from "../phrases";
import { statusWord, type EvidenceGap } from "./evidence-gap";
import { lacksTarget, needsWork, type OfficeSheet, type Task } from "./office-sheets";

/** How long the text of a link may get once encoded; longer ones are cut by some mail programs. */
const MOST_ENCODED = 1800;
/** How many documents one line names. */
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
  const tasks = sheet.tasks.filter(needsWork);
  if (tasks.length === 0 || sheet.name === "") return null;
  const message: Message = { board, sheet, tasks, today };
  const text = messageText(message, tasks.length);
  const short = shortText(message);
  const phone = parseTelephone(sheet.office?.phone ?? null);
  const addresses = parseEmails(sheet.office?.email ?? null);
  const recipient = phone.kind === "value" ? phone.value : "";
  const recipients = addresses.kind === "value" ? addresses.value.map(encoded).join(",") : "";
  const subject = `Pengingat bukti dukung ${board.instrument.shortName}: ${sheet.name}`;
  return {
    text,
    whatsApp: `https://wa.me/${recipient}?text=${encoded(short)}`,
    mail: `mailto:${recipients.replace(/%40/g, "@")}?subject=${encoded(subject)}&body=${encoded(short.replace(/\n/g, "\r\n"))}`,
  };
}

interface Message {
  readonly board: Board;
  readonly sheet: OfficeSheet;
  /** What is left to do. */
  readonly tasks: readonly Task[];
  readonly today: string;
}

/** As many indicators as a link carries. */
function shortText(message: Message): string {
  for (let most = message.tasks.length; most > 1; most--) {
    const text = messageText(message, most);
    if (encoded(text).length <= MOST_ENCODED) return text;
  }
  return cutText(messageText(message, 1));
}

/** As much of a text as a link carries, with a mark that it goes on. */
function cutText(text: string): string {
  const characters = Array.from(text);
  let most = characters.length;
  const cut = (): string =>
    most < characters.length ? `${characters.slice(0, most).join("")}…` : text;
  while (encoded(cut()).length > MOST_ENCODED)
    most -= Math.ceil((encoded(cut()).length - MOST_ENCODED) / 12);
  return cut();
}

function messageText({ board, sheet, tasks, today }: Message, most: number): string {
  const { instrument, panel } = board;
  const contact = sheet.office?.contact.trim() ?? "";
  const more = tasks.length - most;
  const year = cellText(panel.year);
  const assessment = [`penilaian ${instrument.shortName}`, panel.agency, year && `tahun ${year}`]
    .filter((part) => part !== "")
    .join(" ");
  return [
    contact === "" ? `Yth. ${sheet.name}` : `Yth. ${contact}, ${sheet.name}`,
    "",
    `Mohon bantuan melengkapi bukti dukung ${assessment}. Yang masih diperlukan:`,
    ...tasks.slice(0, most).flatMap((task, at) => ["", ...taskLines(instrument, task, at, today)]),
    ...(more > 0
      ? ["", `… dan ${integerText(more)} indikator lain; rinciannya pada lembar Penilaian.`]
      : []),
    "",
    "Bila ada kendala, mohon kabari kami. Terima kasih atas kerja samanya.",
  ].join("\n");
}

function taskLines(instrument: Instrument, task: Task, at: number, today: string): string[] {
  const { entry, evidence, due } = task;
  const { indicator } = entry;
  const [day, until] = [dayIn(due), dayText(due).trim()];
  return [
    `${integerText(at + 1)}. Indikator ${integerText(indicator.number)} – ${indicator.shortName}`,
    `   ${levelLine(instrument, task)}`,
    ...[
      ...cellFaults(task),
      ...notedEvidence(task),
      ...levelLines(evidence),
      ...exampleLines(entry, evidence),
    ].map((line) => `   ${line}`),
    ...(until === "" ? [] : [`   Tenggat: ${until}${overdueText(task.isOverdue, day, today)}`]),
  ];
}

/** Where the level stands, and where it is to go. */
function levelLine(instrument: Instrument, { entry, goal, status, gain }: Task): string {
  const { reading, target } = entry;
  if (reading.kind === "invalid") return "Tingkat belum terbaca";
  const level =
    reading.kind === "level" ? `Tingkat ${levelText(reading.level, instrument)}` : "Belum diisi";
  switch (status) {
    case "reached":
      return `${level}, sudah mencapai target`;
    case "check":
    case "untargeted":
      return level;
    case "below":
    case "planned":
    case "empty": {
      const word = goal === target ? "target" : "rencana";
      const way = goal === null ? "" : ` → ${word} ${levelText(goal, instrument)}`;
      return `${level}${way}${gain ? ` (indeks ${gainText(gain)})` : ""}`;
    }
  }
}

/** Which cells keep a level from being judged against its target. */
export function cellFaults({ entry }: Task): string[] {
  const { reading, status } = entry;
  if (reading.kind === "invalid") return [`Isi tingkat perlu diperiksa: ${reading.found}`];
  if (status !== "check") return [];
  return [lacksTarget(entry) ? "Target belum diisi" : "Isi kolom Target perlu diperiksa"];
}

/** What the plan says is to be prepared. */
function notedEvidence({ steps }: Task): string[] {
  return steps
    .map(({ evidence }) => evidence.trim().replace(/\s*\n\s*/g, "; "))
    .filter((evidence) => evidence !== "")
    .map((evidence) => `Bukti menurut rencana: ${evidence}`);
}

/** What is missing level by level, lowest first, and last what no level is named for. */
function levelLines({ unfinished, uncovered }: EvidenceGap): string[] {
  const named = unfinished.map(({ level }) => level ?? Infinity);
  const levels = [...new Set([...named, ...uncovered])].sort((a, b) => a - b);
  return levels.map((level) => {
    const documents = unfinished.filter((line) => (line.level ?? Infinity) === level);
    const place = level === Infinity ? "Semua tingkat" : `Tingkat ${integerText(level)}`;
    return `${place}: ${documents.length > 0 ? documentsText(documents) : "belum ada bukti dukung"}`;
  });
}

/** Documents that the guidance suggests and nobody has recorded as unfinished, where a level has none. */
function exampleLines({ guidance }: Entry, { unfinished, uncovered }: EvidenceGap): string[] {
  const recorded = new Set(unfinished.map(({ document }) => nameKey(document)));
  const examples = (guidance?.evidence ?? [])
    .filter((text) => !recorded.has(nameKey(text)))
    .slice(0, MOST_DOCUMENTS);
  return uncovered.length === 0 || examples.length === 0
    ? []
    : [`Siapkan misalnya: ${examples.join("; ")}`];
}

/** The same as briefly as a printed page needs it: documents that are not done, and the levels that none proves. */
export function lackLines({ unfinished, uncovered }: EvidenceGap): string[] {
  return [
    ...(unfinished.length > 0 ? [`Perlu dituntaskan: ${documentsText(unfinished)}`] : []),
    ...(uncovered.length > 0
      ? [`Belum ada bukti dukung untuk tingkat ${numbersText(uncovered)}`]
      : []),
  ];
}

/** `Notula reviu (draf); Laporan (belum); 2 dokumen lain`. */
function documentsText(lines: readonly Evidence[]): string {
  const named = lines
    .slice(0, MOST_DOCUMENTS)
    .map(({ document, status }) => `${document} (${statusWord(status).toLowerCase()})`);
  const more = lines.length - named.length;
  return [...named, ...(more > 0 ? [`${integerText(more)} dokumen lain`] : [])].join("; ");
}

function overdueText(isOverdue: boolean, due: string | null, today: string): string {
  return isOverdue && due !== null && due < today ? " (terlewati)" : "";
}

/** `encodeURIComponent` throws where text that was cut in half holds half a character. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD"));
}
