import { nameKey } from "../reading";
import type { Instrument, OfficialNumber } from "../scoring";

/**
 * The kinds of office that answer for indicators, by words that their names hold. Names differ from one government
 * to the next; what they deal with does not.
 */
const OFFICE_KINDS = {
  informatics: /komunikasi|kominfo|informatika/,
  law: /bagian hukum|biro hukum|bag\.? hukum|^hukum/,
  planning: /perencanaan pembangunan|bappe|bapperida|bappelitbang|litbang/,
  finance: /keuangan|\bbpkad\b|\bbpkd\b|\bbkad\b|\bbpkpd\b/,
  staff: /kepegawaian|sumber daya manusia|\bbkpsdm\b|\bbkpp\b|\bbkd\b|\bbkn\b/,
  inspectorate: /inspektorat/,
  organisation: /bagian organisasi|biro organisasi|bag\.? organisasi|^organisasi/,
  procurement: /pengadaan|\bpbj\b|\bbpbj\b|\bukpbj\b/,
  archive: /arsip/,
  revenue: /pendapatan|\bbapenda\b/,
  licensing: /penanaman modal|\bdpmptsp\b|perizinan|terpadu satu pintu/,
  labour: /tenaga kerja|ketenagakerjaan|\bdisnaker/,
  health: /dinas kesehatan|\bdinkes\b/,
  hospital: /rumah sakit|\brsud\b/,
} as const satisfies Readonly<Record<string, RegExp>>;
type OfficeKind = keyof typeof OFFICE_KINDS;

/** Who answered for an indicator in one government, the main office first. */
type Assigned = readonly OfficeKind[];

/** How one government assigned the indicators of an instrument. */
interface AssignedSet {
  readonly agency: string;
  readonly year: number;
  readonly source: string;
  readonly offices: ReadonlyMap<OfficialNumber, Assigned>;
}

const spread = (
  groups: readonly (readonly [readonly OfficialNumber[], Assigned])[],
): ReadonlyMap<OfficialNumber, Assigned> =>
  new Map(groups.flatMap(([numbers, offices]) => numbers.map((each) => [each, offices] as const)));

const from = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** Offices per indicator as two governments published them with their systems; no persons. */
const SETS: Readonly<Record<string, readonly AssignedSet[]>> = {
  "spbe-2020": [
    {
      agency: "Kota Denpasar",
      year: 2021,
      source: "basis data pemantauan SPBE kota yang dibuka sebagai sumber terbuka (2022)",
      offices: spread([
        [[...from(1, 12), ...from(15, 20), 22, 23, 26, 28, 43], ["informatics"]],
        [[13], ["planning", "finance"]],
        [[14], ["organisation", "planning", "informatics"]],
        [
          [21, 29],
          ["inspectorate", "informatics"],
        ],
        [[24, 34, 38], ["finance"]],
        [[25, 36, 41], ["staff"]],
        [[27], ["organisation"]],
        [
          [30, 31, 42],
          ["informatics", "inspectorate"],
        ],
        [[32, 33, 40], ["planning"]],
        [[35], ["procurement"]],
        [[37], ["archive"]],
        [[39], ["inspectorate"]],
        [[44], ["law"]],
        [[45], ["revenue"]],
        [[46], ["labour"]],
        [[47], ["licensing"]],
      ]),
    },
    {
      agency: "Kabupaten Madiun",
      year: 2024,
      source: "basis data aplikasi SPBE yang dibuka sebagai sumber terbuka (2024)",
      offices: spread([
        [
          [1, 2, 4, 5, 6, 7, 8],
          ["informatics", "law"],
        ],
        [[3], ["law", "planning"]],
        [[9], ["law", "inspectorate"]],
        [[10], ["law", "organisation"]],
        [[11, 12, 15, 16, 17, 18, 22, 28, 42, 43], ["informatics"]],
        [[13], ["planning", "finance"]],
        [[14, 27, 40], ["organisation"]],
        [
          [19, 20],
          ["informatics", "organisation"],
        ],
        [[21, 29, 39], ["inspectorate"]],
        [[23], ["informatics", "planning"]],
        [[24, 33, 34, 38], ["finance"]],
        [[25, 26, 36, 41], ["staff"]],
        [
          [30, 31],
          ["informatics", "inspectorate"],
        ],
        [[32], ["planning"]],
        [[37], ["archive"]],
        [[44], ["law"]],
        [[45], ["hospital"]],
        [[46], ["health"]],
      ]),
    },
  ],
};

/** An office of the own sheet OPD that usually answers for an indicator. */
export interface Suggestion {
  readonly number: OfficialNumber;
  readonly opd: string;
  readonly supporting: readonly string[];
  /** Where it was so: "Kota Denpasar 2021". */
  readonly source: string;
}

/**
 * *Isi OPD lazim*: for each indicator the office on sheet OPD that is of the kind that answered for it elsewhere.
 * The first government's assignment goes before the second's; nothing where the own sheet lists no office of that
 * kind, or several.
 *
 * @param listed Names on sheet OPD.
 */
export function usualOffices(
  { id, indicators }: Instrument,
  listed: readonly string[],
): Suggestion[] {
  const officeOf = (kind: OfficeKind): string | undefined => {
    const fitting = listed.filter((name) => OFFICE_KINDS[kind].test(nameKey(name)));
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  return indicators.flatMap(({ number }): Suggestion[] => {
    for (const { agency, year, offices } of SETS[id] ?? []) {
      const [main, ...others] = offices.get(number) ?? [];
      const opd = main && officeOf(main);
      if (opd === undefined || opd === "") continue;
      const supporting = others
        .flatMap((kind) => officeOf(kind) ?? [])
        .filter((name) => name !== opd);
      return [{ number, opd, supporting, source: `${agency} ${String(year)}` }];
    }
    return [];
  });
}
