import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { LONGEST_FINDING, type PageFindings, type ProbeResult } from "../../contract";
import { copyText } from "../clipboard";
import { FailureText } from "../components/failure-text";
import { Notice } from "../components/notice";
import { download } from "../download";
import { callFailure, type CallFailure } from "../failure";
import { call } from "../server";
import { measure } from "./measurements";
import { resultText } from "./result-text";

type Tried = "not yet" | "asked" | "answered";
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
          : "Selesai diukur. Hasilnya ada pada lembar Uji Lingkungan. Empat hal lagi memerlukan Anda:"}
      </p>
      {results !== null && (
        <>
          <AskedProbe
            title="1. Mencetak dari jendela ini"
            label="Coba cetak"
            attempt={() => {
              window.print();
            }}
            question="Apakah jendela cetak terbuka?"
            answers={["terbuka", "tidak terbuka"]}
            onAnswer={(found) => void record({ P12: found })}
          />
          <AskedProbe
            title="2. Mengunduh dari jendela ini"
            label="Coba unduh"
            attempt={() => {
              download("Uji lingkungan SPBE", DOWNLOADED);
            }}
            question={`Apakah berkas ${DOWNLOADED} terunduh?`}
            answers={["terunduh", "tidak terunduh"]}
            onAnswer={(found) => void record({ P22: found })}
          />
          <FileProbe onFound={(found) => void record({ P23: found })} />
          <CopyResults results={results} onCopied={(found) => void record({ P13: found })} />
        </>
      )}
    </>
  );
}

const DOWNLOADED = "uji-lingkungan.txt";

interface AskedProbeProps {
  readonly title: string;
  readonly label: string;
  readonly attempt: () => void;
  readonly question: string;
  /** What was found, by yes and no. */
  readonly answers: readonly [yes: string, no: string];
  readonly onAnswer: (found: string) => void;
}

/** Does something of which a page is not told whether it worked, and asks the person. */
function AskedProbe(props: AskedProbeProps): JSX.Element {
  const { title, label, attempt, question, answers, onAnswer } = props;
  const [tried, setTried] = useState<Tried>("not yet");
  return (
    <section>
      <h2>{title}</h2>
      <div class="buttons">
        <button
          type="button"
          onClick={() => {
            attempt();
            setTried("asked");
          }}
        >
          {label}
        </button>
        <span role="status">
          {tried === "asked" && question}
          {tried === "answered" && "Tercatat."}
        </span>
        {tried === "asked" &&
          answers.map((found, at) => (
            <button
              key={found}
              type="button"
              onClick={() => {
                setTried("answered");
                onAnswer(found);
              }}
            >
              {at === 0 ? "Ya" : "Tidak"}
            </button>
          ))}
      </div>
    </section>
  );
}

/** Reads a file of the person's choice, which stays on the computer. */
function FileProbe({ onFound }: { readonly onFound: (found: string) => void }): JSX.Element {
  const [isRead, setRead] = useState<boolean | null>(null);
  const readFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const failure = await file.arrayBuffer().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    setRead(failure === null);
    onFound(failure === null ? "terbaca" : `gagal: ${failure}`.slice(0, LONGEST_FINDING));
  };
  return (
    <section>
      <h2>3. Membuka berkas di jendela ini</h2>
      <div class="buttons">
        <label>
          Pilih berkas apa pun; isinya tidak dikirim:{" "}
          <input
            type="file"
            onChange={({ currentTarget }) => void readFile(currentTarget.files?.[0])}
          />
        </label>
        <span role="status">
          {isRead === true && "Terbaca. Tercatat."}
          {isRead === false && "Tidak terbaca. Tercatat."}
        </span>
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
      <h2>4. Mengirim hasil kepada pengelola</h2>
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
