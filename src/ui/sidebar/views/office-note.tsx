import type { JSX } from "preact";
import { chosenOffice } from "../../offices";
import type { BoardProps } from "./view";

/** That a list shows the indicators of one office only, and how to see all. */
export function OfficeNote({ board, state }: BoardProps): JSX.Element | null {
  const office = chosenOffice(board, state.office);
  if (office === null) return null;
  return (
    <p class="quiet">{`Hanya indikator ${office}; pilih Semua OPD pada tab Panduan untuk semuanya.`}</p>
  );
}
