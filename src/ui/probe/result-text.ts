import type { ProbeResult } from "../../contract";

/**
 * All results as a text to send to whoever looks after the add-on.
 *
 * @param browser What the browser says of itself.
 */
export function resultText(results: readonly ProbeResult[], now: Date, browser: string): string {
  return [
    `Uji lingkungan SPBE, ${now.toLocaleString("id-ID")}`,
    browser,
    ...results.map(({ id, question, expected, found }) =>
      found === expected
        ? `${id} sesuai: ${question}: ${found}`
        : `${id} BEDA: ${question}: diharapkan ${expected}, ditemukan ${found}`,
    ),
  ].join("\n");
}
