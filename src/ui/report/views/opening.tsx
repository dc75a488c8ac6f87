import type { JSX } from "preact";
import { menuPath } from "../../../words";
import { FailureText } from "../../components/failure-text";
import { Notice } from "../../components/notice";
import { useAfter } from "../../components/use-after";
import type { Reading } from "../reading";

/** From when a wait is shown at all, and from when it is explained. */
const SKELETON_AFTER = 300;
const SLOW_AFTER = 8000;

interface OpeningProps {
  readonly reading: Reading;
  readonly onRetry: () => void;
}

/** What stands in place of the reports while there is nothing to print. */
export function Opening(props: OpeningProps): JSX.Element {
  return props.reading.state === "reading" ? <Waiting /> : <Obstacle {...props} />;
}

function Waiting(): JSX.Element {
  const isLong = useAfter(SKELETON_AFTER, true);
  const isSlow = useAfter(SLOW_AFTER, true);
  return (
    <div class="opening" aria-busy="true">
      <h1 class="hidden">Laporan penilaian</h1>
      <p class="hidden" role="status">
        {isLong ? "Membaca lembar …" : ""}
      </p>
      {isSlow && (
        <Notice tone="plain" title="Server Google sedang lambat">
          <p>Lembar masih dibaca. Biarkan jendela ini terbuka.</p>
        </Notice>
      )}
      {isLong && (
        <div class="skeleton" aria-hidden="true">
          <div class="bone tabs-bone" />
          <div class="bone button-bone" />
          <div class="bone paper-bone" />
        </div>
      )}
    </div>
  );
}

function Obstacle({ reading, onRetry }: OpeningProps): JSX.Element {
  const { title, text, canRetry } = obstacleOf(reading);
  return (
    <div class="opening">
      <div class="obstacle" role="alert">
        <h1>{title}</h1>
        {text}
        {canRetry && (
          <div class="buttons">
            <button type="button" class="primary" onClick={onRetry}>
              Coba lagi
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

interface ObstacleText {
  readonly title: string;
  readonly text: JSX.Element;
  readonly canRetry: boolean;
}

function obstacleOf(reading: Reading): ObstacleText {
  if (reading.state === "failed") {
    const { failure } = reading;
    return {
      title:
        failure.kind === "account" ? "Google menolak akun jendela ini" : "Lembar belum terbaca",
      text: <FailureText failure={failure} />,
      canRetry: true,
    };
  }
  const panel = reading.state === "read" ? reading.panel : null;
  if (panel?.state === "ready") {
    return {
      title: "Lembar penilaian perlu diperbaiki",
      text: (
        <p>{`Instrumen "${panel.instrument}" pada lembar Mulai tidak dikenal. Pilih instrumen yang tersedia pada lembar itu, lalu coba lagi.`}</p>
      ),
      canRetry: true,
    };
  }
  if (panel?.state === "broken") {
    return {
      title: "Lembar penilaian perlu diperbaiki",
      text: <p>{panel.message}</p>,
      canRetry: true,
    };
  }
  return {
    title: "Belum ada yang dapat dilaporkan",
    text: (
      <p>{`Spreadsheet ini belum memiliki lembar penilaian. Tutup jendela ini, lalu jalankan menu ${menuPath("setUp")}.`}</p>
    ),
    canRetry: false,
  };
}
