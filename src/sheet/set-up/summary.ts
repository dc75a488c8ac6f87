import {
  areFilledFormula,
  dayFormula,
  dayPartsFormula,
  isFilledFormula,
  isYesFormula,
  levelFormula,
  levelInHundredthsFormula,
  scoreFormula,
  tidyTextFormula,
} from "../../reading";
import { isNamedByAgency, type Indicator, type Instrument, type LegalSource } from "../../scoring";
import { TEXT } from "../../sentences";
import { STAGE_WORDS, STAGES, STATUS_WORDS, incompleteText } from "../../words";
import { ASSESSMENT, RANGES, rowOfIndicator, SUMMARY } from "../layout";
import { contributionFactors } from "../layout/contribution-formula";
import { isIndicator } from "../layout/indicator-rows";
import { preparedEvidenceFormula } from "../layout/prepared-evidence";
import { summaryShape, type Group, type Order, type SummaryShape } from "./summary-shape";

/** A cell of the block by its row and column within the block, counting from 1. */
export type Address = (row: number, column: number) => string;
type Cell = string | number;
/** Puts values side by side, from a cell of the block on. */
type Put = (row: number, column: number, ...values: readonly Cell[]) => void;

interface Composition extends SummaryShape {
  readonly order: Order;
  readonly instrument: Instrument;
  readonly address: Address;
  readonly put: Put;
  /** A hidden column over all indicators. */
  readonly column: (column: number) => string;
}

/** As scripts read it; what is no number stays as it was typed. */
const TARGET_INDEX = scoreFormula(RANGES.targetIndex);

/** Places of levels among the readings of the series. */
const [NOW, TARGET, LAST_YEAR] = [0, 1, 2] as const;
const READINGS = [NOW, TARGET, LAST_YEAR] as const;
/** What the hidden column of states says of an indicator without a level. */
const STATE = { missing: "kosong", invalid: "periksa" } as const;
/** Indices are typed to six decimals, as scripts read them. */
const TYPED_UNIT = 1_000_000;
/** Above every official number. */
const KEY_UNIT = 1000;
/** Of more than so many indicators the first ones are named. */
const MOST_NUMBERS = 10;

/**
 * All cells of the block, row by row. Every one is a constant or a native formula, so that the sheet is right at
 * once, in every spreadsheet program and for people without the add-on. Sums are integers (weights in hundredths
 * of a percent times levels in hundredths) until the last step, which divides and rounds half up.
 */
export function summaryCells(instrument: Instrument, address: Address, order: Order): Cell[][] {
  const shape = summaryShape(instrument);
  const { rows, columns, firstIndicator } = shape;
  const cells = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(""));
  const put: Put = (row, column, ...values) => {
    values.forEach((value, at) => {
      const line = cells[row - 1];
      if (line) line[column - 1 + at] = value;
    });
  };
  const lastIndicator = firstIndicator + instrument.indicators.length - 1;
  const column = (at: number): string =>
    `${address(firstIndicator, at)}:${address(lastIndicator, at)}`;
  const composition = { ...shape, order, instrument, address, put, column };
  putNumbers(composition);
  putResults(composition);
  putBelowTarget(composition);
  putValues(composition);
  putIndicators(composition);
  putOfficeLists(composition);
  return cells;
}

