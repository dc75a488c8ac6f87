import type { Level, Scale } from "./model";

/** A level as Indonesians write it: `3`, and on a scale with decimals `2,50`; without a scale just as it is, `2,5`. */
export function levelText(level: Level, scale?: Scale): string {
  const text = scale === undefined || scale.step === 1 ? String(level) : level.toFixed(2);
  return text.replace(".", ",");
}

/** The ends of a scale as sentences say them: `1 sampai 5`, `1,00 sampai 5,00`. */
export function levelSpan(scale: Scale): string {
  return `${levelText(scale.min, scale)} sampai ${levelText(scale.max, scale)}`;
}

/** What may be filled in as a level, as a sentence: `Isi dengan bilangan bulat 1 sampai 5.` */
export function levelRule(scale: Scale): string {
  return scale.step === 1
    ? `Isi dengan bilangan bulat ${levelSpan(scale)}.`
    : `Isi dengan angka ${levelSpan(scale)}, paling banyak dua desimal.`;
}
