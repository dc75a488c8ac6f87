import { element } from "./elements";

/** The server could not be reached. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

const RETRY_MILLISECONDS = 1000;

/** Says that the server is away, above dialogs too, and loads the page again once it is back. */
export function awaitServer(): void {
  const banner = element(
    "div",
    { className: "connection-lost", role: "alert", popover: "manual" },
    element("strong", {}, "Sambungan ke meja kerja terputus."),
    " Isian baru tidak tersimpan. Halaman ini tersambung lagi sendiri begitu server berjalan.",
  );
  document.body.append(banner);
  banner.showPopover();
  void reloadOnceThere();
}

export function isServerThere(): Promise<boolean> {
  return fetch("/").then(
    () => true,
    () => false,
  );
}

async function reloadOnceThere(): Promise<void> {
  do {
    await new Promise((resolve) => {
      setTimeout(resolve, RETRY_MILLISECONDS);
    });
  } while (!(await isServerThere()));
  location.reload();
}
