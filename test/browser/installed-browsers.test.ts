import { usualPlaces } from "./installed-browsers";

test("Windows: Chrome and Edge, for everybody and for one person", () => {
  const places = usualPlaces("win32", {
    ProgramFiles: "C:\\Program Files",
    "ProgramFiles(x86)": "C:\\Program Files (x86)",
    LOCALAPPDATA: "C:\\Users\\ayu\\AppData\\Local",
  });
  expect(places).toContain("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
  expect(places).toContain("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
  expect(places).toContain(
    "C:\\Users\\ayu\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
  );
  expect(usualPlaces("win32", {})).toEqual([]);
});

test("Linux: packages and the snap; macOS: everybody's and one's own programs", () => {
  expect(usualPlaces("linux", {})).toEqual(
    expect.arrayContaining(["/usr/bin/google-chrome", "/usr/bin/chromium", "/snap/bin/chromium"]),
  );
  expect(usualPlaces("darwin", { HOME: "/Users/ayu" })).toContain(
    "/Users/ayu/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  );
});
