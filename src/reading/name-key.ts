import { tidyText } from "./characters";

/** The same for every spelling of one name: whatever the case, and whatever spaces and invisible characters. */
export function nameKey(name: string): string {
  return tidyText(name).toLowerCase();
}
