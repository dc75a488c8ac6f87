import {
  DetailedCellError,
  ErrorType,
  HyperFormula,
  type RawCellContent,
  type SimpleCellAddress,
} from "hyperformula";
import {
  absoluteReference,
  contains,
  intersects,
  parseA1,
  shiftArea,
  splitReference,
  type Area,
  type Shift,
} from "./area";
import { ArrayMemory } from "./array-memory";
import { mentionsOf, type Mentions } from "./formula-mentions";
import { Grid } from "./grid";
import { registerLazyIf } from "./lazy-if";
import type { Locale } from "./locale";
import { formatNumber, isDateFormat } from "./number-format";
import { shareParsedFormulas } from "./parsed-formulas";
import { RangeMemory } from "./range-memory";
import { registerRegularExpressions } from "./regular-expressions";
import {
  errorCode,
  LOADING,
  NOT_EXPANDED,
  registerFunctions,
  type Argument,
  type FunctionHost,
  type FunctionReply,
  type Output,
} from "./script-functions";
import { registerTextLimit } from "./text-limit";

/** What a cell holds: nothing, a value, text that is never parsed, or a formula in canonical form. */
export type Content =
  null | number | boolean | { readonly text: string } | { readonly formula: string };

/** A cell that shows an error; `message` is what hovering over it tells. */
export class CellFault {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

export type CellValue = null | number | string | boolean | CellFault;

type LibraryValue = ReturnType<HyperFormula["getCellValue"]>;

/** Runs one custom function in an execution of its own. */
export type FunctionRunner = (
  name: string,
  args: readonly Argument[],
  cell: { sheet: number; row: number; column: number },
) => FunctionReply;

interface Waiting {
  readonly name: string;
  readonly args: readonly Argument[];
  readonly cells: Map<string, SimpleCellAddress>;
}

interface Spill {
  readonly anchor: SimpleCellAddress;
  rows: readonly (readonly Output[])[];
  blocked: boolean;
  /** Cells this spill has filled, with the value it put there. */
  readonly filled: Map<string, { cell: SimpleCellAddress; value: Output }>;
}

/** A content with its place. */
export interface Located {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** Put behind a formula that the locale cannot read, so that the engine cannot read it either. */
const UNREADABLE = "((,";

const VOLATILE_CALL = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;

/** What a text must hold to be a date or a time of day. */
const PARTS_OF_TIME = /\d\s*[/.:\- ]\s*\d|\d\s*[ap]m?$/i;

/**
 * Calculates the cells, when somebody looks. Rows and columns count from 1; sheets are known by the library's own
 * number. A sheet is asleep, its contents unknown to the library, until something needs a value of one of its
 * formulas or a formula of a sheet that is awake mentions it.
 */
export class Engine implements FunctionHost {
  hasVolatileFormulas = false;
  /** Sheets, names, and the contents of what is awake; values only through `calculated`, changes only through `draft`. */
  private readonly hf: HyperFormula;
  private readonly ranges: RangeMemory;
  private readonly arrays: ArrayMemory;
  /** What was entered; of a formula that is awake, the library knows where its references have moved. */
  private readonly entered = new Map<number, Grid<Content>>();
  private readonly asleep = new Set<number>();
  /** What the library has written of formulas that are awake, since the structure changed last. */
  private readonly formulaTexts = new Map<number, Grid<string>>();
  private textsOf = 0;
  private readonly sheetsWithFormulas = new Set<number>();
  /** The sheets that a name has ever lain on, by its capitals. */
  private readonly homes = new Map<string, Set<number>>();
  /** What formulas that are awake have ever mentioned. */
  private readonly mentioned: { sheets: Set<string>; names: Set<string> } = {
    sheets: new Set(),
    names: new Set(),
  };
  callsScript = false;
  private readonly scriptFunctions: ReadonlySet<string>;
  private readonly results = new Map<string, FunctionReply>();
  private waiting = new Map<string, Waiting>();
  private spills = new Map<string, Spill>();
  /** How often contents or values changed, contents alone, and the whole structure. */
  private readonly changes = new Map<number, number>();
  private readonly contentChanges = new Map<number, number>();
  private structuralChanges = 0;
  private isSettling = false;
  private isHolding = false;
  /** While a cell holds what it only might get. */
  private isSupposing = false;
  private spillsChanged = false;