/** Title, the large numbers and what is to be said of them. */
function putNumbers(composition: Composition): void {
  const { instrument, put, row, address, data, tables, column, order } = composition;
  const index = tables.index + 1;
  const [value, sum] = [address(index, data.values[NOW]), address(index, data.sums[NOW])];
  const bound = (at: number): string => `=${address(index + at, data.values[NOW])}`;
  const total = instrument.indicators.length;
  put(row.title, 1, `=${titleFormula(instrument)}`);
  put(row.source, 1, describeSource(instrument.source));
  put(row.stages, 1, stagesFormula());
  put(row.labels, 1, ...order.labels);
  const numbers: Readonly<Record<(typeof order.labels)[number], string>> = {
    Indeks: `=IF(ISNUMBER(${value});${value};"–")`,
    Predikat: `=IF(ISNUMBER(${sum});${predicateFormula(instrument, sum)};"–")`,
    Terisi: `=COUNT(${column(data.levels[NOW])})&"/${String(total)}"`,
    "Terendah mungkin": bound(1),
    "Tertinggi mungkin": bound(2),
    "Target indeks": `=${TARGET_INDEX}`,
    "Selisih ke target": gapFormula(address(index, data.gap), address(index, data.divisor)),
  };
  put(row.values, 1, ...order.labels.map((label) => numbers[label]));
  put(
    row.message,
    1,
    `=IF(ISNUMBER(${sum});"${TEXT.summary.exact}";"")`,
    `=IF(ISNUMBER(${sum});${sum}/${address(index, data.divisor)};"")`,
    `=IF(ISNUMBER(${sum});${shortOfShown(instrument, sum)};"")`,
  );
  // In a row of its own: beside other formulas a sentence would be cut to the width of its cell.
  put(
    row.lacking,
    1,
    `=IF(ISNUMBER(${sum});${describeExpectation(composition)};${describeLacking(composition)})`,
  );
}

/** Which stages the levels used come from: `Tingkat dari Mandiri (37), Eksternal (10)`; nothing while there are none. */
function stagesFormula(): string {
  const counts = STAGES.map((stage, at) => {
    const later = STAGES.slice(at + 1).map(
      (other) =>
        `(1-IF(${isYesFormula(RANGES.counts[other])};1;0)*${areFilledFormula(ASSESSMENT.columns[other].range)})`,
    );
    const rows = [isIndicator, areFilledFormula(ASSESSMENT.columns[stage].range), ...later].join(
      "*",
    );
    const count = `IF(${isYesFormula(RANGES.counts[stage])};SUMPRODUCT(${rows});0)`;
    return { count, text: `"${STAGE_WORDS[stage]} ("&${count}&")"` };
  });
  const parts = counts.map(({ count, text }) => `IF(${count}>0;", "&${text};"")`).join("&");
  return `=IF(${counts.map(({ count }) => count).join("+")}>0;"Tingkat dari "&MID(${parts};3;200);"")`;
}

/** Agency, index and year; what is not filled in yet leaves no gap behind. */
function titleFormula({ indexName }: Instrument): string {
  const { agency, year } = RANGES;
  const filled = isFilledFormula;
  return `IF(${filled(agency)};${agency}&" · ";"")&"${indexName}"&IF(${filled(year)};" "&${year};"")`;
}

/** The table of results shows what the hidden tables hold. */
function putResults({ put, row, groups, address, data, order }: Composition): void {
  put(row.head, 1, ...order.headers);
  groups.forEach(({ layer, code, name, weight, dataRow }, at) => {
    const shown = (reading: 0 | 1 | 2): string => `=${address(dataRow, data.values[reading])}`;
    const cells: Readonly<Record<(typeof order.headers)[number], Cell>> = {
      Kode: code,
      Nama: name,
      "Bobot (%)": weight / 100,
      Nilai: shown(NOW),
      "Tahun lalu": shown(LAST_YEAR),
      Target: layer === "index" ? `=${TARGET_INDEX}` : shown(TARGET),
      "Selisih ke target": gapFormula(address(dataRow, data.gap), address(dataRow, data.divisor)),
    };
    put(row.index + at, 1, ...order.headers.map((header) => cells[header]));
  });
}

