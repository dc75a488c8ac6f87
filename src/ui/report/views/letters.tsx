import type { ComponentChildren, JSX } from "preact";
import type { History } from "../../../contract";
import { formatDate } from "../../../format";
import type { Board } from "../../board";
import { dayText } from "../../day";
import { cellText, integerText, valueOrDash, valueText, weightText } from "../../figures";
import {
  askedOf,
  governmentOf,
  LETTERS,
  performanceRows,
  performanceSentence,
  selfAssessment,
  teamOf,
  yearResults,
  type Letter,
} from "../letters";
import { numberWords, weekday } from "../number-words";
import type { OfficeSheet } from "../office-sheets";
import { ColumnHeads, type Column } from "./column-heads";
import { agencyText } from "./head";

interface LettersProps {
  readonly board: Board;
  readonly history: History;
  readonly letter: Letter;
  /** Of the offices that get a letter. */
  readonly sheets: readonly OfficeSheet[];
  /** ISO date. */
  readonly today: string;
}

/** The chosen letter, on as many pages as it needs. */
export function Letters(props: LettersProps): JSX.Element {
  switch (props.letter) {
    case "minutes":
      return <Minutes {...props} />;
    case "request":
      return <Requests {...props} />;
    case "team":
      return <TeamAnnex {...props} />;
    case "performance":
      return <PerformanceTable {...props} />;
  }
}

const DOTS = "…………………………";

/** What only people know: typed over on the screen before printing, or filled in by hand. */
function Blank({
  label,
  text = DOTS,
}: {
  readonly label: string;
  readonly text?: string;
}): JSX.Element {
  return (
    <span class="blank" contentEditable role="textbox" aria-label={label} spellcheck={false}>
      {text}
    </span>
  );
}

function Paper({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <article class="paper letter" aria-label={label}>
      {children}
    </article>
  );
}

function yearText({ panel }: Board): string {
  return cellText(panel.year).trim() || "……";
}

/** Whom the letter is from; below it, in a real office, stand address and seal. */
function Letterhead({ board }: { readonly board: Board }): JSX.Element {
  return (
    <header class="letterhead">
      <p class="cell">{agencyText(board).toUpperCase()}</p>
      <p>
        <Blank label="Perangkat daerah, alamat, dan telepon" text="……………………………………………………" />
      </p>
    </header>
  );
}