  constructor(
    functionNames: readonly string[],
    private readonly run: FunctionRunner,
    private readonly sheet: {
      isDate: (sheet: number, row: number, column: number) => boolean;
      contains: (sheet: number, row: number, column: number) => boolean;
    },
    locale: Locale = "in_ID",
  ) {
    registerRegularExpressions();
    registerTextLimit();
    registerLazyIf();
    registerFunctions(functionNames);
    this.scriptFunctions = new Set(functionNames.map((name) => name.toUpperCase()));
    const { parseDateTime } = HyperFormula.defaultConfig;
    this.hf = HyperFormula.buildEmpty({
      licenseKey: "gpl-v3",
      context: this,
      undoLimit: 0,
      useArrayArithmetic: true,
      precisionRounding: 14,
      caseSensitive: false,
      nullDate: { year: 1899, month: 12, day: 30 },
      leapYear1900: false,
      // Asked for every text that is compared or reckoned with.
      parseDateTime: (text, date, time) =>
        PARTS_OF_TIME.test(text) ? parseDateTime(text, date, time) : undefined,
      stringifyCurrency: (value, format) =>
        isDateFormat(format) ? formatNumber(value, format, locale) : undefined,
    });
    this.ranges = new RangeMemory(this.hf);
    this.arrays = new ArrayMemory(this.hf);
    shareParsedFormulas(this.hf);
    this.hf.on("valuesUpdated", (changes) => {
      for (const change of changes) if ("address" in change) this.noteValue(change.address.sheet);
    });
    this.draft.addNamedExpression("TRUE", "=TRUE()");
    this.draft.addNamedExpression("FALSE", "=FALSE()");
  }

  /** To change something: many changes are calculated at once, when somebody looks. */
  private get draft(): HyperFormula {
    if (!this.hf.isEvaluationSuspended()) this.hf.suspendEvaluation();
    return this.hf;
  }

  private get calculated(): HyperFormula {
    this.calculate();
    return this.hf;
  }

  /** Grows whenever contents or values on a sheet may have changed. */
  revision(sheet: number): number {
    this.settle();
    if (!this.asleep.has(sheet)) this.calculate();
    return this.structuralChanges + (this.changes.get(sheet) ?? 0);
  }

  /** Grows whenever something was entered on a sheet or moved there. */
  contentRevision(sheet: number): number {
    return this.structuralChanges + (this.contentChanges.get(sheet) ?? 0);
  }

  /** Grows with every change of sheets, lines or names. */
  get structure(): number {
    return this.structuralChanges;
  }

  /** The kept results of custom functions; calling what is returned brings them back. */
  keepResults(): () => void {
    this.settle();
    const kept = new Map(this.results);
    return () => {
      this.settle();
      this.results.clear();
      for (const [key, reply] of kept) this.results.set(key, reply);
    };
  }

  addSheet(name: string): number {
    this.structuralChanges += 1;
    this.draft.addSheet(name);
    const id = this.hf.getSheetId(name);
    if (id === undefined) throw new Error(`Sheet ${name} was not added`);
    this.entered.set(id, new Grid());
    if (!this.mentioned.sheets.has(name.toLowerCase())) this.asleep.add(id);
    return id;
  }

  removeSheet(sheet: number): void {
    this.settle();
    this.wakeMentioning(sheet);
    for (const spill of [...this.spills.values()]) {
      if (spill.anchor.sheet === sheet) this.spills.delete(keyOf(spill.anchor));
    }
    this.draft.removeSheet(sheet);
    this.entered.delete(sheet);
    this.asleep.delete(sheet);
    this.structuralChanges += 1;
    this.settle();
  }

  renameSheet(sheet: number, name: string): void {
    this.wakeMentioning(sheet);
    this.draft.renameSheet(sheet, name);
    if (this.mentioned.sheets.has(name.toLowerCase())) this.wake(sheet);
    this.structuralChanges += 1;
  }

  value(sheet: number, row: number, column: number): CellValue {
    this.settle();
    const entered = this.enteredAt(sheet, row, column);
    if (entered === null) {
      // An array may reach a blank cell.
      if (!this.sheetsWithFormulas.has(sheet)) return null;
    } else if (typeof entered !== "object") {
      return entered;
    } else if ("text" in entered) {
      return entered.text;
    }
    this.wake(sheet);
    return plainResult(this.cellValue(cellAt(sheet, row, column)));
  }

