import { Connection } from "./connection";
import { showTrouble } from "./dialogs";
import { part } from "./elements";

/** The server prepares the workbook while the browser reads the grid's code. */
async function start(): Promise<void> {
  const [connection, { showWorkbench }] = await Promise.all([
    Connection.open(),
    import("./workbench"),
  ]);
  await showWorkbench(connection);
  document.documentElement.dataset.ready = "true";
}

start()
  .catch(showTrouble)
  .finally(() => {
    part("opening").remove();
  });