/** The list below target: as many rows as there are indicators, largest gain first. */
function putBelowTarget(composition: Composition): void {
  const { instrument, put, belowHeading, address, data, column, firstIndicator } = composition;
  put(belowHeading, 1, TEXT.summary.belowTarget);
  put(belowHeading + 1, 1, ...TEXT.functions.belowTargetHeader);
  instrument.indicators.forEach((_indicator, at) => {
    const row = belowHeading + 2 + at;
    const rank = address(firstIndicator + at, data.rank);
    const of = (from: number): string => `INDEX(${column(from)};${rank})`;
    const [level, target] = [address(row, 3), address(row, 4)];
    const rise = `ROUND((${target}-${level})*100;0)`;
    const shown = (value: string, otherwise = '""'): string =>
      `=IF(ISNUMBER(${rank});${value};${otherwise})`;
    put(
      row,
      1,
      shown(of(data.number)),
      shown(of(data.name), at === 0 ? describeNothingBelow(composition) : undefined),
      shown(`${of(data.levels[NOW])}/100`),
      shown(`${of(data.levels[TARGET])}/100`),
      shown(`${rise}/100`),
      shown(
        `${contributionFactors(instrument, of(data.weight), rise).join("*")}/${String(totalOf(instrument))}`,
      ),
    );
  });
}

/** The hidden tables of index, domains and aspects; those of domains and aspects are what the charts draw. */
function putValues(composition: Composition): void {
  const { instrument, put, address, data, column, groups, tables } = composition;
  put(tables.index - 1, data.label, "Data hitungan (jangan diubah)");
  const total = totalOf(instrument);
  const index = tables.index + 1;
  const heads = { index: "Indeks", domains: "Domain", aspects: "Aspek" } as const;
  for (const layer of ["index", "domains", "aspects"] as const) {
    const own = groups.filter((group) => group.layer === layer);
    const last = tables[layer] + own.length;
    if (own.length === 0) continue;
    const named = SUMMARY.series.map(({ name }, reading) => {
      const values = data.values[reading] ?? data.label;
      return `=IF(COUNT(${address(tables[layer] + 1, values)}:${address(last, values)})>0;"${name}";"")`;
    });
    put(tables[layer], data.label, heads[layer], ...named, "Pembagi");
    own.forEach((group) => {
      putGroup(composition, group);
    });
  }
  const { min, max } = instrument.scale;
  const known = `SUMIF(${column(data.levels[NOW])};">=0";${column(data.weight)})`;
  const bounds = [
    ["Terendah mungkin", min],
    ["Tertinggi mungkin", max],
  ] as const;
  bounds.forEach(([label, level], at) => {
    const row = index + 1 + at;
    const unknown = `(${String(total / 100)}-${known})*${String(level * 100)}`;
    put(row, data.label, label, quotient(address(row, data.sums[NOW]), String(total)));
    put(row, data.sums[NOW], `=SUM(${column(data.weighted[NOW])})+${unknown}`);
  });
}

/** A row of a hidden table: shown values, divisor, exact sums, and what is missing to the target. */
function putGroup({ put, address, data, firstIndicator }: Composition, group: Group): void {
  const { code, name, layer, weight, runs, size, dataRow } = group;
  const divisor = weight * 100;
  const over = (column: number): string =>
    runs
      .map(([first, last]) => [firstIndicator + first, firstIndicator + last] as const)
      .map(([first, last]) => `${address(first, column)}:${address(last, column)}`)
      .join(";");
  const sum = (reading: 0 | 1 | 2): string => address(dataRow, data.sums[reading]);
  put(
    dataRow,
    data.label,
    layer === "aspects" ? code : name,
    ...READINGS.map((reading) => quotient(sum(reading), String(divisor))),
    divisor,
    ...READINGS.map(
      (reading) =>
        `=IF(COUNT(${over(data.levels[reading])})=${String(size)};SUM(${over(data.weighted[reading])});"")`,
    ),
  );
  const typed = `ROUND(${TARGET_INDEX}*${String(TYPED_UNIT)};0)`;
  const isTyped = layer === "index";
  const known = isTyped ? TARGET_INDEX : sum(TARGET);
  const target = isTyped ? inUnits(typed, divisor) : sum(TARGET);
  put(
    dataRow,
    data.gap,
    `=IF(AND(ISNUMBER(${known});ISNUMBER(${sum(NOW)}));${target}-${sum(NOW)};"")`,
  );
}

