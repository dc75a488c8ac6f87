import { similarOffice } from "../../src/reading";

const KOMINFO = "Dinas Komunikasi dan Informatika";
const STATISTIK = "Dinas Komunikasi, Informatika dan Statistik";
const BKPSDM = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia";
const LISTED = [
  KOMINFO,
  "Badan Perencanaan Pembangunan Daerah",
  "Dinas Pendidikan dan Kebudayaan",
  "Dinas Kependudukan dan Pencatatan Sipil",
  BKPSDM,
  "Inspektorat Daerah",
  "Kecamatan Bukit Intan",
  "Dinas Kesehatan",
];

test.each([
  ["Diskominfo", KOMINFO],
  ["Dinas Kominfo", KOMINFO],
  ["DISKOMINFO", KOMINFO],
  ["Dinas Komunikasi & Informatika", KOMINFO],
  ["Dinas Komunikasi dan Informatika Kota Pangkalpinang", KOMINFO],
  ["Bappeda", "Badan Perencanaan Pembangunan Daerah"],
  ["Disdikbud", "Dinas Pendidikan dan Kebudayaan"],
  ["Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan"],
  ["Disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil"],
  ["BKPSDM", BKPSDM],
  ["Inspektorat", "Inspektorat Daerah"],
  ["Dinkes", "Dinas Kesehatan"],
])("%s may be %s", (name, listed) => {
  expect(similarOffice(name, LISTED)).toBe(listed);
});

test.each([
  ...LISTED,
  "dinas komunikasi\u00a0dan informatika",
  "Dinas Perhubungan",
  "Badan Keuangan Daerah",
  "Kecamatan Gerunggang",
  "Dinas Komunikasi Publik",
  "Satpol PP",
  "OPD",
  "",
])("%s is no other name of a listed office", (name) => {
  expect(similarOffice(name, LISTED)).toBeUndefined();
});

test("an office with a comma in its name is found by its abbreviation", () => {
  expect(similarOffice("Diskominfo", [STATISTIK, "Bappeda"])).toBe(STATISTIK);
  expect(similarOffice("Dinas Kominfo", [STATISTIK])).toBe(STATISTIK);
  expect(similarOffice("Diskominfostat", [STATISTIK])).toBe(STATISTIK);
});

test("the listed name may be the short one", () => {
  expect(similarOffice(KOMINFO, ["Diskominfo"])).toBe("Diskominfo");
});

test("of two listed names the abbreviation, or the later spelling, is the variant", () => {
  const listed = [KOMINFO, "Diskominfo", "Dinas Komunikasi & Informatika"];
  expect(listed.map((name) => similarOffice(name, listed))).toEqual([undefined, KOMINFO, KOMINFO]);
  const neighbours = ["Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan"];
  expect(neighbours.map((name) => similarOffice(name, neighbours))).toEqual([undefined, undefined]);
});

test("what fits two offices is none of them", () => {
  expect(similarOffice("Dinas Pend", ["Dinas Pendidikan", "Dinas Pendapatan"])).toBeUndefined();
});
