import type { Connection } from "./connection";
import { showAlert } from "./dialogs";
import { element } from "./elements";

/** Writes the workbook to a file of the person's choice. */
export async function saveToFile(connection: Connection, name: string): Promise<void> {
  const text = JSON.stringify(await connection.save());
  const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  element("a", { href, download: `${name}.spbe.json` }).click();
  setTimeout(() => {
    URL.revokeObjectURL(href);
  }, 1000);
}

/** Lets the person choose a file and puts its workbook in the place of this one. */
export function openFromFile(connection: Connection): void {
  const input = element("input", { type: "file", accept: ".json" });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) void readFile(connection, file);
  });
  input.click();
}

async function readFile(connection: Connection, file: File): Promise<void> {
  const content = await file.text().then(
    (text) => parse(text),
    () => null,
  );
  const outcome = await connection.openFile(content);
  if (outcome.kind === "refused") await showAlert(outcome.title, outcome.message);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
