import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = join(ROOT, "src/entry/functions.ts");
const PAGE = join(ROOT, "docs/fungsi.md");

const GUIDE = `# Fungsi SPBE

<!-- Dibuat oleh scripts/functions-doc.mjs dari komentar di src/entry/functions.ts; ubah di sana. -->

## Cara memakai

Ketik fungsi di sel mana pun, seperti fungsi Spreadsheet lainnya. Contoh di halaman ini memakai \`;\` di antara argumen dan koma desimal.

**Tanpa argumen.** \`=SPBE_INDEX()\` memakai data lembar Penilaian. Add-on segera melengkapinya menjadi \`=SPBE_INDEX(SPBE_TINGKAT;SPBE_NOMOR)\`, supaya hasilnya ikut berubah setiap kali tingkat diubah. Bila rumus ditempel dari tempat lain dan belum dilengkapi, jalankan menu *SPBE ▸ Hitung ulang rumus*.

**Satu instansi.** \`tingkat\` adalah kolom tingkat kematangan dan \`nomor\` kolom nomor indikator di sebelahnya. Baris yang nomornya kosong atau bukan nomor indikator (misalnya judul bagian) dilewati, jadi data boleh diurutkan, disaring, dan disisipi baris. Tanpa \`nomor\`, tingkat harus urut dan lengkap menurut nomor resmi.

**Banyak instansi.** Bila setiap kolom adalah satu indikator dan setiap baris satu instansi, \`nomor\` adalah baris judulnya. Hasilnya satu baris per instansi; baris yang seluruhnya kosong menghasilkan sel kosong. Rentang yang jumlah baris dan kolomnya sama-sama sebanyak indikator dibaca sebagai banyak instansi.

**Instrumen.** Semua fungsi menghitung kedua indeks:

| Kode | Indeks | Tingkat |
| --- | --- | --- |
| \`spbe-2020\` | Indeks SPBE (sampai 2025): 47 indikator, 8 aspek, 4 domain | bilangan bulat 1 sampai 5 |
| \`pemdi-2026\` | Indeks Pemdi (mulai 2026): 20 indikator, 7 aspek, tanpa domain | 1,00 sampai 5,00, paling banyak dua desimal |

Tanpa \`instrumen\`, rumus dengan rentang memakai \`spbe-2020\`, sedangkan rumus tanpa argumen memakai instrumen pada lembar Mulai. Untuk instrumen lain, sebutkan kodenya, misalnya \`=SPBE_INDEX(A2:A21;;"pemdi-2026")\`, atau rentang \`SPBE_INSTRUMEN\`; pada lembar Pemdi add-on melengkapi rumus tanpa argumen dengan rentang itu.

**Pembulatan.** Nilai dihitung tepat dari tingkat, lalu dibulatkan ke dua desimal (5 ke atas). Predikat ditentukan sebelum pembulatan.

## Bila data belum lengkap atau keliru

| Yang tampil | Artinya |
| --- | --- |
| \`Belum lengkap: 3 indikator kosong (5, 12, 40)\` | Tingkat ketiga indikator itu belum diisi. Indeks tidak pernah dihitung dari sebagian indikator. Lebih dari sepuluh nomor disingkat dengan \`…\`. |
| \`#ERROR!\` | Ada argumen atau isi sel yang perlu diperbaiki. Arahkan penunjuk ke sel itu untuk membaca penjelasannya. |

Penjelasan pada \`#ERROR!\` menyebut apa yang ditemukan dan cara memperbaikinya, misalnya:

- \`Indikator 7 berisi "3,5". Isi dengan bilangan bulat 1 sampai 5.\`
- \`Indikator 7 tercantum dua kali (baris 8 dan 31 pada rentang nomor). Hapus salah satunya.\` Baris dihitung dari awal rentang.
- \`Rentang tingkat berukuran 46 baris × 1 kolom, …\` Ukuran rentang tidak cocok dengan nomor atau dengan jumlah indikator.
`;

/**
 * The page `docs/fungsi.md`: a short guide, then every custom function as its comment describes it.
 *
 * @param {string} source Text of `src/entry/functions.ts`.
 * @returns {string} Markdown.
 */
function functionsDoc(source) {
  const file = ts.createSourceFile("functions.ts", source, ts.ScriptTarget.Latest, true);
  const functions = file.statements.filter(
    (statement) =>
      ts.isFunctionDeclaration(statement) && tagTexts(statement, "customfunction").length > 0,
  );
  return [GUIDE, ...functions.map(describe)].join("\n");
}

function describe(declaration) {
  const name = declaration.name.text;
  const [comment] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  const signature = declaration.parameters
    .map((parameter) =>
      parameter.questionToken ? `[${parameter.name.text}]` : parameter.name.text,
    )
    .join("; ");
  const rows = declaration.parameters.map((parameter) => {
    const [tag] = ts.getJSDocParameterTags(parameter);
    return `| \`${parameter.name.text}\` | ${textOf(tag)} |`;
  });
  return `## ${name}

\`${name}(${signature})\`

${textOf(comment)}

| Argumen | Isi |
| --- | --- |
${rows.join("\n")}

**Hasil:** ${tagTexts(declaration, "return").join(" ")}

\`\`\`
${tagTexts(declaration, "example").join("\n")}
\`\`\`
`;
}

function tagTexts(declaration, name) {
  return ts
    .getJSDocTags(declaration)
    .filter((tag) => tag.tagName.text === name)
    .map(textOf);
}

function textOf(comment) {
  return (ts.getTextOfJSDocComment(comment?.comment) ?? "").trim();
}

/** `node scripts/functions-doc.mjs` writes the page; with `--check` it fails when the page is stale. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = functionsDoc(readFileSync(SOURCE, "utf8"));
  if (!process.argv.includes("--check")) {
    writeFileSync(PAGE, page);
  } else if (readFileSync(PAGE, "utf8") !== page) {
    console.error("docs/fungsi.md is stale: run npm run docs");
    process.exitCode = 1;
  }
}
