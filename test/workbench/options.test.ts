import { parseOptions } from "../../dev/workbench/options";

test("without arguments the city's example opens on the usual port", () => {
  expect(parseOptions([])).toEqual({ port: 8080, locale: "in_ID", example: "kota" });
});

test("port, locale and example can be chosen", () => {
  const args = ["--port", "0", "--locale=en_US", "--example", "kosong"];
  expect(parseOptions(args)).toEqual({ port: 0, locale: "en_US", example: "kosong" });
  expect(parseOptions(["--example=kemenko"]).example).toBe("kemenko");
});

test.each([
  [["--port", "delapan"], "--port delapan: must be a number from 0 to 65535"],
  [["--port", "70000"], "--port 70000: must be a number from 0 to 65535"],
  [["--port", ""], "--port : must be a number from 0 to 65535"],
  [["--port=-1"], "--port -1: must be a number from 0 to 65535"],
  [["--locale", "id_ID"], "--locale id_ID: must be in_ID or en_US"],
  [
    ["--example", "provinsi"],
    "--example provinsi: must be kota, pangkalpinang, kemenko, kabupaten-pemdi, kosong",
  ],
  [
    ["--example", "constructor"],
    "--example constructor: must be kota, pangkalpinang, kemenko, kabupaten-pemdi, kosong",
  ],
  [["--bahasa", "id"], "--bahasa"],
  [["kota"], "kota"],
])("%j is explained", (args, explanation) => {
  expect(() => parseOptions(args)).toThrow(explanation);
});
