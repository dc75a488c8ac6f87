import { assert, constantFrom, property, tuple, array } from "fast-check";
import { createEmulator, type Emulator, type User } from "../../../dev/emulator";
import type { DataValidation } from "../../../dev/emulator/data-validation";
import { evidenceReuse } from "../../../src/guidance";
import { parseLevel } from "../../../src/reading";
import { belowTarget, score, type Assessment } from "../../../src/scoring";
import { PEMDI_2026 } from "../../../src/scoring/instruments/pemdi-2026";
import { SPBE_2020 } from "../../../src/scoring/instruments/spbe-2020";
import { cellName } from "../../../src/sheet/cells/address";
import { reusableEvidence } from "../../../src/ui/sidebar/reusable-evidence";
import { call } from "../../app/call";
import acehTengah from "../../cases/aceh-tengah-pemdi-2026.json";
import {
  columnOf,
  fillLevels,
  callsOf,
  lastAlert,
  newPemdiWorkbook,
  newWorkbook,
  PEMDI_ANSWERS,
  SET_UP,
} from "../../workbook";

const { indicators, scale } = PEMDI_2026;
const LOCALES = ["in_ID", "en_US"] as const;
type Entry = number | string;
/** How a cell refuses what is no value. */
const RULE = "Isi dengan angka 1,00 sampai 5,00, paling banyak dua desimal.";

/** The official provisional values of Aceh Tengah, in order. */
const ACEH_TENGAH = Object.values(acehTengah.values);

function read(entries: readonly Entry[]): Assessment {
  return new Map(indicators.map(({ number }, at) => [number, parseLevel(entries[at], scale)]));
}

/** What Ringkasan shows, as values: the index, seven aspects, and what is below target. */
function shown(staff: User): Record<string, unknown> {
  const [values = []] = staff.values("Ringkasan", "A5:G5");
  return {
    index: values[0],
    predicate: values[1],
    filled: values[2],
    range: values.slice(5, 7),
    exact: staff.value("Ringkasan", "B6"),
    values: staff.values("Ringkasan", "C10:C16").flat(),
    below: staff.values("Ringkasan", "A20:F39").filter(([number]) => number !== ""),
  };
}

function scored(levels: readonly Entry[], target: number): Record<string, unknown> {
  const assessment = read(levels);
  const { index, judgement, filled, range, aspects } = score(PEMDI_2026, assessment);
  const targets = new Map(indicators.map(({ number }) => [number, target]));
  return {
    index: index?.shown ?? "–",
    predicate: judgement?.predicate.name ?? "–",
    filled: `${String(filled)}/20`,
    range: [range.lowest.shown, range.highest.shown],
    exact: index?.exact ?? "",
    values: aspects.map(({ value }) => value?.shown ?? ""),
    below: belowTarget(PEMDI_2026, assessment, targets).map(({ indicator, ...each }) => [
      indicator.number,
      indicator.name,
      each.level,
      each.target,
      each.gap,
      each.gain.numerator / each.gain.denominator,
    ]),
  };
}

