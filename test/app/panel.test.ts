import { createEmulator, type User } from "../../dev/emulator";
import type { PanelRow, ReadyPanel, SeenSheet, SheetNews } from "../../src/contract";
import { cellName } from "../../src/sheet/cells/address";
import { columnOf, filledWorkbook, KEMENKO_LEVELS, lastAlert, newWorkbook } from "../workbook";
import { ask, call, lastCalls, lastReadsAndWrites } from "./call";

function readyPanel(user: User): ReadyPanel {
  const panel = call(user, "getPanel");
  if (panel.state !== "ready") throw new Error(JSON.stringify(panel));
  return panel;
}

/** What a poll tells a page that shows a panel. */
function news(
  user: User,
  { instrument, height }: SeenSheet = { instrument: "spbe-2020", height: 60 },
): SheetNews {
  return call(user, "getSelection", { instrument, height });
}

/** The indicator that a poll tells. */
function polled(user: User): number | null {
  return news(user).number;
}

function rowOf(user: User, number: number): PanelRow | undefined {
  return readyPanel(user).rows.find((row) => row.number === number);
}

describe("getPanel", () => {
  test("without sheet Penilaian there is nothing to show", () => {
    const staff = createEmulator().user();
    expect(call(staff, "getPanel")).toEqual({ state: "absent" });
  });

  test("sends settings and all indicators in official order, blanks as null", () => {
    const { staff } = filledWorkbook();
    staff.type("Mulai", "B3", "Pemerintah Kota Pangkalpinang");
    staff.type("Mulai", "B4", "2026");
    staff.type("Mulai", "B7", "0,1");
    const panel = readyPanel(staff);
    expect(panel).toMatchObject({
      instrument: "spbe-2020",
      agency: "Pemerintah Kota Pangkalpinang",
      year: 2026,
      targetIndex: 3,
      reserve: 0.1,
      counts: { self: "Ya", verified: "Ya", external: "Ya", final: "Ya" },
      stages: ["self", "verified", "external", "final"],
    });
    expect(panel.rows.map(({ number }) => number)).toEqual(KEMENKO_LEVELS.map((_, at) => at + 1));
    expect(panel.rows.map(({ level }) => level)).toEqual(KEMENKO_LEVELS);
    expect(panel.rows[20]).toEqual({
      number: 21,
      fingerprint: expect.any(String) as string,
      weight: 1.5,
      levels: {
        lastYearSelf: null,
        lastYear: null,
        self: KEMENKO_LEVELS[20],
        verified: null,
        external: null,
        final: null,
        target: 3,
      },
      name: "Penerapan Manajemen Risiko SPBE",
      level: KEMENKO_LEVELS[20],
      details: { opd: null, supportingOpd: null, pic: null, due: null, narrative: null },
      remarks: { obstacle: null, assessorNote: null },
      ticks: { entered: null },
      planning: { effort: null, limit: null, lock: null },
    });
    expect(panel).toMatchObject({ evidence: [], steps: [], offices: [], notices: [] });
  });

  test("a new workbook has a blank agency and levels used that are blank, not empty text", () => {
    const { staff } = newWorkbook();
    expect(readyPanel(staff)).toMatchObject({ agency: "", year: null });
    expect(rowOf(staff, 1)?.level).toBeNull();
  });

  test("stages that do not count are left out, in whatever case the answer is", () => {
    const { staff } = newWorkbook();
    staff.paste("Mulai", "B9", [["ya"], ["Tidak"], [""], ["YA"]]);
    expect(readyPanel(staff).stages).toEqual(["self", "final"]);
  });

  test("cells arrive as they are: dates as ISO days, errors and wrong levels as what stands there", () => {
    const { staff } = filledWorkbook();
    staff.type("Penilaian", `${columnOf(staff, "Tenggat")}8`, "24/11/2026");
    staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}8`, [["3,5 lebih"]]);
    staff.type("Penilaian", `${columnOf(staff, "OPD")}8`, "=NA()");
    staff.type("Penilaian", `${columnOf(staff, "PIC")}8`, "TRUE");
    staff.type("Penilaian", `${columnOf(staff, "Narasi")}8`, "<script>alert(1)</script>");
    const row = rowOf(staff, 7);
    expect(row?.levels.self).toBe("3,5 lebih");
    expect(row?.details).toEqual({
      opd: "#N/A",
      supportingOpd: null,
      pic: true,
      due: "2026-11-24",
      narrative: "<script>alert(1)</script>",
    });
  });

  test("a date is the day of the spreadsheet's time zone, not of the script's", () => {
    const { staff, emulator } = filledWorkbook();
    Object.assign(emulator.spreadsheet, { timeZone: "Asia/Jayapura" });
    staff.type("Penilaian", `${columnOf(staff, "Tenggat")}8`, "24/11/2026");
    expect(rowOf(staff, 7)?.details.due).toBe("2026-11-24");
  });

  describe("says in one sentence what people must mend", () => {
    test.each<[string, (staff: User) => void, string]>([
      [
        "a missing column",
        (staff) => {
          staff.type("Penilaian", `${columnOf(staff, "Narasi")}1`, "Cerita");
        },
        'Kolom "Narasi" tidak ditemukan pada baris judul lembar Penilaian.',
      ],
      [
        "no header row at all",
        (staff) => {
          staff.deleteRows("Penilaian", 1, 1);
        },
        'Kolom "No" tidak ditemukan pada baris judul lembar Penilaian.',
      ],
      [
        "a header twice",
        (staff) => {
          staff.type("Penilaian", "Z1", "Mandiri");
        },
        'Judul "Mandiri" muncul dua kali pada lembar Penilaian.',
      ],
      [
        "a register without one of its columns",
        (staff) => {
          staff.type("Bukti", "G1", "Keadaan");
        },
        'Kolom "Status" tidak ditemukan pada baris judul lembar Bukti.',
      ],
      [
        "an unknown instrument",
        (staff) => {
          staff.paste("Mulai", "B5", [["spbe-1999"]]);
        },
        'Instrumen "spbe-1999" pada lembar Mulai tidak dikenal.',
      ],
      [
        "a setting without its named range",
        (staff) => {
          staff.removeNamedRange("SPBE_CADANGAN");
        },
        "Rentang bernama SPBE_CADANGAN tidak ditemukan.",
      ],
    ])("%s", (_name, damage, sentence) => {
      const { staff } = filledWorkbook();
      damage(staff);
      expect(call(staff, "getPanel")).toEqual({
        state: "broken",
        message: expect.stringContaining(sentence) as string,
      });
    });
  });

  test.each<[string, string, string, string, object]>([
    [
      "Rencana",
      "B8",
      "Urut ke",
      'Kolom "Urutan" tidak ditemukan pada baris judul lembar Rencana. Jalankan menu SPBE ▸ Siapkan lembar untuk mengembalikannya.',
      { steps: null, offices: [] },
    ],
    [
      "Rencana",
      "Q8",
      "PIC",
      'Judul "PIC" muncul dua kali pada lembar Rencana. Ganti nama atau hapus salah satu kolomnya, lalu ulangi.',
      { steps: null, offices: [] },
    ],
    [
      "OPD",
      "H1",
      "Nama kontak",
      'Kolom "Kontak" tidak ditemukan pada baris judul lembar OPD. Jalankan menu SPBE ▸ Siapkan lembar untuk mengembalikannya.',
      { steps: [], offices: null },
    ],
  ])("goes on without a broken %s (%s), and says so", (sheet, cell, header, notice, rest) => {
    const { staff } = filledWorkbook();
    staff.type(sheet, cell, header);
    const panel = readyPanel(staff);
    expect(panel).toMatchObject({ notices: [notice], evidence: [], ...rest });
    expect(panel.rows).toHaveLength(47);
  });

  test("a fault while reading Rencana is no notice", () => {
    const { staff, emulator } = filledWorkbook();
    readyPanel(staff);
    const last = lastCalls(emulator).length;
    emulator.faults.failAt(last - 3, { error: "service", when: "before" });
    expect(ask(staff, "getPanel")).toMatchObject({ ok: false, code: "INTERNAL" });
  });

  test("is the same however people rearrange the workbook", () => {
    const { staff } = filledWorkbook();
    staff.type("Penilaian", `${columnOf(staff, "OPD")}13`, "Diskominfo");
    const { agency, stages, targetIndex, reserve, rows: before } = readyPanel(staff);
    // Moved columns make another row of it, which is read once more.
    const rows = before.map((row) => ({ ...row, fingerprint: expect.any(String) as string }));
    staff.sort("Penilaian", "A2:Z48", 2);
    staff.insertRows("Penilaian", 12, 2);
    staff.type("Penilaian", "B12", "Domain 2: Tata Kelola SPBE");
    staff.insertRows("Penilaian", 1, 1);
    staff.moveColumns("Penilaian", 16, 1, 3);
    staff.moveColumns("Penilaian", 1, 1, 6);
    staff.insertRows("Mulai", 1, 2);
    staff.insertColumns("Mulai", 2, 1);
    staff.renameSheet("Penilaian", "Kertas kerja 2026");
    staff.renameSheet("Mulai", "Awal");
    expect(readyPanel(staff)).toMatchObject({ agency, stages, targetIndex, reserve, rows });
  });

  test("settings may stand on several sheets", () => {
    const { staff } = filledWorkbook();
    staff.addSheet("Target");
    staff.type("Target", "C9", 3.5);
    staff.setNamedRange("SPBE_TARGET_INDEKS", "Target", "C9");
    expect(readyPanel(staff)).toMatchObject({ targetIndex: 3.5, reserve: 0 });
  });

  test("leaves out a deleted indicator, and finds the sheet by its name without the named range", () => {
    const { staff } = filledWorkbook();
    staff.deleteRows("Penilaian", 6, 1);
    staff.removeNamedRange("SPBE_NOMOR");
    const { rows } = readyPanel(staff);
    expect(rows).toHaveLength(46);
    expect(rows.some(({ number }) => number === 5)).toBe(false);
  });

  test("costs one call of the page and at most thirteen reads, two of each register", () => {
    const { staff, emulator } = filledWorkbook();
    const dates = KEMENKO_LEVELS.map(() => ["24/11/2026"]);
    staff.paste("Penilaian", `${columnOf(staff, "Tenggat")}2`, dates);
    const before = emulator.executions.length;
    readyPanel(staff);
    expect(emulator.executions.length).toBe(before + 1);
    expect(lastReadsAndWrites(emulator)).toBeLessThanOrEqual(13);
  });
});

describe("rows that stand twice", () => {
  test("are all there, in the order of the sheet, and the check can say so", () => {
    const { staff } = filledWorkbook();
    staff.paste("Penilaian", "A49", [[7]]);
    staff.paste("Penilaian", `${columnOf(staff, "Mandiri")}49`, [[5]]);
    const { rows } = readyPanel(staff);
    expect(rows).toHaveLength(48);
    const twice = rows.filter(({ number }) => number === 7);
    expect(twice.map(({ levels }) => levels.self)).toEqual([3, 5]);
    expect(rows.map(({ number }) => number).slice(5, 9)).toEqual([6, 7, 7, 8]);
  });

  test("can be gone to and told from", () => {
    const { staff } = filledWorkbook();
    staff.paste("Penilaian", "A49", [[7]]);
    staff.select("Penilaian", "B49");
    expect(readyPanel(staff).selection).toMatchObject({ number: 7 });
    call(staff, "goToIndicator", 7, null);
    staff.type("Penilaian", "B8", "terpilih");
    expect(polled(staff)).toBe(7);
  });
});

describe("what is written without the sidebar", () => {
  test("the weight arrives as it stands, and the panel names the column when it is gone", () => {
    const { staff } = filledWorkbook();
    const weight = columnOf(staff, "Bobot (%)");
    expect(rowOf(staff, 1)?.weight).toBe(1.3);
    staff.type("Penilaian", `${weight}2`, "13");
    expect(rowOf(staff, 1)?.weight).toBe(13);
    staff.type("Penilaian", `${weight}1`, "Porsi");
    expect(call(staff, "getPanel")).toMatchObject({
      state: "broken",
      message: expect.stringContaining('Kolom "Bobot (%)" tidak ditemukan') as string,
    });
  });

  test("remarks and planning arrive as they stand", () => {
    const { staff } = filledWorkbook();
    const put = (header: string, text: string): void => {
      staff.type("Penilaian", `${columnOf(staff, header)}8`, text);
    };
    put("Kendala", "Anggaran belum ada");
    put("Catatan asesor", "Lengkapi notulen");
    put("Usaha", "Besar");
    put("Batas tahun ini", "4");
    put("Kunci rencana", "Ya");
    expect(rowOf(staff, 7)).toMatchObject({
      remarks: { obstacle: "Anggaran belum ada", assessorNote: "Lengkapi notulen" },
      planning: { effort: "Besar", limit: 4, lock: "Ya" },
    });
  });

  test("evidence: several indicators, words in any case, blank and unknown status", () => {
    const { staff } = filledWorkbook();
    staff.paste("Bukti", "A2", [
      [
        "7; 12",
        3,
        "SK Tim SPBE",
        "24/11/2026",
        "Diskominfo",
        "https://contoh.go.id/sk",
        "DITERIMA",
      ],
      ["7,12, 99", "", "Notulen"],
      [7, "", "Draf SOP", "", "", "", "", "catatan"],
      ["", "", "", "", "", "", "", "hanya catatan"],
      ["", "", "", "", "", "", "", ""],
      ["tujuh", "", "Foto"],
    ]);
    staff.clear("Bukti", "G3");
    const { evidence } = readyPanel(staff);
    expect(evidence).toEqual([
      {
        indicators: [7, 12],
        level: 3,
        document: "SK Tim SPBE",
        date: "2026-11-24",
        opd: "Diskominfo",
        link: "https://contoh.go.id/sk",
        status: "accepted",
        note: "",
      },
      expect.objectContaining({ indicators: [7, 12], level: null, status: "none" }),
      expect.objectContaining({ indicators: [7], document: "Draf SOP", note: "catatan" }),
      expect.objectContaining({ indicators: [], document: "Foto" }),
    ]);
  });

  test("a status that is no status is told as such", () => {
    const { staff } = filledWorkbook();
    staff.paste("Bukti", "A2", [
      ["7", "", "SK", "", "", "", "Sudah oke"],
      ["7", "", "SOP", "", "", "", "perlu  revisi "],
    ]);
    expect(readyPanel(staff).evidence).toMatchObject([{ status: null }, { status: "revise" }]);
  });

  test("planned steps and offices", () => {
    const { staff } = filledWorkbook();
    staff.paste("Rencana", "A9", [
      ["Utama", 1, 21, "", 1, 2, 0.015, 2.96, "Baik", 1, "Inspektorat", "Sari", "", "", "berjalan"],
      ["Utama", "", 22, "", 1, 2],
      ["Utama", 3, 99, "", 1, 2],
    ]);
    staff.type("OPD", "A2", "Bappeda");
    staff.paste("OPD", `${columnOf(staff, "Kontak", 1, "OPD")}2`, [
      ["Budi", "0812", "b@contoh.go.id"],
      ["Tanpa nama", "", ""],
    ]);
    const { steps, offices } = readyPanel(staff);
    expect(steps).toMatchObject([
      { scenario: "Utama", order: 1, number: 21, from: 1, to: 2, status: "running", pic: "Sari" },
      { scenario: "Utama", order: null, number: 22, status: "open" },
    ]);
    expect(offices).toEqual([
      { name: "Bappeda", contact: "Budi", phone: "0812", email: "b@contoh.go.id" },
    ]);
  });

  test("registers are null while their sheets are missing, or are somebody else's", () => {
    const { staff } = filledWorkbook();
    for (const sheet of ["Bukti", "Rencana", "OPD"]) staff.deleteSheet(sheet);
    staff.removeNamedRange("SPBE_DAFTAR_OPD");
    staff.addSheet("OPD");
    staff.type("OPD", "A1", "Daftar rapat");
    expect(readyPanel(staff)).toMatchObject({ evidence: null, steps: null, offices: null });
  });

  test("registers are found when renamed, sorted, and with columns moved", () => {
    const { staff } = filledWorkbook();
    staff.paste("Bukti", "A2", [
      ["7", 3, "SK", "", "", "", "Final"],
      ["12", 2, "Arsip", "", "", "", "Draf"],
    ]);
    staff.renameSheet("Bukti", "Daftar bukti");
    staff.moveColumns("Daftar bukti", 7, 1, 1);
    staff.sort("Daftar bukti", "A2:H3", 4);
    staff.insertRows("Daftar bukti", 1, 2);
    expect(readyPanel(staff).evidence).toMatchObject([
      { indicators: [12], document: "Arsip", status: "draft" },
      { indicators: [7], document: "SK", status: "final" },
    ]);
  });
});

describe("getSelection", () => {
  test("tells the indicator of the row, wherever the row is", () => {
    const { staff } = filledWorkbook();
    staff.select("Penilaian", "G8");
    expect(polled(staff)).toBe(7);
    expect(readyPanel(staff).selection).toEqual({ number: 7, stage: "self" });
    staff.moveColumns("Penilaian", 1, 1, 6);
    staff.insertRows("Penilaian", 2, 1);
    staff.renameSheet("Penilaian", "Kertas kerja");
    staff.select("Kertas kerja", "T9:T12");
    expect(polled(staff)).toBe(7);
    expect(readyPanel(staff).selection).toMatchObject({ number: 7 });
  });

  test("tells the stage of the column, wherever the column is, and none for any other", () => {
    const { staff } = filledWorkbook();
    const stageAt = (column: string): unknown => {
      staff.select("Penilaian", `${column}8`);
      return news(staff).stage;
    };
    const verified = columnOf(staff, "Verifikasi");
    expect(stageAt(verified)).toBe("verified");
    expect(stageAt(columnOf(staff, "Target"))).toBeNull();
    staff.moveColumns("Penilaian", verified.charCodeAt(0) - 64, 1, 1);
    expect(stageAt("A")).toBe("verified");
    expect(stageAt(columnOf(staff, "Mandiri"))).toBe("self");
    staff.select("Mulai", "A1");
    expect(news(staff).stage).toBeNull();
  });

  test("each person has their own", () => {
    const { staff, emulator } = filledWorkbook();
    const colleague = emulator.user("rekan@contoh.go.id");
    staff.select("Penilaian", "A2");
    colleague.select("Penilaian", "A30");
    expect(polled(staff)).toBe(1);
    expect(polled(colleague)).toBe(29);
  });

  test("is null on the header, a section row, below the table and on other sheets", () => {
    const { staff } = filledWorkbook();
    staff.insertRows("Penilaian", 12, 3);
    staff.type("Penilaian", "A12", "Domain 2");
    staff.type("Penilaian", "A13", "48");
    staff.type("Penilaian", "A14", "2,5");
    const places = ["A1", "G12", "A13", "A14", "B60"].map((cell) => ["Penilaian", cell] as const);
    for (const [sheet, cell] of [...places, ["Mulai", "A3"], ["Ringkasan", "A2"]] as const) {
      staff.select(sheet, cell);
      expect([cell, polled(staff)]).toEqual([cell, null]);
      expect([cell, readyPanel(staff).selection.number]).toEqual([cell, null]);
    }
  });

  test("is null before the sheets exist", () => {
    expect(polled(createEmulator().user())).toBeNull();
  });

  test("costs at most three service calls, on whatever sheet", () => {
    const { staff, emulator } = filledWorkbook();
    staff.type("Penilaian", `${columnOf(staff, "Tenggat")}8`, "24/11/2026");
    for (const [sheet, cell] of [
      ["Penilaian", "G8"],
      ["Mulai", "A1"],
    ] as const) {
      staff.select(sheet, cell);
      news(staff);
      expect(emulator.executions.at(-1)?.serviceCalls).toBeLessThanOrEqual(3);
    }
  });

  test("refuses what no page asks", () => {
    const { staff } = filledWorkbook();
    for (const seen of [
      undefined,
      { instrument: "lain", height: 48 },
      { instrument: "spbe-2020", height: 0 },
      { instrument: "spbe-2020", height: "48; 1" },
    ]) {
      const ask = (): unknown => call(staff, "getSelection", seen as never);
      expect(ask).toThrow();
    }
  });
});

describe("a poll", () => {
  const isShown = (staff: User, panel: ReadyPanel): boolean => {
    const { fingerprints, stamp } = news(staff, panel);
    const shown = panel.rows.map(({ fingerprint }) => fingerprint);
    return stamp === panel.stamp && fingerprints.join() === shown.join();
  };

  test("finds nothing new while nothing changes, wherever the user goes", () => {
    const { staff } = filledWorkbook();
    const panel = readyPanel(staff);
    for (const [sheet, cell] of [
      ["Penilaian", "G8"],
      ["Penilaian", "A1"],
      ["Bukti", "A2"],
    ] as const) {
      staff.select(sheet, cell);
      expect(isShown(staff, panel)).toBe(true);
    }
  });

  test("tells of every cell that a colleague types on Penilaian, whatever the row, until it is taken back", () => {
    const { staff, emulator } = filledWorkbook();
    const colleague = emulator.user("rekan@contoh.go.id");
    staff.select("Penilaian", "G8");
    for (const [header, before, after] of [
      ["Mandiri", "3", "4"],
      ["Final", "", "2"],
      ["Target", "3", "5"],
      ["OPD", "", "Diskominfo"],
      ["PIC", "Budi", "Sari"],
      ["Tenggat", "24/11/2026", "25/11/2026"],
      ["Narasi", "n".repeat(2000), `${"n".repeat(1999)}m`],
      ["Catatan asesor", "", "Lengkapi"],
      ["Usaha", "Besar", "1;1;2;4"],
    ] as const) {
      const cell = `${columnOf(staff, header)}31`;
      colleague.paste("Penilaian", cell, [[before]]);
      const { rows } = readyPanel(staff);
      const held = news(staff).fingerprints;
      expect([header, held]).toEqual([header, rows.map(({ fingerprint }) => fingerprint)]);
      colleague.type("Penilaian", cell, after);
      const changed = news(staff).fingerprints.flatMap((each, at) =>
        each === held[at] ? [] : [at],
      );
      expect([header, changed]).toEqual([header, [29]]);
      colleague.paste("Penilaian", cell, [[before]]);
      expect([header, news(staff).fingerprints]).toEqual([header, held]);
    }
  });

  test("tells of edits of settings, evidence, plan and offices", () => {
    const { staff, emulator } = filledWorkbook();
    const colleague = emulator.user("rekan@contoh.go.id");
    const edits: readonly (() => void)[] = [
      () => {
        colleague.type("Mulai", "B3", "Pemerintah Kota Lain");
      },
      () => {
        colleague.paste("Bukti", "A2", [["2", 3, "SK Tim", "", "", "", "Draf"]]);
      },
      () => {
        colleague.type("Bukti", "G2", "Final");
      },
      () => {
        colleague.type("Rencana", "A2", "Skenario lain");
      },
      () => {
        colleague.type("OPD", "A2", "Dinas Komunikasi");
      },
    ];
    for (const edit of edits) {
      const panel = readyPanel(staff);
      expect(isShown(staff, panel)).toBe(true);
      edit();
      expect(isShown(staff, panel)).toBe(false);
    }
  });

  test("tells a colleague's panel of a document that this panel recorded", () => {
    const { staff, emulator } = filledWorkbook();
    const colleague = emulator.user("rekan@contoh.go.id");
    const panel = readyPanel(colleague);
    const line = {
      number: 2,
      level: 3,
      document: "SK Tim",
      status: "draft",
      link: null,
      seen: null,
    } as const;
    call(staff, "setEvidence", line);
    expect(isShown(colleague, panel)).toBe(false);
  });

  test("tells of a row that goes, of which no trigger tells, and of none that moves", () => {
    const { staff } = filledWorkbook();
    const panel = readyPanel(staff);
    staff.moveRows("Penilaian", 8, 1, 20);
    expect(isShown(staff, panel)).toBe(true);
    staff.deleteRows("Penilaian", 9, 1);
    expect(isShown(staff, panel)).toBe(false);
  });

  test("finds one's own level as the write answered it", () => {
    const { staff } = filledWorkbook();
    staff.select("Penilaian", "G8");
    const panel = readyPanel(staff);
    const change = { number: 7, column: "self", value: 5, seen: 3 } as const;
    const changed = call(staff, "setCells", [change]).rows;
    const rows = panel.rows.map(
      (row) => changed.find(({ number }) => number === row.number) ?? row,
    );
    expect(isShown(staff, panel)).toBe(false);
    expect(isShown(staff, { ...panel, rows })).toBe(true);
  });
});

describe("goToIndicator", () => {
  test("stays in the column within the sheet, and comes to the number from elsewhere", () => {
    const { staff } = filledWorkbook();
    staff.insertRows("Penilaian", 12, 2);
    staff.select("Penilaian", "G8");
    expect(call(staff, "goToIndicator", 12, null)).toBeNull();
    expect(polled(staff)).toBe(12);
    staff.type("Penilaian", "G15", "4");
    expect(rowOf(staff, 12)?.levels.self).toBe(4);
    staff.select("Ringkasan", "C5");
    call(staff, "goToIndicator", 47, null);
    expect(polled(staff)).toBe(47);
  });

  test("comes to a column where people have moved it, if told", () => {
    const { emulator, staff } = filledWorkbook();
    staff.insertColumns("Penilaian", 3, 1);
    staff.select("Penilaian", "A1");
    call(staff, "goToIndicator", 12, "target");
    const { area } = emulator.screen.selection(staff.email, emulator.spreadsheet);
    expect(staff.display("Penilaian", cellName(1, area.column))).toBe("Target");
    expect(polled(staff)).toBe(12);
    expect(ask(staff, "goToIndicator", 12, "domain")).toMatchObject({ code: "REQUEST_UNKNOWN" });
  });

  test("says when the row or the sheet is gone", () => {
    const { staff } = filledWorkbook();
    staff.deleteRows("Penilaian", 6, 1);
    expect(ask(staff, "goToIndicator", 5)).toEqual({
      ok: false,
      code: "INDICATOR_MISSING",
      message:
        "Indikator 5 tidak ditemukan pada lembar Penilaian. Jalankan menu SPBE ▸ Siapkan lembar untuk menambahkannya.",
    });
    staff.deleteSheet("Penilaian");
    expect(ask(staff, "goToIndicator", 5)).toMatchObject({ ok: false, code: "SHEET_MISSING" });
  });

  test("refuses what is no indicator", () => {
    const { staff } = filledWorkbook();
    for (const nonsense of [48, 0, -1, 1.5, "7", null, [7], { number: 7 }, true, undefined]) {
      const reply = ask(staff, "goToIndicator", nonsense);
      expect([nonsense, reply]).toMatchObject([nonsense, { code: "REQUEST_UNKNOWN" }]);
    }
  });
});

test("setUpWorkbook makes the sheets and says so, without a dialog", () => {
  const emulator = createEmulator();
  const staff = emulator.user();
  expect(call(staff, "setUpWorkbook", 2025)).toContain("Lembar Penilaian dibuat.");
  expect(readyPanel(staff).rows).toHaveLength(47);
  expect(lastAlert(emulator)).toBe("");
});

test("menu Buka panel shows the sidebar", () => {
  const { staff, emulator } = newWorkbook();
  staff.click("Buka panel");
  expect(emulator.sidebar).toMatchObject({
    title: "SPBE",
    html: expect.stringContaining('id="root"') as string,
  });
});
