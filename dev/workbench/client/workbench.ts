import type { Action, NameView, Person, ServerEvent } from "../protocol";
import { Charts } from "./charts";
import { Clipboard } from "./clipboard";
import { describeSelection, listMenus } from "./commands";
import type { Connection } from "./connection";
import { perform } from "./dialogue";
import { showAlert, showToast, showTrouble } from "./dialogs";
import { element, part } from "./elements";
import { exportToFile, importFromFile, openFromFile, saveToFile } from "./files";
import { offerFunctions } from "./function-list";
import { Grid, type Selection } from "./grid";
import { interceptEdits } from "./intents";
import { createMenuBar, type MenuCommand, type MenuEntry } from "./menu-bar";
import { Panels } from "./panels";
import "./style.css";

const SELECTION_DELAY = 80;

/** Shows the workbook with its menus in the page; resolves when all has been painted. */
export async function showWorkbench(connection: Connection): Promise<void> {
  const { welcome } = connection;
  let names: readonly NameView[] = welcome.workbook.names;
  const grid = new Grid("grid", welcome.workbook);
  const charts = new Charts(grid, welcome.workbook);
  const panels = new Panels(connection);
  const act = (action: Action): void => {
    perform(connection, action).catch(showTrouble);
  };

  offerFunctions(grid.injector, welcome.functions);
  interceptEdits(grid, new Clipboard(grid, act), act);
  const people = element("div", { className: "people" });
  const menus = [fileMenu(connection), ...listMenus(grid, act, () => names, welcome.menus)];
  part("header").append(
    element("span", { className: "logo", ariaHidden: "true" }, "▦"),
    element("h1", {}, welcome.workbook.name),
    createMenuBar(menus, () => {
      grid.focus();
    }),
    people,
  );
  grid.go(welcome.selection.sheet, welcome.selection.area);
  announceSelection(grid, (selection) => {
    act({ kind: "select", ...selection });
  });
  showErrors(grid);

  connection.listen(
    (event: ServerEvent) => {
      switch (event.kind) {
        case "patch":
          names = event.patch.names;
          grid.apply(event.patch);
          charts.apply(event.patch);
          tellSelection(grid, grid.selection());
          return;
        case "people":
          people.replaceChildren(...event.people.map((person) => badge(person, welcome.person)));
          return;
        case "toast":
          showToast(event.title, event.message);
          return;
        case "alert":
          void showAlert(event.title, event.message);
          return;
        case "sidebar":
          panels.showSidebar(event.page);
          return;
        case "dialog":
          panels.showDialog(event.page);
          return;
        case "activate":
          grid.go(event.sheet, event.area);
          return;
        case "reload":
          location.reload();
          return;
        case "welcome":
          return;
      }
    },
    () => {
      showTrouble(new Error("Sambungan ke meja kerja terputus. Muat ulang halaman ini."));
    },
  );
  await grid.whenReady();
  charts.start();
  tellSelection(grid, grid.selection());
}

function fileMenu(connection: Connection): MenuEntry {
  const { name } = connection.welcome.workbook;
  const command = (label: string, work: () => Promise<void>): MenuCommand => ({
    label,
    run: () => {
      work().catch(showTrouble);
    },
  });
  const commands = [
    command("Buka…", () => openFromFile(connection)),
    command("Simpan ke komputer", () => saveToFile(connection, name)),
    null,
    command("Impor .xlsx…", () => importFromFile(connection)),
    command("Unduh sebagai .xlsx", () => exportToFile(connection, name)),
  ];
  return { title: "File", commands: () => commands };
}

/** Tells the server and screen readers what is selected, once the selection rests. */
function announceSelection(grid: Grid, tellServer: (selection: Selection) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = "";
  grid.onSelection(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const selection = grid.selection();
      tellSelection(grid, selection);
      const text = JSON.stringify(selection);
      if (text !== last) tellServer(selection);
      last = text;
    }, SELECTION_DELAY);
  });
}

function tellSelection(grid: Grid, { sheet, area }: Selection): void {
  const text = describeSelection(grid, sheet, area);
  const output = part("cell");
  if (output.textContent !== text) output.textContent = text;
}

/** Shows the message of an error cell beside the pointer. */
function showErrors(grid: Grid): void {
  const tip = element("div", { className: "error-tip", role: "tooltip", hidden: true });
  document.body.append(tip);
  let pointer = { x: 0, y: 0 };
  part("grid").addEventListener(
    "pointermove",
    ({ clientX: x, clientY: y }) => {
      pointer = { x, y };
    },
    { capture: true },
  );
  grid.onErrorHover((message) => {
    tip.hidden = message === null;
    if (message === null) return;
    tip.replaceChildren(element("strong", {}, "Galat"), message);
    tip.style.left = `${String(Math.min(pointer.x + 16, innerWidth - 340))}px`;
    tip.style.top = `${String(Math.min(pointer.y + 16, innerHeight - 120))}px`;
  });
}

function badge({ name, email }: Person, self: Person): HTMLElement {
  const initials = name
    .split(" ")
    .map((word) => word.charAt(0))
    .join("");
  const isSelf = email === self.email;
  const circle = element("span", { className: "avatar", ariaHidden: "true" }, initials);
  const label = isSelf ? `${name} (Anda)` : name;
  const person = element("span", { className: "person", title: email }, circle, label);
  if (isSelf) person.classList.add("self");
  return person;
}
