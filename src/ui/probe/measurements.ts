import { LONGEST_FINDING, type PageFindings } from "../../contract";
import { call } from "../server";

const TRIPS = 5;

/** Set by `experiment.html`, unless HtmlService has cut what looks like comments out of it. */
declare const templateLength: number;
declare const textLength: number;

/** What the page finds out by itself: the way to the server and back, a Date, and what became of its experiment. */
export async function measure(): Promise<PageFindings> {
  const roundTrips: number[] = [];
  for (let trip = 0; trip < TRIPS; trip++) {
    const start = performance.now();
    await call("ping");
    roundTrips.push(performance.now() - start);
  }
  const date = await call("returnDate").then(
    (value) => JSON.stringify(value ?? null),
    (error: unknown) => `gagal: ${error instanceof Error ? error.message : String(error)}`,
  );
  return {
    P9: `${String(Math.round(median(roundTrips)))} ms`,
    P10: date.slice(0, LONGEST_FINDING),
    P11a: templateLength === 5 ? "utuh" : "dipotong",
    P11b: textLength === 6 ? "utuh" : "dipotong",
    P11c: dataInPage() === DATA ? "utuh" : "berubah",
  };
}

/** What `experiment.html` carries as guidance is carried in other pages. */
const DATA = '["https://contoh.go.id/a","2\u00b74"]';

function dataInPage(): string | null {
  try {
    const text = document.getElementById("experiment-data")?.textContent ?? "";
    return JSON.stringify(JSON.parse(text));
  } catch {
    return null;
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
