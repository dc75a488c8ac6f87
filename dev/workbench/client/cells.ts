import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { BorderView, CellView, StyleView } from "../protocol";

const BORDER_STYLES: Readonly<Record<string, BorderStyleTypes>> = {
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

const BORDER_SIDES = { top: "t", left: "l", bottom: "b", right: "r" } as const;

/** A grid cell: `v` is what the cell shows, `custom` what the editor opens with. */
export function toCellData({ text, input, error, style }: CellView): ICellData {
  return {
    v: text,
    t: CellValueType.STRING,
    s: toStyle(style),
    custom: { input, ...(error !== undefined && { error }) },
  };
}

/** Empties a grid cell. */
export const BLANK_CELL: ICellData = { v: null, t: null, s: null, p: null, custom: null };

export function shownText(cell: Nullable<ICellData>): string {
  return typeof cell?.v === "string" ? cell.v : "";
}

/** What the editor opens with. */
export function inputText(cell: Nullable<ICellData>): string {
  const input: unknown = cell?.custom?.input;
  return typeof input === "string" ? input : "";
}

export function errorText(cell: Nullable<ICellData>): string | null {
  const error: unknown = cell?.custom?.error;
  return typeof error === "string" && error !== "" ? error : null;
}

/** What a person typed, from what Univer made of it. */
export function typedText(cell: Nullable<ICellData>): string {
  if (!cell) return "";
  if (cell.f) return cell.f;
  const rich = cell.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  if (rich !== undefined) return rich;
  const { v: value, t: type } = cell;
  if (value === null || value === undefined) return "";
  if (type === CellValueType.BOOLEAN) return Number(value) === 1 ? "TRUE" : "FALSE";
  return (type === CellValueType.FORCE_STRING ? "'" : "") + String(value);
}

function toStyle(style: StyleView): IStyleData {
  const line = { s: BooleanNumber.TRUE };
  return {
    ht: {
      left: HorizontalAlign.LEFT,
      center: HorizontalAlign.CENTER,
      right: HorizontalAlign.RIGHT,
    }[style.align],
    vt: toVerticalAlign(style.verticalAlign),
    fs: style.size ?? 10,
    ff: style.font ?? "Arial",
    tb: toWrap(style.wrap),
    ...(style.background !== undefined && { bg: { rgb: style.background } }),
    ...(style.color !== undefined && { cl: { rgb: style.color } }),
    ...(style.isBold && { bl: BooleanNumber.TRUE }),
    ...(style.isItalic && { it: BooleanNumber.TRUE }),
    ...(style.line === "underline" && { ul: line }),
    ...(style.line === "line-through" && { st: line }),
    ...(style.borders && { bd: toBorders(style.borders) }),
  };
}

function toVerticalAlign(align: StyleView["verticalAlign"]): VerticalAlign {
  if (align === "top") return VerticalAlign.TOP;
  return align === "middle" ? VerticalAlign.MIDDLE : VerticalAlign.BOTTOM;
}

function toWrap(wrap: StyleView["wrap"]): WrapStrategy {
  if (wrap === "WRAP") return WrapStrategy.WRAP;
  return wrap === "CLIP" ? WrapStrategy.CLIP : WrapStrategy.OVERFLOW;
}

function toBorders(borders: NonNullable<StyleView["borders"]>): IBorderData {
  const data: IBorderData = {};
  for (const [side, key] of Object.entries(BORDER_SIDES)) {
    const border: BorderView | undefined = borders[side as keyof typeof BORDER_SIDES];
    if (border) {
      data[key] = {
        s: BORDER_STYLES[border.style] ?? BorderStyleTypes.THIN,
        cl: { rgb: border.color },
      };
    }
  }
  return data;
}
