import type { Action, NameView, Person, ServerEvent } from "../protocol";
import { separateBySemicolon } from "./argument-separator";
import { Charts } from "./charts";
import { Clipboard } from "./clipboard";
import { describeSelection, listMenus, type Means } from "./commands";
import type { Connection } from "./connection";
import { awaitServer } from "./connection-lost";
import { askButtons, showAlert, showToast, showTrouble } from "./dialogs";
import { perform } from "./dialogue";
import { element, part } from "./elements";
import { showErrors } from "./error-tip";
import { exportToFile, openFromFile, saveToFile } from "./files";
import { offerFunctions } from "./function-list";
import { Grid, type Selection } from "./grid";
import { interceptEdits } from "./intents";
import { MenuBar, type MenuCommand, type MenuEntry } from "./menu-bar";
import { keepNotesInGrid } from "./notes";
import { Panels } from "./panels";
import { Regions } from "./regions";
import { Screen } from "./screen";
import { leaveTour, welcome } from "./tour";
import "./style.css";

const SELECTION_DELAY = 80;
const FOREIGN_FILES = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt"];

/** What the events of the server change. */
interface Desk {
  readonly grid: Grid;
  readonly charts: Charts;
  readonly panels: Panels;
  readonly people: HTMLElement;
  readonly self: Person;
  names: readonly NameView[];
}

/** Shows the workbook with its menus in the page; resolves when all has been painted. */
export async function showWorkbench(connection: Connection): Promise<void> {
  const { workbook, functions, menus, person, selection } = connection.welcome;
  const grid = new Grid("grid", workbook);
  const screen = new Screen(grid);
  const act = (action: Action): void => {
    perform(connection, action).catch(showTrouble);
  };
  const focusGrid = (): void => {
    grid.focus();
  };
  const moveOn = (by: 1 | -1, from?: Element): void => {
    regions.moveOn(by, from);
  };
  const desk: Desk = {
    grid,
    charts: new Charts(screen, workbook),
    panels: new Panels(connection, { focusGrid, moveOn }),
    people: element("div", { className: "people" }),
    self: person,
    names: workbook.names,
  };
  const clipboard = new Clipboard(grid, act);
  const means: Means = {
    act,
    names: () => desk.names,
    pasteValues: () => {
      clipboard.pasteValues(grid.selection()).catch(showTrouble);
    },
    moveOn: () => {
      moveOn(1, menuBar.element);
    },
  };
  const menuBar = new MenuBar([fileMenu(connection), ...listMenus(grid, menus, means)], focusGrid);
  const regions = regionsOf(grid, menuBar, desk.panels);

  offerFunctions(grid.injector, functions);
  interceptEdits(grid, clipboard, act);
  part("header").append(
    element("span", { className: "logo", ariaHidden: "true" }, "▦"),
    element("h1", {}, workbook.name),
    menuBar.element,
    desk.people,
  );
  grid.go(selection.sheet, selection.area);
  announceSelection(grid, (selected) => {
    act({ kind: "select", ...selected });
  });
  showErrors(grid);
  await grid.whenReady();
  desk.charts.start();
  keepNotesInGrid(grid, screen);
  if (workbook.language === "id-ID") separateBySemicolon(grid);
  tellSelection(grid, grid.selection());
  // Not before: a message that is open while the grid takes the keyboard would keep it from that for good.
  connection.listen((event) => {
    if (event.kind === "progress") connection.onProgress?.(event.share, event.step);
    else follow(event, desk);
  }, awaitServer);
  if (connection.welcome.unfinishedSince !== null) askToResume(connection).catch(showTrouble);
  else if (connection.welcome.isTour) {
    welcome(connection, focusGrid);
    desk.panels.showFirst("plan");
    act({ kind: "menu", label: "Buka panel" });
  }
}

function follow(event: Exclude<ServerEvent, { readonly kind: "progress" }>, desk: Desk): void {
  const { grid, charts, panels, people, self } = desk;
  switch (event.kind) {
    case "patch":
      desk.names = event.patch.names;
      grid.apply(event.patch);
      charts.apply(event.patch);
      tellSelection(grid, grid.selection());
      return;
    case "people":
      people.replaceChildren(...event.people.map((person) => badge(person, self)));
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
      void panels.showDialog(event.page);
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
}

/** In the order in which F6 goes round. */
function regionsOf(grid: Grid, menuBar: MenuBar, panels: Panels): Regions {
  return new Regions([
    {
      find: () => part("grid"),
      focus: () => {
        grid.focus();
      },
      leave: () => {
        grid.endEdit();
      },
    },
    {
      find: () => menuBar.element,
      focus: () => {
        menuBar.focus();
      },
    },
    {
      find: () => panels.sidebar?.box ?? null,
      focus: () => panels.sidebar?.frame.focus(),
    },
    {
      find: () => panels.modeless?.box ?? null,
      focus: () => panels.modeless?.frame.focus(),
    },
  ]);
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
    ...(connection.welcome.isTour
      ? [command("Keluar dari contoh", () => leaveTour(connection)), null]
      : []),
    command("Buka…", () => openFromFile(connection, [".json"])),
    command("Simpan ke komputer", () => saveToFile(connection, name)),
    null,
    command("Impor .xlsx, .ods, .csv…", () => openFromFile(connection, FOREIGN_FILES)),
    command("Unduh sebagai .xlsx", () => exportToFile(connection, name)),
  ];
  return { title: "File", commands: () => commands };
}

/** Asks what is to become of the work that an earlier server left, until somebody has decided. */
async function askToResume(connection: Connection): Promise<void> {
  const { unfinishedSince } = connection.welcome;
  if (unfinishedSince === null) return;
  const since = new Date(unfinishedSince).toLocaleString("id-ID", {
    dateStyle: "long",
    timeStyle: "short",
  });
  const message =
    `Meja kerja ini menyimpan pekerjaan terakhir, ${since}. ` +
    "Yang tidak dilanjutkan tetap disimpan sebagai berkas di folder .cache/workbench-work.";
  const labels = ["Lanjutkan", "Mulai baru"];
  let answer = "";
  while (answer === "") answer = await askButtons("Lanjutkan pekerjaan?", message, labels);
  const outcome = await connection.resume(answer === "Lanjutkan");
  if (outcome.kind === "refused") await showAlert(outcome.title, outcome.message);
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
