import type { User } from "../../dev/emulator";
import { columnLetters } from "../../dev/emulator/area";
import { filledDesk, type Desk } from "../../dev/reliability/desk";
import { listRequests, type NamedRequest } from "../../dev/reliability/requests";
import type { Panel, Reply } from "../../src/contract";
import { TEXT } from "../../src/sentences";
import {
  EVIDENCE,
  FOLLOW_UPS,
  HISTORY,
  ITEMS,
  LOG,
  OFFICES,
  PLAN,
  type Register,
} from "../../src/sheet/layout";
import { freshWorkbook } from "../fresh-workbook";
import { lastAlert, SET_UP } from "../workbook";
import { ask } from "./call";

const desk = filledDesk(freshWorkbook());
const [owner, colleague] = desk.people as [User, User];

/** Each register, and the write or the look of a page that meets its defect. */
const REGISTERS: readonly (readonly [Register, string])[] = [
  [PLAN, "writeScenario: of the same size"],
  [EVIDENCE, "addEvidence: two of which one is there"],
  [OFFICES, "goToCell: an OPD"],
  [LOG, "setCells: a level"],
  [ITEMS, "setItem: a new one"],
  [HISTORY, "saveSnapshot: one more"],
  [FOLLOW_UPS, "setFollowUp: a new line"],
];

interface Table {
  readonly sheet: string;
  readonly headerRow: number;
  readonly headers: readonly string[];
  /** The last row and the letter of the last column in use. */
  readonly last: string;
}

/** Which of two alike is meant only people know: they mend it. */
const TWICE = "a header stands twice";

/** What people did to a sheet of the workbook. */
const DEFECTS: Readonly<Record<string, (user: User, table: Table) => void>> = {
  "the sheet is gone": (user, { sheet }) => {
    user.deleteSheet(sheet);
  },
  "the sheet has another name": (user, { sheet }) => {
    user.renameSheet(sheet, `${sheet} kami`);
  },
  "the rows are sorted": (user, { sheet, headerRow, last }) => {
    user.sort(sheet, `A${String(headerRow + 1)}:${last}`, 1, false);
  },
  "the first columns stand last": (user, { sheet, headers }) => {
    user.moveColumns(sheet, 1, 2, headers.length + 1);
  },
  "a header has another word": (user, { sheet, headerRow }) => {
    user.type(sheet, `B${String(headerRow)}`, "Judul kami");
  },
  "a column is gone": (user, { sheet }) => {
    user.deleteColumns(sheet, 2, 1);
  },
  [TWICE]: (user, { sheet, headerRow, headers }) => {
    user.type(sheet, secondHeader({ sheet, headerRow, headers }), headers[1] ?? "");
  },
  "the header row is gone": (user, { sheet, headerRow }) => {
    user.deleteRows(sheet, headerRow, 1);
  },
  "rows are typed by hand in the wrong form": (user, { sheet, headerRow, headers }) => {
    const odd = [
      "tujuh",
      "3,5 lebih",
      "31/31/2026",
      "=NA()",
      "'=1+1",
      "\u200b",
      "-",
      "x".repeat(600),
    ];
    const filled = user.displays(sheet, "A1:A200").map(([text = ""]) => text !== "");
    const end = filled.lastIndexOf(true) + 2;
    const rows = odd.map((_odd, row) => headers.map((_, at) => odd[(row + at) % odd.length] ?? ""));
    user.removeRules(sheet, `A${String(headerRow + 1)}:${columnLetters(headers.length)}300`);
    user.paste(sheet, `A${String(end)}`, rows);
  },
};

function secondHeader({ headers, headerRow }: Omit<Table, "last">): string {
  return `${columnLetters(headers.length + 3)}${String(headerRow)}`;
}

function clearSecondHeader(table: Table): void {
  colleague.clear(table.sheet, secondHeader(table));
}

function requestNamed(name: string): NamedRequest {
  const found = listRequests().find((each) => each.name === name);
  if (!found) throw new Error(`no request ${name}`);
  return found;
}

function tableOf({ sheet, headerRow }: Register): Table {
  const headers = (
    owner.displays(sheet, `A${String(headerRow)}:AD${String(headerRow)}`)[0] ?? []
  ).filter((header) => header !== "");
  return { sheet, headerRow, headers, last: `${columnLetters(headers.length)}200` };
}

/** Everything that people wrote in words of their own, wherever it stands. */
function ownWords({ book }: Desk): string[] {
  return book.sheets.flatMap(({ name }) =>
    owner
      .displays(name, "A1:V60")
      .flat()
      .filter((text) => /^(?:catatan|Dokumen|Bu|Narasi|milik|Saran) /.test(text)),
  );
}

/** A refusal has a sentence for people; anything else that goes wrong is a bug. */
function expectSentence(reply: Reply<unknown>): void {
  if (reply.ok) return;
  expect(reply.code).not.toBe("INTERNAL");
  expect(reply.message).toMatch(/^[A-Z"].*\.$/s);
}

afterEach(() => {
  desk.reset();
});

describe.each(REGISTERS.map(([register, write]) => [register.sheet, register, write] as const))(
  "sheet %s",
  (_sheet, register, writeName) => {
    test.each(Object.keys(DEFECTS))("%s: a sentence, nothing lost, and it is mended", (defect) => {
      const write = requestNamed(writeName);
      write.prepare?.(desk);
      const tableBefore = tableOf(register);
      DEFECTS[defect]?.(colleague, tableBefore);
      const before = ownWords(desk);
      const panel = ask(owner, "getPanel");
      expectSentence(panel);
      // Without its evidence the panel would tell less than the workbook knows, so it asks for a repair.
      const states = register === EVIDENCE ? ["ready", "broken"] : ["ready"];
      if (panel.ok) expect(states).toContain((panel.data as Panel).state);
      expectSentence(ask(owner, "getHistory"));
      expectSentence(ask(owner, "getChangeLog", 5));
      expectSentence(ask(owner, write.action, ...write.args));
      expect(ownWords(desk)).toEqual(expect.arrayContaining(before));

      if (defect === TWICE) clearSecondHeader(tableBefore);
      owner.click(SET_UP);
      expect(lastAlert(desk.emulator)).not.toContain(TEXT.failure.general);
      expect(ownWords(desk)).toEqual(expect.arrayContaining(before));
      expectSentence(ask(owner, write.action, ...write.args));
      expect(ask(owner, "getPanel")).toMatchObject({ ok: true, data: { state: "ready" } });
    });
  },
);
