import type { JSX } from "preact";
import { Table } from "../../components/table";
import { gainText, integerText } from "../../figures";
import { officesOf, officeStandings } from "../../offices";
import type { Desk } from "../desk";

/** How each office stands, as sheet OPD and *Indikator saya* tell it too. */
export function OfficeStandings({ desk: { board, today } }: { readonly desk: Desk }): JSX.Element {
  const standings = officeStandings(board, officesOf(board), today);
  if (standings.length === 0) return <p>Belum ada indikator yang memiliki OPD.</p>;
  return (
    <Table
      label="Keadaan per OPD"
      columns={[
        "OPD",
        "Terisi",
        "Di bawah target",
        "Kenaikan indeks",
        "Lewat tenggat",
        "Tanpa bukti",
        "Mendukung",
      ]}
    >
      <tbody>
        {standings.map(({ name, held, supported, filled, below, stake, overdue, lacking }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{`${integerText(filled)} dari ${integerText(held)}`}</td>
            <td>{integerText(below)}</td>
            <td>{gainText(stake)}</td>
            <td>{integerText(overdue)}</td>
            <td>{lacking === null ? "–" : integerText(lacking)}</td>
            <td>{integerText(supported)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
