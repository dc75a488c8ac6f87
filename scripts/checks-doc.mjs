import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = join(ROOT, "src/checks/index.ts");
const PAGE = join(ROOT, "docs/pemeriksaan.md");

const GUIDE = `# Pemeriksaan

<!-- Dibuat oleh scripts/checks-doc.mjs dari src/checks; ubah di sana. -->

Tab _Periksa_ pada panel samping menunjukkan apa yang perlu dibenahi sebelum penilaian dikirim, indikator demi indikator. Pemeriksaan hanya menyebut hal yang pasti dan tidak mengubah isi lembar dengan sendirinya: sel baru ditulis bila Anda menekan tombol di samping temuannya.
`;

const SECTIONS = [
  [
    "error",
    "Harus diperbaiki",
    "Selama ada temuan ini, indeks atau pembandingnya belum dapat dihitung.",
  ],
  ["unfilled", "Belum diisi", "Bukan kesalahan, tetapi indeks baru ada setelah isiannya lengkap."],
  [
    "warning",
    "Perlu dilihat",
    "Indeks tetap dapat dihitung, tetapi temuan ini dapat merugikan penilaian.",
  ],
];

/**
 * The page `docs/pemeriksaan.md`: what every check looks for, as the check itself says.
 *
 * @param {readonly { title: string, explanation: string, severity: string }[]} checks
 * @returns {string} Markdown.
 */
function checksDoc(checks) {
  const sections = SECTIONS.map(([severity, heading, meaning]) => [
    `## ${heading}\n\n${meaning}\n`,
    ...checks
      .filter((check) => check.severity === severity)
      .map(({ title, explanation }) => `### ${title}\n\n${explanation}\n`),
  ]);
  return [GUIDE, ...sections.flat()].join("\n");
}

async function loadChecks() {
  const { outputFiles } = buildSync({
    entryPoints: [SOURCE],
    bundle: true,
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return (await import(`data:text/javascript;base64,${code}`)).CHECKS;
}

/** `node scripts/checks-doc.mjs` writes the page; with `--check` it fails when the page is stale. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = checksDoc(await loadChecks());
  if (!process.argv.includes("--check")) {
    writeFileSync(PAGE, page);
  } else if (readFileSync(PAGE, "utf8") !== page) {
    console.error("docs/pemeriksaan.md is stale: run npm run docs");
    process.exitCode = 1;
  }
}
