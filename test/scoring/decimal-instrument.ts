import type { Instrument } from "../../src/scoring";

/** A made-up instrument of the coming kind: no domains, levels with two decimals. */
export const DECIMAL_INSTRUMENT: Instrument = {
  id: "contoh",
  title: "Instrumen Contoh",
  shortName: "Contoh",
  indexName: "Indeks Contoh",
  year: 2026,
  source: {
    regulation: "Peraturan Contoh",
    gazette: "Berita Contoh",
    articles: "Lampiran Contoh",
    inForceFrom: "2026-01-01",
    status: "berlaku",
    use: "Pengujian",
  },
  scale: { min: 1, max: 5, step: 0.01, bounds: [1, 2, 3, 4, 5] },
  method: "weighted-mean",
  usualTarget: 3,
  decimals: 2,
  predicateBasis: "unrounded",
  predicates: [
    { name: "Kurang", min: 100 },
    { name: "Baik", min: 250 },
  ],
  levelNames: { mandiri: ["Satu", "Dua", "Tiga", "Empat", "Lima"] },
  domains: [],
  aspects: [
    { number: 1, name: "Tata Kelola", weight: 7000 },
    { number: 2, name: "Layanan", weight: 3000 },
  ],
  indicators: [
    { number: 1, aspect: 1, name: "Rencana", shortName: "Rencana", weight: 5000, kind: "mandiri" },
    { number: 2, aspect: 1, name: "Data", shortName: "Data", weight: 2000, kind: "mandiri" },
    { number: 3, aspect: 2, name: "Portal", shortName: "Portal", weight: 3000, kind: "mandiri" },
  ],
};
