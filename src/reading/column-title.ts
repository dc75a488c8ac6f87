import { nameKey } from "./name-key";

/**
 * THE list of titles by which the columns of other people's tables are known, as {@link plainTitle} writes them. Of
 * several expressions for a subject the first that any title fits counts: `No` names indicators only where nothing
 * better does.
 */
const TITLES = {
  // Whose levels they are.
  agency: [
    /^(?:nama )?instansi$|^instansi pemerintah$|^pemerintah daerah$|^(?:nama )?pemda$|^daerah$/,
    /^kabupaten kota$|^kota kabupaten$|^k l d$|^agency$/,
  ],
  year: [/^tahun(?: (?:penilaian|evaluasi|pelaksanaan))?$|^year$/],
  stage: [/^tahap(?:an| penilaian)?$|^jenis penilaian$|^stage$/],
  instrument: [/^instrumen$|^instrument$/],
  // One indicator per row, by number or by name.
  number: [/^(?:no|nomor)(?: indikator)?$|^(?:kode|id) indikator$|^indikator ke$|^number$/],
  name: [/^(?:(?:nama|uraian) )?indikator$|^indicator$/],
  weight: [/^bobot(?: indikator)?$|^weight$/],
  weighted: [
    /^(?:(?:nilai|skor) )?tertimbang$|^nilai x bobot$|^bobot x nilai$/,
    /^poin(?: tertimbang)?$|^kontribusi$/,
  ],
  prose: [
    /^rekomendasi(?: pusat)?$|^keterangan$|^catatan(?: asesor)?$|^tindak lanjut$|^uraian$/,
    /^hasil evaluasi$/,
  ],
  // Evidence and assignments, where a cell may name several indicators.
  indicators: [/indikator/, /^(?:no|nomor|kode)\b/],
  link: [/tautan|\blink\b|\burl\b|unggah|upload|alamat (?:file|berkas|dokumen)|\bdrive\b/],
  status: [/^status/],
  level: [/^(?:tingkat|level)/, /tingkat (?:yang|kematangan)/, /^tk$/],
  date: [/^(?:tanggal|tgl)/],
  document: [
    /nama (?:dokumen|file|berkas|bukti)/,
    /^(?:dokumen|file|berkas|data dukung|bukti(?: dukung)?|uraian|judul)\b/,
  ],
  note: [/^(?:catatan|keterangan|ket)\b/],
  supporting: [/pendukung|\bsupport/],
  role: [/^peran(?:an)?$/],
  pic: [/\bpic\b|penanggung jawab(?! opd)|petugas|^nama (?:petugas|pegawai)/],
  due: [/tenggat|batas waktu|deadline|target waktu|^tanggal/],
  opd: [/\bopd\b|perangkat daerah|unit kerja|\bdinas\b|^instansi|\bskpd\b/],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;

/** What a column of somebody's table may be about. */
export type ColumnSubject = keyof typeof TITLES;

/**
 * The first of some subjects that a title names, and the place of the expression that says so, from 0 on.
 *
 * @param subjects The narrower one first.
 * @returns null where it names none of them.
 */
export function titleSubject<Subject extends ColumnSubject>(
  title: string,
  subjects: readonly Subject[],
): { readonly subject: Subject; readonly rank: number } | null {
  const plain = plainTitle(title);
  if (plain === "") return null;
  for (const subject of subjects) {
    const rank = TITLES[subject].findIndex((pattern: RegExp) => pattern.test(plain));
    if (rank !== -1) return { subject, rank };
  }
  return null;
}

/** Lower case, without signs, one space between words. */
export function plainTitle(text: string): string {
  return nameKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
