import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rollUpCsv } from "../../dev/sql/roll-up";
import { RollUpError } from "../../dev/sql/roll-up-error";
import { fromLevels, writeExport } from "../../src/exchange";
import { INSTRUMENTS } from "../../src/scoring";
import KEMENKO from "../cases/kemenko-perekonomian-2021.json";

const HEADER = "instansi,tahun,tahap,nomor,tingkat";
const folder = mkdtempSync(join(tmpdir(), "rekap-"));
const out = join(folder, "hasil.csv");

afterEach(() => {
  rmSync(out, { force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(content: string | Buffer): string {
  const file = join(folder, "isian.csv");
  writeFileSync(file, content);
  return file;
}

/** The lines of one agency: its 47 levels, unless others are given. */
function agency(name: string, levels: readonly unknown[] = KEMENKO.levels): string[] {
  return levels.map((level, at) => `${name},2021,eksternal,${at + 1},${String(level)}`);
}

/** The sentences by which a file is refused; nothing may be written then. */
async function refusal(content: string | Buffer): Promise<readonly string[]> {
  const fault: unknown = await rollUpCsv(write(content), out).catch((each: unknown) => each);
  expect(existsSync(out) || existsSync(`${out}.sementara`)).toBe(false);
  if (!(fault instanceof RollUpError)) throw fault;
  return fault.reasons;
}

test("a long CSV becomes one line per agency, incomplete ones with what they lack", async () => {
  const levels = KEMENKO.levels.map((level, at) => ([4, 11].includes(at) ? "" : level));
  const lines = [HEADER, ...agency('"Kemenko, Perekonomian"'), ...agency("Kota Contoh", levels)];
  const summary = await rollUpCsv(write(lines.join("\r\n")), out);
  expect(summary).toEqual({ instrument: "spbe-2020", agencies: 2, incomplete: 1 });
  expect(readFileSync(out, "utf8").split("\n")).toEqual([
    "instansi,tahun,tahap,indeks,indeks_tepat,predikat,d1,d2,d3,d4,a1,a2,a3,a4,a5,a6,a7,a8,kosong",
    `"Kemenko, Perekonomian",2021,eksternal,2.95,2.9475,Baik,3.00,3.00,1.00,3.61,3.00,3.25,3.00,2.50,1.00,1.00,3.90,3.17,""`,
    `Kota Contoh,2021,eksternal,,,,,,1.00,3.61,,,3.00,2.50,1.00,1.00,3.90,3.17,"5, 12"`,
    "",
  ]);
});

test("columns may stand in another order, with semicolons, more of them and an instrument", async () => {
  const lines = KEMENKO.levels.map((level, at) => `${level};x;${at + 1};A;2021;SPBE-2020;mandiri`);
  const head = "\uFEFFTingkat;Catatan;Nomor;Instansi;Tahun;Instrumen;Tahap";
  const summary = await rollUpCsv(write([head, ...lines].join("\n")), out);
  expect(summary).toMatchObject({ agencies: 1, incomplete: 0 });
  expect(readFileSync(out, "utf8")).toContain("A,2021,mandiri,2.95,2.9475,Baik");
});

test.each(INSTRUMENTS.map((each) => [each.id, each] as const))(
  "the long CSV that the add-on exports is one it reads, %s",
  async (id, instrument) => {
    const { indicators, scale } = instrument;
    const level = (at: number): number => (scale.step === 1 ? 1 + (at % 5) : (100 + at * 37) / 100);
    const levels = new Map(indicators.map(({ number }, at) => [number, level(at % 10)]));
    const own = { agency: '=Kota "Contoh", Lama', year: 2026, stage: "final" as const };
    const { text } = writeExport("long", [{ ...own, levels, results: new Map() }], instrument);
    const summary = await rollUpCsv(write(text), out);
    expect(summary).toEqual({ instrument: id, agencies: 1, incomplete: 0 });
    const [head = [], row = []] = readFileSync(out, "utf8")
      .split("\n")
      .map((line) => line.replace(/^".*?",(?=2026)/, "x,").split(","));
    expect(Number(row[head.indexOf("indeks_tepat")])).toBe(
      fromLevels(instrument, levels).get("indeks"),
    );
  },
);

test("a broken line in the middle of a million is told with its line, and nothing is written", async () => {
  const agencies = Array.from({ length: 1_000_000 / 47 }, (_, at) => agency(`Kota ${at}`));
  const lines = [HEADER, ...agencies.flat()];
  lines[500_000] = "Kota X;2021";
  expect(await refusal(lines.join("\n"))).toEqual(["Baris 500001: kolomnya kurang."]);
}, 60_000);

test("a broken line in the middle is told with its line", async () => {
  const lines = [HEADER, ...agency("A"), "", "B,2021,eksternal", ...agency("C"), "C,2021,x,1,2,3"];
  expect(await refusal(lines.join("\n"))).toEqual([
    "Baris 50: kolomnya kurang.",
    "Baris 98: kolomnya terlalu banyak.",
  ]);
});

test("levels, numbers, years and names that are none are told with their lines", async () => {
  const lines = [
    HEADER,
    ...agency("A"),
    "",
    '"Kota\nLama",2021,eksternal,1,3',
    "B,2021,eksternal,48,3",
    "B,2021,eksternal,7.5,3",
    "B,2021,eksternal,7,Tingkat 3",
    "B,2021,eksternal,8,6",
    'B,2021,eksternal,9,"3,5"',
    "B,dua,eksternal,10,3",
    ",2021,eksternal,11,3",
    "B,2021,,12,3",
  ];
  const rule = "Isi dengan bilangan bulat 1 sampai 5.";
  expect(await refusal(lines.join("\n"))).toEqual([
    'Baris 52: nomor "48" bukan nomor indikator spbe-2020.',
    'Baris 53: nomor "7.5" bukan nomor indikator spbe-2020.',
    `Baris 54: tingkat "Tingkat 3" keliru. ${rule}`,
    `Baris 55: tingkat "6" keliru. ${rule}`,
    `Baris 56: tingkat "3,5" keliru. ${rule}`,
    'Baris 57: tahun "dua" bukan bilangan.',
    "Baris 58: instansi kosong.",
    "Baris 59: tahap kosong.",
  ]);
});

test("the same agency, year, stage and number twice is told with every line", async () => {
  const lines = [HEADER, ...agency("A"), ...agency("B"), "A,2021,eksternal,3,2"];
  expect(await refusal(lines.join("\n"))).toEqual([
    "Baris 4 dan 96: nomor 3 untuk A (2021, eksternal) tercantum lebih dari sekali.",
  ]);
});

test("another instrument in the same file is told, and so is one that nobody knows", async () => {
  const lines = [`${HEADER},instrumen`, "A,2021,x,1,3,spbe-2020", "A,2026,x,1,3,pemdi-9999"];
  const said = await refusal(lines.join("\n"));
  expect(said).toEqual([
    'Baris 3: instrumen "pemdi-9999", sedangkan baris sebelumnya spbe-2020; pisahkan berkasnya.',
  ]);
  expect(await refusal(`${HEADER},instrumen\nA,2021,x,1,3,lama`)).toEqual([
    expect.stringContaining('Instrumen "lama" tidak dikenal.'),
  ]);
});

test("more faults than a screen holds are counted", async () => {
  const said = await refusal([HEADER, ...agency("A", Array(47).fill(9))].join("\n"));
  expect(said).toHaveLength(21);
  expect(said[0]).toContain("Baris 2: ");
  expect(said[20]).toBe("… dan 27 lagi.");
});

test.each<[string, string | Buffer, string]>([
  ["empty", "", "kosong"],
  ["only a header", `${HEADER}\n`, "hanya berisi baris judul"],
  ["without a column", "instansi,tahun,nomor,tingkat\nA,2021,1,3", "kolom tahap tidak ada"],
  ["with a column twice", `${HEADER},nomor\nA,2021,x,1,3,1`, "kolom nomor ada dua"],
  ["UTF-16", Buffer.from(`\uFEFF${HEADER}\n`, "utf16le"), "UTF-16"],
  ["binary", Buffer.from([80, 75, 3, 4, 0, 0]), "bukan teks CSV"],
  [
    "Windows-1252",
    Buffer.from(`${HEADER}\nKota Caf\xe9,2021,x,1,3\n`, "latin1"),
    "Baris 2: bukan teks UTF-8",
  ],
])("a file that is %s is refused", async (_, content, said) => {
  expect((await refusal(content)).join("\n")).toContain(said);
});

test("the command says what it did and leaves with an exit code", () => {
  const run = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync("node", ["scripts/run.mjs", "dev/rekap.ts", ...args], { encoding: "utf8" });
  const good = run(write([HEADER, ...agency("A")].join("\n")), "--out", out);
  expect(good.stdout).toContain("1 instansi");
  expect(good.status).toBe(0);
  const bad = run(write(`${HEADER}\nA,2021,x,1,9`), "--out", out);
  expect(bad.stderr).toContain("Baris 2: ");
  expect(bad.status).toBe(1);
  expect(run("tidak-ada.csv", "--out", out).stderr).toContain("tidak dapat dibuka");
  expect(run().status).toBe(2);
}, 60_000);