/** Millionths of an index in parts of `divisor`. */
function inUnits(millionths: string, divisor: number): string {
  return divisor === TYPED_UNIT
    ? millionths
    : `${millionths}*${String(divisor)}/${String(TYPED_UNIT)}`;
}

/** The hidden table of indicators: where each stands on Penilaian, its levels, and its rank below target. */
function putIndicators(composition: Composition): void {
  const { instrument, put, address, data, column, firstIndicator } = composition;
  put(
    firstIndicator - 1,
    data.number,
    ...["Nomor", "Indikator", "Bobot", "Baris"],
    ...["isi", "angka", "tingkat × 100", "bobot × tingkat"].flatMap((what) =>
      SUMMARY.series.map(({ name }) => `${name}: ${what}`),
    ),
    ...["Keadaan", "Kosong", "Periksa", "Kunci urutan", "Urutan"],
  );
  instrument.indicators.forEach((indicator, at) => {
    const { number, weight } = indicator;
    const row = firstIndicator + at;
    const cell = (at: number): string => address(row, at);
    const place = cell(data.place);
    const [now, target] = [cell(data.levels[NOW]), cell(data.levels[TARGET])];
    const found = cell(data.found[NOW]);
    const rank = `LARGE(${column(data.key)};${String(at + 1)})`;
    put(
      row,
      data.number,
      number,
      nameCell(indicator, place),
      weight,
      `=${rowOfIndicator(number)}`,
      ...SUMMARY.series.map(({ levels }) => {
        const source = `INDEX(${levels};${place})`;
        return `=IF(ISNUMBER(${place});IF(${isFilledFormula(source)};${source};"");"")`;
      }),
      ...READINGS.map(
        (reading) => `=${levelFormula(cell(data.content[reading]), instrument.scale)}`,
      ),
      ...READINGS.map(
        (reading) => `=${levelInHundredthsFormula(cell(data.found[reading]), instrument.scale)}`,
      ),
      ...READINGS.map((reading) => {
        const level = cell(data.levels[reading]);
        const weighted = contributionFactors(instrument, cell(data.weight), level).join("*");
        return `=IF(ISNUMBER(${level});${weighted};"")`;
      }),
      `=IF(ISNUMBER(${now});"";IF(ISERROR(${found});"${STATE.invalid}";` +
        `IF(${found}="";"${STATE.missing}";"${STATE.invalid}")))`,
      listing(composition, row, data.missing, STATE.missing),
      listing(composition, row, data.invalid, STATE.invalid),
      `=IF(AND(ISNUMBER(${now});ISNUMBER(${target}));IF(${target}>${now};` +
        `${contributionFactors(instrument, cell(data.weight), `(${target}-${now})`).join("*")}*${String(KEY_UNIT)}+${String(KEY_UNIT - number)};"");"")`,
      `=IF(COUNT(${column(data.key)})>=${String(at + 1)};MATCH(${rank};${column(data.key)};0);"")`,
    );
  });
}

/**
 * The hidden lists of offices: who answers for an indicator whose level lacks evidence, or whose day has passed below
 * target. Sheet OPD counts them, as every indicator is then looked at once and not once per office.
 */
function putOfficeLists(composition: Composition): void {
  const { instrument, put, address, data, firstIndicator, officeLists } = composition;
  put(officeLists, data.label, "Nomor", "OPD tanpa bukti");
  put(officeLists, data.dueParts, "Tenggat", "Hari tenggat", "OPD lewat tenggat");
  const lowest = String(Math.round(instrument.scale.min * 100));
  instrument.indicators.forEach(({ number }, at) => {
    const row = officeLists + 1 + at;
    const of = (column: number): string => address(firstIndicator + at, column);
    const [level, place] = [of(data.levels[NOW]), of(data.place)];
    const office = `IFERROR(${tidyTextFormula(`INDEX(${RANGES.opd};${place})`)};"")`;
    const prepared = preparedEvidenceFormula(instrument, number, level);
    const due = address(row, data.due);
    put(
      row,
      data.label,
      number,
      `=IF(ISNUMBER(${level});IF(${level}>${lowest};IF(${prepared}>0;"";${office});"");"")`,
    );
    put(
      row,
      data.dueParts,
      `=IF(ISNUMBER(${place});${dayPartsFormula(`INDEX(${RANGES.due};${place})`)};"")`,
      `=${dayFormula(address(row, data.dueParts))}`,
      `=IF(AND(ISNUMBER(${due});ISNUMBER(${of(data.key)}));IF(${due}<TODAY();${office};"");"")`,
    );
  });
}

