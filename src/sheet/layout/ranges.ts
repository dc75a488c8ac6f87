export const RANGES = {
  agency: "SPBE_INSTANSI",
  year: "SPBE_TAHUN",
  instrument: "SPBE_INSTRUMEN",
  targetIndex: "SPBE_TARGET_INDEKS",
  reserve: "SPBE_CADANGAN",
  targetLevel: "SPBE_TARGET_TINGKAT",
  repairDeadline: "SPBE_BATAS_PERBAIKAN",
  counts: {
    self: "SPBE_PAKAI_MANDIRI",
    verified: "SPBE_PAKAI_VERIFIKASI",
    external: "SPBE_PAKAI_EKSTERNAL",
    final: "SPBE_PAKAI_FINAL",
  },
  number: "SPBE_NOMOR",
  name: "SPBE_NAMA_INDIKATOR",
  level: "SPBE_TINGKAT",
  target: "SPBE_TARGET",
  status: "SPBE_STATUS",
  weight: "SPBE_BOBOT",
  lastYear: "SPBE_TAHUN_LALU",
  gap: "SPBE_SELISIH",
  opd: "SPBE_OPD",
  effort: "SPBE_USAHA",
  limit: "SPBE_BATAS",
  summary: "SPBE_RINGKASAN",
  plan: "SPBE_RENCANA",
  evidence: "SPBE_BUKTI",
  items: "SPBE_BUTIR",
  offices: "SPBE_DAFTAR_OPD",
  officeNames: "SPBE_NAMA_OPD",
  history: "SPBE_RIWAYAT",
  followUps: "SPBE_TINDAK_LANJUT",
  log: "SPBE_LOG",
  twoIndices: "SPBE_DUA_INDEKS",
  trend: "SPBE_TREN",
  rollUp: "SPBE_REKAP",
  rollUpSummary: "SPBE_RINGKASAN_REKAP",
} as const;

/** Named range over the headers of the evidence that is kept of an instrument which the workbook was changed from. */
export function keptEvidenceRange(instrumentId: string): string {
  return `${RANGES.evidence}_${instrumentId.replace(/\W/g, "_").toUpperCase()}`;
}
