import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PageFindings, ProbeResult } from "../../contract";
import { copyText } from "../clipboard";
import { FailureText } from "../components/failure-text";
import { Notice } from "../components/notice";
import { callFailure, type CallFailure } from "../failure";
import { call } from "../server";
import { measure } from "./measurements";
import { resultText } from "./result-text";

type Printed = "not yet" | "asked" | "answered";
type Copied = "not yet" | "copied" | "selected";

/** The window of *Uji lingkungan*: measures, asks what only a person can see, and gives a text to send. */
export function Dialog(): JSX.Element {
  const [results, setResults] = useState<readonly ProbeResult[] | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const record = async (findings: PageFindings): Promise<void> => {
    try {
      setResults(await call("recordPageProbes", findings));
    } catch (error) {
      setFailure(callFailure(error, navigator.onLine));
    }
  };
  useEffect(() => {
    measure().then(record, (error: unknown) => {
      setFailure(callFailure(error, navigator.onLine));
    });
  }, []);

  return (
    <>
      {failure !== null && (
        <Notice tone="bad" title="Hasil belum tertulis semuanya">
          <FailureText failure={failure} />
        </Notice>
      )}
      <p role="status">
        {results === null
          ? failure === null && "Mengukur waktu ke server …"
          : "Selesai diukur. Hasilnya ada pada lembar Uji Lingkungan. Dua hal lagi memerlukan Anda:"}
      </p>
      {results !== null && (
        <>
          <PrintProbe onAnswer={(found) => void record({ P12: found })} />
          <CopyResults results={results} onCopied={(found) => void record({ P13: found })} />
        </>
      )}
    </>
  );
}

function PrintProbe({ onAnswer }: { readonly onAnswer: (found: string) => void }): JSX.Element {
  const [printed, setPrinted] = useState<Printed>("not yet");
  const answer = (found: string): void => {
    setPrinted("answered");
    onAnswer(found);
  };
  return (
    <section>
      <h2>1. Mencetak dari jendela ini</h2>
      <div class="buttons">
        <button
          type="button"
          onClick={() => {
            window.print();
            setPrinted("asked");
          }}
        >
          Coba cetak
        </button>
        <span role="status">
          {printed === "asked" && "Apakah jendela cetak terbuka?"}
          {printed === "answered" && "Tercatat."}
        </span>
        {printed === "asked" && (
          <>
            <button
              type="button"
              onClick={() => {
                answer("terbuka");
              }}
            >
              Ya
            </button>
            <button
              type="button"
              onClick={() => {
                answer("tidak terbuka");
              }}
            >
              Tidak
            </button>
          </>
        )}
      </div>
    </section>
  );
}

interface CopyResultsProps {
  readonly results: readonly ProbeResult[];
  readonly onCopied: (found: string) => void;
}

/** *Salin hasil*: the copying is a probe itself, so its outcome stands in the text as well. */
function CopyResults({ results, onCopied }: CopyResultsProps): JSX.Element {
  const [copied, setCopied] = useState<Copied>("not yet");
  const field = useRef<HTMLTextAreaElement>(null);
  const textWith = (found: string): string =>
    resultText(
      results.map((result) => (result.id === "P13" ? { ...result, found } : result)),
      new Date(),
      navigator.userAgent,
    );
  const copy = async (): Promise<void> => {
    const way = await copyText(textWith("navigator.clipboard"));
    if (way === "execCommand") await copyText(textWith(way));
    setCopied(way === null ? "selected" : "copied");
    onCopied(way ?? "ditolak");
  };
  useEffect(() => {
    if (copied !== "selected") return;
    field.current?.focus();
    field.current?.select();
  }, [copied]);
  return (
    <section>
      <h2>2. Mengirim hasil kepada pengelola</h2>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => void copy()}>
          Salin hasil
        </button>
        <span role="status">
          {copied === "copied" && "Tersalin. Tempelkan pada pesan Anda."}
          {copied === "selected" && "Teks sudah dipilih. Tekan Ctrl+C untuk menyalin."}
        </span>
      </div>
      {copied === "selected" && (
        <textarea
          ref={field}
          readOnly
          rows={6}
          aria-label="Hasil uji lingkungan"
          value={textWith("ditolak")}
        />
      )}
    </section>
  );
}
