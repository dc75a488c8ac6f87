type Weight = "bold" | "normal";
type Across = "left" | "center" | "right" | "normal";
type Upright = "top" | "middle" | "bottom";

/** How cells look; what is not said stays as in a new sheet. */
export interface Look {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fontWeight?: Weight;
  readonly numberFormat?: string;
  readonly horizontalAlignment?: Across;
  readonly verticalAlignment?: Upright;
  readonly wrap?: boolean;
}

/** A part of a block with its look; row and column count from 1 within the block. */
export interface Painted {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly look: Look;
}

/**
 * Gives a new block its looks in one call for each property, however many parts it has; of parts that overlap the
 * later one counts.
 */
export function paintBlock(
  block: GoogleAppsScript.Spreadsheet.Range,
  size: { readonly rows: number; readonly columns: number },
  parts: readonly Painted[],
): void {
  const set = <Value>(
    of: (look: Look) => Value | undefined,
    write: (cells: Value[][]) => unknown,
    usual: Value,
  ): void => {
    const own = parts.filter(({ look }) => of(look) !== undefined);
    if (own.length === 0) return;
    const cells = Array.from({ length: size.rows }, () =>
      new Array<Value>(size.columns).fill(usual),
    );
    for (const { row, column, rows, columns, look } of own) {
      const value = of(look) ?? usual;
      for (const line of cells.slice(row - 1, row - 1 + rows)) {
        line.fill(value, column - 1, column - 1 + columns);
      }
    }
    write(cells);
  };
  set(
    (look) => look.background,
    (cells) => block.setBackgrounds(cells),
    "#ffffff",
  );
  set(
    (look) => look.fontColor,
    (cells) => block.setFontColors(cells),
    "#000000",
  );
  set(
    (look) => look.fontSize,
    (cells) => block.setFontSizes(cells),
    10,
  );
  set<Weight>(
    (look) => look.fontWeight,
    (cells) => block.setFontWeights(cells),
    "normal",
  );
  set(
    (look) => look.numberFormat,
    (cells) => block.setNumberFormats(cells),
    "General",
  );
  set<Across>(
    (look) => look.horizontalAlignment,
    (cells) => block.setHorizontalAlignments(cells),
    "normal",
  );
  set<Upright>(
    (look) => look.verticalAlignment,
    (cells) => block.setVerticalAlignments(cells),
    "bottom",
  );
  set(
    (look) => look.wrap,
    (cells) => block.setWraps(cells),
    false,
  );
}
