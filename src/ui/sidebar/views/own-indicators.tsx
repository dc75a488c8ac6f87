import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { isoDay } from "../../day";
import { gainText, integerText } from "../../figures";
import { keepOffice } from "../../office-choice";
import { chosenOffice, officesOf, officeStandings, type OfficeStanding } from "../../offices";
import type { BoardProps } from "./view";

/** *Indikator saya*: whose indicators the panel goes through, and how that office stands. */
export function OwnIndicators({ state, dispatch, board }: BoardProps): JSX.Element | null {
  const offices = officesOf(board);
  const chosen = chosenOffice(board, state.office);
  const standing = useMemo(
    () => officeStandings(board, chosen === null ? [] : [chosen], isoDay(new Date()))[0],
    [board, chosen],
  );
  if (offices.length === 0) return null;
  return (
    <div class="own">
      <label class="stage">
        Indikator saya
        <select
          value={chosen ?? ""}
          onChange={({ currentTarget }) => {
            const office = currentTarget.value === "" ? null : currentTarget.value;
            keepOffice(office);
            dispatch({ type: "officeChosen", office });
          }}
        >
          <option value="">Semua OPD</option>
          {offices.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {standing && (
        <p class="quiet" role="status">
          {standingText(standing)}
        </p>
      )}
    </div>
  );
}

function standingText({
  held,
  supported,
  filled,
  below,
  stake,
  overdue,
  lacking,
}: OfficeStanding): string {
  const parts = [
    `${integerText(filled)}/${integerText(held)} terisi`,
    below === 0 ? "" : `▼ ${integerText(below)} di bawah target (${gainText(stake)} indeks)`,
    overdue === 0 ? "" : `${integerText(overdue)} lewat tenggat`,
    lacking === null || lacking === 0 ? "" : `${integerText(lacking)} kurang bukti`,
    supported === 0 ? "" : `mendukung ${integerText(supported)} indikator lain`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
