import { STATUS_SHAPES, STATUS_WORDS, type Status } from "../../words";

/** What column Status shows: the word, with its shape before it for those who do not tell the colours. */
export function statusText(status: Status): string {
  return `${STATUS_SHAPES[status]} ${STATUS_WORDS[status]}`;
}

/**
 * Whether a cell of column Status has a status, as a formula; with a range inside SUMPRODUCT for each of its
 * cells. It looks at the end of the text, as columns of older workbooks have the word alone.
 */
export function hasStatusFormula(cell: string, status: Status): string {
  const word = STATUS_WORDS[status];
  return `RIGHT(${cell};${String(word.length)})="${word}"`;
}
