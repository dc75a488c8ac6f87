import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { disputes, isIntact, totalChange, type Move } from "../../../history";
import type { OfficialNumber } from "../../../scoring";
import { entryOf, type Board } from "../../board";
import { basisText, expectedIndex, rangeText } from "../../expectation";
import { cellText, integerText, levelText, lossText, valueText } from "../../figures";
import { evidenceFor } from "../../indicator-evidence";
import { claimedAndGiven } from "../../repair-deadline";
import { call } from "../../server";
import { clarificationText } from "../clarification";
import { Undone, type Desk, type Done } from "../desk";
import { CopyButton } from "./copy-button";
import { RepairForm } from "./repair-form";

/** *Sengketa*: what the external assessor set lower than was claimed, largest loss first. */
export function Disputes({ desk }: { readonly desk: Desk }): JSX.Element {
  const { board, busy, perform } = desk;
  const { instrument } = board;
  const [shown, setShown] = useState<OfficialNumber | null>(null);
  const { claimed, given } = claimedAndGiven(board);
  const fallen = disputes(instrument, claimed, given);
  const isAssessed = [...given.values()].some(({ kind }) => kind === "level");
  if (!isAssessed) {
    return (
      <>
        <p>
          Belum ada tingkat asesor. Setelah kolom Eksternal atau Final terisi, indikator yang turun
          muncul di sini, yang paling merugikan indeks lebih dulu.
        </p>
        <Outlook desk={desk} />
      </>
    );
  }
  if (fallen.length === 0) return <p>Tidak ada indikator yang diturunkan asesor.</p>;
  const total = totalChange(fallen);
  return (
    <>
      <p>
        {`${integerText(fallen.length)} indikator diturunkan asesor; bersama-sama mengurangi indeks ${lossText({ ...total, numerator: -total.numerator })}.`}
      </p>
      <RepairForm desk={desk} />
      <ul class="cards">
        {fallen.map((move) => (
          <li key={move.indicator.number} class="card">
            <Dispute board={board} move={move} />
            <div class="buttons">
              <button
                type="button"
                aria-expanded={shown === move.indicator.number}
                onClick={() => {
                  setShown(shown === move.indicator.number ? null : move.indicator.number);
                }}
              >
                Naskah klarifikasi
              </button>
              <button
                type="button"
                disabled={busy !== null}
                onClick={() => {
                  perform("Mencatat tindak lanjut …", () => follow(desk, move));
                }}
              >
                Catat tindak lanjut
              </button>
            </div>
            {shown === move.indicator.number && (
              <>
                <pre class="text">{clarificationText(board, move)}</pre>
                <div class="buttons">
                  <CopyButton text={clarificationText(board, move)} label="Salin naskah" />
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** *Indeks harapan*, as long as nothing is given. */
function Outlook({ desk: { board, history } }: { readonly desk: Desk }): JSX.Element | null {
  const expected = expectedIndex(board, history.snapshots.filter(isIntact));
  if (!expected) return null;
  const { claimed } = expected.expectation;
  return (
    <section class="card" aria-label="Indeks harapan">
      <h2>{`Indeks harapan ${rangeText(expected, board)}`}</h2>
      <p>{`Indeks yang diajukan ${valueText(claimed.fraction, board.instrument)}.`}</p>
      <p class="quiet">{basisText(expected)}</p>
    </section>
  );
}

function Dispute({
  board,
  move: { indicator, from, to, change },
}: {
  readonly board: Board;
  readonly move: Move;
}): JSX.Element {
  const { instrument, panel } = board;
  const row = entryOf(board, indicator.number)?.row;
  const note = row ? cellText(row.remarks.assessorNote).trim() : "";
  const opd = row ? cellText(row.details.opd).trim() : "";
  const evidence = evidenceFor(panel.evidence ?? [], indicator.number);
  const loss = lossText({ ...change, numerator: -change.numerator });
  return (
    <>
      <h2>{`${integerText(indicator.number)}. ${indicator.name}`}</h2>
      <p>
        {`Diajukan ${levelText(from, instrument)}, diberi ${levelText(to, instrument)}: indeks berkurang ${loss}.${opd === "" ? "" : ` ${opd}.`}`}
      </p>
      <p class="quiet">{`Catatan asesor: ${note === "" ? "belum ada" : note}`}</p>
      <p class="quiet">
        {evidence.length === 0
          ? "Belum ada bukti pada lembar Bukti."
          : `Bukti: ${evidence.map(({ document }) => document).join("; ")}`}
      </p>
    </>
  );
}

async function follow({ board }: Desk, { indicator, to }: Move): Promise<Done> {
  const row = entryOf(board, indicator.number)?.row;
  const note = row ? cellText(row.remarks.assessorNote).trim() : "";
  const { number } = indicator;
  const line = {
    recommendation:
      note === ""
        ? `Lengkapi bukti agar asesor menerima tingkat di atas ${levelText(to, board.instrument)}`
        : note.slice(0, 2000),
    source: "assessor",
    since: typeof board.panel.year === "number" ? board.panel.year : null,
    opd: row ? cellText(row.details.opd).trim().slice(0, 500) : "",
    pic: row ? cellText(row.details.pic).trim().slice(0, 500) : "",
    due: null,
    status: "open",
    evidence: "",
    note: "",
  } as const;
  const { outcome } = await call("setFollowUp", { number, wanted: line, seen: null });
  if (outcome === "conflict") throw new Undone("Tindak lanjut itu sedang diubah orang lain.");
  return {
    text: `Tindak lanjut indikator ${integerText(indicator.number)} tercatat.`,
    undo: async () => {
      await call("setFollowUp", { number, wanted: null, seen: line });
      return { text: `Tindak lanjut indikator ${integerText(indicator.number)} dihapus lagi.` };
    },
  };
}
