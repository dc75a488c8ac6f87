/**
 * A formula that no program can read cannot stand in a cell of an .xlsx file: it stands at the end of the cell's
 * note, where people read it, and the import takes it out again.
 */
const UNREADABLE = /(?:^|\n\n)Rumus yang tidak terbaca: (=[\s\S]*)$/;

/** The note with a formula behind it that cannot be read. */
export function withUnreadable(note: string | undefined, formula: string): string {
  return joinNotes(note, `Rumus yang tidak terbaca: ${formula}`);
}

export function joinNotes(note: string | undefined, line: string): string {
  return note === undefined || note === "" ? line : `${note}\n\n${line}`;
}

/** The note without such a formula, and the formula; null where there is none. */
export function takeUnreadable(note: string): {
  readonly note: string;
  readonly formula: string | null;
} {
  const found = UNREADABLE.exec(note);
  return { note: found ? note.slice(0, found.index) : note, formula: found?.[1] ?? null };
}
