import type { Evidence, ReadyPanel } from "../../../src/contract";
import { getGuidance } from "../../../src/guidance";
import { officeSheets } from "../../../src/ui/report/office-sheets";
import { reminderFor, type Reminder } from "../../../src/ui/report/reminder";
import { roadmapOf } from "../../../src/ui/report/roadmap";
import { evidenceOf, panelOf, type RowChange } from "../panel";
import { boardFor } from "./board";
import { cityPanel, OFFICES, STEPS, TODAY } from "./city";

function remind(
  name: string,
  panel: ReadyPanel = cityPanel(),
  scenario: string | null = null,
): Reminder | null {
  const board = boardFor(panel);
  const sheets = officeSheets(board, roadmapOf(board, scenario), TODAY);
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet for ${name}`);
  return reminderFor(board, sheet, TODAY);
}

/** The first documents that the guidance suggests and nobody has recorded. */
function examples(number: number, recorded = ""): string {
  const { evidence = [] } = getGuidance("spbe-2020")?.find((each) => each.number === number) ?? {};
  const others = evidence.filter((document) => document !== recorded);
  return `   Siapkan misalnya: ${others.slice(0, 3).join("; ")}`;
}

test("a polite text: who, what, what is missing level by level, until when, and what it is worth", () => {
  expect(remind("Bagian Organisasi")?.text).toBe(
    [
      "Yth. Dewi Anggraini, Bagian Organisasi",
      "",
      "Mohon bantuan melengkapi bukti dukung penilaian SPBE Pemerintah Kota Pangkalpinang tahun 2024. Yang masih diperlukan:",
      "",
      "1. Indikator 18 – Penggunaan Sistem Penghubung Layanan",
      "   Tingkat 2 → target 3 (indeks +0,025)",
      "   Tingkat 2: belum ada bukti dukung",
      "   Tingkat 3: Laporan penggunaan Sistem Penghubung Layanan (belum)",
      examples(18),
      "   Tenggat: 12 Juli 2024 (terlewati)",
      "",
      "2. Indikator 21 – Penerapan Manajemen Risiko SPBE",
      "   Tingkat 1 → target 3 (indeks +0,03)",
      "   Tingkat 2: Program Manajemen Risiko SPBE dalam Peta Rencana SPBE (draf)",
      "   Tingkat 3: belum ada bukti dukung",
      examples(21, "Program Manajemen Risiko SPBE dalam Peta Rencana SPBE"),
      "   Tenggat: 16 Agustus 2024",
      "",
      "3. Indikator 27 – Penerapan Manajemen Perubahan",
      "   Tingkat 1 → target 3 (indeks +0,03)",
      "   Tingkat 2: belum ada bukti dukung",
      "   Tingkat 3: belum ada bukti dukung",
      examples(27),
      "   Tenggat: 13 September 2024",
      "",
      "4. Indikator 28 – Penerapan Manajemen Layanan SPBE",
      "   Tingkat 1 → target 3 (indeks +0,03)",
      "   Tingkat 2: belum ada bukti dukung",
      "   Tingkat 3: belum ada bukti dukung",
      examples(28),
      "",
      "Bila ada kendala, mohon kabari kami. Terima kasih atas kerja samanya.",
    ].join("\n"),
  );
});

test("what is known makes the links: number and address, or none", () => {
  const known = remind("Dinas Komunikasi dan Informatika");
  expect(known?.whatsApp).toMatch(/^https:\/\/wa\.me\/6281271002201\?text=Yth\.%20Rina/);
  expect(known?.mail).toMatch(/^mailto:egov@kominfo\.contoh\.go\.id\?subject=Pengingat%20bukti/);
  const junk = remind("Bagian Organisasi");
  expect(junk?.whatsApp).toMatch(/^https:\/\/wa\.me\/\?text=Yth/);
  expect(junk?.mail).toMatch(/^mailto:\?subject=/);
});

test("nothing to remind of, nobody to remind: no text", () => {
  expect(remind("Dinas Perpustakaan dan Kearsipan")).toBeNull();
  expect(remind("")).toBeNull();
});

test.each([
  ["31/12/2024", "31 Desember 2024"],
  ["30 November 2024", "30 November 2024"],
  ["30-06-2024", "30 Juni 2024 (terlewati)"],
  ["akhir\u00a0triwulan IV ", "akhir\u00a0triwulan IV"],
])("a day that stayed text, %j, is told as %j", (due, told) => {
  const panel = cityPanel({ 37: { self: 1, details: { opd: "Arsip", due } } });
  expect(remind("Arsip", panel)?.text).toContain(`   Tenggat: ${told}\n`);
});

test.each([null, "", "\u00a0"])("without a day, %j, there is no line of it", (due) => {
  const panel = cityPanel({ 37: { self: 1, details: { opd: "Arsip", due } } });
  expect(remind("Arsip", panel)?.text).not.toContain("Tenggat");
});

test("unfilled indicators are asked for too", () => {
  const panel = cityPanel({ 37: { self: null, details: { opd: "BKPSDM" } } });
  expect(remind("BKPSDM", panel)?.text).toContain("   Belum diisi → target 3");
});

test("planned steps are reminded of, with their day and their evidence", () => {
  const steps = STEPS.map((step) => ({ ...step, evidence: "Manual layanan\n Berita acara " }));
  expect(remind("DPMPTSP", { ...cityPanel(), steps }, "Rencana 3,00")?.text).toContain(
    [
      "1. Indikator 45 – Layanan Publik Sektor 1",
      "   Tingkat 3 → rencana 4 (indeks +0,03)",
      "   Bukti menurut rencana: Manual layanan; Berita acara",
      "   Tingkat 3: belum ada bukti dukung",
      "   Tingkat 4: belum ada bukti dukung",
      examples(45),
      "   Tenggat: 27 September 2024",
      "",
    ].join("\n"),
  );
  expect(remind("DPMPTSP", cityPanel(), "Rencana 3,00")?.text).not.toContain("menurut rencana");
});

test("evidence alone is enough to be reminded of", () => {
  expect(remind("DPMPTSP", cityPanel(), "Rencana 3,00")?.text).toContain(
    [
      "3. Indikator 47 – Layanan Publik Sektor 3",
      "   Tingkat 3, sudah mencapai target",
      "   Tingkat 3: belum ada bukti dukung",
    ].join("\n"),
  );
});

test("cells to be checked are reminded of, and targets that are missing", () => {
  const told = (change: RowChange): string | undefined =>
    remind("Bagian Hukum", cityPanel({ 44: { ...change, details: { opd: "Bagian Hukum" } } }))
      ?.text;
  expect(told({ self: "3,5" })).toContain(
    '   Tingkat belum terbaca\n   Isi tingkat perlu diperiksa: "3,5"',
  );
  expect(told({ self: 5, target: "tinggi" })).toContain(
    "   Tingkat 5\n   Isi kolom Target perlu diperiksa",
  );
  expect(told({ self: 5, target: null })).toContain("   Tingkat 5\n   Target belum diisi");
  expect(told({ self: 2, target: null })).toContain(
    "   Tingkat 2 → rencana 3 (indeks +0,03)\n   Target belum diisi",
  );
  const covered = evidenceOf({ indicators: [44], level: 5, status: "final" });
  const panel = cityPanel({ 44: { self: 5, target: 5, details: { opd: "Bagian Hukum" } } });
  expect(remind("Bagian Hukum", { ...panel, evidence: [covered] })).toBeNull();
});

test("without a contact, an agency and a year the sentences still hold", () => {
  const panel = {
    ...panelOf({ 17: { self: 2, details: { opd: "Kominfo" } } }),
    agency: "",
    year: null,
    offices: null,
    evidence: null,
  };
  expect(remind("Kominfo", panel)?.text).toBe(
    [
      "Yth. Kominfo",
      "",
      "Mohon bantuan melengkapi bukti dukung penilaian SPBE. Yang masih diperlukan:",
      "",
      "1. Indikator 17 – Layanan Jaringan Intra",
      "   Tingkat 2 → target 3 (indeks +0,025)",
      "",
      "Bila ada kendala, mohon kabari kami. Terima kasih atas kerja samanya.",
    ].join("\n"),
  );
});

test("long lists are copied whole, but a link carries only what fits", () => {
  const changes = Object.fromEntries(
    panelOf().rows.map(({ number }) => [number, { self: 1, details: { opd: "Diskominfo" } }]),
  );
  const reminder = remind("Diskominfo", cityPanel(changes));
  expect(reminder?.text.match(/^\d+\. Indikator/gm)).toHaveLength(47);
  const carried = new URL(reminder?.whatsApp ?? "").searchParams.get("text") ?? "";
  const listed = carried.match(/^\d+\. Indikator/gm)?.length ?? 0;
  expect(listed).toBeGreaterThan(3);
  expect(carried).toContain(
    `… dan ${47 - listed} indikator lain; rinciannya pada lembar Penilaian.`,
  );
  expect(reminder?.text).not.toContain("indikator lain");
  expect(reminder?.mail.length).toBeLessThan(2300);
});

test("whatever stands in the cells stays text of the link", () => {
  const name = 'Dinas & "X"? #1 <b>\nBcc: a@b.id';
  const offices = [
    { ...OFFICES[0], name, phone: "javascript:alert(1)", email: "a@b.id?bcc=c@d.id" },
  ];
  const panel = {
    ...cityPanel({ 17: { self: 2, details: { opd: name } } }),
    offices,
  } as ReadyPanel;
  const reminder = remind(name.trim(), panel);
  const address = new URL(reminder?.mail ?? "");
  expect(address.pathname).toBe("");
  expect([...address.searchParams.keys()]).toEqual(["subject", "body"]);
  expect(new URL(reminder?.whatsApp ?? "").pathname).toBe("/");
});

test("half a character does not break the links", () => {
  const panel = cityPanel({ 17: { self: 2, details: { opd: "Dinas \ud83d" } } });
  expect(remind("Dinas \ud83d", panel)?.whatsApp).toContain("%EF%BF%BD");
});

test("one long name alone is cut to what a link carries, and copied whole", () => {
  const opd = "Dinas 💡 ".repeat(250).trim();
  const reminder = remind(opd, cityPanel({ 17: { self: 2, details: { opd } } }));
  const [, carried = ""] = reminder?.whatsApp.split("?text=") ?? [];
  expect(carried.length).toBeLessThanOrEqual(1800);
  expect(decodeURIComponent(carried)).toMatch(/^Yth\. Dinas 💡 .*…$/su);
  expect(reminder?.text).toContain(opd);
});

test("a message reaches the number that was meant, and every address of the cell", () => {
  const [office] = OFFICES;
  const panel = (phone: string, email: string): ReadyPanel =>
    ({ ...cityPanel(), offices: [{ ...office, phone, email }] }) as ReadyPanel;
  const name = office?.name ?? "";
  const exported = remind(name, panel("6281234567890.0", "a@kota.go.id; b@kota.go.id"));
  expect(exported?.whatsApp).toMatch(/^https:\/\/wa\.me\/6281234567890\?/);
  expect(exported?.mail).toMatch(/^mailto:a@kota\.go\.id,b@kota\.go\.id\?/);
});

test("documents of one level stand on one line, the fourth is counted, and those of no level come last", () => {
  const line = (document: string, level: number | null): Partial<Evidence> => ({
    document,
    indicators: [47],
    level,
    status: "draft",
  });
  const evidence = [
    line("Manual", null),
    line("A", 3),
    line("B", 3),
    line("C", 3),
    line("D", 3),
    line("E", 2),
  ].map(evidenceOf);
  expect(remind("DPMPTSP", { ...cityPanel(), evidence })?.text).toContain(
    [
      "   Tingkat 3, sudah mencapai target",
      "   Tingkat 2: E (draf)",
      "   Tingkat 3: A (draf); B (draf); C (draf); 1 dokumen lain",
      "   Semua tingkat: Manual (draf)",
      "",
    ].join("\n"),
  );
});
