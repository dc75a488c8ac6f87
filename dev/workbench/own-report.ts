import type { User } from "../emulator";

const SHEET = "Laporan saya";

/** A cell of the report: where, what somebody types there, and the note that says how. */
interface Line {
  readonly cell: string;
  readonly input: string;
  readonly note?: string;
}

const LINES: readonly Line[] = [
  { cell: "A1", input: "Laporan capaian SPBE untuk rapat koordinasi" },
  {
    cell: "A2",
    input: "=Ringkasan!A3",
    note: "Ketik = lalu klik sel A3 pada lembar Ringkasan: tahap asal tingkat, juga bila indeksnya campuran.",
  },
  {
    cell: "A3",
    input:
      '="Indeks SPBE "&SPBE_INSTANSI&" saat ini "&SUBSTITUTE(SPBE_INDEX();".";",")&" dengan predikat "&SPBE_PREDICATE()&"."',
    note: "Ketik teks di antara tanda kutip dan sambung dengan &. =SPBE_INDEX() dan =SPBE_PREDICATE() tanpa isi kurung dilengkapi sendiri dengan data lembar ini. SUBSTITUTE menulis koma desimal, apa pun lokal spreadsheet-nya.",
  },
  {
    cell: "A4",
    input: '="Domain Layanan SPBE bernilai "&SUBSTITUTE(SPBE_DOMAIN("Layanan SPBE");".";",")&"."',
    note: 'Nama atau nomor domain di dalam kurung, misalnya =SPBE_DOMAIN(4); untuk aspek =SPBE_ASPECT("Penyelenggara SPBE").',
  },
  { cell: "A6", input: "Ukuran" },
  { cell: "B6", input: "Nilai" },
  { cell: "A7", input: "Indeks" },
  { cell: "B7", input: "=SPBE_INDEX()", note: "Ketik =SPBE_INDEX() lalu Enter." },
  { cell: "A8", input: "Predikat" },
  { cell: "B8", input: "=SPBE_PREDICATE()", note: "Ketik =SPBE_PREDICATE() lalu Enter." },
  { cell: "A9", input: "Domain Layanan SPBE" },
  {
    cell: "B9",
    input: "=SPBE_DOMAIN(4)",
    note: "Ketik =SPBE_DOMAIN(4); 4 adalah nomor domainnya.",
  },
  { cell: "A10", input: "Aspek Pelaksanaan Audit TIK" },
  {
    cell: "B10",
    input: "=SPBE_ASPECT(6)",
    note: "Ketik =SPBE_ASPECT(6); 6 adalah nomor aspeknya.",
  },
  { cell: "A12", input: "Indikator di bawah target" },
  {
    cell: "A13",
    input: "=SPBE_BELOW_TARGET()",
    note: "Ketik =SPBE_BELOW_TARGET() di satu sel; tabelnya mengisi sel di kanan dan di bawahnya, jadi biarkan sel itu kosong.",
  },
];

/** Of the columns, for the names of indicators to be read. */
const WIDTHS: readonly number[] = [220, 380, 72, 72, 72, 120];

/** Adds the report that a member of staff could have written with the custom functions. */
export function enterOwnReport(staff: User): void {
  staff.addSheet(SHEET);
  for (const { cell, input, note } of LINES) {
    staff.type(SHEET, cell, input);
    if (note !== undefined) staff.setNote(SHEET, cell, note);
  }
  for (const [at, width] of WIDTHS.entries()) staff.resizeColumn(SHEET, at + 1, width);
  staff.setFormat(SHEET, "A1", { fontSize: 16, fontWeight: "bold" });
  staff.setFormat(SHEET, "A2", { fontColor: "#5f6368" });
  staff.setFormat(SHEET, "A13:A60", { horizontalAlignment: "left" });
  for (const cell of ["A6:B6", "A12", "A13:F13"])
    staff.setFormat(SHEET, cell, { fontWeight: "bold" });
  for (const cell of ["B7", "B9:B10"])
    staff.setFormat(SHEET, cell, { numberFormat: "0.00", horizontalAlignment: "left" });
}