/** The official name; where the regulation leaves it to the agency, the one on Penilaian. */
function nameCell(indicator: Indicator, place: string): string {
  const { name } = indicator;
  if (!isNamedByAgency(indicator)) return name;
  const own = `INDEX(${RANGES.name};${place})`;
  return `=IFERROR(IF(${isFilledFormula(own)};${tidyTextFormula(own)};"${name}");"${name}")`;
}

/** The numbers of the indicators in a state, down to this row: `5, 12, 40`. */
function listing(
  { address, data, firstIndicator }: Composition,
  row: number,
  column: number,
  state: string,
): string {
  const before = row === firstIndicator ? '""' : address(row - 1, column);
  const states = `${address(firstIndicator, data.state)}:${address(row, data.state)}`;
  const count = `COUNTIF(${states};"${state}")`;
  const first = row === firstIndicator ? '""' : `IF(${before}="";"";", ")`;
  const longer = `${before}&${first}&${address(row, data.number)}`;
  const cut = `IF(${count}=${String(MOST_NUMBERS + 1)};${before}&", …";${before})`;
  const added =
    row - firstIndicator < MOST_NUMBERS
      ? longer
      : `IF(${count}>${String(MOST_NUMBERS)};${cut};${longer})`;
  return `=IF(${address(row, data.state)}="${state}";${added};${before})`;
}

/** How many indicators are in a state, and which. */
function lacking(
  { address, data, column, firstIndicator, instrument }: Composition,
  state: keyof typeof STATE,
): { readonly count: string; readonly numbers: string } {
  const last = firstIndicator + instrument.indicators.length - 1;
  return {
    count: `COUNTIF(${column(data.state)};"${STATE[state]}")`,
    numbers: address(last, data[state]),
  };
}

/**
 * Where the index may land after the assessor's corrections, as a page computed it with a snapshot: as long as the
 * levels are those, and with its day, as evidence may have changed since.
 */
function describeExpectation(composition: Composition): string {
  const { instrument, address, data, column, expectation } = composition;
  const { row, column: first } = expectation;
  const last = row + instrument.indicators.length - 1;
  const kept = `${address(row, first)}:${address(last, first)}`;
  const [range, basis, day] = [1, 2, 3].map((at) => address(row, first + at)) as [
    string,
    string,
    string,
  ];
  const isSame = `SUMPRODUCT((${column(data.levels[NOW])}=${kept})*1)=${String(instrument.indicators.length)}`;
  const told = textFormula(TEXT.summary.expected, range, basis, day);
  const old = textFormula(TEXT.summary.expectedBefore, day);
  return `IF(${range}="";"";IF(${isSame};${told};${old}))`;
}

/** Why there is no index: what is blank, and what is to be checked. */
function describeLacking(composition: Composition): string {
  const [missing, invalid] = [lacking(composition, "missing"), lacking(composition, "invalid")];
  const blank = textFormula(incompleteText, missing.count, missing.numbers);
  const wrong = textFormula(
    (numbers) => TEXT.summary.invalid(numbers, STATUS_WORDS.check),
    invalid.numbers,
  );
  return (
    `IF(${missing.count}>0;${blank};"")&IF(AND(${missing.count}>0;${invalid.count}>0);". ";"")&` +
    `IF(${invalid.count}>0;${wrong};"")`
  );
}

