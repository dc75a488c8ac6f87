import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { isoDay, dayIn, dayText } from "../../day";
import { cellText, integerText } from "../../figures";
import { repairDeadline, USUAL_REPAIR_DAYS } from "../../repair-deadline";
import { call } from "../../server";
import { Undone, type Desk, type Done } from "../desk";
import { Field } from "./field";

/** *Batas perbaikan*: how many days are left, and a form to set the day. */
export function RepairForm({ desk }: { readonly desk: Desk }): JSX.Element {
  const { board, today, busy, perform } = desk;
  const present = board.panel.repairDeadline;
  const [day, setDay] = useState(dayIn(present) ?? "");
  const deadline = repairDeadline(board, today);
  const unread = deadline === null ? cellText(present).trim() : "";
  return (
    <form
      class="form"
      aria-label="Batas perbaikan"
      onSubmit={(event) => {
        event.preventDefault();
        perform("Menyimpan batas perbaikan …", () =>
          writeDeadline(day === "" ? null : day, present),
        );
      }}
    >
      {deadline && (
        <p class={deadline.left <= 1 ? "check-word" : "strong"}>
          {deadline.left <= 1 ? `! ${deadline.text}` : deadline.text}
        </p>
      )}
      {unread !== "" && (
        <p class="check-word">{`! Batas perbaikan pada lembar Mulai berisi "${unread}", bukan tanggal.`}</p>
      )}
      <Field label="Batas perbaikan">
        <input
          type="date"
          value={day}
          onInput={({ currentTarget }) => {
            setDay(currentTarget.value);
          }}
        />
      </Field>
      {USUAL_REPAIR_DAYS.map((days) => (
        <button
          key={days}
          type="button"
          onClick={() => {
            setDay(later(today, days));
          }}
        >
          {`${integerText(days)} hari lagi`}
        </button>
      ))}
      <button
        type="submit"
        class="primary"
        disabled={busy !== null || day === (dayIn(present) ?? "")}
      >
        Simpan batas
      </button>
    </form>
  );
}

function later(today: string, days: number): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  return isoDay(new Date(year, month - 1, day + days));
}

async function writeDeadline(
  day: string | null,
  seen: Desk["board"]["panel"]["repairDeadline"],
): Promise<Done> {
  const { outcome, day: found } = await call("setRepairDeadline", { day, seen });
  if (outcome === "conflict") {
    throw new Undone(
      `Batas perbaikan pada lembar Mulai sudah diubah menjadi ${found === null ? "kosong" : dayText(found)}. Periksa, lalu ulangi.`,
    );
  }
  return {
    text:
      day === null ? "Batas perbaikan dikosongkan." : `Batas perbaikan ${dayText(day)} tersimpan.`,
    undo: () => writeDeadline(dayIn(seen), day),
  };
}
