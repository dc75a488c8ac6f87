/**
 * The custom functions. Names, parameters and their order are a public contract: formulas in people's
 * sheets depend on them. The comments are the help that Sheets shows and the source of `docs/fungsi.md`.
 *
 * Each function reads its arguments, asks the scoring library, and turns an incomplete result into text.
 */
import { bareSource } from "../app/bare-arguments";
import { formatNumber } from "../format";
import { findAspect, findDomain, parseLevel, parseNumber } from "../reading";
import {
  aspectCode,
  type Assessment,
  belowTarget,
  domainCode,
  type Fraction,
  groupSummer,
  type GroupSum,
  type Indicator,
  type Infeasible,
  type Instrument,
  judge,
  levelRule,
  type OfficialNumber,
  plan,
  type Predicate,
  type Reading,
  type RolledUpAgency,
  rollUp,
  score,
  type Score,
  type ScoreValue,
  scoreValue,
  toNumber,
  indicatorsOfAspect,
  indicatorsOfDomain,
} from "../scoring";
import { TEXT } from "../sentences";
import { incompleteText } from "../words";
import {
  type Agencies,
  readAgencies,
  readAgency,
  readAgencyToPlan,
  readAgencyWithTargets,
  refuseInvalid,
} from "./arguments";
import { onlyCell, toGrid } from "./grid";
import { readIndex } from "./index-argument";
import { readInstrument } from "./instrument-argument";
import { describeKey, listNumbers } from "./keys";

type Cell = number | string;
type Table = Cell[][];

/**
 * Menghitung indeks dari tingkat kematangan semua indikator, dua desimal. Bila satu baris berisi satu instansi, hasilnya satu indeks per baris.
 *
 * @example =SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR)
 * @example =SPBE_INDEX(B2:AV20;B1:AV1)
 * @param tingkat Rentang tingkat kematangan: satu kolom, atau satu baris per instansi (opsional: bila kosong, dibaca dari lembar Penilaian).
 * @param nomor Rentang nomor indikator: kolom di sebelah tingkat, atau baris judulnya (opsional: bila kosong, tingkat dianggap urut dan lengkap).
 * @param instrumen Kode instrumen: "spbe-2020" atau "pemdi-2026" (opsional).
 * @return Indeks, atau teks yang menyebut indikator yang masih kosong.
 * @customfunction
 */
export function SPBE_INDEX(tingkat?: unknown, nomor?: unknown, instrumen?: unknown): Cell | Table {
  const agencies = readAgencies({ tingkat, nomor, instrumen }, bareSource);
  return perAgency(agencies, agencies.instrument.indicators, ({ shown }) => shown);
}

/**
 * Menghitung nilai satu domain, dua desimal. Hanya indikator domain itu yang harus terisi.
 *
 * @example =SPBE_DOMAIN(2;SPBE_TINGKAT;SPBE_NOMOR)
 * @example =SPBE_DOMAIN("Layanan SPBE";K2:K48;A2:A48)
 * @param domain Nomor atau nama domain.
 * @param tingkat Rentang tingkat kematangan: satu kolom, atau satu baris per instansi (opsional: bila kosong, dibaca dari lembar Penilaian).
 * @param nomor Rentang nomor indikator: kolom di sebelah tingkat, atau baris judulnya (opsional: bila kosong, tingkat dianggap urut dan lengkap).
 * @param instrumen Kode instrumen: "spbe-2020" atau "pemdi-2026" (opsional).
 * @return Nilai domain, atau teks yang menyebut indikator yang masih kosong.
 * @customfunction
 */
export function SPBE_DOMAIN(
  domain: unknown,
  tingkat?: unknown,
  nomor?: unknown,
  instrumen?: unknown,
): Cell | Table {
  const agencies = readAgencies({ tingkat, nomor, instrumen }, bareSource);
  const asked = askedDomain(agencies.instrument, onlyCell(domain));
  return perAgency(agencies, asked, ({ shown }) => shown);
}

