import { posix, win32 } from "node:path";

/** Where Chrome, Edge and Chromium are usually installed on this kind of computer, the likeliest first. */
export function usualPlaces(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string[] {
  if (platform === "win32") {
    // For everybody, for everybody on older computers, for one person only.
    return [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        win32.join(folder, "Google\\Chrome\\Application\\chrome.exe"),
        win32.join(folder, "Microsoft\\Edge\\Application\\msedge.exe"),
        win32.join(folder, "Chromium\\Application\\chrome.exe"),
      ]);
  }
  if (platform === "darwin") {
    return ["/Applications", posix.join(env.HOME ?? "/", "Applications")].flatMap((folder) =>
      ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) =>
        posix.join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    );
  }
  return [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/microsoft-edge",
    "/usr/bin/microsoft-edge-stable",
    "/snap/bin/chromium",
  ];
}