  /** What a formula would give on a sheet, without being entered there; of an array its first value. */
  resultOf(sheet: number, formula: string): CellValue {
    this.settle();
    this.wake(sheet);
    this.wakeMentioned([formula]);
    const result = this.calculated.calculateFormula(formula, sheet);
    return plainResult(Array.isArray(result) ? (result[0]?.[0] ?? null) : result);
  }

  /**
   * What a formula would give on a cell's sheet if the cell held this content, which it does not get. Functions of
   * the script are not run for it.
   */
  resultWith({ sheet, row, column, content }: Located, formula: string): CellValue {
    this.settle();
    this.wake(sheet);
    if (isFormula(content)) this.wakeMentioned([content.formula]);
    const cell = cellAt(sheet, row, column);
    const before = this.content(sheet, row, column);
    this.isSupposing = true;
    try {
      this.draft.setCellContents(cell, toRaws([[content]]));
      return this.resultOf(sheet, formula);
    } finally {
      this.draft.setCellContents(cell, toRaws([[before]]));
      this.calculate();
      this.isSupposing = false;
    }
  }

  /** Whether a formula calls a function of the script, so that its result comes later. */
  callsScriptIn(formula: string): boolean {
    return [...mentionsOf(formula).functions].some((name) => this.scriptFunctions.has(name));
  }

  /** The formula in canonical form, or "" when the cell holds none. */
  formula(sheet: number, row: number, column: number): string {
    if (!isFormula(this.enteredAt(sheet, row, column))) return "";
    this.wake(sheet);
    const formula = this.formulaText(sheet, row, column) ?? "";
    return formula.endsWith(UNREADABLE) ? formula.slice(0, -UNREADABLE.length) : formula;
  }

  /** Whether the formula's own result is a date, as that of TODAY() is. */
  isDateResult(sheet: number, row: number, column: number): boolean {
    if (!isFormula(this.enteredAt(sheet, row, column))) return false;
    this.wake(sheet);
    const cell = cellAt(sheet, row, column);
    return /DATE|TIME/.test(this.calculated.getCellValueDetailedType(cell));
  }

  /** The content as it could be set again. */
  content(sheet: number, row: number, column: number): Content {
    const entered = this.enteredAt(sheet, row, column);
    if (!isFormula(entered) || this.asleep.has(sheet)) return entered;
    const formula = this.formulaText(sheet, row, column);
    return formula === undefined ? entered : { formula };
  }

  /** A formula that is awake, as the library writes it: the same until another is entered or the structure changes. */
  private formulaText(sheet: number, row: number, column: number): string | undefined {
    if (this.textsOf !== this.structuralChanges) {
      this.formulaTexts.clear();
      this.textsOf = this.structuralChanges;
    }
    const texts = this.formulaTexts.get(sheet) ?? new Grid<string>();
    this.formulaTexts.set(sheet, texts);
    const known = texts.get(row, column);
    if (known !== undefined) return known;
    const formula = this.hf.getCellFormula(cellAt(sheet, row, column));
    texts.set(row, column, formula);
    return formula;
  }

  setContents(sheet: number, row: number, column: number, rows: readonly Content[][]): void {
    const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
    this.giveWay(sheet, area);
    this.enter([{ sheet, row, column, rows: [...rows] }]);
  }

  /** Lays contents into cells that hold nothing, in as few blocks as there are. */
  load(cells: readonly Located[]): void {
    this.enter(blocksOf(cells));
  }

  /** The area that a formula's own array fills from this cell on; null when it fills no other cell. */
  arrayArea(sheet: number, row: number, column: number): Area | null {
    if (!isFormula(this.enteredAt(sheet, row, column))) return null;
    this.wake(sheet);
    const formula = this.hf.getCellFormula(cellAt(sheet, row, column));
    if (formula === undefined || !this.calculated.isCellPartOfArray(cellAt(sheet, row, column)))
      return null;
    const result = this.hf.calculateFormula(formula, sheet);
    if (!Array.isArray(result)) return null;
    return { row, column, rows: result.length, columns: result[0]?.length ?? 1 };
  }

  /** The names of the functions that cells may call, those of scripts included, in capitals. */
  static functionNames(): ReadonlySet<string> {
    return new Set(HyperFormula.getRegisteredFunctionNames("enGB"));
  }

