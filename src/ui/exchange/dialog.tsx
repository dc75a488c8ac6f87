import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Panel, PanelRow, ReadyPanel } from "../../contract";
import { menuPath } from "../../words";
import { boardOf } from "../board";
import { FailureText } from "../components/failure-text";
import { Notice } from "../components/notice";
import { tabPanel, Tabs } from "../components/tabs";
import type { CallFailure } from "../failure";
import { ExportView } from "./export-view";
import { ImportView } from "./import-view";
import { Outline } from "./outline";

/** How far reading the workbook has come. */
export type Reading =
  | { readonly state: "reading" }
  | { readonly state: "read"; readonly panel: Panel }
  | { readonly state: "failed"; readonly failure: CallFailure };

interface DialogProps {
  readonly reading: Reading;
  readonly onRetry: () => void;
}

const TABS = [
  { key: "import", name: "Impor" },
  { key: "export", name: "Ekspor" },
] as const;
type Tab = (typeof TABS)[number]["key"];

/** The window *Impor dan ekspor*. */
export function Dialog({ reading, onRetry }: DialogProps): JSX.Element {
  if (reading.state === "reading") return <Outline />;
  if (reading.state === "failed") {
    return (
      <Notice tone="bad" title="Lembar belum terbaca">
        <FailureText failure={reading.failure} />
        <Retry onRetry={onRetry} />
      </Notice>
    );
  }
  const { panel } = reading;
  if (panel.state === "ready") return <Ready panel={panel} />;
  const message =
    panel.state === "broken"
      ? panel.message
      : `Spreadsheet ini belum memiliki lembar penilaian. Tutup jendela ini, lalu jalankan menu ${menuPath("setUp")}.`;
  return (
    <Notice tone="check" title="Lembar penilaian belum siap">
      <p>{message}</p>
      <Retry onRetry={onRetry} />
    </Notice>
  );
}

function Retry({ onRetry }: Pick<DialogProps, "onRetry">): JSX.Element {
  return (
    <div class="buttons">
      <button type="button" class="primary" onClick={onRetry}>
        Coba lagi
      </button>
    </div>
  );
}

function Ready({ panel: first }: { readonly panel: ReadyPanel }): JSX.Element {
  const [panel, setPanel] = useState(first);
  const [tab, setTab] = useState<Tab>("import");
  const board = boardOf(panel);
  if (!board) {
    return (
      <Notice tone="check" title="Instrumen tidak dikenal">
        <p>{`Instrumen "${panel.instrument}" pada lembar Mulai tidak dikenal. Pilih instrumen yang tersedia pada lembar itu.`}</p>
      </Notice>
    );
  }
  const onWritten = (rows: readonly PanelRow[]): void => {
    setPanel((before) => withRows(before, rows));
  };
  return (
    <>
      <h1 class="hidden">Impor dan ekspor</h1>
      <Tabs label="Arah" tabs={TABS} chosen={tab} onChoose={setTab} />
      <div {...tabPanel(tab)} class="view">
        {/* Both stay, so that nobody loses what was pasted by looking at the other. */}
        <div hidden={tab !== "import"}>
          <ImportView board={board} onWritten={onWritten} />
        </div>
        <div hidden={tab !== "export"}>
          <ExportView board={board} />
        </div>
      </div>
    </>
  );
}

/** The panel with rows as they now are. */
function withRows(panel: ReadyPanel, rows: readonly PanelRow[]): ReadyPanel {
  const now = new Map(rows.map((row) => [row.number, row]));
  return { ...panel, rows: panel.rows.map((row) => now.get(row.number) ?? row) };
}
