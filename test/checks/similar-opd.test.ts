import { similarOpd } from "../../src/checks/similar-opd";
import { checkInput } from "./check-input";

const LISTED = ["Dinas Komunikasi dan Informatika", "Bappeda"];

test("another spelling of a listed office is told with the listed name", () => {
  const mentions = [{ number: 7, column: "supportingOpd", name: "Diskominfo" }] as const;
  expect([...similarOpd.run({ ...checkInput(), offices: { listed: LISTED, mentions } })]).toEqual([
    {
      number: 7,
      fault:
        'OPD pendukung indikator 7 berisi "Diskominfo", mirip dengan "Dinas Komunikasi dan Informatika".',
      advice:
        "Bila yang dimaksud Dinas Komunikasi dan Informatika, tulis persis seperti itu; bila memang OPD lain, biarkan.",
      brief: '"Diskominfo" mirip dengan "Dinas Komunikasi dan Informatika"',
      column: "supportingOpd",
    },
  ]);
});

test("listed names in any case, and names that resemble none, are not", () => {
  const mentions = [
    { number: 7, column: "opd", name: "BAPPEDA" },
    { number: 8, column: "opd", name: "Dinas Perhubungan" },
  ] as const;
  expect([...similarOpd.run({ ...checkInput(), offices: { listed: LISTED, mentions } })]).toEqual(
    [],
  );
});
