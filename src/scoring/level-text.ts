import type { Level, Scale } from "./model";

/** A level as Indonesians write it: `3`, `2,5`. */
export function levelText(level: Level): string {
  return String(level).replace(".", ",");
}

/** What may be filled in as a level, as a sentence: `Isi dengan bilangan bulat 1 sampai 5.` */
export function levelRule({ min, max, step }: Scale): string {
  const bounds = `${levelText(min)} sampai ${levelText(max)}`;
  return step === 1
    ? `Isi dengan bilangan bulat ${bounds}.`
    : `Isi dengan angka ${bounds}, paling banyak dua desimal.`;
}
