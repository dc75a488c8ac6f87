import type { Probe } from "./probe";

/** Stands until the page of *Uji lingkungan* has answered. */
const found = (): string => "menunggu jendela Uji lingkungan";

/** P9 to P13, P22 and P23: what only the page of *Uji lingkungan* can find out. */
export const PAGE_PROBES: readonly Probe[] = [
  {
    id: "P9",
    question: "Waktu pulang-pergi panel ke server",
    expected: "kurang dari 2000 ms",
    found,
    meaning: "Bila lebih lama, panel terasa lambat.",
  },
  {
    id: "P10",
    question: "Tanggal yang dikirim server ke panel",
    expected: "null",
    found,
    meaning: "Add-on mengirim tanggal sebagai teks, jadi tidak terpengaruh.",
  },
  {
    id: "P11a",
    question: "Teks // di dalam templat literal pada halaman",
    expected: "dipotong",
    found,
    meaning: "Halaman add-on tidak memuat templat literal, jadi tidak terpengaruh.",
  },
  {
    id: "P11b",
    question: "Teks /**/ di dalam tanda kutip pada halaman",
    expected: "utuh",
    found,
    meaning: "Halaman add-on tidak memuat teks seperti itu, jadi tidak terpengaruh.",
  },
  {
    id: "P11c",
    question: "Data JSON di dalam elemen halaman",
    expected: "utuh",
    found,
    meaning: "Panduan dibawa halaman dengan cara ini; bila berubah, panel tidak menampilkannya.",
  },
  {
    id: "P12",
    question: "Mencetak dari jendela add-on",
    expected: "terbuka",
    found,
    meaning:
      "Buka Laporan, lalu pakai perintah cetak peramban (klik kanan ▸ Cetak) di dalam jendelanya.",
  },
  {
    id: "P13",
    question: "Menyalin dari jendela add-on",
    expected: "navigator.clipboard",
    found,
    meaning:
      "Tombol salin memakai cara lama; bila itu pun ditolak, teksnya dipilih untuk disalin dengan Ctrl+C.",
  },
  {
    id: "P22",
    question: "Mengunduh berkas dari jendela add-on",
    expected: "terunduh",
    found,
    meaning: "Pada Impor dan ekspor, pakai tombol salin di samping tombol unduh.",
  },
  {
    id: "P23",
    question: "Membuka berkas dari komputer di jendela add-on",
    expected: "terbaca",
    found,
    meaning: "Pada Impor dan ekspor serta Impor bukti, tempel selnya; berkas tidak diperlukan.",
  },
];
