/** What helps an agency to judge and raise one indicator. All texts are Indonesian, as shown to users. */
export interface IndicatorGuidance {
  readonly number: number;
  /** What the indicator assesses, in one sentence. */
  readonly purpose: string;
  /**
   * Kriteria of tingkat kematangan 1 … 5, one or more full sentences each. They build on each other: a
   * level also asks for the criteria of the levels below, unless `note` says otherwise.
   */
  readonly criteria: readonly [string, string, string, string, string];
  /** Bukti dukung: noun phrases without a final period. */
  readonly evidence: readonly string[];
  /** What to do to get from level 1 to 2, 2 to 3, 3 to 4 and 4 to 5: imperative sentences. */
  readonly nextSteps: readonly [string, string, string, string];
  /** Articles behind the indicator, cited short: "Perpres 95/2018 Pasal 61". */
  readonly legalReferences: readonly string[];
  /** Regulations that may stand behind it as well, but were not checked. */
  readonly unverifiedReferences?: readonly string[];
  /** Levels whose criteria rest on one source. */
  readonly uncertainLevels?: readonly number[];
  /** A deviation or a demand of the ministry's guide (Pedoman Menteri PANRB) that users should know. */
  readonly note?: string;
}
