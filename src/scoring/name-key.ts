/** The same for every spelling of one name: whatever the case and the spaces around and between its words. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}
