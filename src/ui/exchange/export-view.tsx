import type { JSX } from "preact";
import { useState } from "preact/hooks";
import {
  EXPORT_FORMATS,
  writeExport,
  type ExportFormat,
  type ImportedAssessment,
  type WrittenFile,
} from "../../exchange";
import { formatNumber } from "../../format";
import type { Board } from "../board";
import { copyText } from "../clipboard";
import { isStage, LEVEL_COLUMN_NAMES } from "../column-names";
import { download } from "../download";
import { integerText } from "../figures";
import { assessmentsOf } from "./stage-levels";

const FORMATS: Readonly<Record<ExportFormat, { name: string; remark: string; ending: string }>> = {
  long: {
    name: "CSV panjang",
    remark: "Satu baris per tingkat, koma dan titik desimal: untuk program lain dan npm run rekap.",
    ending: "csv",
  },
  wide: {
    name: "CSV lebar",
    remark:
      "Satu baris per tahap, satu kolom per indikator, titik koma dan koma desimal: untuk Excel.",
    ending: "csv",
  },
  tauval: {
    name: "JSON hasil evaluasi",
    remark: "Semua nilai hasil dengan sepuluh desimal, beserta tingkatnya.",
    ending: "json",
  },
};

type Delivery = "none" | "downloaded" | "copied" | "refused";

/** *Ekspor*: the stages of sheet Penilaian as a file that was read again before anybody gets it. */
export function ExportView({ board }: { readonly board: Board }): JSX.Element {
  const [format, setFormat] = useState<ExportFormat>("long");
  const [delivery, setDelivery] = useState<Delivery>("none");
  const assessments = assessmentsOf(board);
  if (assessments.length === 0) {
    return <p>Belum ada tingkat pada lembar Penilaian yang dapat diekspor.</p>;
  }
  const written = writeExport(format, assessments, board.instrument);
  return (
    <section>
      <fieldset>
        <legend>Bentuk berkas</legend>
        {EXPORT_FORMATS.map((each) => (
          <label key={each} class="option">
            <input
              type="radio"
              name="format"
              checked={each === format}
              onChange={() => {
                setFormat(each);
                setDelivery("none");
              }}
            />
            <span>
              <b>{FORMATS[each].name}</b>
              <span class="quiet">{FORMATS[each].remark}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p>{contentText(assessments, written)}</p>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          onClick={() => {
            download(written.text, fileName(board, format));
            setDelivery("downloaded");
          }}
        >
          Unduh
        </button>
        <button
          type="button"
          onClick={() => {
            void copyText(written.text).then((way) => {
              setDelivery(way === null ? "refused" : "copied");
            });
          }}
        >
          Salin
        </button>
        <span role="status">
          {delivery === "downloaded" && "Diunduh. Bila tidak ada berkas baru, pakai Salin."}
          {delivery === "copied" && "Tersalin."}
          {delivery === "refused" && "Peramban menolak menyalin. Pakai Unduh."}
        </span>
      </div>
    </section>
  );
}

function contentText(
  assessments: readonly ImportedAssessment[],
  { levels, indices }: WrittenFile,
): string {
  const each = assessments.map(({ stage }, at) => {
    const index = indices[at] ?? null;
    const name = stage !== null && isStage(stage) ? LEVEL_COLUMN_NAMES[stage] : "";
    return `${name} ${index === null ? "belum lengkap" : `indeks ${formatNumber(index, 2)}`}`;
  });
  return `Dibaca ulang dari berkasnya: ${integerText(levels)} tingkat; ${each.join(", ")}.`;
}

function fileName({ panel }: Board, format: ExportFormat): string {
  const name = (panel.agency || "penilaian").replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
  const year = typeof panel.year === "number" ? `-${String(panel.year)}` : "";
  return `${name}${year}-${format}.${FORMATS[format].ending}`;
}
