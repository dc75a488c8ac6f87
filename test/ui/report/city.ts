import type { Evidence, Office, PanelStep, ReadyPanel } from "../../../src/contract";
import type { EvidenceStatus, Level } from "../../../src/scoring";
import { panelOf, type RowChange } from "../panel";

/** The day on which the city's reports are made. */
export const TODAY = "2024-07-22";

const DISKOMINFO = "Dinas Komunikasi dan Informatika";
const BAPPEDA = "Bappeda dan Litbang";
const BKPSDM = "BKPSDM";
const BAKEUDA = "Badan Keuangan Daerah";
const ORGANISASI = "Bagian Organisasi";
const PBJ = "Bagian Pengadaan Barang/Jasa";
const ARSIP = "Dinas Perpustakaan dan Kearsipan";
const INSPEKTORAT = "Inspektorat Daerah";
const HUKUM = "Bagian Hukum";
const DPMPTSP = "DPMPTSP";

export const OFFICES: readonly Office[] = [
  {
    name: DISKOMINFO,
    contact: "Rina Marlina",
    phone: "0812-7100-2201",
    email: "egov@kominfo.contoh.go.id",
  },
  {
    name: BAPPEDA,
    contact: "Hendra Wijaya",
    phone: "+62 813 7700 1102",
    email: "bappeda@contoh.go.id",
  },
  { name: BKPSDM, contact: "Yuliana", phone: "6281271003303", email: "bkpsdm@contoh.go.id" },
  { name: BAKEUDA, contact: "Fajar Nugraha", phone: "0852 6890 4404", email: "" },
  { name: ORGANISASI, contact: "Dewi Anggraini", phone: "ext. 104", email: "organisasi" },
  { name: PBJ, contact: "", phone: "", email: "" },
  {
    name: ARSIP,
    contact: "Suhartono",
    phone: "0813-6812-5505",
    email: "arsip@contoh.go.id",
  },
  {
    name: INSPEKTORAT,
    contact: "Maya Sari",
    phone: "0811 717 6606",
    email: "inspektorat@contoh.go.id",
  },
  { name: HUKUM, contact: "Andika Pratama", phone: "0812-7844-7707", email: "hukum@contoh.go.id" },
  { name: DPMPTSP, contact: "Lestari", phone: "0822 8100 8808", email: "dpmptsp@contoh.go.id" },
];

/** Which indicators each OPD answers for; 30 has none. */
const OWNERS: readonly (readonly [string, readonly number[]])[] = [
  [DISKOMINFO, [4, 5, 6, 7, 8, 10, 13, 15, 16, 17, 22, 24, 26, 43]],
  [BAPPEDA, [1, 2, 3, 11, 12, 14, 20, 23, 32]],
  [BKPSDM, [19, 25, 36, 41]],
  [BAKEUDA, [33, 34, 38]],
  [ORGANISASI, [18, 21, 27, 28, 40]],
  [PBJ, [35]],
  [ARSIP, [37]],
  [INSPEKTORAT, [9, 29, 31, 39]],
  [HUKUM, [44]],
  [DPMPTSP, [42, 45, 46, 47]],
];

/** Last year's final levels where they differ from this year's. */
const LAST_YEAR: Readonly<Record<number, number>> = {
  1: 3,
  2: 2,
  13: 2,
  14: 2,
  17: 3,
  18: 1,
  32: 3,
  36: 3,
  41: 4,
  43: 3,
};

const DUE: Readonly<Record<number, string>> = {
  17: "2024-08-30",
  18: "2024-07-12",
  19: "2024-08-30",
  20: "2024-09-13",
  21: "2024-08-16",
  22: "2024-08-16",
  25: "2024-07-05",
  27: "2024-09-13",
};

const NARRATIVES: Readonly<Record<number, string>> = {
  1: "Arsitektur SPBE ditetapkan dengan Peraturan Wali Kota Nomor 28 Tahun 2023. Keenam domain arsitektur diatur pada Pasal 5 sampai Pasal 11, termasuk integrasi dengan instansi pusat, dan direviu pada November 2023.",
  17: "Jaringan intra telah digunakan oleh 24 dari 32 perangkat daerah. Delapan kelurahan masih memakai sambungan sewa sendiri.\nRencana penyambungan masuk DPA perubahan 2024.",
  21: "Daftar risiko baru disusun untuk empat aplikasi. Program manajemen risiko belum dicantumkan dalam Peta Rencana SPBE.",
  37: "Aplikasi SRIKANDI digunakan seluruh perangkat daerah sejak Januari 2024 dan terhubung dengan Arsip Nasional.",
  44: "JDIH Kota terintegrasi dengan JDIHN; 1.204 produk hukum telah diunggah.",
};

const OBSTACLES: Readonly<Record<number, string>> = {
  17: "Anggaran penyambungan kelurahan baru tersedia pada perubahan APBD.",
  21: "Belum ada pegawai yang mengikuti bimbingan teknis manajemen risiko SPBE.",
};

