import type { Outcome } from "../protocol";
import type { Connection } from "./connection";
import { showAlert } from "./dialogs";
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

/** Lets the person choose a file and puts its workbook in the place of this one. */
export async function openFromFile(connection: Connection): Promise<void> {
  const file = await chooseFile(".json");
  const content = await file.text().then(parse, () => null);
  await tell(await connection.openFile(content));
}

/** The same with a file of another spreadsheet program. */
export async function importFromFile(connection: Connection): Promise<void> {
  await tell(await connection.importXlsx(await chooseFile(".xlsx")));
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

async function tell(outcome: Outcome): Promise<void> {
  if (outcome.kind === "refused") await showAlert(outcome.title, outcome.message);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
