/** Whether nothing stands in any of these cells, as `getValues` gives them. */
export function isBlankGrid(grid: readonly (readonly unknown[])[]): boolean {
  return grid.every((row) => row.every((cell) => cell === ""));
}
