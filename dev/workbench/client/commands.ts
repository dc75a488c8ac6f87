import type { Action, CellArea, MenuView, NameView } from "../protocol";
import { cellName, columnLetters } from "./areas";
import { promptLines, promptText, showContent } from "./dialogs";
import { element } from "./elements";
import type { Grid } from "./grid";
import type { MenuCommand, MenuEntry } from "./menu-bar";

/** What the commands of the menus work with. */
export interface Means {
  readonly act: (action: Action) => void;
  readonly names: () => readonly NameView[];
  /** Pastes what cells hold at the selection, without formulas and look. */
  readonly pasteValues: () => void;
  /** Takes the keyboard from the menus to the next part of the page. */
  readonly moveOn: () => void;
}

/** The menus of the workbench, in the words of Google Sheets, and those of the add-on. */
export function listMenus(grid: Grid, addOnMenus: readonly MenuView[], means: Means): MenuEntry[] {
  const { act } = means;
  const commands = new Commands(grid, means);
  return [
    { title: "Edit", commands: () => commands.edit() },
    { title: "Tampilan", commands: () => commands.view() },
    { title: "Sisipkan", commands: () => commands.insert() },
    { title: "Format", commands: () => commands.format() },
    { title: "Data", commands: () => commands.data() },
    ...addOnMenus.map(({ title, labels }) => ({
      title,
      commands: (): MenuCommand[] =>
        labels.map((label) => ({
          label,
          run: () => {
            act({ kind: "menu", label });
          },
        })),
    })),
  ];
}

/** What people need for levels, weights and shares. */
const NUMBER_FORMATS: readonly (readonly [label: string, format: string | null])[] = [
  ["Angka otomatis", null],
  ["Angka bulat (0)", "0"],
  ["Dua desimal (0,00)", "0.00"],
  ["Persen (0%)", "0%"],
  ["Tanggal (1 Januari 2026)", "d mmmm yyyy"],
  ["Teks biasa", "@"],
];

type FormatChange = Extract<Action, { readonly kind: "format" }>["change"];

class Commands {
  private readonly act: (action: Action) => void;

  constructor(
    private readonly grid: Grid,
    private readonly means: Means,
  ) {
    this.act = means.act;
  }

  edit(): (MenuCommand | null)[] {
    const { sheet, area } = this.grid.selection();
    const rows = span(area.row, area.rows, String);
    const columns = span(area.column, area.columns, columnLetters);
    return [
      this.command("Urungkan", { kind: "undo" }, "Ctrl+Z"),
      this.command("Ulangi", { kind: "redo" }, "Ctrl+Y"),
      null,
      { label: "Tempel nilai saja", run: this.means.pasteValues },
      this.command("Hapus isi", { kind: "clear", sheet, areas: [area] }, "Del"),
      this.command(`Hapus baris ${rows}`, {
        kind: "delete",
        sheet,
        lines: "rows",
        at: area.row,
        count: area.rows,
      }),
      this.command(`Hapus kolom ${columns}`, {
        kind: "delete",
        sheet,
        lines: "columns",
        at: area.column,
        count: area.columns,
      }),
      null,
      ...this.moves(),
      null,
      {
        label: "Ganti nama lembar…",
        run: () => {
          void this.renameSheet(sheet);
        },
      },
      this.command("Hapus lembar", { kind: "deleteSheet", sheet }),
    ];
  }

  view(): (MenuCommand | null)[] {
    const { sheet, area } = this.grid.selection();
    const frame = this.grid.frame(sheet);
    const rows = frame?.frozenRows ?? 0;
    const columns = frame?.frozenColumns ?? 0;
    const row = area.row + area.rows - 1;
    const column = area.column + area.columns - 1;
    return [
      this.command(`Bekukan sampai baris ${String(row)}`, {
        kind: "freeze",
        sheet,
        rows: row,
        columns,
      }),
      this.command(`Bekukan sampai kolom ${columnLetters(column)}`, {
        kind: "freeze",
        sheet,
        rows,
        columns: column,
      }),
      this.command("Jangan bekukan", { kind: "freeze", sheet, rows: 0, columns: 0 }),
      null,
      ...this.visibility(),
      null,
      { label: "Pindah antarbagian", shortcut: "F6", run: this.means.moveOn },
    ];
  }

  insert(): (MenuCommand | null)[] {
    const { sheet, area } = this.grid.selection();
    const { row, rows, column, columns } = area;
    const insert = (label: string, lines: "rows" | "columns", at: number): MenuCommand => {
      const count = lines === "rows" ? rows : columns;
      return this.command(label, { kind: "insert", sheet, lines, at, count });
    };
    return [
      insert(`${String(rows)} baris di atas`, "rows", row),
      insert(`${String(rows)} baris di bawah`, "rows", row + rows),
      null,
      insert(`${String(columns)} kolom di kiri`, "columns", column),
      insert(`${String(columns)} kolom di kanan`, "columns", column + columns),
      null,
      {
        label: "Catatan…",
        run: () => {
          void this.editNote(sheet, area);
        },
      },
      this.command("Lembar baru", { kind: "addSheet" }),
    ];
  }

  format(): (MenuCommand | null)[] {
    const { sheet, area } = this.grid.selection();
    const change = (label: string, to: FormatChange, shortcut?: string): MenuCommand =>
      this.command(label, { kind: "format", sheet, area, change: to }, shortcut);
    const isBold = this.grid.isBold(sheet, area.row, area.column);
    return [
      change("Tebal", { isBold: !isBold }),
      null,
      ...NUMBER_FORMATS.map(([label, numberFormat]) => change(label, { numberFormat })),
      null,
      this.command("Gabungkan sel", { kind: "merge", sheet, area }),
      this.command("Pisahkan sel", { kind: "unmerge", sheet, area }),
    ];
  }

