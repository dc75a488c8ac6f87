import { missingOpd } from "../../src/checks/missing-opd";
import { checkInput } from "./check-input";

test("finds an indicator that nobody is responsible for", () => {
  const input = checkInput({ 30: { opd: "  " } });
  expect([...missingOpd.run(input)]).toEqual([
    {
      number: 30,
      fault: "Indikator 30 belum memiliki OPD.",
      advice: "Isi dengan perangkat daerah penanggung jawabnya.",
      brief: "",
      column: "opd",
    },
  ]);
});

test("is silent when every indicator has one", () => {
  expect([...missingOpd.run(checkInput())]).toEqual([]);
});
