import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import {
  MOST_EVIDENCE_LINES,
  type EvidenceLine,
  type EvidenceLinesOutcome,
} from "../../../contract";
import { readEvidenceTable, type ImportedDocument, type Obstacle } from "../../../intake";
import { EVIDENCE_WORDS } from "../../../words";
import { Table } from "../../components/table";
import { dayText } from "../../day";
import { integerText } from "../../figures";
import { call } from "../../server";
import { failureSentence, Undone, type Desk, type Done } from "../desk";
import { evidenceRemarks } from "../evidence-remarks";
import { PastedTable } from "./pasted-table";

const MOST_SHOWN = 200;

const WHY: Readonly<Record<Obstacle, string>> = {
  noIndicator: "tidak menyebut indikator",
  unknownIndicator: "indikator tidak dikenal",
  noDocument: "tidak ada nama dokumen",
  badLevel: "tingkat tidak dikenal",
  badDate: "tanggal tidak pasti; tulis seperti 31 Mei 2026",
  badLink: "tautan bukan alamat web",
  badStatus: "status tidak dikenal",
  tooLong: "teks terlalu panjang",
};

/** *Impor bukti*: what was understood of a pasted table, what not and why, before anything is written. */
export function EvidenceImport({ desk }: { readonly desk: Desk }): JSX.Element {
  const { board, busy, perform } = desk;
  const [rows, setRows] = useState<readonly (readonly string[])[] | null>(null);
  const register = board.panel.evidence ?? [];
  const read = useMemo(
    () => (rows === null ? null : readEvidenceTable(board.instrument, rows, register)),
    [rows, board],
  );
  return (
    <>
      <p>
        Tempel tabel dari Google Sheets, jawaban Google Forms, atau daftar nama berkas. Nama seperti
        “I1-L2-01.pdf”, “1.a.Perbup.pdf”, atau “Indikator 07/SK.pdf” dikenali; yang tidak pasti
        tidak ditebak.
      </p>
      <PastedTable
        label="Tabel bukti atau daftar nama berkas"
        placeholder={"Indikator\tTingkat\tDokumen\tTautan"}
        onRead={setRows}
      />
      {read && (
        <section aria-live="polite">
          <h2>{`Dipahami: ${integerText(read.documents.length)} dokumen`}</h2>
          {read.columns.length > 0 && (
            <p class="quiet">
              {`Kolom yang dibaca: ${read.columns.map(({ title }) => title).join(", ")}.`}
              {read.ignored.length > 0 && ` Tidak dipakai: ${read.ignored.join(", ")}.`}
            </p>
          )}
          {read.repeated.length > 0 && (
            <p>{`${integerText(read.repeated.length)} dokumen sudah ada dan tidak ditambahkan lagi.`}</p>
          )}
          {evidenceRemarks(read.documents, register).map((remark) => (
            <p key={remark} class="check-word">{`! ${remark}`}</p>
          ))}
          {read.documents.length > 0 && <Documents documents={read.documents} />}
          {read.rejected.length > 0 && (
            <>
              <h3>{`Tidak dipahami: ${integerText(read.rejected.length)} baris`}</h3>
              <ul class="rows">
                {read.rejected.slice(0, MOST_SHOWN).map(({ row, why, found }) => (
                  <li
                    key={row}
                  >{`Baris ${integerText(row)}: ${WHY[why]} (${shortened(found)})`}</li>
                ))}
              </ul>
              {read.rejected.length > MOST_SHOWN && (
                <p class="quiet">{`dan ${integerText(read.rejected.length - MOST_SHOWN)} baris lagi`}</p>
              )}
            </>
          )}
          <div class="buttons">
            <button
              type="button"
              class="primary"
              disabled={busy !== null || read.documents.length === 0}
              onClick={() => {
                perform("Menambahkan bukti …", (tell) => add(read.documents, tell));
              }}
            >
              {`Tambahkan ${integerText(read.documents.length)} dokumen ke lembar Bukti`}
            </button>
          </div>
        </section>
      )}
    </>
  );
}

function Documents({
  documents,
}: {
  readonly documents: readonly ImportedDocument[];
}): JSX.Element {
  return (
    <>
      <Table
        label="Dokumen yang dipahami"
        columns={["Baris", "Indikator", "Tingkat", "Dokumen", "Tanggal", "OPD", "Status", "Tautan"]}
        isTall
      >
        <tbody>
          {documents.slice(0, MOST_SHOWN).map((each, at) => (
            <tr key={at}>
              <td>{integerText(each.row)}</td>
              <td>{each.indicators.map(integerText).join("; ")}</td>
              <td>{each.level === null ? "semua" : integerText(each.level)}</td>
              <th scope="row">{each.document}</th>
              <td>{dayText(each.date)}</td>
              <td>{each.opd}</td>
              <td>{EVIDENCE_WORDS[each.status]}</td>
              <td class="address">{shortened(each.link)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {documents.length > MOST_SHOWN && (
        <p class="quiet">{`dan ${integerText(documents.length - MOST_SHOWN)} dokumen lagi`}</p>
      )}
    </>
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** In parts that one call may bear; what a failed part has not added can be imported again. */
async function add(
  documents: readonly ImportedDocument[],
  tell: (doing: string) => void,
): Promise<Done> {
  const lines = documents.map(lineOf);
  const added: EvidenceLine[] = [];
  for (const part of partsOf(lines)) {
    tell(`Menambahkan bukti, ${integerText(added.length)} dari ${integerText(lines.length)} …`);
    const outcome = await addPart(part, added.length);
    if (outcome.outcome === "conflict") {
      throw new Undone(
        `${integerText(added.length)} dokumen sudah ditambahkan, sisanya belum karena lembar Bukti sedang diubah orang lain. ${AGAIN}`,
      );
    }
    added.push(...outcome.lines);
  }
  return {
    text: `${integerText(added.length)} dokumen ditambahkan ke lembar Bukti.`,
    undo: async () => {
      let removed = 0;
      for (const part of partsOf(added)) {
        removed += (await call("removeEvidence", part)).lines.length;
      }
      const kept = added.length - removed;
      return {
        text: `${integerText(removed)} dokumen dihapus lagi.${kept > 0 ? ` ${integerText(kept)} dibiarkan karena sudah diubah.` : ""}`,
      };
    },
  };
}

const AGAIN = "Impor lagi: yang sudah ada tidak ditambahkan dua kali.";

/** A failure after other parts were added says how many there are. */
async function addPart(
  part: readonly EvidenceLine[],
  added: number,
): Promise<EvidenceLinesOutcome> {
  try {
    return await call("addEvidence", part);
  } catch (error) {
    if (added === 0) throw error;
    throw new Undone(
      `${integerText(added)} dokumen sudah ditambahkan, sisanya belum: ${failureSentence(error)} ${AGAIN}`,
    );
  }
}

function lineOf(read: ImportedDocument): EvidenceLine {
  const { indicators, level, document, date, opd, link, status, note } = read;
  return { indicators, level, document, date, opd, link, status, note };
}

function partsOf(lines: readonly EvidenceLine[]): (readonly EvidenceLine[])[] {
  const count = Math.ceil(lines.length / MOST_EVIDENCE_LINES);
  return Array.from({ length: count }, (_, at) =>
    lines.slice(at * MOST_EVIDENCE_LINES, (at + 1) * MOST_EVIDENCE_LINES),
  );
}
