import { ConnectionLost } from "./connection-lost";
import { element, part } from "./elements";

const TOAST_MILLISECONDS = 5000;

/** Shows a message that is closed with OK. */
export async function showAlert(title: string, message: string): Promise<void> {
  await ask(title, message, ["Oke"]);
}

/** Asks for permission to go on. */
export async function confirmAction(title: string, message: string): Promise<boolean> {
  return (await ask(title, message, ["Oke", "Batal"])) === "Oke";
}

/** Asks with buttons of the script's choice: the label that was pressed, "" when the dialog was closed. */
export function askButtons(
  title: string,
  message: string,
  labels: readonly string[],
): Promise<string> {
  return ask(title, message, labels);
}

/** The same with a field for an answer in words. */
export async function askText(
  title: string,
  message: string,
  labels: readonly string[],
): Promise<{ label: string; text: string }> {
  const input = element("input", { type: "text" });
  const label = await ask(title, element("label", {}, message, input), labels);
  return { label, text: input.value };
}

/** Asks for a text of several lines; null when the person cancels. */
export async function promptLines(
  title: string,
  label: string,
  value: string,
): Promise<string | null> {
  const input = element("textarea", { value, rows: 5 });
  const answer = await ask(title, element("label", {}, label, input), ["Oke", "Batal"]);
  return answer === "Oke" ? input.value : null;
}

/** Asks for a line of text; null when the person cancels. */
export async function promptText(
  title: string,
  label: string,
  value: string,
): Promise<string | null> {
  const input = element("input", { type: "text", value });
  const answer = await ask(title, element("label", {}, label, input), ["Oke", "Batal"]);
  return answer === "Oke" ? input.value : null;
}

/** Shows any content with a button that closes it. */
export async function showContent(title: string, content: Node): Promise<void> {
  await ask(title, content, ["Tutup"]);
}

/** Shows how far something is, with a button to give it up; closed by the one who shows it. */
export function showProgress(
  title: string,
  onCancel: () => void,
): { readonly tell: (share: number, step: string) => void; readonly close: () => void } {
  const bar = element("progress", { max: 1, value: 0, ariaLabel: title });
  const step = element("p", { textContent: "Mengirim berkas…" });
  step.setAttribute("role", "status");
  const cancel = element("button", { type: "button" }, "Batal");
  const body = element("div", { className: "message-body" }, bar, step);
  const actions = element("div", { className: "message-actions" }, cancel);
  const dialog = element(
    "dialog",
    { className: "progress-message" },
    element("h2", {}, title),
    body,
    actions,
  );
  cancel.addEventListener("click", () => {
    dialog.close();
  });
  let isDone = false;
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (!isDone) onCancel();
  });
  document.body.append(dialog);
  dialog.showModal();
  return {
    tell: (share, text) => {
      bar.value = share;
      step.textContent = `${text}…`;
    },
    close: () => {
      isDone = true;
      dialog.close();
    },
  };
}

/** Tells something for a moment in the lower corner. */
export function showToast(title: string, message: string): void {
  const toast = element("div", { className: "toast" });
  if (title !== "") toast.append(element("strong", {}, title));
  toast.append(message);
  part("toasts").append(toast);
  setTimeout(() => {
    toast.remove();
  }, TOAST_MILLISECONDS);
}

/** Dialogs come one after the other, as messages of a script do. */
let queue: Promise<unknown> = Promise.resolve();

/** Resolves when the messages that have come so far have been closed. */
export async function afterMessages(): Promise<void> {
  await queue;
}

function ask(title: string, content: Node | string, buttons: readonly string[]): Promise<string> {
  const answer = queue.then(() => open(title, content, buttons));
  queue = answer;
  return answer;
}

function open(title: string, content: Node | string, buttons: readonly string[]): Promise<string> {
  const dialog = element("dialog", { className: "message" });
  const form = element("form", { method: "dialog" });
  const body = element("div", { className: "message-body" }, content);
  const actions = buttons.map((label, i) =>
    element("button", { value: label, className: i === 0 ? "primary" : "" }, label),
  );
  if (title !== "") form.append(element("h2", {}, title));
  form.append(body, element("div", { className: "message-actions" }, ...actions));
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  (dialog.querySelector<HTMLElement>("input, textarea") ?? actions[0])?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

/** Tells of an error of the workbench itself; that the server is away is told by its own banner. */
export function showTrouble(error: unknown): void {
  if (error instanceof ConnectionLost) return;
  const message = error instanceof Error ? error.message : String(error);
  void showAlert("Meja kerja bermasalah", message);
}