  data(): (MenuCommand | null)[] {
    const { sheet, area } = this.grid.selection();
    const letters = columnLetters(area.column);
    const sort = (of: "lembar" | "rentang", ascending: boolean): MenuCommand =>
      this.command(`Urutkan ${of} menurut kolom ${letters} (${ascending ? "A ke Z" : "Z ke A"})`, {
        kind: "sort",
        sheet,
        column: area.column,
        ascending,
        area: of === "rentang" ? area : null,
      });
    const ranges = area.rows > 1 ? [sort("rentang", true), sort("rentang", false), null] : [];
    return [
      sort("lembar", true),
      sort("lembar", false),
      null,
      ...ranges,
      {
        label: "Rentang bernama…",
        run: () => {
          void showContent("Rentang bernama", this.nameList());
        },
      },
    ];
  }

  private moves(): MenuCommand[] {
    const { sheet, area } = this.grid.selection();
    const { row, rows, column, columns } = area;
    const frame = this.grid.frame(sheet);
    const move = (label: string, lines: "rows" | "columns", by: -1 | 1): MenuCommand[] => {
      const [at, count] = lines === "rows" ? [row, rows] : [column, columns];
      const before = by < 0 ? at - 1 : at + count + 1;
      const isInside = before >= 1 && before <= (frame?.[lines] ?? 0) + 1;
      return isInside
        ? [this.command(label, { kind: "move", sheet, lines, at, count, before })]
        : [];
    };
    return [
      ...move("Pindahkan baris ke atas", "rows", -1),
      ...move("Pindahkan baris ke bawah", "rows", 1),
      ...move("Pindahkan kolom ke kiri", "columns", -1),
      ...move("Pindahkan kolom ke kanan", "columns", 1),
    ];
  }

  private visibility(): (MenuCommand | null)[] {
    const { sheet, area } = this.grid.selection();
    const { row, rows, column, columns } = area;
    const frame = this.grid.frame(sheet);
    const hide = (lines: "rows" | "columns", isHidden: boolean): MenuCommand => {
      const [at, count] = lines === "rows" ? [row, rows] : [column, columns];
      const name = lines === "rows" ? "baris" : "kolom";
      const lineNames = lines === "rows" ? span(at, count, String) : span(at, count, columnLetters);
      const label = `${isHidden ? "Sembunyikan" : "Tampilkan"} ${name} ${lineNames}`;
      return this.command(label, { kind: "hide", sheet, lines, at, count, isHidden });
    };
    const isWithin = (line: number, first: number, count: number): boolean =>
      line >= first && line < first + count;
    const hasRows = frame?.hiddenRows.some((line) => isWithin(line, row, rows)) ?? false;
    const hasColumns =
      frame?.hiddenColumns.some((line) => isWithin(line, column, columns)) ?? false;
    return [
      hide("rows", true),
      ...(hasRows ? [hide("rows", false)] : []),
      hide("columns", true),
      ...(hasColumns ? [hide("columns", false)] : []),
      null,
      this.command("Sembunyikan lembar", { kind: "hideSheet", sheet, isHidden: true }),
      ...this.grid.hiddenSheets().map(({ id, name }) =>
        this.command(`Tampilkan lembar ${name}`, {
          kind: "hideSheet",
          sheet: id,
          isHidden: false,
        }),
      ),
    ];
  }

  private async editNote(sheet: string, { row, column }: CellArea): Promise<void> {
    const notes = this.grid.frame(sheet)?.notes ?? [];
    const known = notes.find((note) => note.row === row && note.column === column);
    const text = await promptLines("Catatan", cellName(row, column), known?.text ?? "");
    if (text !== null) this.act({ kind: "note", sheet, at: { row, column }, text: text.trim() });
  }

  private command(label: string, action: Action, shortcut?: string): MenuCommand {
    return {
      label,
      ...(shortcut !== undefined && { shortcut }),
      run: () => {
        this.act(action);
      },
    };
  }

  private async renameSheet(sheet: string): Promise<void> {
    const before = this.grid.frame(sheet)?.name ?? "";
    const name = await promptText("Ganti nama lembar", "Nama", before);
    if (name !== null && name !== before) this.act({ kind: "renameSheet", sheet, name });
  }

  private nameList(): HTMLElement {
    const list = element("ul", { className: "names" });
    for (const { name, reference, sheet, area } of this.means.names()) {
      const button = element(
        "button",
        { value: name },
        element("strong", {}, name),
        element("span", {}, reference),
      );
      button.addEventListener("click", () => {
        this.grid.go(sheet, area);
      });
      list.append(element("li", {}, button));
    }
    return list;
  }
}

function span(first: number, count: number, name: (line: number) => string): string {
  return count === 1 ? name(first) : `${name(first)}–${name(first + count - 1)}`;
}

/** A short description of a selection for people who cannot see the grid. */
export function describeSelection(grid: Grid, sheet: string, { row, column }: CellArea): string {
  const name = grid.frame(sheet)?.name ?? "";
  const text = grid.text(sheet, row, column);
  const error = grid.error(sheet, row, column);
  const shown = text === "" ? "kosong" : text;
  return `${name} ${cellName(row, column)}: ${shown}${error === null ? "" : `. Galat: ${error}`}`;
}