/** Why the list below target is empty. */
function describeNothingBelow(composition: Composition): string {
  const { data, column } = composition;
  const missing = lacking(composition, "missing");
  const unknown = `${missing.count}+${lacking(composition, "invalid").count}`;
  const some = textFormula(TEXT.functions.nothingFilledBelowTarget, missing.count, missing.numbers);
  const filled = (reading: 0 | 1): string => `COUNT(${column(data.levels[reading])})`;
  return (
    `IF(${filled(NOW)}=0;"${TEXT.summary.nothingFilled}";` +
    `IF(${filled(TARGET)}=0;"${TEXT.functions.targetsBlank}";` +
    `IF(${unknown}=0;"${TEXT.functions.nothingBelowTarget}";` +
    `IF(${missing.count}>0;${some};"${TEXT.summary.nothingValidBelowTarget}"))))`
  );
}

/** A sentence of `sentences.ts` as a formula, with formulas in its places. */
function textFormula<Names extends readonly string[]>(
  sentence: (...parts: Names) => string,
  ...formulas: Names
): string {
  const marks = formulas.map((_formula, at) => `\u0000${String(at)}\u0000`);
  const pieces = sentence(...(marks as unknown as Names)).split("\u0000");
  return pieces
    .map((piece, at) => (at % 2 === 1 ? (formulas[Number(piece)] ?? "") : `"${piece}"`))
    .filter((piece) => piece !== '""')
    .join("&");
}

/** Which regulation the numbers follow, short enough for its line, and plainly so when it is no longer in force. */
function describeSource({ regulation, status, use }: LegalSource): string {
  const [citation = ""] = regulation.split(" tentang ");
  return `Dasar penilaian: ${citation} (${status}). ${use}.`;
}

/** Weights × 100: the divisor of the index. */
function totalOf({ indicators }: Instrument): number {
  return indicators.reduce((sum, { weight }) => sum + weight, 0) * 100;
}

/** A sum over its divisor in hundredths, rounded half up on integers. */
function roundedHundredths(sum: string, divisor: string): string {
  return `INT((2*${sum}*100+${divisor})/(2*${divisor}))`;
}

function quotient(sum: string, divisor: string): string {
  return `=IF(ISNUMBER(${sum});${roundedHundredths(sum, divisor)}/100;"")`;
}

/** The predicate of an exact sum, judged as the instrument says. */
function predicateFormula(instrument: Instrument, sum: string): string {
  switch (instrument.predicateBasis) {
    case "unrounded":
      return predicateAt(instrument, sum, totalOf(instrument) / 100);
    case "rounded":
      return predicateAt(instrument, roundedHundredths(sum, String(totalOf(instrument))), 1);
  }
}

/** The highest predicate whose lower bound, in hundredths times `unit`, the value reaches. */
function predicateAt({ predicates }: Instrument, value: string, unit: number): string {
  const [lowest, ...others] = predicates;
  return others.reduce(
    (otherwise, { name, min }) => `IF(${value}>=${String(min * unit)};"${name}";${otherwise})`,
    `"${lowest?.name ?? ""}"`,
  );
}

/** A remark where the shown number sits on a bound that the exact one has not reached. */
function shortOfShown(instrument: Instrument, sum: string): string {
  const shown = predicateAt(instrument, roundedHundredths(sum, String(totalOf(instrument))), 1);
  const remark = textFormula(TEXT.summary.shortOf, shown);
  return `IF(${shown}=${predicateFormula(instrument, sum)};"";${remark})`;
}

/**
 * What is missing to the target, positive when something is: two decimals, or as many more as it takes to say
 * that something is. Rounded half away from zero, on integers.
 */
function gapFormula(gap: string, divisor: string): string {
  const units = (decimals: number): string => {
    const unit = String(10 ** decimals);
    return `INT((2*ABS(${gap})*${unit}+${divisor})/(2*${divisor}))`;
  };
  const rounded = (decimals: number): string =>
    `SIGN(${gap})*${units(decimals)}/${String(10 ** decimals)}`;
  const shown = `IF(${units(2)}>0;${rounded(2)};IF(${units(4)}>0;${rounded(4)};${rounded(6)}))`;
  return `=IF(ISNUMBER(${gap});${shown};"")`;
}
