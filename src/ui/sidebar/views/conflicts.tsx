import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { CellChange, CellJson, WritableColumn } from "../../../contract";
import { boardOf } from "../../board";
import { Notice } from "../../components/notice";
import { dayText } from "../../day";
import { cellText, integerText } from "../../figures";
import { numbersText } from "../../phrases";
import { findScenario, seeingNow } from "../planning/scenarios";
import { MOST_NUMBERS } from "../planning/wording";
import type { Conflict } from "../state";
import type { StepsWrite } from "../write";
import { isLevelColumn, placeText, statusPlaceText, statusText } from "../write-words";
import { thenFocus } from "./kept-focus";
import { originsOf, type ViewProps } from "./view";

const CONFLICT_ID = "conflict-title";
const SHEET = "Lembar";
const MINE = "Saya";

type Of<Kind extends Conflict["kind"]> = Extract<Conflict, { kind: Kind }>;

interface ConflictProps<Kind extends Conflict["kind"]> extends ViewProps {
  readonly conflict: Of<Kind>;
  /** How many are waiting, this one included. */
  readonly count: number;
}

/** The sheet holds something else than was read: both contents, and the choice between them; one at a time. */
export function FirstConflict(props: ViewProps): JSX.Element | null {
  const { state } = props;
  const [conflict] = state.conflicts;
  if (conflict === undefined) return null;
  const count = state.conflicts.length;
  return (
    <div class="conflict" {...thenFocus(CONFLICT_ID, ...originsOf(state, conflict.write))}>
      {conflict.kind === "cells" ? (
        <CellsConflict
          key={conflict.found.map(({ change }) => placeText(change)).join()}
          {...props}
          conflict={conflict}
          count={count}
        />
      ) : conflict.kind === "evidence" ? (
        <EvidenceConflict {...props} conflict={conflict} count={count} />
      ) : (
        <StepsConflict {...props} conflict={conflict} count={count} />
      )}
    </div>
  );
}

/** One cell: both contents as they are, for long texts too. Of several the sheet's stay unless chosen otherwise. */
function CellsConflict(props: ConflictProps<"cells">): JSX.Element {
  const { conflict, count, session } = props;
  const [mine, setMine] = useState<readonly CellChange[]>([]);
  const { found, write } = conflict;
  const [only] = found;
  if (only && write.purpose === "cell") {
    const { change, cell } = only;
    const { column } = change;
    return (
      <Choice
        title={`${placeText(change)} sudah berubah di lembar sejak dibaca panel`}
        count={count}
        isText={!isLevelColumn(column)}
        found={<CellContent column={column} cell={cell} />}
        mine={<CellContent column={column} cell={change.value} />}
        onMine={() => void session.answer(conflict, [change])}
        onFound={() => void session.answer(conflict, [])}
      />
    );
  }
  return (
    <Notice
      tone="check"
      title={`${integerText(found.length)} sel sudah berubah di lembar sejak dibaca panel`}
    >
      <p id={CONFLICT_ID} tabIndex={-1}>
        Belum ada yang ditulis. Pilih isi tiap sel.
      </p>
      {found.map(({ change, cell }) => {
        const place = placeText(change);
        const option = (
          label: string,
          content: ComponentChildren,
          isMine: boolean,
        ): JSX.Element => (
          <label class="tick-box">
            <input
              type="radio"
              name={place}
              checked={mine.includes(change) === isMine}
              onChange={() => {
                const others = mine.filter((chosen) => chosen !== change);
                setMine(isMine ? [...others, change] : others);
              }}
            />
            <span>
              {`${label}: `}
              <b>{content}</b>
            </span>
          </label>
        );
        return (
          <fieldset key={place} class="cell-conflict">
            <legend>{place}</legend>
            {option(SHEET, <CellContent column={change.column} cell={cell} />, false)}
            {option(MINE, <CellContent column={change.column} cell={change.value} />, true)}
          </fieldset>
        );
      })}
      <div class="buttons">
        <button type="button" class="primary" onClick={() => void session.answer(conflict, mine)}>
          Simpan pilihan
        </button>
        <CloseButton {...props} label="Batal" />
      </div>
    </Notice>
  );
}

function EvidenceConflict({
  conflict,
  count,
  dispatch,
  session,
}: ConflictProps<"evidence">): JSX.Element {
  const { document, number, status, link, date, seenLink } = conflict.write.change;
  const isPlace = seenLink !== undefined;
  const { place } = conflict;
  const withPlace = (word: string, kept: { link: string; date: string }): string =>
    [
      word,
      ...(isPlace ? [kept.link || "tanpa tautan", dayText(kept.date) || "tanpa tanggal"] : []),
    ].join(" · ");
  return (
    <Choice
      title={`${statusPlaceText(document, number)} sudah berubah di lembar sejak dibaca panel`}
      count={count}
      isText={false}
      found={withPlace(statusText(conflict.found), place)}
      mine={withPlace(statusText(status), { link: link ?? "", date: date ?? "" })}
      onMine={() => void session.answer(conflict, [])}
      onFound={() => {
        dispatch({ type: "conflictClosed", conflict });
      }}
    />
  );
}

