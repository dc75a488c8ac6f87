import type { Person } from "./protocol";

/** Who sits at the windows, in the order in which windows are opened; the first one owns the workbook. */
const PEOPLE: readonly Person[] = [
  { email: "koordinator@contoh.go.id", name: "Ayu Lestari" },
  { email: "budi.santoso@contoh.go.id", name: "Budi Santoso" },
  { email: "citra.dewi@contoh.go.id", name: "Citra Dewi" },
  { email: "dimas.pratama@contoh.go.id", name: "Dimas Pratama" },
];

/** The e-mail address of the workbook's owner. */
export const OWNER = "koordinator@contoh.go.id";

/** The first person who has no window yet; beyond the known people they are numbered. */
export function nextPerson(taken: readonly Person[]): Person {
  const isFree = ({ email }: Person): boolean => !taken.some((other) => other.email === email);
  const known = PEOPLE.find(isFree);
  if (known) return known;
  const number = taken.length + 1;
  return { email: `staf${number}@contoh.go.id`, name: `Staf ${number}` };
}
