/** After the last of them. */
export default async function endSharedBrowser(): Promise<void> {
  await globalThis.sharedBrowser?.close();
}
