import { incompleteText } from "../../words";
import type { Board } from "../board";
import { integerText, valueText } from "../figures";

/** How many mistakes are told one by one. */
const MOST_MISTAKES = 3;

/** Why there is no index yet, sentence by sentence; empty when there is one. */
export function incompleteSentences({ score, instrument }: Board): string[] {
  if (score.index !== null) return [];
  const { missing, invalid, range } = score;
  const sentences: string[] = [];
  if (missing.length > 0) {
    sentences.push(`${incompleteText(integerText(missing.length), bracketed(missing))}.`);
  }
  if (invalid.length > MOST_MISTAKES) {
    const numbers = bracketed(invalid.map(({ number }) => number));
    sentences.push(
      `${integerText(invalid.length)} indikator berisi isian yang bukan tingkat (${numbers}); periksa isinya.`,
    );
  } else {
    for (const { number, found } of invalid) {
      sentences.push(`Indikator ${integerText(number)} berisi ${found}; periksa isinya.`);
    }
  }
  const lowest = valueText(range.lowest.fraction, instrument);
  const highest = valueText(range.highest.fraction, instrument);
  sentences.push(`Indeks masih mungkin ${lowest} sampai ${highest}.`);
  return sentences;
}

/** `47/47 terisi`. */
export function filledText({ score }: Board): string {
  return `${integerText(score.filled)}/${integerText(score.total)} terisi`;
}

/** `5, 12, 40`, as the custom functions list them between brackets. */
function bracketed(numbers: readonly number[]): string {
  return numbers.map(integerText).join(", ");
}
