import type { Probe } from "./probe";

/** Stands until the page of *Uji lingkungan* has answered. */
const found = (): string => "menunggu jendela Uji lingkungan";

/** P9 and P10: what only the page of *Uji lingkungan* can find out. */
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
];
