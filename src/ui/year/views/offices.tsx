import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { CellChange } from "../../../contract";
import { readAssignmentTable, usualOffices, type RejectedAssignment } from "../../../intake";
import { COLUMN_WORDS } from "../../../words";
import { Table } from "../../components/table";
import { dayText } from "../../day";
import { integerText } from "../../figures";
import { listedOffices } from "../../office-names";
import { assignmentChanges, suggestionChanges } from "../assignment-changes";
import { writeCells, type Desk } from "../desk";
import { OfficeStandings } from "./office-standings";
import { PastedTable } from "./pasted-table";

const WHY: Readonly<Record<RejectedAssignment["why"], string>> = {
  noIndicator: "tidak menyebut indikator",
  unknownIndicator: "indikator tidak dikenal",
  noOffice: "tidak ada OPD, PIC, atau tenggat",
  badDate: "tenggat tidak pasti; tulis seperti 31 Mei 2026",
  twice: "PIC atau tenggat berbeda dari baris sebelumnya untuk indikator",
};

/** *Bagi tugas*: a pasted table of offices, and the offices that usually answer for an indicator. */
export function Offices({ desk }: { readonly desk: Desk }): JSX.Element {
  const { board, busy, perform } = desk;
  const [rows, setRows] = useState<readonly (readonly string[])[] | null>(null);
  const [replaces, setReplaces] = useState(false);
  const listed = listedOffices(board.panel);
  const read = useMemo(
    () => (rows === null ? null : readAssignmentTable(board.instrument, rows, listed)),
    [rows, board],
  );
  const asked = read && assignmentChanges(board, read.assignments);
  const chosen = asked
    ? asked.changes.filter((change) => replaces || !asked.replacing.includes(change))
    : [];
  const suggestions = usualOffices(board.instrument, listed);
  const usual = suggestionChanges(board, suggestions);
  return (
    <>
      <p>
        Tempel tabel dengan kolom OPD, Indikator, PIC, dan Tenggat. Satu baris boleh memuat beberapa
        indikator, misalnya “7; 12 dan 13” atau “7–9”.
      </p>
      <PastedTable
        label="Tabel pembagian tugas"
        placeholder={"OPD\tIndikator\tPIC\tTenggat"}
        onRead={setRows}
      />
      {read && !read.hasHeader && (
        <p class="check-word">
          ! Baris judul tidak ditemukan. Sertakan judul kolom, sedikitnya OPD dan Indikator.
        </p>
      )}
      {read?.hasHeader && asked && (
        <section aria-live="polite">
          <h2>{`Dipahami: ${integerText(read.assignments.length)} indikator`}</h2>
          {read.unknownOffices.map(({ name, similar }) => (
            <p key={name} class="check-word">
              {`! "${name}" tidak ada pada lembar OPD${similar === null ? "" : `; mungkin maksudnya "${similar}"`}. Ditulis seperti tertulis.`}
            </p>
          ))}
          <ChangeTable changes={asked.changes} />
          {asked.replacing.length > 0 && (
            <label class="tick">
              <input
                type="checkbox"
                checked={replaces}
                onChange={({ currentTarget }) => {
                  setReplaces(currentTarget.checked);
                }}
              />
              {`Timpa juga ${integerText(asked.replacing.length)} sel yang sudah terisi`}
            </label>
          )}
          {read.rejected.length > 0 && (
            <>
              <h3>{`Tidak dipahami: ${integerText(read.rejected.length)} baris`}</h3>
              <ul class="rows">
                {read.rejected.map(({ row, why, found }, at) => (
                  <li key={at}>{`Baris ${integerText(row)}: ${WHY[why]} (${found})`}</li>
                ))}
              </ul>
            </>
          )}
          <div class="buttons">
            <button
              type="button"
              class="primary"
              disabled={busy !== null || chosen.length === 0}
              onClick={() => {
                perform("Menulis pembagian tugas …", () =>
                  writeCells(chosen, (count) => `${count} sel pembagian tugas ditulis.`),
                );
              }}
            >
              {`Tulis ${integerText(chosen.length)} sel`}
            </button>
          </div>
        </section>
      )}
      <section>
        <h2>Isi OPD lazim</h2>
        <p>
          {suggestions.length === 0
            ? "Belum ada usulan: isi dulu nama OPD pada lembar OPD."
            : "Usulan dari pembagian tugas yang dipublikasikan Kota Denpasar (2021) dan Kabupaten Madiun (2024), dicocokkan dengan lembar OPD. Sel yang sudah terisi tidak diubah."}
        </p>
        {usual.length > 0 && <ChangeTable changes={usual} />}
        {suggestions.length > 0 && (
          <div class="buttons">
            <button
              type="button"
              disabled={busy !== null || usual.length === 0}
              onClick={() => {
                perform("Mengisi OPD lazim …", () =>
                  writeCells(usual, (count) => `${count} sel OPD diisi menurut kelaziman.`),
                );
              }}
            >
              {usual.length === 0
                ? "Semua OPD sudah terisi"
                : `Isi ${integerText(usual.length)} sel`}
            </button>
          </div>
        )}
      </section>
      <section>
        <h2>Keadaan per OPD</h2>
        <OfficeStandings desk={desk} />
      </section>
    </>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly CellChange[] }): JSX.Element {
  if (changes.length === 0) return <p>Semua yang dipahami sudah tertulis pada lembar Penilaian.</p>;
  return (
    <Table label="Sel yang ditulis" columns={["Indikator", "Kolom", "Sekarang", "Menjadi"]} isTall>
      <tbody>
        {changes.map(({ number, column, value, seen }) => (
          <tr key={`${String(number)} ${column}`}>
            <th scope="row">{integerText(number)}</th>
            <td>{column in COLUMN_WORDS ? COLUMN_WORDS[column] : column}</td>
            <td>{dayText(seen) || "–"}</td>
            <td>{dayText(value)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
