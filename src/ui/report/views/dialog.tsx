import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { boardOf, type Board } from "../../board";
import { Notice } from "../../components/notice";
import { Tabs, tabPanel } from "../../components/tabs";
import { savedScenarios } from "../../saved-scenarios";
import { officeSheets, officeShownAlone } from "../office-sheets";
import type { Reading } from "../reading";
import { cssString, REPORTS, reportTitle, runningHead, type ReportKind } from "../report-kind";
import { roadmapOf } from "../roadmap";
import { LeaderPage } from "./leader-page";
import { OfficePages } from "./office-pages";
import { Opening } from "./opening";
import { ResultReport } from "./result-report";
import { Worksheet } from "./worksheet";

interface DialogProps {
  readonly reading: Reading;
  /** ISO date. */
  readonly today: string;
  readonly onRetry: () => void;
}

/** The whole page: what there is to print, or why there is nothing. */
export function Dialog(props: DialogProps): JSX.Element {
  const { reading, today } = props;
  const panel = reading.state === "read" ? reading.panel : null;
  const board = panel?.state === "ready" ? boardOf(panel) : null;
  return board === null ? <Opening {...props} /> : <Reports board={board} today={today} />;
}

interface ReportsProps {
  readonly board: Board;
  readonly today: string;
}

/** Choices that stand for no scenario and no single OPD. */
const COMPUTED = "computed";
const ALL = "all";
const officeChoice = (key: string): string => `opd ${key}`;

function Reports({ board, today }: ReportsProps): JSX.Element {
  const scenarios = savedScenarios(board).map(({ name }) => name);
  const [kind, setKind] = useState<ReportKind>("result");
  const [plan, setPlan] = useState(scenarios.length > 0 ? "0" : COMPUTED);
  const [office, setOffice] = useState<string | null>(null);
  const roadmap = roadmapOf(board, scenarios[Number(plan)] ?? null);
  const sheets = officeSheets(board, roadmap, today);
  const alone = officeShownAlone(sheets, office);

  useEffect(() => {
    const head = runningHead(board, kind);
    document.title = head;
    document.documentElement.style.setProperty("--running-head", cssString(head));
  }, [board, kind]);
  const choose = (chosen: ReportKind): void => {
    setKind(chosen);
    window.scrollTo(0, 0);
  };

  return (
    <>
      <div class="toolbar">
        <Tabs label="Laporan" tabs={REPORTS} chosen={kind} onChoose={choose} />
        <div class="actions">
          <button
            type="button"
            class="primary"
            onClick={() => {
              window.print();
            }}
          >
            Cetak atau simpan PDF
          </button>
          {kind === "offices" && sheets.length > 1 && (
            <Choice
              label="OPD"
              value={alone === null ? ALL : officeChoice(alone)}
              onChoose={(chosen) => {
                setOffice(sheets.find(({ key }) => officeChoice(key) === chosen)?.key ?? null);
              }}
              options={[
                { value: ALL, name: "Semua OPD" },
                ...sheets.map(({ key, name }) => ({
                  value: officeChoice(key),
                  name: name === "" ? "Belum ada OPD" : name,
                })),
              ]}
            />
          )}
          {kind !== "worksheet" && scenarios.length > 0 && (
            <Choice
              label="Rencana"
              value={plan}
              onChoose={setPlan}
              options={[
                ...scenarios.map((name, i) => ({ value: String(i), name })),
                { value: COMPUTED, name: "Usaha paling kecil (otomatis)" },
              ]}
            />
          )}
          <p class="quiet">Pilih tujuan “Simpan sebagai PDF”.</p>
        </div>
      </div>
      {board.panel.notices.length > 0 && <Unread notices={board.panel.notices} />}
      <div class="desk" {...tabPanel(kind)}>
        {kind === "offices" && <h1 class="hidden">{reportTitle(board.instrument, "offices")}</h1>}
        {kind === "result" && <ResultReport board={board} roadmap={roadmap} today={today} />}
        {kind === "leader" && <LeaderPage board={board} roadmap={roadmap} today={today} />}
        {kind === "offices" && (
          <OfficePages
            board={board}
            sheets={sheets.filter(({ key }) => alone === null || key === alone)}
            today={today}
          />
        )}
        {kind === "worksheet" && <Worksheet board={board} today={today} />}
      </div>
    </>
  );
}

/** Which sheets the reports do without, on screen only. */
function Unread({ notices }: { readonly notices: readonly string[] }): JSX.Element {
  return (
    <div class="unread">
      <Notice tone="check" title="Laporan disusun tanpa lembar yang tidak terbaca">
        {notices.map((notice) => (
          <p key={notice} class="cell">
            {notice}
          </p>
        ))}
      </Notice>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps): JSX.Element {
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          onChoose(currentTarget.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
