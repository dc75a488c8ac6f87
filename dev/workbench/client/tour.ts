import type { Connection } from "./connection";
import { askButtons, showAlert, showTrouble } from "./dialogs";
import { element, part } from "./elements";

const LEAVE = "Keluar dari contoh";

/** Greets who comes for the first time: one line with three things to try, until it is closed. */
export function welcome(connection: Connection, focusGrid: () => void): void {
  const bar = part("welcome");
  const button = (label: string, onclick: () => void): HTMLElement =>
    element("button", { type: "button", onclick }, label);
  const close = (): void => {
    bar.hidden = true;
    focusGrid();
  };
  bar.replaceChildren(
    element(
      "p",
      {},
      element("b", {}, "Kota contoh yang RPJMD-nya masih memakai Indeks SPBE: 2,87, target 3,00. "),
      "Coba: ① baca di panel indikator mana yang dinaikkan dan mengapa; ② buka lembar Penilaian, ubah satu tingkat, dan lihat indeksnya; ③ buka lembar Laporan saya, rumus dalam kalimat Anda sendiri.",
    ),
    button(LEAVE, () => {
      leaveTour(connection).catch(showTrouble);
    }),
    button("Tutup", close),
  );
  bar.hidden = false;
}

/** *Keluar dari contoh*: asks first, as what was tried in the example goes. */
export async function leaveTour(connection: Connection): Promise<void> {
  const message =
    "Kota contoh beserta yang Anda coba di dalamnya diganti buku kerja kosong milik Anda: Mulai, Penilaian, Ringkasan, Rencana, Bukti, dan OPD.";
  const answer = await askButtons(`${LEAVE}?`, message, [LEAVE, "Batal"]);
  if (answer !== LEAVE) return;
  const outcome = await connection.leaveTour();
  if (outcome.kind === "refused") await showAlert(outcome.title, outcome.message);
}
