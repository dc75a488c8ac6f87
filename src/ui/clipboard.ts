/** Which way a text got into the clipboard. */
export type CopyWay = "navigator.clipboard" | "execCommand";

/**
 * Copies a text; to be called from a click. A dialog at Google is a frame from another place, where the browser
 * may refuse its clipboard; there the older command may still copy what is selected.
 *
 * @returns Which way worked, null where neither did.
 */
export async function copyText(text: string): Promise<CopyWay | null> {
  try {
    await navigator.clipboard.writeText(text);
    return "navigator.clipboard";
  } catch {
    return copySelected(text) ? "execCommand" : null;
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "hidden";
  document.body.append(field);
  field.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only other way, see above
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