/**
 * Menghitung nilai satu aspek, dua desimal. Hanya indikator aspek itu yang harus terisi.
 *
 * @example =SPBE_ASPECT(8;SPBE_TINGKAT;SPBE_NOMOR)
 * @example =SPBE_ASPECT("Penyelenggara SPBE";K2:K48;A2:A48)
 * @param aspek Nomor atau nama aspek.
 * @param tingkat Rentang tingkat kematangan: satu kolom, atau satu baris per instansi (opsional: bila kosong, dibaca dari lembar Penilaian).
 * @param nomor Rentang nomor indikator: kolom di sebelah tingkat, atau baris judulnya (opsional: bila kosong, tingkat dianggap urut dan lengkap).
 * @param instrumen Kode instrumen: "spbe-2020" atau "pemdi-2026" (opsional).
 * @return Nilai aspek, atau teks yang menyebut indikator yang masih kosong.
 * @customfunction
 */
export function SPBE_ASPECT(
  aspek: unknown,
  tingkat?: unknown,
  nomor?: unknown,
  instrumen?: unknown,
): Cell | Table {
  const agencies = readAgencies({ tingkat, nomor, instrumen }, bareSource);
  const asked = askedAspect(agencies.instrument, onlyCell(aspek));
  return perAgency(agencies, asked, ({ shown }) => shown);
}

/**
 * Menyebut predikat, dari satu angka indeks atau dari tingkat semua indikator. Dari tingkat, predikat ditentukan oleh indeks sebelum dibulatkan, seperti bunyi peraturan: indeks tepat 3,4985 tampil 3,50 tetapi predikatnya Baik.
 *
 * @example =SPBE_PREDICATE(2,87)
 * @example =SPBE_PREDICATE(SPBE_TINGKAT;SPBE_NOMOR)
 * @param nilai Satu angka indeks, atau rentang tingkat kematangan: satu kolom, atau satu baris per instansi (opsional: bila kosong, dibaca dari lembar Penilaian).
 * @param nomor Rentang nomor indikator, bila nilai adalah rentang tingkat (opsional: bila kosong, tingkat dianggap urut dan lengkap).
 * @param instrumen Kode instrumen: "spbe-2020" atau "pemdi-2026" (opsional).
 * @return Predikat, atau teks yang menyebut indikator yang masih kosong.
 * @customfunction
 */
export function SPBE_PREDICATE(
  nilai?: unknown,
  nomor?: unknown,
  instrumen?: unknown,
): Cell | Table {
  const index = readIndex(nilai, nomor, instrumen);
  if (index !== undefined) {
    return index.kind === "text" ? index.text : index.judgement.predicate.name;
  }
  const agencies = readAgencies({ tingkat: nilai, nomor, instrumen }, bareSource);
  const { instrument } = agencies;
  return perAgency(
    agencies,
    instrument.indicators,
    (value) => judge(instrument, value).predicate.name,
  );
}

/**
 * Menyusun tabel nilai satu instansi: baris judul, lalu indeks, semua domain, dan semua aspek. Bila indeks yang tampil menyentuh batas predikat yang sebenarnya belum tercapai, kolom Nama menyebut nilai tepatnya.
 *
 * @example =SPBE_SCORES(SPBE_TINGKAT;SPBE_NOMOR)
 * @param tingkat Rentang tingkat kematangan satu instansi (opsional: bila kosong, dibaca dari lembar Penilaian).
 * @param nomor Rentang nomor indikator: kolom di sebelah tingkat, atau baris judulnya (opsional: bila kosong, tingkat dianggap urut dan lengkap).
 * @param instrumen Kode instrumen: "spbe-2020" atau "pemdi-2026" (opsional).
 * @return Tabel kode, nama, bobot, nilai, nilai tepat, dan predikat (hanya indeks); atau teks yang menyebut indikator yang masih kosong.
 * @customfunction
 */
export function SPBE_SCORES(tingkat?: unknown, nomor?: unknown, instrumen?: unknown): Cell | Table {
  const { instrument, assessment } = readAgency({ tingkat, nomor, instrumen }, bareSource);
  const result = scoreAgency(instrument, assessment);
  const { index, judgement } = result;
  if (index === null || judgement === null) return incomplete(result.missing);
  return [
    [...TEXT.functions.scoresHeader],
    [
      TEXT.functions.indexCode,
      indexName(instrument, index, judgement.shownLooksLike),
      100,
      ...shownAndExact(index),
      judgement.predicate.name,
    ],
    ...result.domains.map(({ domain, value }) => [
      domainCode(domain),
      domain.name,
      domain.weight / 100,
      ...shownAndExact(value),
      "",
    ]),
    ...result.aspects.map(({ aspect, value }) => [
      aspectCode(aspect),
      aspect.name,
      aspect.weight / 100,
      ...shownAndExact(value),
      "",
    ]),
  ];
}

