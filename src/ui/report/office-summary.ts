import { integerText } from "../figures";
import { needsWork, type OfficeSheet, type Task, type TaskStatus } from "./office-sheets";

/** What stands behind a count of tasks that are not where they should be, gravest first. */
const LEFT: readonly (readonly [TaskStatus, string])[] = [
  ["below", "belum mencapai target"],
  ["planned", "masih harus naik menurut rencana"],
  ["empty", "belum diisi"],
  ["check", "perlu diperiksa"],
  ["untargeted", "targetnya belum diisi"],
];

/** How an OPD stands, in one sentence. */
export function officeSummary({ name, tasks, supports }: OfficeSheet): string {
  const own = tasks.filter(({ isOwn }) => isOwn);
  const lacking = tasks.filter((task) => task.status === "reached" && needsWork(task)).length;
  const parts = [
    opening(name, own),
    ...LEFT.map(([status, words]) => counted(countOf(tasks, status), words)),
    own.length > 0 && tasks.every(({ status }) => status === "reached")
      ? "semua mencapai target"
      : null,
    counted(lacking, "masih memerlukan bukti dukung"),
    counted(tasks.filter(({ isOverdue }) => isOverdue).length, "melewati tenggat"),
    own.length === 0 ? counted(supports.length, "indikator OPD lain didukung") : null,
  ].filter((part) => part !== null);
  return `${parts.join(", ")}.`;
}

function opening(name: string, { length }: readonly Task[]): string {
  if (name === "") return `${integerText(length)} indikator belum memiliki OPD penanggung jawab`;
  return length === 0
    ? "Bukan penanggung jawab indikator"
    : `Penanggung jawab ${integerText(length)} indikator`;
}

function countOf(tasks: readonly Task[], status: TaskStatus): number {
  return tasks.filter((task) => task.status === status).length;
}

/** null for none. */
function counted(count: number, words: string): string | null {
  return count === 0 ? null : `${integerText(count)} ${words}`;
}
