import type { Probe } from "./probe";

const LANGUAGE = "Kode add-on dibangun untuk ES2019 dan tidak memakai fitur ini.";

/** P5: what of the language the platform knows. */
export const LANGUAGE_PROBES: readonly Probe[] = [
  {
    id: "P5a",
    question: "Sintaks ?. dan ??",
    expected: "1",
    found: () => evaluate("null?.a ?? 1"),
    meaning: LANGUAGE,
  },
  {
    id: "P5b",
    question: "Ruas kelas privat",
    expected: "2",
    found: () => evaluate("new (class { #a = 2; get a() { return this.#a; } })().a"),
    meaning: LANGUAGE,
  },
  {
    id: "P5c",
    question: "Array.prototype.at dan structuredClone",
    expected: "3 function",
    found: () => evaluate('[3].at(-1) + " " + typeof structuredClone'),
    meaning: LANGUAGE,
  },
  {
    id: "P5d",
    question: "Intl untuk id-ID",
    expected: "1.234,50",
    found: () =>
      evaluate('new Intl.NumberFormat("id-ID",{minimumFractionDigits:2}).format(1234.5)'),
    meaning: "Add-on memakai pemformat sendiri.",
  },
];

function evaluate(code: string): string {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- asks whether the platform parses a fixed snippet; the bundle itself may not contain it
  return String(new Function(`return ${code}`)());
}