/**
 * Menghitung indeks terendah dan tertinggi yang masih mungkin: indikator yang kosong dihitung dengan tingkat terendah, lalu dengan tingkat tertinggi.
 *
 * @example =SPBE_INDEX_RANGE(SPBE_TINGKAT;SPBE_NOMOR)
 * @param tingkat Rentang tingkat kematangan: satu kolom, atau satu baris per instansi (opsional: bila kosong, dibaca dari lembar Penilaian).
 * @param nomor Rentang nomor indikator: kolom di sebelah tingkat, atau baris judulnya (opsional: bila kosong, tingkat dianggap urut dan lengkap).
 * @param instrumen Kode instrumen: "spbe-2020" atau "pemdi-2026" (opsional).
 * @return Satu baris per instansi: indeks terendah, indeks tertinggi, jumlah indikator terisi, dan jumlah indikator.
 * @customfunction
 */
export function SPBE_INDEX_RANGE(tingkat?: unknown, nomor?: unknown, instrumen?: unknown): Table {
  const agencies = readAgencies({ tingkat, nomor, instrumen }, bareSource);
  const { instrument } = agencies;
  const total = instrument.indicators.length;
  const shown = (fraction: Fraction): number => scoreValue(instrument, fraction).shown;
  return sumAgencies(agencies, instrument.indicators, (sum) => {
    if (sum === null) return ["", "", "", ""];
    return [shown(sum.lowest), shown(sum.highest), total - sum.missing.length, total];
  });
}

/**
 * Menyusun rekap banyak instansi dalam satu rumus: baris judul, lalu satu baris per instansi dengan indeks, peringkat, predikat, semua domain, dan semua aspek. Baris yang belum lengkap atau keliru menyebut sebabnya pada kolom terakhir dan tidak mengganggu baris lain; baris kosong tetap kosong.
 *
 * @example =SPBE_ROLLUP(E5:AY700;E4:AY4)
 * @param tingkat Rentang tingkat kematangan: satu baris per instansi.
 * @param nomor Baris judulnya: nomor indikator tiap kolom (opsional: bila kosong, tingkat dianggap urut dan lengkap).
 * @param instrumen Kode instrumen: "spbe-2020" atau "pemdi-2026" (opsional).
 * @return Tabel dengan baris judul dan satu baris per instansi.
 * @customfunction
 */
export function SPBE_ROLLUP(tingkat: unknown, nomor?: unknown, instrumen?: unknown): Table {
  const { instrument, rows, places } = readAgencies({ tingkat, nomor, instrumen }, noBareSource);
  const { domains, aspects, scale } = instrument;
  const shown = (value: ScoreValue | null): Cell => value?.shown ?? "";
  const agencies = rollUp(instrument, places, rows, (cell) => parseLevel(cell, scale));
  const header = [
    ...TEXT.functions.rollUpHeader,
    ...domains.map(domainCode),
    ...aspects.map(aspectCode),
    TEXT.functions.rollUpRemark,
  ];
  const table = agencies.map((agency): Cell[] => {
    if (agency === null) return header.map(() => "");
    const { index, rank, judgement } = agency;
    return [
      shown(index),
      rank ?? "",
      judgement?.predicate.name ?? "",
      ...agency.domains.map(shown),
      ...agency.aspects.map(shown),
      remarkOf(instrument, agency),
    ];
  });
  return [header, ...table];
}

/** What is wrong with a row, as the functions for one agency say it; blank where nothing is. */
function remarkOf(instrument: Instrument, { invalid, missing }: RolledUpAgency): string {
  const [first, ...others] = invalid;
  if (first) {
    const also = others.map(({ number }) => number);
    return (
      TEXT.functions.levelInvalid(String(first.number), first.found, levelRule(instrument.scale)) +
      (also.length > 0 ? TEXT.functions.alsoInvalid(listNumbers(also)) : "")
    );
  }
  return missing.length > 0 ? incomplete(missing) : "";
}

/** A roll-up has no data of its own on sheet Penilaian. */
function noBareSource(): never {
  throw new Error(TEXT.functions.levelsNotGiven);
}

