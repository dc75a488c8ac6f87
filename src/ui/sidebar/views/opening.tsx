import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { instrumentOfYear } from "../../../scoring";
import { Notice } from "../../components/notice";
import { useAfter } from "../../components/use-after";
import { Outline, PageTitle } from "../outline";
import { TITLE_ID } from "./kept-focus";
import { FailureNotice, SetUpReport } from "./notices";
import type { ViewProps } from "./view";

/** From when a wait is told, and from when it is explained. */
const TOLD_AFTER = 300;
const SLOW_AFTER = 10_000;

/** What stands in place of the tabs while there is no workbook to show. */
export function Opening(props: ViewProps): JSX.Element {
  const { state } = props;
  if (state.busy !== null) return <Waiting {...props} />;
  return (
    <div class="opening">
      {state.panel === null && <PageTitle />}
      <div role="alert">
        <FailureNotice {...props} />
      </div>
      <SetUpReport {...props} />
      <State {...props} />
    </div>
  );
}

function State(props: ViewProps): JSX.Element | null {
  const { panel, failure } = props.state;
  if (panel === null) return failure === null ? <Waiting {...props} /> : null;
  switch (panel.state) {
    case "absent":
      return <Absent {...props} />;
    case "broken":
      return <Broken {...props} message={panel.message} />;
    case "ready":
      return (
        <Broken
          {...props}
          message={`Instrumen "${panel.instrument}" pada lembar Mulai tidak dikenal. Pilih instrumen yang tersedia pada lembar itu, lalu pilih Segarkan.`}
        />
      );
  }
}

function Absent({ session, state }: ViewProps): JSX.Element {
  const isRepeat = state.failure?.attempt.kind === "setUp";
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(thisYear);
  const instrument = instrumentOfYear(year);
  return (
    <section class="stack">
      <h1 id={TITLE_ID} tabIndex={-1}>
        Mulai penilaian
      </h1>
      <p>
        Spreadsheet ini belum memiliki lembar penilaian. <b>Siapkan lembar</b> membuat lembar yang
        diperlukan, lengkap dengan seluruh indikator; lembar lain tidak diubah.
      </p>
      <label class="field">
        <span>Tahun yang dinilai</span>
        <select
          value={year}
          onChange={({ currentTarget }) => {
            setYear(Number(currentTarget.value));
          }}
        >
          {[thisYear - 2, thisYear - 1, thisYear, thisYear + 1].map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <p class="quiet">
        {`Tahun ${String(year)} dinilai dengan ${instrument.indexName}. Pilihan ini masih dapat diubah pada lembar Mulai sampai nilai pertama diisi.`}
      </p>
      {!isRepeat && (
        <div class="buttons">
          <button type="button" class="primary" onClick={() => void session.setUp(year)}>
            Siapkan lembar
          </button>
        </div>
      )}
    </section>
  );
}

function Broken({ session, message }: ViewProps & { readonly message: string }): JSX.Element {
  return (
    <section class="stack">
      <h1 id={TITLE_ID} tabIndex={-1}>
        Lembar penilaian perlu diperbaiki
      </h1>
      <p>{message}</p>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => void session.setUp()}>
          Siapkan lembar
        </button>
        <button type="button" onClick={() => void session.load()}>
          Segarkan
        </button>
      </div>
      <p class="quiet">Siapkan lembar melengkapi yang kurang; isian Anda tidak diubah.</p>
    </section>
  );
}

function Waiting({ state }: ViewProps): JSX.Element {
  const isLong = useAfter(TOLD_AFTER, true);
  const isSlow = useAfter(SLOW_AFTER, true);
  if (state.busy === "setUp") return <SettingUp isLong={isLong} />;
  return (
    <Outline status={isLong ? "Membaca lembar …" : ""}>
      {isSlow && (
        <Notice tone="plain" title="Server Google sedang lambat">
          <p>Lembar masih dibaca. Anda dapat terus bekerja di lembar sambil menunggu.</p>
        </Notice>
      )}
    </Outline>
  );
}

function SettingUp({ isLong }: { readonly isLong: boolean }): JSX.Element {
  return (
    <div class="opening" aria-busy="true">
      <PageTitle />
      <p class="hidden" role="status">
        {isLong ? "Menyiapkan lembar …" : ""}
      </p>
      {isLong && (
        <Notice tone="plain" title="Menyiapkan lembar …">
          <p>Biasanya kurang dari satu menit. Biarkan panel ini terbuka.</p>
        </Notice>
      )}
    </div>
  );
}