  /** Whether the cell's own formula, not one that it reads, names something unknown or cannot be parsed. */
  isUnreadable(sheet: number, row: number, column: number): boolean {
    if (!isFormula(this.enteredAt(sheet, row, column))) return false;
    this.wake(sheet);
    const cell = cellAt(sheet, row, column);
    const value = this.calculated.getCellValue(cell);
    if (!(value instanceof DetailedCellError)) return false;
    if (value.type === ErrorType.ERROR) return value.message.startsWith("Parsing error");
    const own = this.hf.simpleCellAddressToString(cell, { includeSheetName: true });
    return value.type === ErrorType.NAME && value.address === own;
  }

  /** A formula that this locale cannot read: it shows `#ERROR!` and keeps its text. */
  static unreadable(formula: string): Content {
    return { formula: formula + UNREADABLE };
  }

  shift(sheet: number, shift: Shift): void {
    this.settle();
    this.wakeMentioning(sheet);
    this.wake(sheet);
    const anchors = [...this.spills.values()].map((spill) => spill.anchor);
    for (const spill of this.spills.values()) this.retract(spill);
    this.spills = new Map();
    this.applyShift(sheet, shift);
    this.entered.get(sheet)?.shift(shift);
    this.structuralChanges += 1;
    for (const anchor of anchors) {
      const area = { row: anchor.row + 1, column: anchor.col + 1, rows: 1, columns: 1 };
      const moved = anchor.sheet === sheet ? shiftArea(area, shift) : area;
      if (moved) this.calculateAgain(cellAt(anchor.sheet, moved.row, moved.column));
    }
    this.settle();
  }

  /** @param scope The sheet whose formulas alone know the name; all of them by default. */
  setName(name: string, sheetName: string, area: Area, scope?: number): void {
    const reference = `=${absoluteReference(sheetName, area)}`;
    if (this.hasName(name, scope)) this.draft.changeNamedExpression(name, reference, scope);
    else this.draft.addNamedExpression(name, reference, scope);
    this.structuralChanges += 1;
    const home = this.hf.getSheetId(sheetName);
    if (home === undefined) return;
    const key = name.toUpperCase();
    this.homes.set(key, (this.homes.get(key) ?? new Set()).add(home));
    if (this.mentioned.names.has(key)) this.wake(home);
  }

  removeName(name: string, scope?: number): void {
    this.draft.removeNamedExpression(name, scope);
    this.structuralChanges += 1;
  }

  hasName(name: string, scope?: number): boolean {
    return this.hf.getNamedExpressionFormula(name, scope) !== undefined;
  }

  areaOfName(name: string, scope?: number): { sheet: number; area: Area } | null {
    const formula = this.hf.getNamedExpressionFormula(name, scope);
    if (formula === undefined) return null;
    const { sheet, a1 } = splitReference(formula.slice(1));
    const id = sheet === null ? undefined : this.hf.getSheetId(sheet);
    const area = parseA1(a1, 0, 0);
    return id === undefined || area === null ? null : { sheet: id, area };
  }

  isValidName(name: string): boolean {
    return this.hasName(name) || this.hf.isItPossibleToAddNamedExpression(name, "=1");
  }

  /** The areas that custom functions have filled on a sheet, anchors included. */
  spilledAreas(sheet: number): Area[] {
    return [...this.spills.values()]
      .filter((spill) => spill.anchor.sheet === sheet && !spill.blocked)
      .map((spill) => areaOf(spill));
  }

  isSpilled(sheet: number, row: number, column: number): boolean {
    const key = keyOf(cellAt(sheet, row, column));
    return [...this.spills.values()].some((spill) => spill.filled.has(key));
  }

  /** Runs the custom functions that wait, and spreads their arrays, until nothing changes any more. */
  settle(): void {
    if (this.isSettling || this.isSupposing || !this.callsScript) return;
    this.calculate();
    const isDue = (): boolean => this.waiting.size > 0 && !this.isHolding;
    if (!isDue() && !this.spillsChanged) return;
    this.isSettling = true;
    try {
      for (let round = 0; isDue() || this.spillsChanged; round += 1) {
        if (round > 100) throw new Error("Custom functions never settle");
        if (isDue()) this.runWaiting();
        this.calculate();
        this.spillsChanged = false;
        for (const spill of [...this.spills.values()]) this.spread(spill);
        this.calculate();
      }
    } finally {
      this.isSettling = false;
    }
  }