/** Without a list below target while a level is unknown, as the sheet then gives reasons. */
function comparable({ below, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest.index === "–" ? rest : { ...rest, below };
}

describe("a workbook of Indeks Pemdi", () => {
  test("is made by the year that people answer, and says so everywhere", () => {
    const emulator = createEmulator({ answers: PEMDI_ANSWERS });
    const staff = emulator.user();
    staff.open();
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("Lembar Penilaian dibuat.");
    expect(staff.display("Mulai", "A1")).toBe("Penilaian Pemdi");
    expect(staff.display("Mulai", "B4")).toBe("2026");
    expect(staff.display("Mulai", "B5")).toBe("pemdi-2026");
    expect(staff.display("Mulai", "B6")).toBe("2,50");
    expect(staff.display("Ringkasan", "A1")).toBe("Indeks Pemdi 2026");
    const [headers = []] = staff.values("Penilaian", "A1:Z1");
    expect(headers).not.toContain("Domain");
    expect(staff.values("Penilaian", "A2:A21").flat()).toEqual(
      indicators.map((each) => each.number),
    );
    expect(staff.display("Penilaian", "A22")).toBe("");
    expect(emulator.spreadsheet.sheets.map(({ name }) => name)).toContain("Ringkasan");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe("Semua lembar sudah lengkap; tidak ada yang diubah.");
  });

  test.each([
    ["2018", "spbe-2020"],
    ["2025", "spbe-2020"],
    ["2026", "pemdi-2026"],
    ["2031", "pemdi-2026"],
  ])("%s is assessed by %s, as the question says", (year, id) => {
    const emulator = createEmulator({ answers: { [SET_UP]: year } });
    const staff = emulator.user();
    staff.open();
    staff.click(SET_UP);
    const question = emulator.alerts.find(({ isPrompt }) => isPrompt)?.message;
    expect(question).toBe(
      "Tahun berapa yang dinilai? Sampai 2025 dinilai dengan Indeks SPBE, sesudahnya dengan Indeks Pemdi. Pilihan ini masih dapat diubah pada lembar Mulai sampai nilai pertama diisi.",
    );
    expect(staff.displays("Mulai", "B4:B5").flat()).toEqual([year, id]);
    staff.click(SET_UP);
    expect(emulator.alerts.filter(({ isPrompt }) => isPrompt)).toHaveLength(1);
    expect(staff.displays("Mulai", "B4:B5").flat()).toEqual([year, id]);
  });

  test("a year that is none makes nothing and says how to go on", () => {
    const emulator = createEmulator();
    emulator.answer("tahun ini");
    const staff = emulator.user();
    staff.open();
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toBe(
      'Tahun "tahun ini" tidak dapat dipakai. Jalankan lagi, lalu isi dengan tahun empat angka 2000 sampai 2050, misalnya 2026.',
    );
    expect(emulator.spreadsheet.sheets).toHaveLength(1);
  });

  test("whoever closes the question wants nothing done", () => {
    const emulator = createEmulator();
    emulator.answer("CANCEL");
    const staff = emulator.user();
    staff.open();
    staff.click(SET_UP);
    expect(emulator.spreadsheet.sheets).toHaveLength(1);
  });

  test.each(LOCALES)("shows the result of Aceh Tengah as published, in %s", (locale) => {
    const { staff } = newPemdiWorkbook({ locale });
    fillLevels(staff, ACEH_TENGAH);
    expect(shown(staff)).toEqual(scored(ACEH_TENGAH, 2.5));
    expect(staff.value("Ringkasan", "A5")).toBe(1.24);
    expect(staff.display("Ringkasan", "A5")).toBe(locale === "in_ID" ? "1,24" : "1.24");
  });

  test("shows what score() says of any values, gaps and mistakes included", () => {
    for (const locale of LOCALES) {
      const { staff } = newPemdiWorkbook({ locale });
      const value = constantFrom<Entry>(1, 1.01, 1.26, 1.5, 2.49, 2.5, 3.26, 3.99, 4, 4.55, 5);
      const wrong = constantFrom<Entry>("", 0.99, 5.01, 1.005, "tiga", "2,5");
      const entries = tuple(
        array(value, { minLength: 20, maxLength: 20 }),
        constantFrom(-1, 0, 7, 19),
        wrong,
      );
      assert(
        property(entries, ([levels, at, mistake]) => {
          const cells: Entry[] = levels.map((level, place) => (place === at ? mistake : level));
          fillLevels(staff, cells);
          const column = columnOf(staff, "Mandiri");
          const held = staff.values("Penilaian", `${column}2:${column}21`).flat() as Entry[];
          expect(comparable(shown(staff))).toEqual(comparable(scored(held, 2.5)));
        }),
        { numRuns: 12, seed: 2026 },
      );
    }
  });

  test.each([
    // What Sheets reads a text as depends on its locale; a date is never taken for a value.
    ["in_ID", "2,5", 2.5],
    ["in_ID", "2.5", null],
    ["en_US", "2.5", 2.5],
    ["en_US", "2,5", null],
    ["in_ID", "3,26", 3.26],
    ["in_ID", "1,10", 1.1],
    ["in_ID", "5", 5],
    ["in_ID", "0,99", null],
    ["in_ID", "5,01", null],
    ["in_ID", "1,005", null],
    ["en_US", "1.005", null],
    ["in_ID", "2/5", null],
    ["in_ID", "dua", null],
  ] as const)("in %s, %s typed as a value becomes %s", (locale, typed, expected) => {
    const { staff } = newPemdiWorkbook({ locale });
    const cell = `${columnOf(staff, "Mandiri")}12`;
    const type = (): void => {
      staff.type("Penilaian", cell, typed);
    };
    if (expected === null) expect(type).toThrow(RULE);
    else type();
    expect(staff.value("Penilaian", cell)).toBe(expected ?? "");
  });

  test("the rule of a value comes back, and stays with its cell when rows move or a page writes past it", () => {
    const { staff, emulator } = newPemdiWorkbook();
    const [value, target] = [columnOf(staff, "Mandiri"), columnOf(staff, "Target")];
    const refuses = (cell: string): void => {
      expect(() => {
        staff.type("Penilaian", cell, "1,005");
      }).toThrow(RULE);
      staff.type("Penilaian", cell, "1,05");
    };
    const sheet = emulator.spreadsheet.sheets.find(({ name }) => name === "Penilaian");
    const [headers = []] = staff.values("Penilaian", "A1:Z1");
    for (const row of [7, 8, 9]) {
      sheet?.update(row, headers.indexOf("Mandiri") + 1, { validation: undefined });
    }
    staff.type("Penilaian", `${value}8`, "1,005");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("Pilihan tingkat, warna status");
    for (const row of [7, 8, 9]) refuses(`${value}${String(row)}`);
    staff.insertRows("Penilaian", 5, 1);
    refuses(`${value}10`);
    // The target's formula gives nothing while none is typed on Mulai, which its rule refuses: it gives way for it.
    staff.clear("Mulai", "B8");
    const seen = call(staff, "getPanel");
    expect(seen.state).toBe("ready");
    call(staff, "setCells", [{ number: 9, column: "target", value: 3, seen: null }]);
    call(staff, "setCells", [{ number: 9, column: "target", value: null, seen: 3 }]);
    expect(staff.formula("Penilaian", `${target}11`)).toContain("SPBE_TARGET_TINGKAT");
    refuses(`${target}11`);
  });

  describe("a rule of before, which took a third decimal", () => {
    const FORMER = {
      criteria: "NUMBER_BETWEEN",
      values: [1, 5],
      allowInvalid: false,
      helpText: RULE,
    } as const;
    const PLACES = [
      ["Penilaian", 2, "Mandiri"],
      ["Penilaian", 21, "Final"],
      ["Penilaian", 9, "Target"],
      ["Penilaian", 9, "Final tahun lalu"],
      ["Rencana", 9, "Ke"],
      ["Rencana", 300, "Dari"],
      ["Mulai", 8, ""],
    ] as const;

    type Cell = readonly [sheet: string, cell: string];

    /** A workbook with a rule in whole columns, as they were, and a cell of each. */
    function ruled(validation: DataValidation): { staff: User; emulator: Emulator; cells: Cell[] } {
      const { staff, emulator } = newPemdiWorkbook();
      const cells = PLACES.map(([name, row, header]) => {
        const [headers = []] = staff.values(name, name === "Rencana" ? "A8:Z8" : "A1:AZ1");
        const column = name === "Mulai" ? 2 : headers.indexOf(header) + 1;
        const sheet = emulator.spreadsheet.sheets.find((each) => each.name === name);
        const rows = name === "Mulai" ? [row] : (sheet?.rows.map((_row, at) => at + 1) ?? []);
        for (const each of rows) {
          if (sheet?.cell(each, column).validation) sheet.update(each, column, { validation });
        }
        return [name, cellName(row, column)] as const;
      });
      return { staff, emulator, cells };
    }

    test("is renewed by Siapkan lembar, once", () => {
      const { staff, emulator, cells } = ruled(FORMER);
      for (const [sheet, cell] of cells) {
        staff.type(sheet, cell, "1,005");
        staff.clear(sheet, cell);
      }
      staff.click(SET_UP);
      expect(lastAlert(emulator)).toContain("Pilihan tingkat");
      for (const [sheet, cell] of cells) {
        expect(() => {
          staff.type(sheet, cell, "1,005");
        }).toThrow(RULE);
        staff.type(sheet, cell, "1,05");
      }
      staff.click(SET_UP);
      expect(lastAlert(emulator)).toBe("Semua lembar sudah lengkap; tidak ada yang diubah.");
    });

    test.each([
      ["another span", { ...FORMER, values: [1, 4] }],
      ["another sentence", { ...FORMER, helpText: "Isi nilai dari asesor." }],
      ["a warning only", { ...FORMER, allowInvalid: true }],
    ])("with %s is people's own and stays", (_what, own) => {
      const { staff, emulator, cells } = ruled(own);
      staff.click(SET_UP);
      expect(lastAlert(emulator)).toBe("Semua lembar sudah lengkap; tidak ada yang diubah.");
      for (const [sheet, cell] of cells) {
        staff.type(sheet, cell, "1,005");
      }
    });
  });

  test("a third decimal is no value: the sheet says Periksa, the panel where and how to mend it", () => {
    const { staff } = newPemdiWorkbook();
    staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}2`, [[1.005]]);
    expect(staff.display("Penilaian", `${columnOf(staff, "Status")}2`)).toBe("! Periksa");
  });

  test("the columns say how far a value is from its next level", () => {
    const { staff } = newPemdiWorkbook();
    fillLevels(staff, [1.26, 1.5, 5]);
    const gain = columnOf(staff, "Naik satu tingkat");
    const [first, second, third] = staff.values("Penilaian", `${gain}2:${gain}4`).flat();
    expect(first).toBeCloseTo(0.05 * 0.24, 12);
    expect(second).toBeCloseTo(0.05 * 1, 12);
    expect(third).toBe("");
  });

  test("SPBE_INDEX without arguments follows the sheet's instrument", () => {
    const { staff } = newPemdiWorkbook();
    fillLevels(staff, ACEH_TENGAH);
    staff.addSheet("Laporan");
    staff.type("Laporan", "A1", "=SPBE_INDEX()");
    expect(staff.value("Laporan", "A1")).toBe(1.24);
  });
});

describe("the choice on sheet Mulai", () => {
  const INSTRUMENT_CELL = "B5";

  test("is free until a value is entered: the sheets are made anew", () => {
    const { staff, emulator } = newWorkbook();
    staff.type("Mulai", "B3", "Pemerintah Kota Contoh");
    staff.type("OPD", "A2", "Dinas Kominfo");
    staff.type("Mulai", INSTRUMENT_CELL, "pemdi-2026");
    staff.click(SET_UP);
    expect(lastAlert(emulator)).toContain("Lembar disusun ulang untuk Indeks Pemdi");
    expect(staff.display("Mulai", "A1")).toBe("Penilaian Pemdi");
    expect(staff.display("Mulai", "B3")).toBe("Pemerintah Kota Contoh");
    expect(staff.display("OPD", "A2")).toBe("Dinas Kominfo");
    fillLevels(staff, ACEH_TENGAH);
    expect(staff.value("Ringkasan", "A5")).toBe(1.24);
    expect(staff.display("Mulai", "B17")).toBe("✓ Selesai");
  });

  test("then it has to be changed by Ganti instrumen, and until then nothing is miscounted", () => {
    const { staff, emulator } = newWorkbook();
    fillLevels(staff, [3]);
    staff.type("Mulai", INSTRUMENT_CELL, "pemdi-2026");
    staff.click(SET_UP);
    const sentence =
      "Lembar Penilaian berisi indikator Indeks SPBE, sedangkan Instrumen pada lembar Mulai adalah Indeks Pemdi. Kembalikan pilihan itu ke spbe-2020, atau jalankan menu SPBE ▸ Ganti instrumen.";
    expect(lastAlert(emulator)).toBe(sentence);
    expect(staff.value("Penilaian", `${columnOf(staff, "Mandiri")}2`)).toBe(3);
    const reply = staff.run("callApi", "getPanel", []) as { data: { message?: string } };
    expect(reply.data.message).toBe(sentence);
  });
});

describe("Ganti instrumen", () => {
  const CHANGE = "Ganti instrumen";

  function assessed(): ReturnType<typeof newWorkbook> {
    const workbook = newWorkbook({ answers: { [SET_UP]: "2025", [CHANGE]: "2026" } });
    const { staff } = workbook;
    staff.type("Mulai", "B3", "Pemerintah Kota Contoh");
    staff.type("Mulai", "B4", 2025);
    fillLevels(staff, [3, 2, 4]);
    staff.type("Penilaian", `${columnOf(staff, "OPD")}2`, "Dinas Kominfo");
    staff.paste("Bukti", "A2:C2", [["1", 3, "Perwali SPBE"]]);
    return workbook;
  }

  test("keeps the old assessment whole and begins the new one", () => {
    const { staff, emulator } = assessed();
    const before = staff.values("Penilaian", "A1:W48");
    staff.click(CHANGE);
    const said = lastAlert(emulator);
    expect(said).toContain(
      "Penilaian sebelumnya disimpan pada lembar Rencana SPBE 2025, Bukti SPBE 2025, Ringkasan SPBE 2025, Penilaian SPBE 2025.",
    );
    expect(said).toContain("Tidak ada konversi resmi");
    expect(staff.values("Penilaian SPBE 2025", "A1:W48")).toEqual(before);
    expect(staff.formula("Penilaian SPBE 2025", `${columnOf(staff, "Status")}2`)).toBe("");
    expect(staff.display("Bukti SPBE 2025", "C2")).toBe("Perwali SPBE");
    expect(staff.display("Ringkasan SPBE 2025", "C5")).toBe("3/47");
    expect(staff.display("Bukti", "C2")).toBe("");
    expect(staff.values("Riwayat", "A2:Z2").flat()).toContain("spbe-2020");
    expect(staff.display("Mulai", "B3")).toBe("Pemerintah Kota Contoh");
    expect(staff.display("Mulai", "B4")).toBe("2026");
    expect(staff.display("Mulai", "B5")).toBe("pemdi-2026");
    fillLevels(staff, ACEH_TENGAH);
    expect(staff.value("Ringkasan", "A5")).toBe(1.24);
  });

  test("a year of the same instrument changes nothing", () => {
    const { staff, emulator } = assessed();
    emulator.answer("2024");
    staff.click(CHANGE);
    expect(lastAlert(emulator)).toBe(
      "Tahun 2024 dinilai dengan Indeks SPBE, sama seperti sekarang, jadi tidak ada yang diganti.",
    );
    expect(staff.value("Penilaian", `${columnOf(staff, "Mandiri")}2`)).toBe(3);
  });

  test("the evidence that is kept can be copied as a draft, and only once", () => {
    const { staff } = assessed();
    expect(call(staff, "getKeptEvidence", "spbe-2020")).toBeNull();
    staff.click(CHANGE);
    const [kept] = call(staff, "getKeptEvidence", "spbe-2020") ?? [];
    expect(kept).toMatchObject({ document: "Perwali SPBE", indicators: [1], level: 3 });
    expect(call(staff, "getKeptEvidence", "pemdi-2026")).toBeNull();
    const reuse = evidenceReuse("pemdi-2026", 1);
    if (!reuse || !kept) throw new Error("nothing to reuse");
    const [found] = reusableEvidence(reuse, [kept], [], SPBE_2020, 1);
    if (!found) throw new Error("nothing found");
    call(staff, "addEvidence", [found.line]);
    expect(call(staff, "addEvidence", [found.line]).lines).toEqual([]);
    expect(staff.displays("Bukti", "A2:H3")).toEqual([
      ["1", "", "Perwali SPBE", "", "", "", "Draf", "Dari bukti SPBE indikator 1"],
      ["", "", "", "", "", "", "", ""],
    ]);
  });

  test("sheets of many agencies are kept too, and go on counting", () => {
    const { staff } = assessed();
    staff.click("Buat lembar Rekap");
    staff.paste("Rekap", "C4", [["Kota A", "kota", 2025, "Final", ...Array<number>(47).fill(3)]]);
    staff.click(CHANGE);
    expect(staff.values("Rekap SPBE 2025", "A4:C4")).toEqual([[3, 1, "Kota A"]]);
    expect(staff.values("Ringkasan Rekap SPBE 2025", "B6:B6")).toEqual([[1]]);
    staff.click("Buat lembar Rekap");
    expect(staff.values("Rekap", "Z3:AA3").flat()).toEqual([20, "Indeks"]);
  });

  test("does nothing while the finished year cannot be kept, says so, and does it when repeated", () => {
    const { staff, emulator } = assessed();
    const sheets = emulator.spreadsheet.sheets.map(({ name }) => name);
    // Somebody keeps a snapshot of their own in the same second.
    const seconds = new Date(emulator.clock.now() + 420 * 60_000).toISOString();
    for (let ahead = 0; ahead < 5; ahead++) {
      const at = new Date(Date.parse(seconds) + ahead * 1000).toISOString();
      const taken = at.slice(0, 19).replace("T", " ");
      call(staff, "saveSnapshot", { taken, by: "Rekan", note: "Rakor" });
    }
    emulator.clock.set(Date.parse(seconds) - 420 * 60_000);
    staff.click(CHANGE);
    expect(lastAlert(emulator)).toBe(
      "Cuplikan penilaian yang selesai belum tersimpan karena rekan Anda sedang mengubah lembar Riwayat. Belum ada yang diganti; jalankan lagi Ganti instrumen.",
    );
    const names = emulator.spreadsheet.sheets.map(({ name }) => name);
    expect(names.sort()).toEqual([...sheets, "Riwayat"].sort());
    expect(staff.display("Mulai", "B5")).toBe("spbe-2020");
    emulator.clock.advance(60_000);
    staff.click(CHANGE);
    expect(staff.display("Mulai", "B5")).toBe("pemdi-2026");
  });

  test("costs what a new workbook costs, and little more", () => {
    const { staff, emulator } = assessed();
    staff.click(CHANGE);
    const calls = callsOf(emulator, "changeInstruments").length;
    const blank = createEmulator({ answers: PEMDI_ANSWERS });
    const owner = blank.user();
    owner.open();
    owner.click(SET_UP);
    const made = callsOf(blank, "setUpSheets").length;
    expect(calls).toBeLessThan(made + 400);
  });

  test("a row that a colleague puts in meanwhile moves no kept value to another indicator", () => {
    const levels = Array.from({ length: 47 }, (_, at) => 1 + ((at * 7) % 5));
    const filled = (): ReturnType<typeof assessed> => {
      const workbook = assessed();
      fillLevels(workbook.staff, levels);
      return workbook;
    };
    const { staff, emulator } = filled();
    staff.click(CHANGE);
    const moments = callsOf(emulator, "changeInstruments").flatMap(({ method }, at) =>
      method === "copyTo" ? [at + 1] : [],
    );
    const used = columnOf(staff, "Tingkat dipakai", 1, "Penilaian SPBE 2025");
    expect(moments.length).toBeGreaterThan(10);
    for (const call of moments.slice(-8)) {
      const again = filled();
      again.emulator.faults.at(call, () => {
        again.emulator.user("rekan@contoh.go.id").insertRows("Penilaian", 20, 1);
      });
      again.staff.click(CHANGE);
      const kept = again.staff.values("Penilaian SPBE 2025", "A2:A49").flat();
      const found = again.staff.values("Penilaian SPBE 2025", `${used}2:${used}49`).flat();
      const expected = kept.map((number) => (number === "" ? "" : levels[Number(number) - 1]));
      expect([call, found]).toEqual([call, expected]);
    }
  });

  test("the trend that could not be drawn is drawn by the same run, or by the next", () => {
    const charts = ({ emulator }: ReturnType<typeof assessed>): (number | undefined)[] =>
      emulator.spreadsheet.sheets
        .filter(({ name }) => name === "Tren")
        .map((sheet) => sheet.charts.length);
    const drawings = ({ emulator }: ReturnType<typeof assessed>): number[] =>
      callsOf(emulator, "changeInstruments").flatMap(({ method }, at) =>
        method === "newChart" ? [at + 1] : [],
      );
    const filled = (): ReturnType<typeof assessed> => {
      const workbook = assessed();
      fillLevels(workbook.staff, new Array<number>(47).fill(3));
      return workbook;
    };
    const fault = { error: "service", when: "before" } as const;
    const whole = filled();
    whole.staff.click(CHANGE);
    const [first = 0] = drawings(whole);
    const once = filled();
    once.emulator.faults.failAt(first, fault);
    once.staff.click(CHANGE);
    expect([charts(whole), charts(once)]).toEqual([[1], [1]]);
    const [, second = 0] = drawings(once);
    const twice = filled();
    for (const call of [first, second]) twice.emulator.faults.failAt(call, fault);
    twice.staff.click(CHANGE);
    expect([charts(twice), twice.staff.display("Mulai", "B5")]).toEqual([[0], "pemdi-2026"]);
    twice.staff.click(CHANGE);
    expect(charts(twice)).toEqual([1]);
    const shown = ({ staff }: ReturnType<typeof assessed>): string[][] =>
      staff.displays("Tren", "A1:E7");
    expect(shown(twice)).toEqual(shown(whole));
  });

  test("a fault anywhere loses nothing, and running it again completes it", () => {
    const { staff, emulator } = assessed();
    staff.click(CHANGE);
    const calls = callsOf(emulator, "changeInstruments").length;
    const sheets = emulator.spreadsheet.sheets.map(({ name }) => name);
    for (let at = 40; at < calls; at += Math.ceil(calls / 7)) {
      const again = assessed();
      again.emulator.faults.failAt(at, { error: "timeout", when: "after" });
      expect(() => {
        again.staff.click(CHANGE);
      }).toThrow("maximum execution time");
      again.staff.click(CHANGE);
      fillLevels(again.staff, ACEH_TENGAH);
      expect([at, again.staff.value("Ringkasan", "A5")]).toEqual([at, 1.24]);
      expect(again.staff.displays("Mulai", "B4:B5").flat()).toEqual(["2026", "pemdi-2026"]);
      expect(again.emulator.spreadsheet.sheets.map(({ name }) => name).sort()).toEqual(
        [...sheets].sort(),
      );
      expect(call(again.staff, "getHistory").snapshots).toHaveLength(1);
      expect(again.staff.values("Penilaian SPBE 2025", "G2:Z2").flat()).toContain(3);
      expect(again.staff.display("Bukti SPBE 2025", "C2")).toBe("Perwali SPBE");
    }
  });
});