/**
 * Menyusun tabel indikator yang tingkatnya di bawah target, kenaikan indeks terbesar lebih dahulu. Indikator yang tingkat atau targetnya kosong tidak ikut dinilai; bila semua tingkat kosong, hasilnya teks Belum lengkap.
 *
 * @example =SPBE_BELOW_TARGET(SPBE_TINGKAT;SPBE_TARGET;SPBE_NOMOR;;SPBE_NAMA_INDIKATOR)
 * @example =SPBE_BELOW_TARGET(K2:K48;3;A2:A48)
 * @param tingkat Rentang tingkat kematangan satu instansi (opsional: bila kosong, dibaca dari lembar Penilaian).
 * @param target Rentang target yang sama ukurannya dengan tingkat, atau satu angka untuk semua indikator (opsional: bila tingkat dan nomor juga kosong, dibaca dari lembar Penilaian).
 * @param nomor Rentang nomor indikator: kolom di sebelah tingkat, atau baris judulnya (opsional: bila kosong, tingkat dianggap urut dan lengkap).
 * @param instrumen Kode instrumen: "spbe-2020" atau "pemdi-2026" (opsional).
 * @param nama Rentang nama indikator yang sama ukurannya dengan tingkat: nama Layanan Publik Sektor 1 sampai 3 diambil dari sini (opsional: bila tingkat dan nomor juga kosong, dibaca dari lembar Penilaian).
 * @return Tabel nomor, indikator, tingkat, target, selisih, dan kenaikan indeks bila target itu tercapai.
 * @customfunction
 */
export function SPBE_BELOW_TARGET(
  tingkat?: unknown,
  target?: unknown,
  nomor?: unknown,
  instrumen?: unknown,
  nama?: unknown,
): Cell | Table {
  const { instrument, assessment, targets } = readAgencyWithTargets(
    { tingkat, target, nomor, instrumen, nama },
    bareSource,
  );
  const result = scoreAgency(instrument, assessment);
  if (result.filled === 0) return incomplete(result.missing);
  if (targets.size === 0) return TEXT.functions.targetsBlank;
  const rows = belowTarget(instrument, assessment, targets).map((each) => [
    each.indicator.number,
    each.indicator.name,
    each.level,
    each.target,
    each.gap,
    toNumber(each.gain),
  ]);
  const empty = ["", nothingBelowTarget(result), "", "", "", ""];
  return [[...TEXT.functions.belowTargetHeader], ...(rows.length > 0 ? rows : [empty])];
}

/**
 * Menyusun rencana yang terbukti paling ringan untuk mencapai target indeks: indikator mana yang dinaikkan, satu tingkat per langkah. Di antara rencana yang sama ringannya dipilih yang kenaikan indeksnya terbesar; langkahnya urut dari kenaikan indeks terbesar per usaha. Target dibandingkan dengan indeks sebelum dibulatkan. Kolom Kunci rencana hanya berlaku pada panel: fungsi ini tidak memiliki argumen untuk kunci, jadi indikator yang dikunci tetap dapat direncanakan kecuali batasnya menahan.
 *
 * @example =SPBE_PLAN(SPBE_TINGKAT;SPBE_TARGET_INDEKS;SPBE_NOMOR;SPBE_USAHA;SPBE_BATAS;;SPBE_NAMA_INDIKATOR)
 * @example =SPBE_PLAN(SPBE_TINGKAT;SPBE_TARGET_INDEKS+SPBE_CADANGAN;SPBE_NOMOR;SPBE_USAHA;SPBE_BATAS)
 * @example =SPBE_PLAN(K2:K48;3,5;A2:A48)
 * @param tingkat Rentang tingkat kematangan satu instansi (opsional: bila kosong, dibaca dari lembar Penilaian).
 * @param target_indeks Indeks yang ingin dicapai, satu angka (opsional: bila tingkat dan nomor juga kosong, dibaca dari lembar Mulai).
 * @param nomor Rentang nomor indikator: kolom di sebelah tingkat, atau baris judulnya (opsional: bila kosong, tingkat dianggap urut dan lengkap).
 * @param usaha Usaha untuk menaikkan satu tingkat, bilangan bulat 0 sampai 1000 atau Kecil (1), Sedang (2), Besar (4), atau satu isian tiap langkah dari tingkat terendah yang dipisah titik koma, misalnya "1;1;2;4" untuk 1→2, 2→3, 3→4, dan 4→5 (isian kosong dihitung 1): rentang yang sama ukurannya dengan tingkat, atau satu isi untuk semua indikator (opsional: bila tingkat dan nomor juga kosong, dibaca dari lembar Penilaian; usaha yang kosong memakai perkiraan bawaan 1;1;2;4, pada Indeks Pemdi 1;1;2;4;8). Langkah dengan usaha 0 selalu ikut direncanakan.
 * @param batas Tingkat tertinggi yang dapat dicapai: rentang yang sama ukurannya dengan tingkat, atau satu angka untuk semua indikator (opsional: bila tingkat dan nomor juga kosong, dibaca dari lembar Penilaian; batas yang kosong berarti tanpa batas). Indikator yang sudah mencapai batasnya tidak dinaikkan.
 * @param instrumen Kode instrumen: "spbe-2020" atau "pemdi-2026" (opsional).
 * @param nama Rentang nama indikator yang sama ukurannya dengan tingkat: nama Layanan Publik Sektor 1 sampai 3 diambil dari sini (opsional: bila tingkat dan nomor juga kosong, dibaca dari lembar Penilaian).
 * @return Tabel urutan, nomor, indikator, dari tingkat, ke tingkat, kenaikan indeks, dan indeks sesudahnya; atau teks bahwa target sudah tercapai, tidak terjangkau, atau data belum lengkap.
 * @customfunction
 */