  /** While held, custom functions without a kept result do not run: their cells show `Loading...`. */
  hold(isHolding: boolean): void {
    this.isHolding = isHolding;
    this.settle();
  }

  /** Forgets every custom function result and runs the functions again, as a later reload may do. */
  forgetResults(): void {
    this.results.clear();
    this.reenterCustomFunctions();
    this.settle();
  }

  request(name: string, args: readonly Argument[], cell: SimpleCellAddress): FunctionReply {
    // Registered for another spreadsheet of this process.
    if (!this.scriptFunctions.has(name)) return { state: "unknown" };
    const key = JSON.stringify([name, args.map((arg) => arg ?? { omitted: true })]);
    const known = this.results.get(key);
    if (known) return known;
    if (this.isSupposing) return { state: "loading" };
    const entry = this.waiting.get(key) ?? { name, args, cells: new Map() };
    entry.cells.set(keyOf(cell), { sheet: cell.sheet, row: cell.row, col: cell.col });
    this.waiting.set(key, entry);
    return { state: "loading" };
  }

  spill(cell: SimpleCellAddress, rows: readonly (readonly Output[])[] | null): boolean {
    const key = keyOf(cell);
    const known = this.spills.get(key);
    if (rows === null) {
      if (known) {
        known.rows = [];
        this.spillsChanged = true;
      }
      return true;
    }
    if (known) {
      known.rows = rows;
    } else {
      const anchor = { sheet: cell.sheet, row: cell.row, col: cell.col };
      this.spills.set(key, { anchor, rows, blocked: false, filled: new Map() });
    }
    this.spillsChanged = true;
    return !known?.blocked;
  }

  isDate(cell: SimpleCellAddress): boolean {
    return this.sheet.isDate(cell.sheet, cell.row + 1, cell.col + 1);
  }

  /** The engine rounds to 14 digits; a number too small for that becomes none, and is given as it was entered. */
  private cellValue(cell: SimpleCellAddress): LibraryValue {
    const value = this.calculated.getCellValue(cell);
    if (!Number.isNaN(value)) return value;
    const entered = this.hf.getCellSerialized(cell);
    return typeof entered === "number" ? entered : 0;
  }

  private calculate(): void {
    if (!this.hf.isEvaluationSuspended()) return;
    this.forgetMemory();
    this.hf.resumeEvaluation();
    this.forgetMemory();
  }

  private forgetMemory(): void {
    this.ranges.forget();
    this.arrays.forget();
  }

  private noteValue(sheet: number): void {
    this.changes.set(sheet, (this.changes.get(sheet) ?? 0) + 1);
  }

  private noteContent(sheet: number): void {
    this.noteValue(sheet);
    this.contentChanges.set(sheet, (this.contentChanges.get(sheet) ?? 0) + 1);
  }

  private enteredAt(sheet: number, row: number, column: number): Content {
    return this.entered.get(sheet)?.get(row, column) ?? null;
  }

  private enter(blocks: readonly Block[]): void {
    for (const { sheet, row, column, rows } of blocks) {
      const contents = this.entered.get(sheet);
      const texts = this.formulaTexts.get(sheet);
      const formulas: string[] = [];
      for (const [i, line] of rows.entries()) {
        for (const [j, content] of line.entries()) {
          contents?.set(row + i, column + j, content ?? undefined);
          texts?.set(row + i, column + j, undefined);
          if (isFormula(content)) formulas.push(content.formula);
        }
      }
      this.noteContent(sheet);
      for (const formula of formulas) this.noteFormula(sheet, formula);
      if (this.asleep.has(sheet)) continue;
      this.draft.setCellContents(cellAt(sheet, row, column), toRaws(rows));
      this.wakeMentioned(formulas);
    }
    this.spillsChanged = true;
    for (const { sheet } of blocks) if (this.callsScript) this.wake(sheet);
  }

  private noteFormula(sheet: number, formula: string): void {
    this.sheetsWithFormulas.add(sheet);
    this.hasVolatileFormulas ||= VOLATILE_CALL.test(formula);
    for (const [key, reply] of this.results) {
      if (reply.state === "error") this.results.delete(key);
    }
    this.callsScript ||= this.callsScriptIn(formula);
  }

