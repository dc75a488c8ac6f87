/** As src/scoring numbers indicators; guidance imports nothing. */
type OfficialNumber = number;

/** How well evidence of another instrument may serve. It says nothing of the level: that is assessed anew. */
export type ReuseStrength = "strong" | "partial" | "weak";

/** Indicators of another instrument whose evidence may serve for an indicator. */
export interface EvidenceReuse {
  /** Id of the other instrument. */
  readonly instrument: string;
  readonly numbers: readonly OfficialNumber[];
  readonly strength: ReuseStrength;
  /** What to mind, in one sentence. */
  readonly remark?: string;
}

const SDI_DECIDES =
  "Nilainya ditentukan Indeks Satu Data Indonesia; bukti SPBE hanya bahan pendukung.";

type Row = readonly [
  number: OfficialNumber,
  strength: ReuseStrength,
  numbers: readonly OfficialNumber[],
  remark?: string,
];

/**
 * Pemdi 2026 from SPBE 2020: our reading beside a map that one regency published; nothing official. Indicators 6 and
 * 7 have no evidence of SPBE to build on.
 */
const FROM_SPBE: readonly Row[] = [
  [1, "partial", [1, 2, 11, 12, 13]],
  [2, "strong", [21, 24, 26, 27, 28]],
  [3, "partial", [25]],
  [4, "partial", [10, 19, 20]],
  [5, "weak", [3, 23, 43], SDI_DECIDES],
  [8, "weak", [8, 22]],
  [9, "strong", [9, 29, 30, 31]],
  [10, "partial", [8, 22], "Hasil Indeks KAMI tidak diterima lagi; asesor meminta hasil IKASANDI."],
  [11, "weak", [8, 22, 37], "Dari indikator 37 hanya penerapan tanda tangan elektronik."],
  [12, "weak", [8, 22, 37], "Dari indikator 37 hanya penerapan tanda tangan elektronik."],
  [13, "strong", [4, 15]],
  [14, "strong", [5, 6, 16, 17]],
  [15, "partial", [14]],
  [16, "strong", [7, 18]],
  [17, "partial", [45, 46, 47], "Bukti layanan indikator 32 sampai 44 dapat menjadi isinya."],
  [18, "weak", [18, 43], SDI_DECIDES],
  [19, "partial", [42]],
  [20, "weak", [42]],
];

const REUSE: ReadonlyMap<OfficialNumber, EvidenceReuse> = new Map(
  FROM_SPBE.map(([number, strength, numbers, remark]) => [
    number,
    { instrument: "spbe-2020", numbers, strength, ...(remark !== undefined && { remark }) },
  ]),
);

/** The evidence of another instrument that may serve for an indicator; undefined where none may. */
export function evidenceReuse(
  instrumentId: string,
  number: OfficialNumber,
): EvidenceReuse | undefined {
  return instrumentId === "pemdi-2026" ? REUSE.get(number) : undefined;
}
