import type { PageSetup, PaperSize } from "exceljs";

/** Its number in the file format. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- exceljs declares the enumeration and does not export its values
const A4 = 9 as PaperSize;

const MARGIN_IN_INCHES = 0.4;
const PIXELS_PER_INCH = 96;
/** What is left of 210 and 297 mm between two margins. */
const UPRIGHT = (210 / 25.4 - 2 * MARGIN_IN_INCHES) * PIXELS_PER_INCH;
const LYING = (297 / 25.4 - 2 * MARGIN_IN_INCHES) * PIXELS_PER_INCH;

/** Letters of 10 points are just read easily at this size. */
const LEAST_SCALE = 0.55;

/**
 * How a sheet is printed on A4: upright where its columns fit side by side at a size to read, else lying, else on
 * pages beside one another if there are columns to repeat on each.
 *
 * @param width Of all columns that are shown, in pixels.
 * @param repeated Of the frozen ones among them.
 */
export function paperFor(width: number, repeated: number): Partial<PageSetup> {
  const isUpright = width * LEAST_SCALE <= UPRIGHT;
  const room = LYING / LEAST_SCALE;
  const across =
    isUpright || repeated === 0 || repeated > room / 2
      ? 1
      : Math.max(1, Math.ceil((width - repeated) / (room - repeated)));
  return {
    paperSize: A4,
    orientation: isUpright ? "portrait" : "landscape",
    margins: {
      left: MARGIN_IN_INCHES,
      right: MARGIN_IN_INCHES,
      top: 0.5,
      bottom: 0.6,
      header: 0.3,
      footer: 0.3,
    },
    fitToPage: true,
    fitToWidth: across,
    fitToHeight: 0,
  };
}