  private wake(sheet: number): void {
    if (!this.asleep.delete(sheet)) return;
    const formulas: string[] = [];
    const cells: Located[] = [];
    for (const { row, column, cell: content } of this.entered.get(sheet)?.entries() ?? []) {
      cells.push({ sheet, row, column, content });
      if (isFormula(content)) formulas.push(content.formula);
    }
    for (const { row, column, rows } of blocksOf(cells)) {
      this.draft.setCellContents(cellAt(sheet, row, column), toRaws(rows));
    }
    this.noteValue(sheet);
    this.wakeMentioned(formulas);
  }

  /** Wakes the sheets that these formulas, which are awake, may read. */
  private wakeMentioned(formulas: readonly string[]): void {
    for (const formula of formulas) {
      const { sheets, names } = mentionsOf(formula);
      for (const name of sheets) {
        this.mentioned.sheets.add(name);
        const sheet = this.hf.getSheetId(name);
        if (sheet !== undefined) this.wake(sheet);
      }
      for (const name of names) {
        this.mentioned.names.add(name);
        for (const sheet of this.homes.get(name) ?? []) this.wake(sheet);
      }
    }
  }

  /** Wakes the sheets with formulas that may read this one, before it is named or arranged otherwise. */
  private wakeMentioning(sheet: number): void {
    const sheetName = this.hf.getSheetName(sheet)?.toLowerCase() ?? "";
    const isAbout = ({ sheets, names }: Mentions): boolean =>
      sheets.has(sheetName) || [...names].some((name) => this.homes.get(name)?.has(sheet) === true);
    for (const other of [...this.asleep]) {
      if (other === sheet || !this.sheetsWithFormulas.has(other)) continue;
      for (const { cell: content } of this.entered.get(other)?.entries() ?? []) {
        if (!isFormula(content) || !isAbout(mentionsOf(content.formula))) continue;
        this.wake(other);
        break;
      }
    }
  }

  private runWaiting(): void {
    const waiting = this.waiting;
    this.waiting = new Map();
    for (const [key, { name, args, cells }] of waiting) {
      const [first] = cells.values();
      if (!first) continue;
      const place = { sheet: first.sheet, row: first.row + 1, column: first.col + 1 };
      this.results.set(key, this.run(name, args, place));
    }
    for (const { cells } of waiting.values()) {
      for (const cell of cells.values()) this.calculateAgain(cell);
    }
  }

  /** Entering its formula anew would take all cells of its ranges apart and connect them again. */
  private calculateAgain(cell: SimpleCellAddress): void {
    const { graph, addressMapping } = this.draft.dependencyGraph;
    const vertex = addressMapping.getCell(cell);
    if (vertex !== undefined) graph.markNodeAsDirty(vertex);
  }

  private reenterCustomFunctions(): void {
    for (const name of this.hf.getSheetNames()) {
      const sheet = this.hf.getSheetId(name);
      if (sheet === undefined) continue;
      for (const [row, line] of this.hf.getSheetFormulas(sheet).entries()) {
        for (const [col, formula] of line.entries()) {
          if (formula !== undefined) this.draft.setCellContents({ sheet, row, col }, formula);
        }
      }
    }
  }

  /** Writes an array into its cells, or withdraws it when other content is in its way. */
  private spread(spill: Spill): void {
    const { anchor, filled } = spill;
    if (spill.rows.length === 0) {
      this.retract(spill);
      this.spills.delete(keyOf(anchor));
      return;
    }
    const wanted = new Map<string, { cell: SimpleCellAddress; value: Output }>();
    for (const [i, line] of spill.rows.entries()) {
      for (const [j, value] of line.entries()) {
        if (i === 0 && j === 0) continue;
        const cell = { sheet: anchor.sheet, row: anchor.row + i, col: anchor.col + j };
        wanted.set(keyOf(cell), { cell, value });
      }
    }
    const blocked = [...wanted].some(([key, { cell }]) => {
      if (!this.sheet.contains(cell.sheet, cell.row + 1, cell.col + 1)) return true;
      return !filled.has(key) && !this.hf.isCellEmpty(cell);
    });
    if (blocked) this.retract(spill);
    if (blocked !== spill.blocked) {
      spill.blocked = blocked;
      this.calculateAgain(anchor);
    }
    if (blocked) return;
    for (const [key, { cell }] of [...filled]) {
      if (wanted.has(key)) continue;
      this.draft.setCellContents(cell, null);
      filled.delete(key);
    }
    for (const [key, { cell, value }] of wanted) {
      const known = filled.get(key);
      if (known && Object.is(known.value, value)) continue;
      this.draft.setCellContents(cell, typeof value === "string" ? `'${value}` : value);
      filled.set(key, { cell, value });
    }
  }

