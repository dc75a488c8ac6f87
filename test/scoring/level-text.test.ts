import { levelRule } from "../../src/scoring";

test("the rule for levels says the bounds, and whether they are whole", () => {
  expect(levelRule({ min: 1, max: 5, step: 1 })).toBe("Isi dengan bilangan bulat 1 sampai 5.");
  expect(levelRule({ min: 0.5, max: 4, step: 0.01 })).toBe(
    "Isi dengan angka 0,50 sampai 4,00, paling banyak dua desimal.",
  );
});