export function SPBE_PLAN(
  tingkat?: unknown,
  target_indeks?: unknown,
  nomor?: unknown,
  usaha?: unknown,
  batas?: unknown,
  instrumen?: unknown,
  nama?: unknown,
): Cell | Table {
  const { instrument, assessment, target, efforts, highest } = readAgencyToPlan(
    { tingkat, target_indeks, nomor, usaha, batas, instrumen, nama },
    bareSource,
  );
  const result = scoreAgency(instrument, assessment);
  if (result.index === null) return incomplete(result.missing);
  if (target === undefined) return TEXT.functions.targetIndexBlank;

  const planning = plan(instrument, assessment, { target, efforts, highest });
  if (planning.lacking.numerator === 0) {
    const index = indexBeside(target, result.index, true);
    return TEXT.functions.targetReached(formatIndex(target), index);
  }
  if (planning.kind === "infeasible") return unreachable(target, planning);
  const [least] = planning.plans;
  const rows = least?.steps.map(({ indicator, from, to, gain, index }, place) => [
    place + 1,
    indicator.number,
    indicator.name,
    from,
    to,
    toNumber(gain),
    index.exact,
  ]);
  return [[...TEXT.functions.planHeader], ...(rows ?? [])];
}

/**
 * Menyebut nama, aspek, domain, dan bobot indikator.
 *
 * @example =SPBE_INDICATOR(12)
 * @param nomor Nomor indikator, atau satu kolom nomor.
 * @param instrumen Kode instrumen: "spbe-2020" atau "pemdi-2026" (opsional).
 * @return Satu baris per nomor: nomor, indikator, aspek, domain, dan bobot dalam persen. Dalam kolom nomor, sel yang bukan nomor indikator menghasilkan baris kosong.
 * @customfunction
 */
export function SPBE_INDICATOR(nomor: unknown, instrumen?: unknown): Table {
  const instrument = readInstrument(instrumen);
  const blank: Cell[] = ["", "", "", "", ""];
  const single = onlyCell(nomor);
  if (Array.isArray(single)) {
    const cells = toGrid(single).flat();
    return cells.map((cell) => describeIndicator(instrument, parseNumber(cell)) ?? blank);
  }
  if (single === "") return [blank];
  const row = describeIndicator(instrument, parseNumber(single));
  if (row === undefined) {
    const last = String(instrument.indicators.length);
    throw new Error(TEXT.functions.indicatorUnknown(describeKey(single), instrument.id, last));
  }
  return [row];
}

/** The result of each agency: a column, or for a single agency one value. */
function perAgency(
  agencies: Agencies,
  asked: readonly Indicator[],
  compute: (value: ScoreValue) => Cell,
): Cell | Table {
  const results = sumAgencies(agencies, asked, (sum): Cell => {
    if (sum === null) return "";
    if (sum.value === null) return incomplete(sum.missing);
    return compute(scoreValue(agencies.instrument, sum.value));
  });
  const [only = ""] = results;
  return results.length === 1 ? only : results.map((result) => [result]);
}

/**
 * Sums the indicators that were asked for in every agency. Only they must be valid.
 *
 * @param compute Gets null for a wholly blank row among several.
 */