function Title({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <h1 class="letter-title">{children}</h1>;
}

interface SignatureProps {
  /** `Mengetahui,`, or place and day. */
  readonly above: ComponentChildren;
  readonly role: string;
  /** See `Government`. */
  readonly isElected?: boolean;
}

/** Room for one signature, with name and number below. */
function Signature({ above, role, isElected = false }: SignatureProps): JSX.Element {
  return (
    <div class="signature">
      <p>{above}</p>
      <p>{`${role},`}</p>
      <div class="signing-room" />
      <p>
        <Blank label={`Nama ${role}`} />
      </p>
      {!isElected && (
        <p>
          NIP <Blank label={`NIP ${role}`} />
        </p>
      )}
    </div>
  );
}

function PlaceAndDay({ board, today }: Pick<LettersProps, "board" | "today">): JSX.Element {
  const { place } = governmentOf(board.panel.agency);
  return (
    <>
      <Blank label="Tempat surat" text={place === "" ? DOTS : place} />
      {", "}
      <Blank label="Tanggal surat" text={formatDate(today)} />
    </>
  );
}

const MINUTES_COLUMNS: readonly Column[] = [
  { name: "No", look: "narrow" },
  { name: "Aspek" },
  { name: "Bobot", look: "figure-column" },
  { name: "Nilai", look: "figure-column" },
];
/** Members of the assessing team who sign. */
const SIGNING_MEMBERS = 5;

/** *Berita acara penilaian mandiri*: the levels of stage Mandiri alone. */
function Minutes({ board, today }: LettersProps): JSX.Element {
  const { instrument } = board;
  const self = selfAssessment(board);
  const [year = 0, , day = 1] = today.split("-").map(Number);
  const [, month = ""] = formatDate(today).split(" ");
  return (
    <Paper label={LETTERS[0].name}>
      <Letterhead board={board} />
      <Title>
        Berita acara penilaian mandiri
        <br />
        {instrument.title}
        <br />
        {`Tahun ${yearText(board)}`}
      </Title>
      <p class="letter-number">
        Nomor: <Blank label="Nomor berita acara" />
      </p>
      <p>
        {`Pada hari ini, ${weekday(today)}, tanggal ${numberWords(day)} bulan ${month} tahun ${numberWords(year)}, bertempat di `}
        <Blank label="Tempat penilaian" />
        {`, kami yang bertanda tangan di bawah ini, Tim Asesor Internal ${instrument.shortName} ${agencyText(board)} berdasarkan Keputusan `}
        <Blank label="Pejabat yang menetapkan tim" />
        {" Nomor "}
        <Blank label="Nomor keputusan tim" />
        {`, telah melaksanakan penilaian mandiri dengan berpedoman pada ${instrument.source.regulation}, dengan hasil sebagai berikut:`}
      </p>
      <table>
        <thead>
          <ColumnHeads columns={MINUTES_COLUMNS} />
        </thead>
        <tbody>
          {instrument.aspects.map(({ number, name, weight }) => (
            <tr key={number}>
              <td class="narrow">{integerText(number)}</td>
              <th scope="row">{name}</th>
              <td class="figure-column">{weightText(weight)}</td>
              <td class="figure-column">
                {valueOrDash(
                  self.aspects.find((each) => each.aspect.number === number)?.value ?? null,
                  instrument,
                )}
              </td>
            </tr>
          ))}
          <tr class="total">
            <td />
            <th scope="row">{`${instrument.indexName} penilaian mandiri`}</th>
            <td class="figure-column">{weightText(10000)}</td>
            <td class="figure-column">{valueOrDash(self.index, instrument)}</td>
          </tr>
        </tbody>
      </table>
      <p>
        {self.index && self.judgement
          ? `${instrument.indexName} hasil penilaian mandiri sebesar ${valueText(self.index.fraction, instrument)} dengan predikat ${self.judgement.predicate.name}, dari ${integerText(self.filled)} indikator yang dinilai.`
          : `Belum lengkap: baru ${integerText(self.filled)} dari ${integerText(self.total)} indikator yang memiliki tingkat Mandiri, sehingga indeks belum dapat ditetapkan. Lengkapi kolom Mandiri sebelum berita acara ini ditandatangani.`}
      </p>
      <p>
        Rincian tingkat setiap indikator, penjelasan, dan bukti dukungnya tercantum dalam kertas
        kerja penilaian mandiri yang menjadi bagian tidak terpisahkan dari berita acara ini.
      </p>
      <div class="closing-lines">
        <p>
          Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana
          mestinya.
        </p>
        <MinutesSignatures board={board} today={today} />
      </div>
    </Paper>
  );
}

/** Who signs the minutes. */
function MinutesSignatures({ board, today }: Pick<LettersProps, "board" | "today">): JSX.Element {
  const { instrument, panel } = board;
  const { secretary } = governmentOf(panel.agency);
  return (
    <section class="signing" aria-label="Tanda tangan">
      <h2>Tim Asesor Internal</h2>
      <table class="members">
        <thead>
          <ColumnHeads
            columns={[
              { name: "No", look: "narrow" },
              { name: "Nama dan NIP" },
              { name: "Kedudukan dalam tim" },
              { name: "Tanda tangan" },
            ]}
          />
        </thead>
        <tbody>
          {Array.from({ length: SIGNING_MEMBERS }, (_, at) => (
            <tr key={at}>
              <td class="narrow">{integerText(at + 1)}</td>
              <td>
                <Blank label={`Nama anggota ${integerText(at + 1)}`} />
              </td>
              <td>
                <Blank
                  label={`Kedudukan anggota ${integerText(at + 1)}`}
                  text={at === 0 ? "Ketua" : "Anggota"}
                />
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <div class="signatures">
        <Signature
          above="Mengetahui,"
          role={`${secretary} selaku Koordinator ${instrument.shortName}`}
        />
        <Signature
          above={<PlaceAndDay board={board} today={today} />}
          role="Ketua Tim Asesor Internal"
        />
      </div>
    </section>
  );
}

const REQUEST_COLUMNS: readonly Column[] = [
  { name: "No", look: "narrow" },
  { name: "Indikator", look: "asked-column" },
  { name: "Tingkat", look: "level-column" },
  { name: "Data dukung yang diminta" },
  { name: "Tenggat", look: "due-column" },
];

/** *Surat permintaan data*: a letter for each office that still has something to bring. */
function Requests(props: LettersProps): JSX.Element {
  const letters = props.sheets
    .filter(({ name }) => name !== "")
    .map((sheet) => ({ sheet, asked: askedOf(props.board, sheet) }))
    .filter(({ asked }) => asked.length > 0);
  if (letters.length === 0) {
    return (
      <Paper label={LETTERS[1].name}>
        <p>
          Tidak ada OPD yang masih perlu dimintai data: semua indikator yang ber-OPD sudah mencapai
          target dan memiliki bukti dukung.
        </p>
      </Paper>
    );
  }
  return (
    <>
      <h1 class="hidden">{LETTERS[1].name}</h1>
      {letters.map(({ sheet, asked }) => (
        <Request key={sheet.key} {...props} sheet={sheet} asked={asked} />
      ))}
    </>
  );
}

function Request({
  board,
  today,
  sheet,
  asked,
}: LettersProps & {
  readonly sheet: OfficeSheet;
  readonly asked: ReturnType<typeof askedOf>;
}): JSX.Element {
  const { instrument, panel } = board;
  const { secretary } = governmentOf(panel.agency);
  return (
    <Paper label={`Surat untuk ${sheet.name}`}>
      <Letterhead board={board} />
      <p class="letter-day">
        <PlaceAndDay board={board} today={today} />
      </p>
      <dl class="letter-facts">
        <div>
          <dt>Nomor</dt>
          <dd>
            <Blank label={`Nomor surat untuk ${sheet.name}`} />
          </dd>
        </div>
        <div>
          <dt>Sifat</dt>
          <dd>
            <Blank label="Sifat surat" text="Penting" />
          </dd>
        </div>
        <div>
          <dt>Lampiran</dt>
          <dd>
            <Blank label="Lampiran surat" text="–" />
          </dd>
        </div>
        <div>
          <dt>Hal</dt>
          <dd>{`Permintaan data dukung penilaian ${instrument.shortName} Tahun ${yearText(board)}`}</dd>
        </div>
      </dl>
      <p>
        Yth. Kepala <span class="cell">{sheet.name}</span>
        <br />
        di tempat
      </p>
      <p>
        {`Dalam rangka penilaian ${instrument.shortName} ${agencyText(board)} Tahun ${yearText(board)} sebagaimana diatur dalam ${instrument.source.regulation}, bersama ini kami mohon bantuan Saudara menyampaikan data dukung untuk ${integerText(asked.length)} indikator yang menjadi tanggung jawab perangkat daerah Saudara sebagai berikut:`}
      </p>
      <table class="asked">
        <thead>
          <ColumnHeads columns={REQUEST_COLUMNS} />
        </thead>
        <tbody>
          {asked.map(({ task: { entry, due }, level, documents }) => (
            <tr key={entry.indicator.number}>
              <td class="narrow">{integerText(entry.indicator.number)}</td>
              <th scope="row" class="asked-column">
                {entry.indicator.shortName}
              </th>
              <td class="level-column">{level}</td>
              <td>
                <ol>
                  {documents.map((document) => (
                    <li key={document} class="cell">
                      {document}
                    </li>
                  ))}
                </ol>
              </td>
              <td class="due-column cell">{dayText(due) || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="closing-lines">
        <p>
          Data dukung disampaikan kepada tim sekretariat paling lambat tanggal{" "}
          <Blank label={`Batas penyampaian ${sheet.name}`} /> melalui{" "}
          <Blank label={`Cara penyampaian ${sheet.name}`} />.
        </p>
        <p>
          Demikian disampaikan. Atas perhatian dan kerja sama Saudara, kami ucapkan terima kasih.
        </p>
        <div class="signatures">
          <div />
          <Signature above="" role={secretary} />
        </div>
      </div>
    </Paper>
  );
}

const TEAM_COLUMNS: readonly Column[] = [
  { name: "No", look: "narrow" },
  { name: "Kedudukan dalam tim" },
  { name: "Jabatan atau perangkat daerah" },
  { name: "Nama" },
  { name: "Tugas" },
];

/** *Lampiran SK tim*: the functions, with blanks for names. */
function TeamAnnex({ board, today }: LettersProps): JSX.Element {
  const { instrument, panel } = board;
  const { head, isElected } = governmentOf(panel.agency);
  return (
    <Paper label={LETTERS[2].name}>
      <div class="annex-head">
        <p>
          {`Lampiran Keputusan ${head}`}
          <br />
          Nomor <Blank label="Nomor keputusan" />
          <br />
          {`tentang Tim Koordinasi dan Tim Asesor Internal ${instrument.shortName} Tahun ${yearText(board)}`}
        </p>
      </div>
      <Title>
        {`Susunan tim koordinasi dan tim asesor internal ${instrument.shortName}`}
        <br />
        <span class="cell">{agencyText(board)}</span>
        <br />
        {`Tahun ${yearText(board)}`}
      </Title>
      <table class="team">
        <thead>
          <ColumnHeads columns={TEAM_COLUMNS} />
        </thead>
        <tbody>
          {teamOf(board).map(({ role, office, task }, at) => (
            <tr key={at}>
              <td class="narrow">{integerText(at + 1)}</td>
              <th scope="row">{role}</th>
              <td class="cell">
                {office === "" ? <Blank label={`Jabatan ${role}`} text="……………" /> : office}
              </td>
              <td>
                <Blank label={`Nama ${role} ${integerText(at + 1)}`} text="……………" />
              </td>
              <td>{task}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="signatures">
        <div />
        <Signature
          above={<PlaceAndDay board={board} today={today} />}
          role={head}
          isElected={isElected}
        />
      </div>
    </Paper>
  );
}

const PERFORMANCE_COLUMNS: readonly Column[] = [
  { name: "Uraian" },
  { name: "Tahun lalu", look: "figure-column" },
  { name: "Target", look: "figure-column" },
  { name: "Realisasi", look: "figure-column" },
  { name: "Capaian", look: "figure-column" },
  { name: "Tren", look: "trend-column" },
];

/** *Tabel LKjIP*: target, realisation, attainment and trend, ready for the performance report. */
function PerformanceTable({ board, history }: LettersProps): JSX.Element {
  const { instrument } = board;
  const years = yearResults(board, history.snapshots);
  return (
    <Paper label={LETTERS[3].name}>
      <Title>
        {`Capaian kinerja ${instrument.indexName}`}
        <br />
        <span class="cell">{agencyText(board)}</span>
        <br />
        {`Tahun ${yearText(board)}`}
      </Title>
      <table>
        <caption>{`Tabel 1. Target, realisasi, capaian, dan tren`}</caption>
        <thead>
          <ColumnHeads columns={PERFORMANCE_COLUMNS} />
        </thead>
        <tbody>
          {performanceRows(board).map(
            ({ name, isIndex, lastYear, target, realisation, attainment, trend }) => (
              <tr key={name} class={isIndex ? "total" : ""}>
                <th scope="row">{name}</th>
                <td class="figure-column">{lastYear}</td>
                <td class="figure-column">{target}</td>
                <td class="figure-column">{realisation}</td>
                <td class="figure-column">{attainment}</td>
                <td class="trend-column">{trend}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <p class="quiet">
        Capaian = realisasi dibagi target × 100%, dihitung dari angka yang tercantum. Tren
        dibandingkan dengan kolom Final tahun lalu.
      </p>
      {years.length > 0 && (
        <table>
          <caption>Tabel 2. Perkembangan menurut cuplikan pada lembar Riwayat</caption>
          <thead>
            <ColumnHeads
              columns={[
                { name: "Tahun" },
                { name: "Tahap" },
                { name: instrument.indexName, look: "figure-column" },
              ]}
            />
          </thead>
          <tbody>
            {years.map(({ year, stage, index }) => (
              <tr key={year}>
                <th scope="row">{String(year)}</th>
                <td>{stage}</td>
                <td class="figure-column">{index}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{performanceSentence(board)}</p>
    </Paper>
  );
}
