import type { Action } from "../protocol";
import type { Grid, Selection } from "./grid";

interface Copied extends Selection {
  readonly isCut: boolean;
  /** What went to the system's clipboard: as long as it is there, cells are copied whole. */
  readonly text: string;
}

/** Copy, cut and paste of cells: as text between programs, with formulas and look within the workbook. */
export class Clipboard {
  private copied: Copied | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly act: (action: Action) => void,
  ) {}

  copy(selection: Selection, isCut: boolean): void {
    const { sheet, area } = selection;
    const lines = Array.from({ length: area.rows }, (_row, i) =>
      Array.from({ length: area.columns }, (_column, j) =>
        quote(this.grid.text(sheet, area.row + i, area.column + j)),
      ).join("\t"),
    );
    const text = lines.join("\n");
    this.copied = { ...selection, isCut, text };
    // Where the browser refuses, the cells can still be pasted in this window.
    navigator.clipboard.writeText(text).catch(() => undefined);
  }

  /** What the system's clipboard holds; the last copy of this window where it may not be read. */
  read(): Promise<string> {
    return navigator.clipboard.readText().catch(() => this.copied?.text ?? "");
  }

  /** Pastes what the cells hold, without formulas and look. */
  async pasteValues(selection: Selection): Promise<void> {
    this.paste(selection, await this.read(), true);
  }

  paste({ sheet, area }: Selection, text: string, isValuesOnly = false): void {
    const plain = text.replaceAll("\r\n", "\n");
    const { copied } = this;
    if (copied && (plain === "" || plain === copied.text)) {
      this.act({ kind: "copy", sheet, at: area, source: copied, isValuesOnly });
      if (copied.isCut && !isValuesOnly) this.copied = null;
      return;
    }
    const texts = parseTable(plain);
    const [[single = ""] = []] = texts;
    const isSingle = texts.length === 1 && texts[0]?.length === 1;
    if (isSingle) this.act({ kind: "enter", sheet, area, text: single });
    else if (plain !== "") this.act({ kind: "paste", sheet, at: area, texts });
  }
}

function quote(text: string): string {
  return /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows and columns of text as spreadsheets exchange it: tabs, line ends, and quotes around either. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;
  for (let at = 0; at <= text.length;) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    const [whole = "", quoted, plain = ""] = match ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    at += whole.length;
    if (text.charAt(at) === "\n" && at + 1 < text.length) rows.push([]);
    else if (text.charAt(at) !== "\t") break;
    at += 1;
  }
  return rows;
}
