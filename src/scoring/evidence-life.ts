/** How long a kind of document proves anything. */
export interface EvidenceLife {
  readonly years: number;
  /** The rule as a clause, without a full stop. */
  readonly rule: string;
}

/**
 * Evidence that counts only for a while, by what it is called. Reviews and audits: the criteria of SPBE levels 4 and 5
 * ask for ones of less than two years (PermenPANRB 59/2020). IKASANDI: the assessors of Pemdi 2026 take results of
 * at most one year.
 */
const LIVES: readonly (EvidenceLife & { readonly names: RegExp })[] = [
  { names: /ikasandi/i, years: 1, rule: "Hasil IKASANDI berumur paling lama satu tahun" },
  { names: /\breviu\b|\breview\b/i, years: 2, rule: "Laporan reviu berumur paling lama dua tahun" },
  {
    names: /\b(?:laporan|hasil|notula|catatan|evaluasi)\b.*\baudit\b/i,
    years: 2,
    rule: "Laporan audit berumur paling lama dua tahun",
  },
];

/** How long a document of these names counts; undefined where no rule asks for a young one. */
export function evidenceLife(names: string): EvidenceLife | undefined {
  return LIVES.find((life) => life.names.test(names));
}

/**
 * Whether a document was too old on a day.
 *
 * @param written ISO day of the document.
 * @param day ISO day on which its age counts.
 */
export function hasOutlived({ years }: EvidenceLife, written: string, day: string): boolean {
  const last = `${String(Number(written.slice(0, 4)) + years).padStart(4, "0")}${written.slice(4, 10)}`;
  return last < day;
}

/**
 * The day on which the age of evidence counts: today in the year of assessment, else the first day of that year,
 * as nobody knows when in it the assessor will look, or has looked.
 *
 * @param year null: not known.
 * @param today ISO day.
 */
export function ageDay(year: number | null, today: string): string {
  return year === null || Number(today.slice(0, 4)) === year ? today : `${String(year)}-01-01`;
}
