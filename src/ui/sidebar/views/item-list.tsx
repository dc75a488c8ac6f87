import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Item } from "../../../contract";
import { parseLevel } from "../../../reading";
import { arisesFromItems, bandsOf, type ItemVerdict } from "../../../scoring";
import { ITEM_WORDS } from "../../../words";
import { LEVEL_COLUMN_NAMES } from "../../column-names";
import { cellText, integerText, levelText } from "../../figures";
import { agedItems, estimateOf, fallingCodes, itemsOf, nextCode } from "../../items";
import { registerCellWords } from "../../unreadable-cells";
import { isWriting } from "../state";
import { LevelChoice } from "./level-choice";
import type { EntryProps } from "./view";

const VERDICTS = Object.keys(ITEM_WORDS) as ItemVerdict[];

/** The evidence items of an indicator, the value that they are estimated to give, and what falls with a rejection. */
export function ItemList(props: EntryProps): JSX.Element | null {
  const { board, entry } = props;
  const { instrument, panel } = board;
  if (!arisesFromItems(instrument)) return null;
  const { number } = entry.indicator;
  const items = itemsOf(panel, number);
  const problems = (panel.items ?? []).flatMap(({ unreadable, indicator }) =>
    unreadable !== null && (indicator === number || indicator === null)
      ? [
          `${registerCellWords(unreadable, "Butir")} berisi ${unreadable.found}. ${unreadable.advice}`,
        ]
      : [],
  );
  return (
    <section class="stack-8" aria-labelledby="items-title">
      <h2 id="items-title">Butir data dukung</h2>
      {problems.map((problem) => (
        <p key={problem} class="remark check">
          <span aria-hidden="true">! </span>
          {problem}
        </p>
      ))}
      {items.length === 0 ? (
        <p class="quiet">
          Butir resmi indikator ini tidak diketahui. Tuliskan sendiri butir yang diminta asesor;
          perkiraan nilai dihitung darinya.
        </p>
      ) : (
        <>
          <Estimate {...props} items={items} />
          {bandsOf(instrument.scale).map(({ number: level }) => (
            <LevelItems
              key={level}
              {...props}
              level={level}
              items={items.filter((item) => item.level === level)}
            />
          ))}
        </>
      )}
      <AddItem {...props} items={items} />
    </section>
  );
}

/** The estimate, and *Pakai perkiraan*, which never overwrites a value that stands there. */
function Estimate({
  board,
  entry,
  state,
  session,
  items,
}: EntryProps & { readonly items: readonly Item[] }): JSX.Element {
  const { instrument, panel } = board;
  const { number } = entry.indicator;
  const { level, falling } = estimateOf(instrument.scale, items);
  const column = LEVEL_COLUMN_NAMES[state.stage];
  const cell = entry.row?.levels[state.stage] ?? null;
  const held = parseLevel(cell, instrument.scale);
  const isSame = held.kind === "level" && held.level === level;
  const aged = agedItems(panel, items);
  return (
    <div class="stack-4">
      <p>
        Perkiraan <b>{levelText(level, instrument)}</b>{" "}
        <span class="quiet">
          (semua butir satu tingkat sama berat, kecuali bobotnya diisi; bukan nilai resmi)
        </span>
      </p>
      {falling.length > 0 && (
        <p class="remark check">
          <span aria-hidden="true">! </span>
          {`Ditolak otomatis karena tingkat di bawahnya belum lengkap: ${falling.map(({ code }) => code).join(", ")}.`}
        </p>
      )}
      {aged.map((remark) => (
        <p key={remark} class="remark check">
          <span aria-hidden="true">! </span>
          {remark}
        </p>
      ))}
      {isSame ? (
        <p class="quiet">{`${column} sudah berisi perkiraan ini.`}</p>
      ) : held.kind === "missing" ? (
        <div class="buttons">
          <button
            type="button"
            aria-disabled={isWriting(state, number, state.stage)}
            disabled={entry.row === undefined}
            onClick={() => void session.setLevel(number, level)}
          >
            {`Pakai perkiraan ${levelText(level, instrument)} untuk ${column}`}
          </button>
        </div>
      ) : (
        <p class="quiet">
          {`${column} berisi ${cellText(cell)}, jadi perkiraan tidak menimpanya. Kosongkan dahulu bila ingin memakainya.`}
        </p>
      )}
    </div>
  );
}

function LevelItems({
  board,
  entry,
  session,
  level,
  items,
}: EntryProps & { readonly level: number; readonly items: readonly Item[] }): JSX.Element | null {
  if (items.length === 0) return null;
  const all = itemsOf(board.panel, entry.indicator.number);
  const accepted = items.filter(({ status }) => status === "accepted").length;
  return (
    <div class="stack-4">
      <h3>{`Tingkat ${integerText(level)}: ${integerText(accepted)} dari ${integerText(items.length)} diterima`}</h3>
      <ul class="documents">
        {items.map((item) => {
          const falling =
            item.status === "accepted" ? fallingCodes(board.instrument.scale, all, item.code) : [];
          return (
            <li key={item.code} class="document">
              <p>
                <b>{item.code}</b> {item.asked}
              </p>
              <div class="document-line">
                <select
                  aria-label={`Status ${item.code}`}
                  value={item.status ?? ""}
                  onChange={({ currentTarget }) => {
                    const status = VERDICTS.find((each) => each === currentTarget.value);
                    if (!status) return;
                    const { code, asked, status: seen } = item;
                    void session.setItem({ code, asked, status, seen });
                  }}
                >
                  {item.status === null && <option value="">Status lain</option>}
                  {VERDICTS.map((each) => (
                    <option key={each} value={each}>
                      {ITEM_WORDS[each]}
                    </option>
                  ))}
                </select>
              </div>
              {falling.length > 0 && (
                <p class="quiet">{`Bila ditolak, ikut gugur: ${falling.join(", ")}.`}</p>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** People write items of their own where none are known. */
function AddItem({
  board,
  entry,
  session,
  items,
}: EntryProps & { readonly items: readonly Item[] }): JSX.Element {
  const [asked, setAsked] = useState("");
  const [level, setLevel] = useState(1);
  const code = nextCode(entry.indicator.number, level, board.panel.items ?? []);
  const add = (): void => {
    if (asked.trim() === "") return;
    const change = { code, asked: asked.trim(), status: "none" as const, seen: null };
    void session.setItem(change).then((isSaved) => {
      if (isSaved) setAsked("");
    });
  };
  return (
    <details open={items.length === 0}>
      <summary>Tambah butir</summary>
      <div class="stack-8">
        <LevelChoice label="Untuk tingkat" board={board} level={level} onChoose={setLevel} />
        <label class="field">
          <span>{`Yang diminta (${code})`}</span>
          <input
            type="text"
            value={asked}
            maxLength={1000}
            onInput={({ currentTarget }) => {
              setAsked(currentTarget.value);
            }}
          />
        </label>
        <div class="buttons">
          <button type="button" disabled={asked.trim() === ""} onClick={add}>
            Tambah butir
          </button>
        </div>
      </div>
    </details>
  );
}
