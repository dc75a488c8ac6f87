import { SheetCanvasPopManagerService } from "@univerjs/sheets-ui";
import { NOTE_WIDTH } from "./frames";
import type { Grid } from "./grid";
import type { Screen } from "./screen";

/** Notes open at the left of their cells where the grid has no room at the right. */
export function keepNotesInGrid(grid: Grid, screen: Screen): void {
  const popups = grid.injector.get(SheetCanvasPopManagerService);
  const attach = popups.attachPopupToCell.bind(popups);
  popups.attachPopupToCell = (row, column, popup, ...rest) => {
    const cell = screen.cell({ row: row + 1, column: column + 1 });
    const end = cell ? cell.x + cell.width + NOTE_WIDTH : 0;
    const isCramped = popup.direction === "horizontal" && end > screen.canvas.clientWidth;
    return attach(row, column, isCramped ? { ...popup, direction: "left" } : popup, ...rest);
  };
}
