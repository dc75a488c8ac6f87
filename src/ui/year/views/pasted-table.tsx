import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import {
  decodeText,
  readDelimited,
  UnreadableText,
  type DelimitedText,
} from "../../../exchange/delimited-text";
import { formatNumber } from "../../../format";
import { Field } from "./field";

/** Larger files are no table that people type. */
const MOST_BYTES = 5_000_000;
const MOST_ROWS = 50_000;
/** Longer texts are read without being put into the field, which would take longer than reading them. */
const MOST_SHOWN = 200_000;

interface PastedTableProps {
  readonly label: string;
  readonly placeholder: string;
  /** null: the field was emptied. */
  readonly onRead: (rows: readonly (readonly string[])[] | null) => void;
}

/** A table, or the sentence that says why there is none. */
type Taken = { readonly table: DelimitedText } | { readonly trouble: string };

/** A field to paste a table into, or to drop or choose its file; says what keeps it from being read. */
export function PastedTable({ label, placeholder, onRead }: PastedTableProps): JSX.Element {
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [doing, setDoing] = useState<string | null>(null);
  /** Counts what was given, so that of two files the later one is read. */
  const given = useRef(0);

  const settle = (taken: Taken): void => {
    setDoing(null);
    const fault = "table" in taken ? taken.table.faults[0] : undefined;
    const faultText = fault ? `Baris ${String(fault.line)}: ${fault.message}.` : null;
    setTrouble("trouble" in taken ? taken.trouble : faultText);
    const rows = "table" in taken ? taken.table.rows : [];
    onRead(rows.length === 0 ? null : rows.map(({ cells }) => cells));
  };
  const take = (next: string): void => {
    given.current++;
    setText(next);
    settle(tableIn(next));
  };
  /** Says what takes long before it begins. */
  const takeLong = (what: string, read: () => Taken | Promise<Taken>): void => {
    const turn = ++given.current;
    setDoing(what);
    setTrouble(null);
    onRead(null);
    afterPainting(async () => {
      const taken = await read();
      if (given.current === turn) settle(taken);
    });
  };
  const takeFile = (file: File): void => {
    setText("");
    takeLong(`Membaca ${file.name} …`, () => tableOf(file));
  };
  return (
    <div
      class="form column"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        // Dropped words go into the field by themselves.
        if (!file) return;
        event.preventDefault();
        takeFile(file);
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
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData("text/plain") ?? "";
            if (pasted.length <= MOST_SHOWN) return;
            event.preventDefault();
            setText("");
            takeLong("Membaca tabel …", () => tableIn(pasted));
          }}
        />
      </Field>
      <Field label="atau pilih berkas .csv, .tsv, atau .txt">
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/*"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) takeFile(file);
            // The same file may be chosen again once it was mended.
            currentTarget.value = "";
          }}
        />
      </Field>
      {doing !== null && <p role="status">{doing}</p>}
      {trouble !== null && (
        <p class="check-word" role="alert">
          {`! ${trouble}`}
        </p>
      )}
    </div>
  );
}

function tableIn(text: string): Taken {
  const table = readDelimited(text);
  if (table.rows.length <= MOST_ROWS) return { table };
  return {
    trouble: `Tabel ini ${formatNumber(table.rows.length, 0)} baris; paling banyak ${formatNumber(MOST_ROWS, 0)}. Bagi menjadi beberapa berkas.`,
  };
}

async function tableOf(file: File): Promise<Taken> {
  if (file.size > MOST_BYTES) {
    return { trouble: "Berkas ini lebih dari 5 MB. Bagi menjadi beberapa berkas." };
  }
  let buffer: ArrayBuffer;
  try {
    buffer = await file.arrayBuffer();
  } catch {
    return { trouble: "Berkas ini tidak dapat dibaca peramban. Tempel isinya saja." };
  }
  try {
    const taken = tableIn(decodeText(new Uint8Array(buffer)).text);
    if ("trouble" in taken || taken.table.rows.length > 0) return taken;
    return {
      trouble: "Berkas ini kosong. Pilih berkas yang berisi tabel atau daftar nama berkas.",
    };
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    return { trouble: error.message };
  }
}

/** Once the page shows what it says by now. */
function afterPainting(work: () => Promise<void>): void {
  requestAnimationFrame(() => {
    setTimeout(() => void work());
  });
}
