import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { History } from "../../../contract";
import { isIntact } from "../../../history";
import { boardOf, type Board } from "../../board";
import { Notice } from "../../components/notice";
import { Tabs, tabPanel } from "../../components/tabs";
import { savedScenarios } from "../../saved-scenarios";
import { LETTERS, type Letter } from "../letters";
import { officeSheets, officeShownAlone } from "../office-sheets";
import type { Reading } from "../reading";
import { cssString, REPORTS, reportTitle, runningHead, type ReportKind } from "../report-kind";
import { roadmapOf } from "../roadmap";
import { LeaderPage } from "./leader-page";
import { Letters } from "./letters";
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
  const read = reading.state === "read" ? reading : null;
  const board = read?.panel.state === "ready" ? boardOf(read.panel) : null;
  if (!read || board === null) return <Opening {...props} />;
  return <Reports board={board} history={read.history} today={today} />;
}

interface ReportsProps {
  readonly board: Board;
  readonly history: History;
  readonly today: string;
}

/** Choices that stand for no scenario and no single OPD. */
const COMPUTED = "computed";
const ALL = "all";
const officeChoice = (key: string): string => `opd ${key}`;

function Reports({ board, history, today }: ReportsProps): JSX.Element {
  const scenarios = savedScenarios(board).map(({ name }) => name);
  const [kind, setKind] = useState<ReportKind>("result");
  const [plan, setPlan] = useState(scenarios.length > 0 ? "0" : COMPUTED);
  const [office, setOffice] = useState<string | null>(null);
  const [letter, setLetter] = useState<Letter>("minutes");
  const roadmap = roadmapOf(board, scenarios[Number(plan)] ?? null);
  const sheets = officeSheets(board, roadmap, today);
  const alone = officeShownAlone(sheets, office);
  const shown = sheets.filter(({ key }) => alone === null || key === alone);
  const isPerOffice = kind === "offices" || (kind === "letters" && letter === "request");
  const notices = [...board.panel.notices, ...history.notices];
  const snapshots = useMemo(() => history.snapshots.filter(isIntact), [history]);

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
          {kind === "letters" && (
            <Choice
              label="Jenis surat"
              value={letter}
              onChoose={(chosen) => {
                setLetter(LETTERS.find(({ key }) => key === chosen)?.key ?? "minutes");
              }}
              options={LETTERS.map(({ key, name }) => ({ value: key, name }))}
            />
          )}
          {isPerOffice && sheets.length > 1 && (
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
          {kind !== "worksheet" && kind !== "letters" && scenarios.length > 0 && (
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
          <p class="quiet">
            {kind === "letters"
              ? "Klik titik-titik untuk mengisinya, lalu cetak. Untuk surat dengan templat sendiri, judul kolom lembar dapat dipakai sebagai penanda isian, misalnya <<Indikator>>."
              : "Pilih tujuan “Simpan sebagai PDF”."}
          </p>
        </div>
      </div>
      {notices.length > 0 && <Unread notices={notices} />}
      <div class="desk" {...tabPanel(kind)}>
        {kind === "offices" && <h1 class="hidden">{reportTitle(board.instrument, "offices")}</h1>}
        {kind === "result" && (
          <ResultReport
            board={board}
            roadmap={roadmap}
            followUps={history.followUps}
            snapshots={snapshots}
            today={today}
          />
        )}
        {kind === "leader" && (
          <LeaderPage board={board} roadmap={roadmap} snapshots={snapshots} today={today} />
        )}
        {kind === "offices" && (
          <OfficePages board={board} sheets={shown} followUps={history.followUps} today={today} />
        )}
        {kind === "letters" && (
          <Letters
            key={letter}
            board={board}
            history={history}
            letter={letter}
            sheets={shown}
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
