import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { DETAIL_COLUMN_NAMES } from "../../column-names";
import { FailureText } from "../../components/failure-text";
import { Notice } from "../../components/notice";
import { useAfter } from "../../components/use-after";
import { integerText } from "../../figures";
import type { Failure } from "../failure";
import type { State } from "../state";
import { doneText, writeText } from "../write-words";
import { ArmedLevel } from "./armed-level";
import { FirstConflict } from "./conflicts";
import { thenFocus } from "./kept-focus";
import { ExchangeQuestion } from "./question";
import { detailId, originsOf, type BoardProps, type ViewProps } from "./view";

/** How long *Tersimpan* stays where nothing can be taken back; else until the next write. */
const SAVED_FOR = 10_000;
/** How long text that was given up can be brought back: longer, as it exists nowhere else. */
const DROPPED_FOR = 60_000;
/** From when a call under way is shown at all, and from when its slowness is explained. */
const PROGRESS_AFTER = 300;
const SLOW_AFTER = 10_000;

/** Messages above the view: what needs an answer first. */
export function Notices(props: ViewProps): JSX.Element {
  const { failure, isOnline } = props.state;
  return (
    <div class="notices">
      <div role="alert">
        <ExchangeQuestion {...props} />
        <FirstConflict {...props} />
        <FailureNotice {...props} />
        {!isOnline && failure === null && (
          <Notice tone="check" title="Tidak ada sambungan internet">
            <p>Yang Anda ketik di panel ini tetap ada. Simpan setelah tersambung kembali.</p>
          </Notice>
        )}
      </div>
      <div role="status">
        <SetUpReport {...props} />
      </div>
    </div>
  );
}

/** What is going on and what has just been saved, below the view, so that it covers nothing. */
export function PassingNotices(props: BoardProps): JSX.Element {
  return (
    <div class="passing-area" role="status">
      <Progress {...props} />
      <ArmedLevel {...props} />
      <SavedNotice {...props} />
      <DroppedNotice {...props} />
    </div>
  );
}

/** What failed, why, and *Coba lagi*. */
export function FailureNotice(props: ViewProps): JSX.Element | null {
  const { state, dispatch, session } = props;
  const { failure } = state;
  if (failure === null) return null;
  const { attempt } = failure;
  const origins = attempt.kind === "write" ? originsOf(state, attempt.write) : [];
  return (
    <Notice tone="bad" title={failureTitle(failure)}>
      <FailureText failure={failure} />
      {attemptKeepsText(failure, state) && <p>Isian Anda tetap ada di panel ini.</p>}
      <div class="buttons" {...thenFocus(...origins)}>
        <button type="button" class="primary" onClick={() => void session.retry(failure.attempt)}>
          Coba lagi
        </button>
        {state.panel?.state === "ready" && (
          <button
            type="button"
            onClick={() => {
              dispatch({ type: "failureClosed" });
            }}
          >
            Tutup
          </button>
        )}
      </div>
    </Notice>
  );
}

function failureTitle({ attempt, kind }: Failure): string {
  if (kind === "account") return "Google menolak akun panel ini";
  switch (attempt.kind) {
    case "load":
      return "Lembar belum terbaca";
    case "setUp":
      return "Lembar belum disiapkan";
    case "move":
      return `Baris indikator ${integerText(attempt.number)} belum terbuka`;
    case "item":
      return `Belum tersimpan: butir ${attempt.change.code}`;
    case "keptEvidence":
      return "Bukti yang disimpan belum terbaca";
    case "reuse":
      return "Bukti belum disalin";
    case "cell":
      return "Selnya belum terbuka";
    case "write":
      return `Belum tersimpan: ${writeText(attempt.write)}`;
  }
}

/** Whether there is something the user might fear for. */
function attemptKeepsText({ attempt }: Failure, { drafts }: State): boolean {
  return drafts.length > 0 || attempt.kind === "write";
}

function Progress({ state }: ViewProps): JSX.Element | null {
  const isWorking = state.writes.length > 0 || state.busy !== null;
  const isLong = useAfter(PROGRESS_AFTER, isWorking);
  const isSlow = useAfter(SLOW_AFTER, isWorking);
  if (!isLong) return null;
  return (
    <p class="passing">
      {progressText(state)}
      {isSlow && " Server Google sedang lambat; isian Anda aman di panel ini."}
    </p>
  );
}

function progressText({ writes, busy }: State): string {
  if (writes.length > 0) return "Menyimpan …";
  return busy === "setUp" ? "Menyiapkan lembar …" : "Membaca lembar …";
}

function SavedNotice({ state, dispatch, session }: ViewProps): JSX.Element | null {
  const { saved } = state;
  useEffect(() => {
    if (saved?.undo !== null) return;
    const timer = setTimeout(() => {
      dispatch({ type: "savedShown" });
    }, SAVED_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [saved, dispatch]);
  if (saved === null) return null;
  const { write, undo } = saved;
  return (
    <p class="passing good">
      <span>
        <span class="shape" aria-hidden="true">
          ●
        </span>
        {doneText(write)}
      </span>
      {undo && (
        <button
          type="button"
          class="link"
          onClick={() => void session.write(undo)}
          {...thenFocus(...originsOf(state, write))}
        >
          Urungkan
        </button>
      )}
    </p>
  );
}

/** What was given up in conflicts. */
function DroppedNotice({ state, dispatch }: ViewProps): JSX.Element | null {
  const { dropped } = state;
  useEffect(() => {
    if (dropped.length === 0) return;
    const timer = setTimeout(() => {
      dispatch({ type: "droppedShown" });
    }, DROPPED_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [dropped, dispatch]);
  const [last] = dropped.slice(-1);
  if (last === undefined) return null;
  const isHere = state.view === "guide" && state.shown === last.number;
  const what =
    dropped.length === 1
      ? `${DETAIL_COLUMN_NAMES[last.column]} indikator ${integerText(last.number)}`
      : `${integerText(dropped.length)} isian`;
  return (
    <p class="passing">
      <span>{`${what}: isi lembar yang dipakai. Teks Anda masih dapat dikembalikan.`}</span>
      <button
        type="button"
        class="link"
        onClick={() => {
          dispatch({ type: "droppedRestored" });
        }}
        {...thenFocus(...(isHere ? [detailId(last.column)] : []))}
      >
        Urungkan
      </button>
    </p>
  );
}

/** What *Siapkan lembar* did, until closed. */
export function SetUpReport({ state, dispatch }: ViewProps): JSX.Element | null {
  const { setUpReport } = state;
  if (setUpReport === null) return null;
  return (
    <Notice tone="good" title="Lembar siap">
      <p class="lines">{setUpReport}</p>
      <div class="buttons">
        <button
          type="button"
          onClick={() => {
            dispatch({ type: "setUpReportClosed" });
          }}
        >
          Tutup
        </button>
      </div>
    </Notice>
  );
}
