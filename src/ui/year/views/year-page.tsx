import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { History, Panel } from "../../../contract";
import { menuPath } from "../../../words";
import { boardOf } from "../../board";
import { FailureText } from "../../components/failure-text";
import { Notice, type Tone } from "../../components/notice";
import { Tabs, tabPanel } from "../../components/tabs";
import { isoDay } from "../../day";
import { callFailure, type CallFailure } from "../../failure";
import { call } from "../../server";
import { failureSentence, type Desk, type Done } from "../desk";
import { Outline } from "../outline";
import { Disputes } from "./disputes";
import { EvidenceImport } from "./evidence-import";
import { FollowUps } from "./follow-ups";
import { HistoryView } from "./history";
import { Offices } from "./offices";
import { Portal } from "./portal";

const TABS = [
  { key: "history", name: "Riwayat" },
  { key: "offices", name: "Bagi tugas" },
  { key: "evidence", name: "Impor bukti" },
  { key: "disputes", name: "Sengketa" },
  { key: "follow-ups", name: "Tindak lanjut" },
  { key: "portal", name: "Salin ke portal" },
] as const;
type TabKey = (typeof TABS)[number]["key"];

const VIEWS: Readonly<Record<TabKey, (props: { readonly desk: Desk }) => JSX.Element>> = {
  history: HistoryView,
  offices: Offices,
  evidence: EvidenceImport,
  disputes: Disputes,
  "follow-ups": FollowUps,
  portal: Portal,
};

/** What came of the last deed. */
interface News {
  readonly tone: Tone;
  readonly title: string;
  readonly undo?: () => Promise<Done>;
}

interface Content {
  readonly panel: Panel;
  readonly history: History;
}

/** The whole page: the year around the assessment, a tab for each of its tasks. */
export function YearPage(): JSX.Element {
  const [content, setContent] = useState<Content | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [tab, setTab] = useState<TabKey>("history");
  const isWorking = useRef(false);

  const read = async (): Promise<void> => {
    const [panel, history] = await Promise.all([call("getPanel"), call("getHistory")]);
    setContent({ panel, history });
  };
  const open = (): void => {
    setFailure(null);
    read().catch((error: unknown) => {
      setFailure(callFailure(error, navigator.onLine));
    });
  };
  useEffect(open, []);

  if (failure) return <Failed failure={failure} onRetry={open} />;
  if (!content) return <Outline />;
  const board = content.panel.state === "ready" ? boardOf(content.panel) : null;
  if (!board) return <Unready panel={content.panel} onRetry={open} />;

  const perform: Desk["perform"] = (doing, work) => {
    if (isWorking.current) return;
    isWorking.current = true;
    setBusy(doing);
    setNews(null);
    work(setBusy)
      .then(
        ({ text, undo }) => {
          setNews({ tone: "good", title: text, ...(undo && { undo }) });
        },
        (error: unknown) => {
          setNews({ tone: "bad", title: failureSentence(error) });
        },
      )
      .then(read)
      .catch((error: unknown) => {
        setFailure(callFailure(error, navigator.onLine));
      })
      .finally(() => {
        isWorking.current = false;
        setBusy(null);
      });
  };
  const { history } = content;
  const View = VIEWS[tab];
  const desk: Desk = { board, history, today: isoDay(new Date()), busy, perform };
  const notices = [...board.panel.notices, ...history.notices];
  const undo = news?.undo;

  return (
    <>
      <h1 class="hidden">Tahun penilaian</h1>
      <div class="toolbar">
        <Tabs
          label="Tahun penilaian"
          tabs={TABS}
          chosen={tab}
          onChoose={(chosen) => {
            setTab(chosen);
            setNews(null);
          }}
        />
        <button
          type="button"
          class="link"
          disabled={busy !== null}
          onClick={() => {
            setNews(null);
            open();
          }}
        >
          Baca ulang
        </button>
      </div>
      <div class="news" aria-live="polite">
        {busy !== null && <Notice tone="plain" title={busy} />}
        {news && (
          <Notice tone={news.tone} title={news.title}>
            {undo && (
              <div class="buttons">
                <button
                  type="button"
                  disabled={busy !== null}
                  onClick={() => {
                    perform("Mengurungkan …", undo);
                  }}
                >
                  Urungkan
                </button>
              </div>
            )}
          </Notice>
        )}
        {notices.map((notice) => (
          <Notice key={notice} tone="check" title={notice} />
        ))}
      </div>
      <div class="view" {...tabPanel(tab)}>
        <View desk={desk} />
      </div>
    </>
  );
}

function Failed({
  failure,
  onRetry,
}: {
  readonly failure: CallFailure;
  readonly onRetry: () => void;
}): JSX.Element {
  return (
    <div class="obstacle" role="alert">
      <h1>Lembar belum terbaca</h1>
      <FailureText failure={failure} />
      <div class="buttons">
        <button type="button" class="primary" onClick={onRetry}>
          Coba lagi
        </button>
      </div>
    </div>
  );
}

function Unready({
  panel,
  onRetry,
}: {
  readonly panel: Panel;
  readonly onRetry: () => void;
}): JSX.Element {
  const text =
    panel.state === "broken"
      ? panel.message
      : `Spreadsheet ini belum memiliki lembar penilaian yang dapat dibaca. Jalankan menu ${menuPath("setUp")}.`;
  return (
    <div class="obstacle" role="alert">
      <h1>Belum ada yang dapat dikerjakan di sini</h1>
      <p>{text}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={onRetry}>
          Coba lagi
        </button>
      </div>
    </div>
  );
}
