import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

type Imports = ReadonlyMap<string, readonly string[]>;

/** What each file imports of our own, types included: a circle of types is one for whoever reads them. */
function readImports(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
  const known = new Set(files);
  const resolve = (from: string, name: string): string[] => {
    const path = join(dirname(from), name);
    return [`${path}.ts`, `${path}.tsx`, join(path, "index.ts")].filter((each) => known.has(each));
  };
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, false);
      const own = importedFiles.filter(({ fileName }) => fileName.startsWith("."));
      return [file, own.flatMap(({ fileName }) => resolve(file, fileName))];
    }),
  );
}

/** A way from a file back to itself; null when there is none. */
function findCircle(imports: Imports): readonly string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return null;
}

test.each(["src", "dev", "bench", "test", "scripts"])(
  "no files of %s import each other",
  (folder) => {
    expect(findCircle(readImports(folder))).toBeNull();
  },
);

test("a circle is found, however long, and from whatever file it is reached", () => {
  const chain = (...names: string[]): [string, string[]][] =>
    names.map((name, at) => [name, names.slice(at + 1, at + 2)]);
  expect(findCircle(new Map(chain("a", "b", "c", "d")))).toBeNull();
  expect(findCircle(new Map([...chain("a", "b", "c"), ["c", ["d"]], ["d", ["b"]]]))).toEqual([
    ...["b", "c", "d", "b"],
  ]);
});

test("imports of types and folders are seen", () => {
  const imports = readImports("src");
  expect(imports.get("src/sheet/layout/register.ts")).toContain("src/sheet/layout/column.ts");
  expect(imports.get("src/app/panel.ts")).toContain("src/sheet/layout/index.ts");
});