function StepsConflict(props: ConflictProps<"steps">): JSX.Element {
  const { conflict, state, dispatch, session } = props;
  const { write, changed } = conflict;
  const { scenario } = write.write;
  if (changed.length > 0) {
    return (
      <Notice
        tone="check"
        title={`Tingkat indikator ${numbersText(changed, { most: MOST_NUMBERS })} sudah berubah`}
      >
        <p id={CONFLICT_ID} tabIndex={-1}>
          {write.purpose === "undo"
            ? "Langkah lama berangkat dari tingkat sebelumnya, sehingga perubahan ini tidak dapat diurungkan."
            : "Rencana ini berangkat dari tingkat yang lama. Belum ada yang ditulis; segarkan agar dihitung kembali."}
        </p>
        <div class="buttons">
          <button
            type="button"
            class="primary"
            onClick={() => {
              dispatch({ type: "conflictClosed", conflict });
              void session.load();
            }}
          >
            Segarkan
          </button>
          <CloseButton {...props} label="Tutup" />
        </div>
      </Notice>
    );
  }
  const board = state.panel?.state === "ready" ? boardOf(state.panel) : null;
  const steps = (board && findScenario(board, scenario)?.steps) ?? [];
  return (
    <Notice tone="check" title={`Skenario ${scenario} sudah berubah di lembar sejak dibaca panel`}>
      <p id={CONFLICT_ID} tabIndex={-1}>
        Belum ada yang ditimpa.
      </p>
      <Both found={stepsText(steps)} label="Yang Anda tulis" mine={stepsText(write.write.steps)} />
      <div class="buttons">
        <button
          type="button"
          class="primary"
          onClick={() => {
            if (board) void session.write(seeingNow(board, write));
          }}
        >
          {insistText(write)}
        </button>
        <CloseButton {...props} label="Pakai yang di lembar" />
      </div>
    </Notice>
  );
}

/** Two contents, and a button for each. */
function Choice(props: {
  readonly title: string;
  readonly count: number;
  /** Whether the contents may be long. */
  readonly isText: boolean;
  readonly found: ComponentChildren;
  readonly mine: ComponentChildren;
  readonly onMine: () => void;
  readonly onFound: () => void;
}): JSX.Element {
  const { title, count, isText, found, mine, onMine, onFound } = props;
  return (
    <Notice tone="check" title={title}>
      <p id={CONFLICT_ID} tabIndex={-1}>
        Belum ada yang ditimpa. Pilih isi yang dipakai
        {count > 1 ? ` (1 dari ${integerText(count)}).` : "."}
      </p>
      <Both isText={isText} found={found} label="Isian Anda" mine={mine} />
      <div class="buttons">
        <button type="button" class="primary" onClick={onMine}>
          Pakai isian saya
        </button>
        <button type="button" onClick={onFound}>
          Pakai yang di lembar
        </button>
      </div>
    </Notice>
  );
}

function Both({
  isText = false,
  found,
  label,
  mine,
}: {
  readonly isText?: boolean;
  readonly found: ComponentChildren;
  readonly label: string;
  readonly mine: ComponentChildren;
}): JSX.Element {
  return (
    <dl class={isText ? "both texts" : "both"}>
      <dt>Di lembar sekarang</dt>
      <dd tabIndex={0}>{found}</dd>
      <dt>{label}</dt>
      <dd tabIndex={0}>{mine}</dd>
    </dl>
  );
}

function CloseButton({
  conflict,
  dispatch,
  label,
}: Pick<ViewProps, "dispatch"> & {
  readonly conflict: Conflict;
  readonly label: string;
}): JSX.Element {
  return (
    <button
      type="button"
      onClick={() => {
        dispatch({ type: "conflictClosed", conflict });
      }}
    >
      {label}
    </button>
  );
}

function insistText({ purpose }: StepsWrite): string {
  switch (purpose) {
    case "write":
      return "Timpa";
    case "delete":
      return "Tetap hapus";
    case "undo":
      return "Tetap urungkan";
  }
}

/** `4 langkah: 12 → 3, 15 → 4`. */
function stepsText(steps: readonly { readonly number: number; readonly to: number }[]): string {
  if (steps.length === 0) return "tidak ada langkah";
  const moves = steps.map(({ number, to }) => `${integerText(number)}\u00a0→\u00a0${cellText(to)}`);
  return `${integerText(steps.length)} langkah: ${moves.join(", ")}`;
}

/** What a cell holds, or should hold. */
function CellContent({
  column,
  cell,
}: {
  readonly column: WritableColumn;
  readonly cell: CellJson;
}): ComponentChildren {
  const text = cellText(cell);
  if (text === "") return <span class="quiet">(kosong)</span>;
  if (column === "due") return dayText(cell);
  if (!isLevelColumn(column)) return text;
  return typeof cell === "number" ? `Tingkat ${text}` : `"${text}"`;
}
