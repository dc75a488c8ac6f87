import { TEXT } from "../../sentences";
import { findNamedRange, setNamedRange, tellRestored } from "../cells/named-ranges";
import { ASSESSMENT, OFFICES, RANGES, REGISTERS, type Register } from "../layout";
import { addRules } from "./lacking-rules";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A column that suggests offices, once its sheet is there. */
interface Suggesting {
  /** The range that is there as soon as its sheet is complete. */
  readonly anchor: string;
  readonly cells: (book: Spreadsheet) => Range | null;
}

/** Every such column of the layout. */
const SUGGESTING: readonly Suggesting[] = [
  ...Object.values(ASSESSMENT.columns)
    .filter(({ suggests }) => suggests === "offices")
    .map(({ range }): Suggesting => ({
      anchor: RANGES.number,
      cells: (book) => findNamedRange(book, range),
    })),
  ...REGISTERS.flatMap((register: Register) =>
    Object.values(register.columns)
      .filter(({ suggests }) => suggests === "offices")
      .map(({ header }): Suggesting => ({
        anchor: register.range,
        cells: (book) => bodyBelow(book, register.range, header),
      })),
  ),
];

/** What is left to do so that offices are suggested. */
interface OfficeSuggestions {
  /** Before any sheet is made. */
  readonly begin: () => void;
  /** Once all sheets are there. @returns What was done, for people. */
  readonly complete: () => string[];
}

/**
 * Lets the columns of offices suggest the names of sheet OPD: once, when that sheet or one of theirs is new, so that
 * rules which people take away or make their own stay so. While the name of the list is missing, a repeated run
 * completes them.
 */
export function planOfficeSuggestions(book: Spreadsheet): OfficeSuggestions {
  const isListed = findNamedRange(book, RANGES.officeNames) !== null;
  const isDue = !isListed || SUGGESTING.some(({ anchor }) => !findNamedRange(book, anchor));
  const hadOffices = findNamedRange(book, RANGES.offices) !== null;
  return {
    begin: () => {
      if (isDue && isListed) book.removeNamedRange(RANGES.officeNames);
    },
    complete: () => {
      const names = isDue ? bodyBelow(book, RANGES.offices, OFFICES.columns.name.header) : null;
      if (!names) return [];
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInRange(names, false)
        .setAllowInvalid(true)
        .setHelpText(TEXT.workbook.officeHelp(names.getSheet().getName()))
        .build();
      for (const { cells } of SUGGESTING) {
        const column = cells(book);
        // A rule about a sheet that is gone is of no use; any other may be people's own.
        if (column && hadOffices) addLacking(column, rule);
        else column?.setDataValidation(rule);
      }
      setNamedRange(book, RANGES.officeNames, names);
      return hadOffices && !isListed ? tellRestored([RANGES.officeNames]) : [];
    },
  };
}

/** Where there was a list before, people's own rules stay. */
function addLacking(column: Range, rule: GoogleAppsScript.Spreadsheet.DataValidation): void {
  const [first, at] = [column.getRow(), column.getColumn()];
  const present: readonly (readonly unknown[])[] = column.getDataValidations();
  const rows = present.flatMap(([own], place) => (own ? [] : [first + place]));
  addRules(column.getSheet(), [{ column: at, rule: { isOfCell: false, at: () => rule }, rows }]);
}

/** The cells below a header of a register, down to the end of its sheet; null where there is no such header. */
function bodyBelow(book: Spreadsheet, anchor: string, header: string): Range | null {
  const headers = findNamedRange(book, anchor);
  if (!headers) return null;
  const cells: unknown[][] = headers.getValues();
  const row = cells.findIndex((line) => line.includes(header));
  if (row === -1) return null;
  const sheet = headers.getSheet();
  const first = headers.getRow() + row + 1;
  const column = headers.getColumn() + (cells[row]?.indexOf(header) ?? 0);
  return sheet.getRange(first, column, Math.max(1, sheet.getMaxRows() - first + 1), 1);
}
