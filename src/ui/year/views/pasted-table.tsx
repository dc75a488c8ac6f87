import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { decodeText, readDelimited, UnreadableText } from "../../../exchange/delimited-text";
import { formatNumber } from "../../../format";
import { Field } from "./field";

/** Larger files are no table that people type. */
const MOST_BYTES = 5_000_000;
const MOST_ROWS = 50_000;

interface PastedTableProps {
  readonly label: string;
  readonly placeholder: string;
  /** null: the field was emptied. */
  readonly onRead: (rows: readonly (readonly string[])[] | null) => void;
}

/** A field to paste a table into, or to drop or choose its file; says what keeps it from being read. */
export function PastedTable({ label, placeholder, onRead }: PastedTableProps): JSX.Element {
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);

  const take = (next: string): void => {
    setText(next);
    const { rows, faults } = readDelimited(next);
    if (rows.length > MOST_ROWS) {
      setTrouble(
        `Tabel ini ${formatNumber(rows.length, 0)} baris; paling banyak ${formatNumber(MOST_ROWS, 0)}. Bagi menjadi beberapa berkas.`,
      );
      onRead(null);
      return;
    }
    const [fault] = faults;
    setTrouble(fault ? `Baris ${String(fault.line)}: ${fault.message}.` : null);
    onRead(rows.length === 0 ? null : rows.map(({ cells }) => cells));
  };
  const takeFile = (file: File | undefined): void => {
    if (!file) return;
    if (file.size > MOST_BYTES) {
      setTrouble("Berkas ini lebih dari 5 MB. Bagi menjadi beberapa berkas.");
      return;
    }
    file.arrayBuffer().then(
      (buffer) => {
        try {
          take(decodeText(new Uint8Array(buffer)).text);
        } catch (error) {
          if (!(error instanceof UnreadableText)) throw error;
          setTrouble(error.message);
        }
      },
      () => {
        setTrouble("Berkas ini tidak dapat dibaca peramban. Tempel isinya saja.");
      },
    );
  };
  return (
    <div
      class="form column"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        takeFile(event.dataTransfer?.files[0]);
      }}
    >
      <Field label={label}>
        <textarea
          rows={6}
          value={text}
          placeholder={placeholder}
          onInput={({ currentTarget }) => {
            take(currentTarget.value);
          }}
        />
      </Field>
      <Field label="atau pilih berkas .csv, .tsv, atau .txt">
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/*"
          onChange={({ currentTarget }) => {
            takeFile(currentTarget.files?.[0]);
          }}
        />
      </Field>
      {trouble !== null && (
        <p class="check-word" role="alert">
          {`! ${trouble}`}
        </p>
      )}
    </div>
  );
}
