import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { PanelRow } from "../../contract";
import {
  decodeText,
  understand,
  UnreadableText,
  type Fault,
  type ImportedAssessment,
  type Understood,
} from "../../exchange";
import type { Board } from "../board";
import { Notice } from "../components/notice";
import { integerText } from "../figures";
import { AssessmentImport } from "./assessment-import";
import { RollUpImport } from "./roll-up-import";

interface ImportViewProps {
  readonly board: Board;
  readonly onWritten: (rows: readonly PanelRow[]) => void;
}

type Source =
  | { readonly state: "none" }
  | { readonly state: "refused"; readonly message: string }
  | { readonly state: "understood"; readonly name: string; readonly understood: Understood };

const SHAPE_WORDS: Readonly<Record<Understood["shape"], string>> = {
  long: "tabel dengan satu baris per indikator",
  wide: "tabel dengan satu kolom per indikator",
  results: "tabel hasil: indeks, domain, dan aspek",
  tauval: "JSON hasil evaluasi",
};

/** So many things that were not taken over are named; the others are counted. */
const MOST_FAULTS = 200;

/** *Impor*: a file or pasted cells are understood, shown, and written only on demand. */
export function ImportView({ board, onWritten }: ImportViewProps): JSX.Element {
  const [source, setSource] = useState<Source>({ state: "none" });
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  const take = (name: string, read: () => string): void => {
    try {
      const understood = understand(read(), board.instrument);
      setSource({ state: "understood", name, understood });
    } catch (error) {
      if (!(error instanceof UnreadableText)) throw error;
      setSource({ state: "refused", message: error.message });
    }
  };
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    take(file.name, () => decodeText(bytes).text);
  };

  return (
    <section>
      <label
        class={isOver ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void takeFile(event.dataTransfer?.files[0]);
        }}
      >
        <span>
          Tempel sel dari spreadsheet lain di sini, atau lepaskan berkas CSV, TSV, atau JSON.
        </span>
        <textarea
          rows={3}
          placeholder="Ctrl+V"
          onPaste={(event) => {
            const text = event.clipboardData?.getData("text/plain") ?? "";
            if (text === "") return;
            event.preventDefault();
            event.currentTarget.value = "";
            take("tempelan", () => text);
          }}
        />
      </label>
      <div class="buttons">
        <button type="button" onClick={() => chooser.current?.click()}>
          Pilih berkas…
        </button>
        <input
          ref={chooser}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.json"
          onChange={(event) => {
            const input = event.currentTarget;
            void takeFile(input.files?.[0]).then(() => {
              input.value = "";
            });
          }}
        />
        <span class="quiet">Belum ada yang ditulis sampai Anda menekan Tulis.</span>
      </div>
      <div role="status">
        {source.state === "refused" && (
          <Notice tone="bad" title="Isinya tidak dikenali">
            <p>{source.message}</p>
          </Notice>
        )}
        {source.state === "understood" && (
          <p>{`Dikenali dari ${source.name}: ${summary(source.understood)}.`}</p>
        )}
      </div>
      {source.state === "understood" && (
        <>
          <Faults faults={source.understood.faults} />
          <RollUpImport
            key={source.understood}
            instrument={board.instrument}
            assessments={source.understood.assessments}
          />
          {source.understood.assessments.length > 0 && (
            <AssessmentImport
              key={source.understood}
              board={board}
              assessments={source.understood.assessments}
              onWritten={onWritten}
            />
          )}
        </>
      )}
    </section>
  );
}

function summary({ shape, assessments }: Understood): string {
  const sum = (count: (assessment: ImportedAssessment) => number): number =>
    assessments.reduce((total, each) => total + count(each), 0);
  const levels = sum((each) => each.levels.size);
  const results = sum((each) => each.results.size);
  const parts = [
    levels > 0 ? `${integerText(levels)} tingkat` : "",
    results > 0 ? `${integerText(results)} nilai hasil` : "",
  ].filter((part) => part !== "");
  const whose = `${integerText(assessments.length)} penilaian`;
  return `${SHAPE_WORDS[shape]}, ${parts.length === 0 ? "tanpa isi yang dapat dipakai" : `${parts.join(" dan ")} dari ${whose}`}`;
}

function Faults({ faults }: { readonly faults: readonly Fault[] }): JSX.Element | null {
  if (faults.length === 0) return null;
  const rest = faults.length - MOST_FAULTS;
  return (
    <Notice tone="check" title={`${integerText(faults.length)} hal tidak diambil`}>
      <ul class="faults" tabIndex={0} aria-label="Yang tidak diambil">
        {faults.slice(0, MOST_FAULTS).map(({ line, message }, at) => (
          <li key={at}>
            {line === null || line === 0 ? message : `Baris ${integerText(line)}: ${message}`}
          </li>
        ))}
        {rest > 0 && <li>{`dan ${integerText(rest)} lainnya`}</li>}
      </ul>
    </Notice>
  );
}
