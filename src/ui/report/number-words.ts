const ONES = [
  "nol",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
  "sepuluh",
  "sebelas",
];

/** A whole number from 0 to 9999 in words, as official letters write days and years: `dua ribu dua puluh empat`. */
export function numberWords(value: number): string {
  const rest = (unit: number): string => {
    const left = value % unit;
    return left === 0 ? "" : ` ${numberWords(left)}`;
  };
  const count = (unit: number): string => numberWords(Math.floor(value / unit));
  if (value < ONES.length) return ONES[value] ?? "";
  if (value < 20) return `${numberWords(value - 10)} belas`;
  if (value < 100) return `${count(10)} puluh${rest(10)}`;
  if (value < 200) return `seratus${rest(100)}`;
  if (value < 1000) return `${count(100)} ratus${rest(100)}`;
  if (value < 2000) return `seribu${rest(1000)}`;
  return `${count(1000)} ribu${rest(1000)}`;
}

const DAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

/** The day of an ISO date: `Senin`. */
export function weekday(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return DAYS[new Date(year, month - 1, day).getDay()] ?? "";
}
