import { getGuidance, type IndicatorGuidance } from "../../src/guidance";
import { INSTRUMENTS } from "../../src/scoring";

/** Wording a reader of the regulation would stumble over, and what stands there instead. */
const WORDING: readonly (readonly [wrong: RegExp, right: string])[] = [
  // English where Indonesian has the word
  [/\breviews?\b/i, "reviu"],
  [/\bpolic(y|ies)\b/i, "kebijakan"],
  [/\b(evidence|eviden)\b/i, "bukti dukung"],
  [/\bassess?ment\b/i, "penilaian"],
  [/\bmonitoring\b/i, "pemantauan"],
  [/\broad ?map\b/i, "peta rencana"],
  [/\bframework\b/i, "kerangka kerja"],
  [/\bhelp ?desk\b/i, "meja layanan"],
  [/\bdata ?set\b/i, "kumpulan data"],
  [/\bdownload\b/i, "unduh"],
  [/\bupload\b/i, "unggah"],
  [/\b(update|upgrade)\b/i, "mutakhirkan, tingkatkan"],
  [/\bback ?up\b/i, "pencadangan"],
  [/\bfeedback\b/i, "masukan"],
  [/\bstakeholders?\b/i, "pemangku kepentingan"],
  [/\busers?\b/i, "pengguna"],
  [/\bwork ?flow\b/i, "alur kerja"],
  [/\blinks?\b/i, "tautan"],
  [/\bscreenshots?\b/i, "tangkapan layar"],
  [/\bmeeting\b/i, "rapat"],
  [/\bo(n|ff)line\b/i, "daring, luring"],
  // Spelling of the KBBI
  [/\bnotulen(si)?(nya)?\b/i, "notula"],
  [/\bresiko/i, "risiko"],
  [/\banalisa\b/i, "analisis"],
  [/\baktifitas\b/i, "aktivitas"],
  [/\bstandarisasi\b/i, "standardisasi"],
  [/\bijin\b|perijinan/i, "izin, perizinan"],
  [/\b(me|di)rubah\b/i, "mengubah, diubah"],
  [/\bantar (instansi|perangkat|layanan|daerah)\b/i, "antarinstansi, antarperangkat …"],
  [/\bsesuai (?!dengan\b)/i, "sesuai dengan …"],
  [/\bterdiri dari\b/i, "terdiri atas"],
  [/\bbila\b/i, "apabila"],
  [/, namun\b/i, ", tetapi"],
];

/** Terms of PermenPANRB 59/2020; the later regulation has its own. */
const SPBE_TERMS: typeof WORDING = [
  [/\bsudah\b/i, "telah"],
  [/\blevel\b/i, "tingkat"],
  [/\btingkat kedewasaan\b/i, "tingkat kematangan"],
  [/\b(pemerintah daerah|instansi pusat)\b/, "Pemerintah Daerah, Instansi Pusat"],
  [/\bOPD\b|\bSKPD\b/, "perangkat daerah"],
  [/\b[Ss]emua perangkat daerah\b/, "seluruh perangkat daerah"],
  [/\bPeta Rencana\b(?! SPBE)/, "Peta Rencana SPBE"],
  [/\b(jaringan intra|pusat data|proses bisnis)\b/, "Jaringan Intra, Pusat Data, Proses Bisnis"],
  [/\b[Mm]anajemen (risiko|data|aset|pengetahuan|perubahan|layanan)\b/, "Manajemen Risiko …"],
  [/\bunit TIK\b/, "unit pengelola TIK"],
  [/\b[Pp]edoman 20\d\d\b/, "Pedoman Menteri PANRB 3/2024"],
  [/\bsebagai bukti\b(?! dukung)/i, "sebagai bukti dukung"],
];

/** Not a regulation but another ministry's measurement, with its owner: "IKASANDI (BSSN)". */
const MEASURED_ELSEWHERE = /^[^\d()]+ \((BIG|BPS|BSSN)\)$/;

type Kind = "sentence" | "phrase" | "citation";

interface Text {
  /** Where a maintainer finds it, in the words of the data file. */
  readonly place: string;
  readonly kind: Kind;
  readonly text: string;
}

function textsOf(entry: IndicatorGuidance): Text[] {
  const at = (name: string, kind: Kind, texts: readonly string[]): Text[] =>
    texts.map((text, i) => ({
      place: `indicator ${entry.number}, ${name}${texts.length > 1 ? ` ${i + 1}` : ""}`,
      kind,
      text,
    }));
  return [
    ...at("purpose", "sentence", [entry.purpose]),
    ...at("criterion of level", "sentence", entry.criteria),
    ...at("evidence", "phrase", entry.evidence),
    ...at("next step from level", "sentence", entry.nextSteps),
    ...at("legal reference", "citation", entry.legalReferences),
    ...at("unverified reference", "citation", entry.unverifiedReferences ?? []),
    ...at("note", "sentence", entry.note === undefined ? [] : [entry.note]),
  ];
}

type Faults = (kinds: readonly Kind[], fault: (text: string) => string | false) => string[];

/** What `fault` says of the texts of these kinds, one line each: the failure reads as a to-do list. */
function faultsIn(
  guidance: readonly IndicatorGuidance[],
  kinds: readonly Kind[],
  fault: (text: string) => string | false,
): string[] {
  return guidance
    .flatMap(textsOf)
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ place, text }) => {
      const found = fault(text);
      return found === false ? [] : [`${place}: ${found}: "${text}"`];
    });
}

const EVERY: readonly Kind[] = ["sentence", "phrase", "citation"];

