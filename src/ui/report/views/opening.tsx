import type { JSX } from "preact";
import { menuPath } from "../../../words";
import { FailureText } from "../../components/failure-text";
import { Notice } from "../../components/notice";
import { useAfter } from "../../components/use-after";
import { Outline } from "../outline";
import type { Reading } from "../reading";

/** From when a wait is told, and from when it is explained. */
const TOLD_AFTER = 300;
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
  const isLong = useAfter(TOLD_AFTER, true);
  const isSlow = useAfter(SLOW_AFTER, true);
  return (
    <Outline status={isLong ? "Membaca lembar …" : ""}>
      {isSlow && (
        <Notice tone="plain" title="Server Google sedang lambat">
          <p>Lembar masih dibaca. Biarkan jendela ini terbuka.</p>
        </Notice>
      )}
    </Outline>
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
