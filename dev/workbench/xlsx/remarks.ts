import { parseA1, type Area } from "../../emulator/area";

/**
 * What an .xlsx file cannot hold in a cell stands at the end of the cell's note: people read it, and the
 * import takes it out again.
 */
export interface Remarks {
  /** A formula that no program can read. */
  readonly unreadable?: string;
  /** Where the array of the cell's formula lies, in files from before arrays were written as such. */
  readonly spill?: Area;
}

const SPILL =
  /(?:^|\n\n)Hasil rumus ini mengisi ([A-Z]+\d+:[A-Z]+\d+)\. Di Google Sheets, hapus isi sel lain di rentang itu supaya rumus dapat mengisinya lagi\.$/;
const UNREADABLE = /(?:^|\n\n)Rumus yang tidak terbaca: (=[\s\S]*)$/;

/** The note with a formula behind it that cannot be read. */
export function withUnreadable(note: string | undefined, formula: string): string {
  return joinNotes(note, `Rumus yang tidak terbaca: ${formula}`);
}

export function joinNotes(note: string | undefined, line: string): string {
  return note === undefined || note === "" ? line : `${note}\n\n${line}`;
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