  private retract(spill: Spill): void {
    for (const { cell } of spill.filled.values()) this.draft.setCellContents(cell, null);
    spill.filled.clear();
  }

  /** Before cells are overwritten: arrays that start there end, arrays that reach there let go. */
  private giveWay(sheet: number, area: Area): void {
    for (const spill of [...this.spills.values()]) {
      if (spill.anchor.sheet !== sheet || !intersects(areaOf(spill), area)) continue;
      const anchor = {
        row: spill.anchor.row + 1,
        column: spill.anchor.col + 1,
        rows: 1,
        columns: 1,
      };
      if (contains(area, anchor)) {
        this.retract(spill);
        this.spills.delete(keyOf(spill.anchor));
        continue;
      }
      for (const [key, { cell }] of [...spill.filled]) {
        if (!contains(area, { row: cell.row + 1, column: cell.col + 1, rows: 1, columns: 1 }))
          continue;
        spill.filled.delete(key);
      }
    }
  }

  private applyShift(sheet: number, shift: Shift): void {
    const at = shift.at - 1;
    const isRows = shift.dimension === "rows";
    switch (shift.kind) {
      case "insert":
        if (isRows) this.draft.addRows(sheet, [at, shift.count]);
        else this.draft.addColumns(sheet, [at, shift.count]);
        return;
      case "delete":
        if (isRows) this.draft.removeRows(sheet, [at, shift.count]);
        else this.draft.removeColumns(sheet, [at, shift.count]);
        return;
      case "move":
        if (isRows) this.draft.moveRows(sheet, at, shift.count, shift.before - 1);
        else this.draft.moveColumns(sheet, at, shift.count, shift.before - 1);
    }
  }
}

export { LOADING, NOT_EXPANDED };

function plainResult(value: LibraryValue): CellValue {
  if (!(value instanceof DetailedCellError)) return value;
  const message = value.type === ErrorType.CYCLE ? "Circular dependency detected." : value.message;
  const isSyntax = value.type === ErrorType.ERROR && message.startsWith("Parsing error");
  return new CellFault(errorCode(value.type), isSyntax ? "Formula parse error." : message);
}

function isFormula(content: Content): content is { readonly formula: string } {
  return content !== null && typeof content === "object" && "formula" in content;
}

/** The library knows only arrays of its own context. */
function toRaws(rows: readonly (readonly Content[])[]): RawCellContent[][] {
  return Array.from(rows, (line) =>
    Array.from(line, (content) => {
      if (content === null || typeof content !== "object") return content;
      return "text" in content ? `'${content.text}` : content.formula;
    }),
  );
}

function cellAt(sheet: number, row: number, column: number): SimpleCellAddress {
  return { sheet, row: row - 1, col: column - 1 };
}

function keyOf(cell: SimpleCellAddress): string {
  return `${String(cell.sheet)}:${String(cell.row)}:${String(cell.col)}`;
}

interface Block {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: Content[][];
}

/**
 * Joins cells that come row by row: neighbours in a row, then rows below one another that begin in the same
 * column. A blank is never among them, as it would cut the array of a formula before it.
 */
function blocksOf(cells: readonly Located[]): Block[] {
  const blocks: Block[] = [];
  /** By sheet and first column, the block that may go on in the next row. */
  const open = new Map<string, Block>();
  let left: Located | null = null;
  let line: Content[] = [];
  for (const cell of cells) {
    const { sheet, row, column, content } = cell;
    if (content === null) continue;
    const goesOn = left?.sheet === sheet && left.row === row && left.column + 1 === column;
    left = cell;
    if (goesOn) {
      line.push(content);
      continue;
    }
    line = [content];
    const key = `${String(sheet)}:${String(column)}`;
    const above = open.get(key);
    if (above && above.row + above.rows.length === row) above.rows.push(line);
    else {
      const block = { sheet, row, column, rows: [line] };
      blocks.push(block);
      open.set(key, block);
    }
  }
  return blocks;
}

function areaOf(spill: Spill): Area {
  return {
    row: spill.anchor.row + 1,
    column: spill.anchor.col + 1,
    rows: Math.max(1, spill.rows.length),
    columns: Math.max(1, spill.rows[0]?.length ?? 1),
  };
}
