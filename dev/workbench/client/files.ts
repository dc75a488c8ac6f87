import type { Connection } from "./connection";
import { showAlert, showProgress } from "./dialogs";
import { element } from "./elements";

/** Writes the workbook to a file of the person's choice. */
export async function saveToFile(connection: Connection, name: string): Promise<void> {
  const text = JSON.stringify(await connection.save());
  download(new Blob([text], { type: "application/json" }), `${name}.spbe.json`);
}

/** Writes the workbook to a file for other spreadsheet programs. */
export async function exportToFile(connection: Connection, name: string): Promise<void> {
  const { file, remark } = await connection.exportXlsx();
  download(file, `${name}.xlsx`);
  if (remark !== "") await showAlert("Unduh sebagai .xlsx", remark);
}

/** Lets the person choose a file and puts its workbook in the place of this one; *Batal* leaves all as it is. */
export async function openFromFile(
  connection: Connection,
  kinds: readonly string[],
): Promise<void> {
  const file = await chooseFile(kinds.join(","));
  const leaving = new AbortController();
  const progress = showProgress(`Membuka ${file.name}`, () => {
    leaving.abort();
  });
  connection.onProgress = progress.tell;
  try {
    const outcome = await connection.openFile(file, leaving.signal);
    if (outcome.kind !== "refused") return;
    progress.close();
    await showAlert(outcome.title, outcome.message);
  } catch (error) {
    if (!leaving.signal.aborted) throw error;
  } finally {
    connection.onProgress = null;
    progress.close();
  }
}

/** Stays open when the person chooses nothing. */
function chooseFile(accept: string): Promise<File> {
  const input = element("input", { type: "file", accept });
  return new Promise((resolve) => {
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file) resolve(file);
    });
    input.click();
  });
}

function download(content: Blob, name: string): void {
  const href = URL.createObjectURL(content);
  element("a", { href, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 1000);
}
