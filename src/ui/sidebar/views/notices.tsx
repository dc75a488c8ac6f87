import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { DETAIL_COLUMN_NAMES } from "../../column-names";
import { FailureText } from "../../components/failure-text";
import { Notice } from "../../components/notice";
import { useAfter } from "../../components/use-after";
import { cellText, integerText } from "../../figures";
import type { Failure } from "../failure";
import { taskText } from "../planning/task";
import { undoing } from "../session";
import type { Conflict, Saved, State } from "../state";
import { wantedCell } from "../write";
import { PlanConflict, PlanDone } from "./plan/notices";
import { thenFocus } from "./kept-focus";
import { detailId, originsOf, type ViewProps } from "./view";
import { placeText, WriteContent, writeText } from "./write-words";

/** How long *Tersimpan* stays. */
const SAVED_FOR = 10_000;
/** How long text that was given up can be brought back: longer, as it exists nowhere else. */
const DROPPED_FOR = 60_000;
/** From when a call under way is shown at all, and from when its slowness is explained. */
const PROGRESS_AFTER = 300;
const SLOW_AFTER = 10_000;

/** Messages above the view: what needs an answer first. */
export function Notices(props: ViewProps): JSX.Element {
  const { conflicts, failure, isOnline } = props.state;
  const [first] = conflicts;
  return (
    <div class="notices">
      <div role="alert">
        {first && (
          <ConflictNotice
            key={placeText(first.write)}
            {...props}
            conflict={first}
            count={conflicts.length}
          />
        )}
        <PlanConflict {...props} />
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

/** What is going on and what has just been saved, laid over the view's lower edge so that nothing moves. */
export function PassingNotices(props: ViewProps): JSX.Element {
  return (
    <div class="passing-area" role="status">
      <Progress {...props} />
      <SavedNotice {...props} />
      <DroppedNotice {...props} />
      <PlanDone {...props} />
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
    case "write":
      return `Belum tersimpan: ${writeText(attempt.write)}`;
    case "planning":
      return `Belum tersimpan: ${taskText(attempt.task)}`;
  }
}

/** Whether there is something the user might fear for. */
function attemptKeepsText({ attempt }: Failure, { drafts }: State): boolean {
  return drafts.length > 0 || attempt.kind === "write";
}

const CONFLICT_ID = "conflict-title";

/** The sheet holds something else than was read: both contents, and the choice between them; one at a time. */
function ConflictNotice({
  conflict,
  count,
  state,
  session,
}: ViewProps & { readonly conflict: Conflict; readonly count: number }): JSX.Element {
  const { write, found } = conflict;
  const answer = (keeps: "mine" | "found"): void => {
    void session.answer(conflict, keeps);
  };
  return (
    <div class="conflict" {...thenFocus(CONFLICT_ID, ...originsOf(state, write))}>
      <Notice tone="check" title={`${placeText(write)} sudah berubah di lembar sejak dibaca panel`}>
        <p id={CONFLICT_ID} tabIndex={-1}>
          Belum ada yang ditimpa. Pilih isi yang dipakai
          {count > 1 ? ` (1 dari ${integerText(count)}).` : "."}
        </p>
        <dl class={write.kind === "detail" ? "both texts" : "both"}>
          <dt>Di lembar sekarang</dt>
          <dd tabIndex={0}>
            <WriteContent write={write} cell={found} />
          </dd>
          <dt>Isian Anda</dt>
          <dd tabIndex={0}>
            <WriteContent write={write} cell={wantedCell(write)} />
          </dd>
        </dl>
        <div class="buttons">
          <button
            type="button"
            class="primary"
            onClick={() => {
              answer("mine");
            }}
          >
            Pakai isian saya
          </button>
          <button
            type="button"
            onClick={() => {
              answer("found");
            }}
          >
            Pakai yang di lembar
          </button>
        </div>
      </Notice>
    </div>
  );
}

function Progress({ state }: ViewProps): JSX.Element | null {
  const isSaving = state.writes.length > 0 || state.planning.task !== null;
  const isWorking = isSaving || state.busy !== null;
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

function progressText({ writes, planning, busy }: State): string {
  if (writes.length > 0 || planning.task !== null) return "Menyimpan …";
  return busy === "setUp" ? "Menyiapkan lembar …" : "Membaca lembar …";
}

function SavedNotice({ state, dispatch, session }: ViewProps): JSX.Element | null {
  const { saved } = state;
  useEffect(() => {
    if (saved === null) return;
    const timer = setTimeout(() => {
      dispatch({ type: "savedShown" });
    }, SAVED_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [saved, dispatch]);
  if (saved === null) return null;
  return (
    <p class="passing good">
      <span>
        <span class="shape" aria-hidden="true">
          ●
        </span>
        {`Tersimpan: ${writeText(saved.write)}`}
      </span>
      {canUndo(saved) && (
        <button
          type="button"
          class="link"
          onClick={() => void session.undo(saved)}
          {...thenFocus(...originsOf(state, saved.write))}
        >
          Urungkan
        </button>
      )}
    </p>
  );
}

/** What was given up in conflicts, as long as nothing newer has to be told. */
function DroppedNotice({ state, dispatch }: ViewProps): JSX.Element | null {
  const { dropped, saved, planning } = state;
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
  if (last === undefined || saved !== null || planning.done !== null) return null;
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

function canUndo({ write, before }: Saved): boolean {
  return undoing(write, before) !== null && cellText(before) !== cellText(wantedCell(write));
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
