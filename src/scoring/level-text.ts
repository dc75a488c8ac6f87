import type { Level, Scale } from "./model";

/** A level as Indonesians write it: `3`, `2,5`. */
export function levelText(level: Level): string {
  return String(level).replace(".", ",");
}

/** The ends of a scale as sentences say them: `1 sampai 5`, `1,00 sampai 5,00`. */
export function levelSpan({ min, max, step }: Scale): string {
  const end = (level: Level): string =>
    step === 1 ? levelText(level) : level.toFixed(2).replace(".", ",");
  return `${end(min)} sampai ${end(max)}`;
}

/** What may be filled in as a level, as a sentence: `Isi dengan bilangan bulat 1 sampai 5.` */
export function levelRule(scale: Scale): string {
  return scale.step === 1
    ? `Isi dengan bilangan bulat ${levelSpan(scale)}.`
    : `Isi dengan angka ${levelSpan(scale)}, paling banyak dua desimal.`;
}
