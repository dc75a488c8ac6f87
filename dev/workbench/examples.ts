import kemenko from "../../test/cases/kemenko-perekonomian-2021.json";
import pangkalpinang from "../../test/cases/pangkalpinang-2023.json";
import type { User } from "../emulator";
import { columnLetters } from "../emulator/area";

/** What a new workbook starts with. */
export type ExampleName = "kota" | "kemenko" | "kosong";

interface Example {
  readonly agency: string;
  readonly year: number;
  readonly levels: readonly number[];
}

const EXAMPLES: Readonly<Record<ExampleName, Example | null>> = {
  kota: pangkalpinang,
  kemenko,
  kosong: null,
};

export function isExampleName(name: string): name is ExampleName {
  return Object.hasOwn(EXAMPLES, name);
}

/** Enters an example as its owner would: *Siapkan lembar*, agency and year, then the levels. */
export function enterExample(name: ExampleName, owner: User): void {
  const example = EXAMPLES[name];
  if (!example) return;
  owner.open();
  owner.click("Siapkan lembar");
  owner.type("Mulai", "B3", example.agency);
  owner.type("Mulai", "B4", example.year);
  const [headers = []] = owner.displays("Penilaian", "A1:Z1");
  const column = columnLetters(headers.indexOf("Mandiri") + 1);
  owner.paste(
    "Penilaian",
    `${column}2`,
    example.levels.map((level) => [level]),
  );
  owner.select("Penilaian", `${column}2`);
}
