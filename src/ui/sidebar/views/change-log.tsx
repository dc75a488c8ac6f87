import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ChangeLog } from "../../../contract";
import { menuPath } from "../../../words";
import { FailureText } from "../../components/failure-text";
import { callFailure, type CallFailure } from "../../failure";
import { loggedText } from "../../logged-line";
import { ownName, setOwnName } from "../../own-name";
import { call } from "../../server";
import type { EntryProps } from "./view";

type Reading =
  | { readonly state: "reading" }
  | { readonly state: "failed"; readonly failure: CallFailure }
  | { readonly state: "read"; readonly log: ChangeLog };

/** What sheet Log tells of the shown indicator; it is read when somebody opens it. */
export function ChangeLogView(props: EntryProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>Riwayat perubahan</summary>
      {isOpen && (
        <div class="stack-8">
          <Lines {...props} />
          <OwnName />
        </div>
      )}
    </details>
  );
}

function Lines({ board, entry }: EntryProps): JSX.Element {
  const { number } = entry.indicator;
  const [reading, setReading] = useState<Reading>({ state: "reading" });
  useEffect(() => {
    let isShown = true;
    const show = (next: Reading): void => {
      if (isShown) setReading(next);
    };
    call("getChangeLog", number).then(
      (log) => {
        show({ state: "read", log });
      },
      (error: unknown) => {
        show({ state: "failed", failure: callFailure(error, navigator.onLine) });
      },
    );
    return () => {
      isShown = false;
    };
  }, [number, board.panel]);
  if (reading.state === "reading") return <p class="quiet">Membaca lembar Log …</p>;
  if (reading.state === "failed") {
    return (
      <div class="remark check">
        <FailureText failure={reading.failure} />
      </div>
    );
  }
  const { isKept, lines } = reading.log;
  if (!isKept) {
    return (
      <p class="quiet">{`Lembar Log belum ada, jadi perubahan belum dicatat. ${menuPath("setUp")} membuatnya.`}</p>
    );
  }
  if (lines.length === 0) return <p class="quiet">Belum ada perubahan yang tercatat.</p>;
  const now = new Date();
  return (
    <ul class="plain">
      {lines.map((line, at) => (
        <li key={at}>{loggedText(line, now)}</li>
      ))}
    </ul>
  );
}

/** Google does not tell the add-on who the user is, so whoever wants to be named says so. */
function OwnName(): JSX.Element {
  const [name, setName] = useState(ownName());
  return (
    <div class="field">
      <label for="own-name">Nama Anda pada Log</label>
      <input
        id="own-name"
        type="text"
        maxLength={100}
        autocomplete="off"
        value={name}
        onInput={({ currentTarget }) => {
          setName(currentTarget.value);
          setOwnName(currentTarget.value);
        }}
      />
      <p class="quiet">
        Hanya disimpan di peramban ini. Perubahan langsung di lembar dicatat sejauh Google
        memberitahukannya; isi lama tidak diketahui bila beberapa sel ditempel sekaligus.
      </p>
    </div>
  );
}
