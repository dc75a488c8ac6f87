import type { Input, User } from "../../../dev/emulator";
import { columnOf } from "../../../dev/workbench/columns";
import type { CellJson, ReadyPanel } from "../../../src/contract";
import { EVIDENCE_WORDS, STEP_WORDS } from "../../../src/words";

/** Where the headers of sheet Rencana stand. */
const PLAN_HEADERS = 8;

/** Enters a panel's cells into the sheets that *Siapkan lembar* has made, as its owner would. */
export function enterPanel(staff: User, panel: ReadyPanel): void {
  staff.paste("Mulai", "B3", [[panel.agency], [panel.year]]);
  staff.paste("Mulai", "B6", [[panel.targetIndex], [panel.reserve]]);
  const { rows } = panel;
  const fill = (header: string, cells: readonly CellJson[]): void => {
    staff.paste(
      "Penilaian",
      `${columnOf(staff, header)}2`,
      cells.map((cell) => [typed(cell)]),
    );
  };
  fill(
    "Final tahun lalu",
    rows.map(({ levels }) => levels.lastYear),
  );
  fill(
    "Mandiri",
    rows.map(({ levels }) => levels.self),
  );
  fill(
    "Target",
    rows.map(({ levels }) => levels.target),
  );
  fill(
    "OPD",
    rows.map(({ details }) => details.opd),
  );
  fill(
    "OPD pendukung",
    rows.map(({ details }) => details.supportingOpd),
  );
  fill(
    "PIC",
    rows.map(({ details }) => details.pic),
  );
  fill(
    "Tenggat",
    rows.map(({ details }) => details.due),
  );
  fill(
    "Narasi",
    rows.map(({ details }) => details.narrative),
  );
  fill(
    "Kendala",
    rows.map(({ remarks }) => remarks.obstacle),
  );
  fill(
    "Catatan asesor",
    rows.map(({ remarks }) => remarks.assessorNote),
  );
  staff.paste(
    "Bukti",
    "A2",
    (panel.evidence ?? []).map((line) => [
      line.indicators.join("; "),
      line.level,
      line.document,
      typed(line.date),
      line.opd,
      line.link,
      line.status && EVIDENCE_WORDS[line.status],
      line.note,
    ]),
  );
  const offices = panel.offices ?? [];
  const columns: Readonly<Record<string, readonly string[]>> = {
    "Nama OPD": offices.map(({ name }) => name),
    Kontak: offices.map(({ contact }) => contact),
    Telepon: offices.map(({ phone }) => phone),
    Surel: offices.map(({ email }) => email),
  };
  for (const [header, cells] of Object.entries(columns)) {
    const column = columnOf(staff, header, 1, "OPD");
    staff.paste(
      "OPD",
      `${column}2`,
      cells.map((cell) => [cell]),
    );
  }
  (panel.steps ?? []).forEach((step, i) => {
    const row = PLAN_HEADERS + 1 + i;
    const cells: Readonly<Record<string, Input>> = {
      Skenario: step.scenario,
      Urutan: step.order,
      No: step.number,
      Dari: typed(step.from),
      Ke: step.to,
      Usaha: typed(step.effort),
      OPD: step.opd,
      Tenggat: typed(step.due),
      Status: step.status && STEP_WORDS[step.status],
    };
    for (const [header, cell] of Object.entries(cells)) {
      staff.paste("Rencana", `${columnOf(staff, header, PLAN_HEADERS, "Rencana")}${row}`, [[cell]]);
    }
  });
}

/** Days as a person in Indonesia types them. */
function typed(cell: CellJson): Input {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(cell));
  return day ? `${day[3]}/${day[2]}/${day[1]}` : cell;
}
