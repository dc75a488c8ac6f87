/** After the last of them. */
export default async function endSharedBrowsers(): Promise<void> {
  await Promise.all((globalThis.sharedBrowsers ?? []).map((server) => server.close()));
}
