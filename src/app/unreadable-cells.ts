import type { UnreadableCell, UnreadableEntry } from "../contract";
import {
  ADDRESS_RULE,
  DAY_RULE,
  effortRule,
  EMAILS_RULE,
  INDICATOR_LIST_RULE,
  isBlank,
  ITEM_WEIGHT_RULE,
  NUMBER_RULE,
  OFFICIAL_NUMBER_RULE,
  parseDay,
  parseEffort,
  parseEmails,
  parseIndicatorList,
  parseItemWeight,
  parseLevel,
  parseNumber,
  parseOfficialNumber,
  parseScore,
  parseTelephone,
  parseWebAddress,
  parseWeight,
  parseWord,
  SCORE_RULE,
  TELEPHONE_RULE,
  unreadable,
  type Unreadable,
} from "../reading";
import { levelNumbers, levelRule, type Instrument } from "../scoring";
import { TEXT } from "../sentences";
import type { PlainCell } from "../sheet/cells/plain-cell";
import type { RegisterRow } from "../sheet/cells/register-cells";
import {
  LATER_REGISTERS,
  REGISTERS,
  rollUpRegister,
  type Kind,
  type Register,
  type RegisterColumn,
} from "../sheet/layout";
import { cellText } from "./cell-text";

/** What a reader gave; only that it could not read matters here. */
type Reading = { readonly kind: string } | Unreadable;

/** How cells of a kind are read, and what may stand there. */
interface Legibility {
  readonly read: (cell: PlainCell, instrument: Instrument, column: RegisterColumn) => Reading;
  readonly rule: (instrument: Instrument, column: RegisterColumn) => string;
}

const score: Legibility = { read: parseScore, rule: () => SCORE_RULE };
const whole = (cell: PlainCell, number: number | undefined): Reading =>
  number === undefined && !isBlank(cell) ? unreadable(cell) : { kind: "read" };

/** null: people write there whatever they like. */
const LEGIBILITY: Readonly<Record<Kind, Legibility | null>> = {
  number: { read: (cell) => whole(cell, parseNumber(cell)), rule: () => NUMBER_RULE },
  official: {
    read: (cell, instrument) => whole(cell, parseOfficialNumber(instrument, cell)),
    rule: () => OFFICIAL_NUMBER_RULE,
  },
  indicators: {
    read: (cell, instrument) => parseIndicatorList(instrument, cell).rest,
    rule: () => INDICATOR_LIST_RULE,
  },
  level: {
    read: (cell, { scale }) => parseLevel(cell, scale),
    rule: ({ scale }) => levelRule(scale),
  },
  levelNumber: {
    read: (cell, { scale }) => parseLevel(cell, levelNumbers(scale)),
    rule: ({ scale }) => levelRule(levelNumbers(scale)),
  },
  effort: {
    read: (cell, { scale }) => parseEffort(cell, scale),
    rule: ({ scale }) => effortRule(scale),
  },
  choice: {
    read: (cell, _instrument, { choices = [] }) =>
      parseWord(cell, Object.fromEntries(choices.entries())),
    rule: (_instrument, { choices = [] }) => TEXT.workbook.choiceHelp(choices.join(", ")),
  },
  weight: { read: parseWeight, rule: () => SCORE_RULE },
  index: score,
  gain: score,
  gap: score,
  date: { read: parseDay, rule: () => DAY_RULE },
  telephone: { read: parseTelephone, rule: () => TELEPHONE_RULE },
  emails: { read: parseEmails, rule: () => EMAILS_RULE },
  address: { read: parseWebAddress, rule: () => ADDRESS_RULE },
  itemWeight: { read: parseItemWeight, rule: () => ITEM_WEIGHT_RULE },
  text: null,
  long: null,
  literal: null,
  moment: null,
};

function isUnreadable(reading: Reading): reading is Unreadable {
  return reading.kind === "invalid";
}

/** The columns in which people type, in the order of the layout. */
export function typedColumns<Key extends string>({ keys, columns }: Register<Key>): Key[] {
  return keys.filter((key) => columns[key].role === "input");
}

/** Every register in which people type, whether the workbook has it or not. */
export function typedRegisters(instrument: Instrument): Register[] {
  const all: readonly Register[] = [...REGISTERS, ...LATER_REGISTERS, rollUpRegister(instrument)];
  return all.filter((register) => typedColumns(register).length > 0);
}

/** The cells of a row that no reader can read, of these columns, in their order. */
export function unreadableCells<Key extends string>(
  instrument: Instrument,
  { columns }: Register<Key>,
  { at: row, cell }: RegisterRow<Key>,
  keys: readonly Key[],
): (UnreadableCell & { readonly column: Key })[] {
  return keys.flatMap((column) => {
    const declared: RegisterColumn = columns[column];
    const legibility = LEGIBILITY[declared.kind];
    const reading = legibility?.read(cell(column), instrument, declared);
    if (!legibility || !reading || !isUnreadable(reading)) return [];
    const { header } = declared;
    const advice = legibility.rule(instrument, declared);
    return [{ row, column, header, found: reading.found, advice }];
  });
}

/** Those of all lines, each with its line; rows that nothing names are people's own. */
export function unreadableEntries<Key extends string>(
  instrument: Instrument,
  register: Register<Key>,
  rows: readonly RegisterRow<Key>[],
  keys: readonly Key[] = typedColumns(register),
): UnreadableEntry[] {
  const { sheet, subject, indicators } = register;
  return rows.flatMap((row) => {
    const line = cellText(row.cell(subject));
    if (line === "") return [];
    const named = indicators && parseOfficialNumber(instrument, row.cell(indicators));
    return unreadableCells(instrument, register, row, keys).map((cell) => ({
      ...cell,
      sheet,
      line,
      number: named ?? null,
    }));
  });
}