const REMARKS: Readonly<Record<number, string>> = {
  21: "Cantumkan program pada Peta Rencana SPBE, lalu lampirkan daftar risikonya.",
};

export const EVIDENCE: readonly Evidence[] = [
  document([1], 4, "Peraturan Wali Kota Nomor 28 Tahun 2023", "accepted", "2023-06-12", BAPPEDA),
  document(
    [1, 2],
    4,
    "Notula reviu Arsitektur dan Peta Rencana SPBE",
    "final",
    "2023-11-20",
    BAPPEDA,
  ),
  document(
    [17],
    2,
    "Topologi jaringan intra dan daftar perangkat daerah",
    "final",
    "2024-03-04",
    DISKOMINFO,
  ),
  document(
    [17],
    3,
    "Laporan penyambungan jaringan intra seluruh OPD",
    "draft",
    "2024-07-01",
    DISKOMINFO,
  ),
  document([18], 3, "Laporan penggunaan Sistem Penghubung Layanan", "none", null, ORGANISASI),
  document(
    [21],
    2,
    "Program Manajemen Risiko SPBE dalam Peta Rencana SPBE",
    "draft",
    "2024-06-18",
    ORGANISASI,
  ),
  document([22], 2, "Standar pengendalian keamanan informasi", "revise", "2024-05-27", DISKOMINFO),
  document([25], 2, "Program peningkatan kompetensi SDM SPBE", "none", null, BKPSDM),
  document([37], 4, "Surat edaran penggunaan SRIKANDI", "accepted", "2024-01-08", ARSIP),
  document([44], 4, "Tangkapan layar integrasi JDIHN", "accepted", "2024-02-15", HUKUM),
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 19, 20].map((number) =>
    document([number], null, "Dokumen pokok dan laporan pelaksanaannya", "final", "2024-04-30", ""),
  ),
  ...[32, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43].map((number) =>
    document([number], null, "Manual aplikasi dan akun uji coba", "accepted", "2024-04-30", ""),
  ),
];

/** Five ordered steps from 2,87 to 3,00, and one that has left the plan. */
export const STEPS: readonly PanelStep[] = [
  step(1, 17, 2, 3, DISKOMINFO, "2024-08-30", "running"),
  step(2, 18, 2, 3, ORGANISASI, "2024-07-12", "open"),
  step(3, 19, 2, 3, BKPSDM, "2024-08-30", "open"),
  step(4, 20, 2, 3, BAPPEDA, "2024-09-13", "running"),
  step(5, 45, 3, 4, DPMPTSP, "2024-09-27", "open"),
  step(6, 46, 3, 4, DPMPTSP, "2024-09-27", "open"),
  step(null, 42, 4, 5, DPMPTSP, null, "open"),
];

/** Pangkalpinang's levels of 2023 with an invented year of work around them. */
export function cityPanel(changes: Readonly<Record<number, RowChange>> = {}): ReadyPanel {
  const levels = panelOf();
  const rows = Object.fromEntries(
    levels.rows.map(({ number, levels: { self } }): [number, RowChange] => [
      number,
      {
        self,
        lastYear: LAST_YEAR[number] ?? self,
        details: {
          opd: OWNERS.find(([, numbers]) => numbers.includes(number))?.[0] ?? null,
          supportingOpd: [17, 18].includes(number) ? BAPPEDA : null,
          pic: number === 17 ? "Bidang Infrastruktur TIK" : null,
          due: DUE[number] ?? null,
          narrative: NARRATIVES[number] ?? null,
        },
        ...changes[number],
      },
    ]),
  );
  const panel = panelOf(rows);
  return {
    ...panel,
    rows: panel.rows.map((row) => ({
      ...row,
      remarks: {
        obstacle: OBSTACLES[row.number] ?? null,
        assessorNote: REMARKS[row.number] ?? null,
      },
    })),
    evidence: EVIDENCE,
    steps: STEPS,
    offices: OFFICES,
  };
}

function document(
  indicators: readonly number[],
  level: Level | null,
  name: string,
  status: EvidenceStatus,
  date: string | null,
  opd: string,
): Evidence {
  const link = `https://drive.contoh.go.id/spbe/${String(indicators[0] ?? 0).padStart(2, "0")}`;
  return { indicators, level, document: name, date, opd, link, status, note: "" };
}

function step(
  order: number | null,
  number: number,
  from: Level,
  to: Level,
  opd: string,
  due: string | null,
  status: PanelStep["status"],
): PanelStep {
  return {
    scenario: "Rencana 3,00",
    order,
    number,
    from,
    to,
    gain: null,
    index: null,
    predicate: "",
    effort: 1,
    opd,
    pic: "",
    due,
    evidence: "",
    status,
    note: "",
  };
}
