import { parseA1, toA1, type Area } from "../../emulator/area";

/**
 * What an .xlsx file cannot hold in a cell stands at the end of the cell's note: people read it, and the
 * import takes it out again.
 */
export interface Remarks {
  /** Where the array that a custom function returns lies. */
  readonly spill?: Area;
  /** A formula that no program can read. */
  readonly unreadable?: string;
}

const SPILL =
  /(?:^|\n\n)Hasil rumus ini mengisi ([A-Z]+\d+:[A-Z]+\d+)\. Di Google Sheets, hapus isi sel lain di rentang itu supaya rumus dapat mengisinya lagi\.$/;
const UNREADABLE = /(?:^|\n\n)Rumus yang tidak terbaca: (=[\s\S]*)$/;

/** The note with the remarks behind it; undefined when there is nothing to tell. */
export function withRemarks(
  note: string | undefined,
  { spill, unreadable }: Remarks,
): string | undefined {
  const lines = [note ?? ""];
  if (spill) {
    lines.push(
      `Hasil rumus ini mengisi ${toA1(spill)}. Di Google Sheets, hapus isi sel lain di rentang itu supaya rumus dapat mengisinya lagi.`,
    );
  }
  if (unreadable !== undefined) lines.push(`Rumus yang tidak terbaca: ${unreadable}`);
  const text = lines.filter((line) => line !== "").join("\n\n");
  return text === "" ? undefined : text;
}

/** The note without the remarks, and what they say. */
export function takeRemarks(note: string): { readonly note: string; readonly remarks: Remarks } {
  const unreadable = UNREADABLE.exec(note);
  const rest = unreadable ? note.slice(0, unreadable.index) : note;
  const spill = SPILL.exec(rest);
  const area = spill?.[1] === undefined ? null : parseA1(spill[1], 0, 0);
  return {
    note: spill ? rest.slice(0, spill.index) : rest,
    remarks: {
      ...(area && { spill: area }),
      ...(unreadable?.[1] !== undefined && { unreadable: unreadable[1] }),
    },
  };
}