function sumAgencies<Result>(
  { instrument, rows, places }: Agencies,
  asked: readonly Indicator[],
  compute: (sum: GroupSum | null) => Result,
): Result[] {
  const isOne = rows.length === 1;
  const readLevel = (cell: unknown): Reading => parseLevel(cell, instrument.scale);
  const sumGroup = groupSummer(instrument, asked, places, readLevel);
  const isBlank = (cells: readonly unknown[]): boolean =>
    [...places.values()].every((place) => readLevel(cells[place]).kind === "missing");
  return rows.map((cells, row) => {
    const sum = sumGroup(cells);
    if (!isOne && sum.missing.length === asked.length && isBlank(cells)) return compute(null);
    refuseInvalid(instrument, sum.invalid, isOne ? null : row + 1);
    return compute(sum);
  });
}

/** Scores the only agency, all of whose levels must be valid. */
function scoreAgency(instrument: Instrument, assessment: Assessment): Score {
  const result = score(instrument, assessment);
  refuseInvalid(instrument, result.invalid, null);
  return result;
}

/** `Belum lengkap: 3 indikator kosong (5, 12, 40)` */
function incomplete(missing: readonly OfficialNumber[]): string {
  return incompleteText(String(missing.length), listNumbers(missing));
}

function askedAspect(instrument: Instrument, key: unknown): Indicator[] {
  const aspect = findAspect(instrument, key);
  if (aspect === undefined) {
    throw new Error(TEXT.functions.aspectUnknown(describeKey(key), listNames(instrument.aspects)));
  }
  return indicatorsOfAspect(instrument, aspect);
}

function askedDomain(instrument: Instrument, key: unknown): Indicator[] {
  const { id, domains } = instrument;
  if (domains.length === 0) throw new Error(TEXT.functions.noDomains(id));
  const domain = findDomain(instrument, key);
  if (domain === undefined) {
    throw new Error(TEXT.functions.domainUnknown(describeKey(key), listNames(domains)));
  }
  return indicatorsOfDomain(instrument, domain);
}

function describeIndicator(
  { indicators, aspects, domains }: Instrument,
  wanted: OfficialNumber | undefined,
): Cell[] | undefined {
  const indicator = indicators.find(({ number }) => number === wanted);
  if (indicator === undefined) return undefined;
  const aspect = aspects.find(({ number }) => number === indicator.aspect);
  const domain = domains.find(({ number }) => number === aspect?.domain);
  const { number, name, weight } = indicator;
  return [number, name, aspect?.name ?? "", domain?.name ?? "", weight / 100];
}

function listNames(all: readonly { readonly number: number; readonly name: string }[]): string {
  return all
    .map(({ number, name }) => TEXT.functions.numberedName(String(number), name))
    .join(", ");
}

function indexName(
  { indexName: name, scale }: Instrument,
  index: ScoreValue,
  shownLooksLike: Predicate | undefined,
): string {
  if (shownLooksLike === undefined) return name;
  const exact = formatNumber(index.exact, scale.step === 1 ? 4 : 6);
  return TEXT.functions.onBound(name, exact, formatNumber(shownLooksLike.min / 100, 2));
}

/** Cells Nilai and Nilai tepat. */
function shownAndExact(value: ScoreValue | null): [Cell, Cell] {
  return value === null ? ["", ""] : [value.shown, value.exact];
}

function nothingBelowTarget({ missing }: Score): string {
  return missing.length === 0
    ? TEXT.functions.nothingBelowTarget
    : TEXT.functions.nothingFilledBelowTarget(String(missing.length), listNumbers(missing));
}

/** `Target 3,50 tidak terjangkau: …`. Only limits can be the reason: nothing else holds a step back. */
function unreachable(target: number, { best, restraints, remedies }: Infeasible): string {
  const index = indexBeside(target, best.index, false);
  const held = String(restraints.length);
  const release = remedies.flatMap((remedy) => remedy.release).map(({ number }) => number);
  return (
    TEXT.functions.targetUnreachable(formatIndex(target), index, held) +
    TEXT.functions.limitsToRaise(String(release.length), listNumbers(release))
  );
}

/** An index as shown, or exactly where the shown one would belie whether it reaches the target. */
function indexBeside(target: number, { shown, exact }: ScoreValue, isReached: boolean): string {
  return formatIndex(shown >= target === isReached ? shown : exact);
}

/** `3,50`; further decimals only where there are any. */
function formatIndex(index: number): string {
  const [, decimals = ""] = String(index).split(".");
  return formatNumber(index, Math.max(2, decimals.length));
}