describe("getGuidance", () => {
  test("knows nothing of an instrument without guidance", () => {
    expect(getGuidance("spbe-1999")).toBeUndefined();
    expect(getGuidance("toString")).toBeUndefined();
  });
});

describe.each(INSTRUMENTS)("guidance of $id", ({ id, indicators, scale }) => {
  const GUIDANCE = getGuidance(id) ?? [];
  const faults: Faults = (kinds, fault) => faultsIn(GUIDANCE, kinds, fault);

  test("covers every indicator once, in official order", () => {
    expect(GUIDANCE.map(({ number }) => number)).toEqual(indicators.map(({ number }) => number));
  });

  test("marks as uncertain only levels that are there", () => {
    for (const { uncertainLevels = [] } of GUIDANCE) {
      for (const level of uncertainLevels) expect(scale.bounds[level - 1]).toBeDefined();
    }
  });

  test("has five criteria, four next steps, bukti dukung and a legal reference everywhere", () => {
    const sizes = GUIDANCE.map(({ number, criteria, nextSteps, evidence, legalReferences }) => ({
      number,
      sizes: [criteria, nextSteps].map((texts: readonly string[]) => texts.length),
      hasEvidence: evidence.length > 0,
      hasLegalReference: legalReferences.length > 0,
    }));
    const gaps = sizes.filter(
      (entry) => entry.sizes.join() !== "5,4" || !entry.hasEvidence || !entry.hasLegalReference,
    );
    expect(gaps).toEqual([]);
  });

  test("says nothing twice within an indicator", () => {
    const repeated = GUIDANCE.flatMap((entry) => {
      const texts = textsOf(entry);
      const key = ({ text }: Text): string => text.toLowerCase().replace(/\.$/, "");
      return texts
        .filter((one, i) => texts.findIndex((other) => key(other) === key(one)) < i)
        .map(({ place, text }) => `${place}: repeats an earlier text: "${text}"`);
    });
    expect(repeated).toEqual([]);
  });

  test("has no empty text and no stray space", () => {
    expect(faults(EVERY, (text) => text.trim() === "" && "is empty")).toEqual([]);
    expect(
      faults(
        EVERY,
        (text) =>
          (text !== text.trim() || /\s{2}|[^\S ]| [,.;:)]|\( /.test(text)) && "has a stray space",
      ),
    ).toEqual([]);
  });

  test("starts every text with a capital letter", () => {
    expect(faults(EVERY, (text) => !/^\p{Lu}/u.test(text) && "starts in lower case")).toEqual([]);
  });

  test("ends sentences, and only sentences, with one period", () => {
    expect(
      faults(["sentence"], (text) => !/[^.]\.$/.test(text) && "should end with one period"),
    ).toEqual([]);
    expect(
      faults(["phrase", "citation"], (text) => /[.;,:]$/.test(text) && "should end without a mark"),
    ).toEqual([]);
  });

  test("says what each purpose assesses", () => {
    const others = GUIDANCE.filter(({ purpose }) => !purpose.startsWith("Menilai "));
    expect(others.map(({ number, purpose }) => `indicator ${number}: ${purpose}`)).toEqual([]);
  });

  test("writes next steps as requests, not as descriptions", () => {
    // "Menyusun dokumen" and "Dokumen disusun" describe; "Susun dokumen" asks.
    const described = GUIDANCE.flatMap(({ number, nextSteps }) =>
      nextSteps
        .filter((step) => /^(Me(ng|n|m|l|r|w)\w+|Di(?!skusi)\w+|Perlu|Harus|Telah)\b/.test(step))
        .map((step) => `indicator ${number}: "${step}"`),
    );
    expect(described).toEqual([]);
  });

  test("uses the typographic dash, quotes and slash", () => {
    expect(
      faults(
        EVERY,
        (text) => /(^| )-|-( |$)|\d-\d|--/.test(text) && "has a hyphen where a dash (–) belongs",
      ),
    ).toEqual([]);
    expect(faults(EVERY, (text) => /["'`]/.test(text) && "needs quotes like “ ”")).toEqual([]);
    expect(faults(EVERY, (text) => / \/|\/ /.test(text) && "has a space around /")).toEqual([]);
  });

  test("closes every bracket", () => {
    const count = (text: string, mark: string): number => text.split(mark).length - 1;
    expect(
      faults(EVERY, (text) => count(text, "(") !== count(text, ")") && "has an open bracket"),
    ).toEqual([]);
  });

  test("uses the words of the regulation and of the KBBI", () => {
    const terms = id === "spbe-2020" ? [...WORDING, ...SPBE_TERMS] : WORDING;
    const slips = terms.flatMap(([wrong, right]) =>
      faults(
        EVERY,
        (text) => wrong.test(text) && `use "${right}" for "${wrong.exec(text)?.[0] ?? ""}"`,
      ),
    );
    expect(slips).toEqual([]);
  });

  test("cites regulations short and alike", () => {
    const citation =
      /^(UU|PP|Perpres|PermenPANRB|Permenkominfo|Peraturan BSSN|Keputusan Kepala BSSN) \d+\/\d{4}( Pasal \d+(–\d+)?(, Pasal \d+(–\d+)?)*(,? dan Pasal \d+(–\d+)?)?)?( \([^()]+\))?$/;
    expect(
      faults(
        ["citation"],
        (text) =>
          !citation.test(text) &&
          !MEASURED_ELSEWHERE.test(text) &&
          'write it like "Perpres 95/2018 Pasal 55 dan Pasal 58"',
      ),
    ).toEqual([]);
  });
});
