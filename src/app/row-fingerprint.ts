const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * A short text that is another as soon as a cell of a row holds something else, so that a page can tell whether
 * it shows the row as it is. Blank cells at the end do not matter: FNV-1a over the cells as JSON.
 *
 * @param values The row's cells from the first column on, as Sheets hands them over.
 */
export function rowFingerprint(values: readonly unknown[]): string {
  let end = values.length;
  while (end > 0 && values[end - 1] === "") end--;
  const text = JSON.stringify(values.slice(0, end));
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return `${String(text.length)}-${(hash >>> 0).toString(36)}`;
}
