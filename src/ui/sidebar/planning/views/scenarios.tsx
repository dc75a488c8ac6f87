import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { formatNumber } from "../../../../format";
import { STEP_WORDS } from "../../../../words";
import { entryOf, type Board } from "../../../board";
import { cellText, integerText, levelText } from "../../../figures";
import { isPlannerWriting } from "../../state";
import { thenFocus } from "../../views/kept-focus";
import { open, type BoardProps } from "../../views/view";
import { deletingScenario, scenariosOf, type Scenario } from "../scenarios";
import { resultText } from "../wording";

const TITLE_ID = "plan-scenarios-title";
const DELETE_ID = "plan-scenario-delete";
const CONFIRM_ID = "plan-scenario-delete-confirm";

/** Plans written before: what they led to then, what they lead to now, and how far they are. */
export function SavedScenarios(props: BoardProps): JSX.Element | null {
  const scenarios = scenariosOf(props.board);
  const [opened, setOpened] = useState<string | null>(null);
  if (scenarios.length === 0) return null;
  return (
    <section class="stack-8 saved-scenarios" aria-labelledby={TITLE_ID}>
      <h2 id={TITLE_ID} tabIndex={-1}>
        {`Skenario tersimpan (${integerText(scenarios.length)})`}
      </h2>
      <ul class="rows">
        {scenarios.map((scenario) => (
          <SavedScenario
            key={scenario.name}
            {...props}
            scenario={scenario}
            isOpen={scenario.name === opened}
            onToggle={() => {
              setOpened(scenario.name === opened ? null : scenario.name);
              void props.session.needSteps(scenario.name);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface SavedScenarioProps extends BoardProps {
  readonly scenario: Scenario;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function SavedScenario(props: SavedScenarioProps): JSX.Element {
  const { board, scenario, isOpen, onToggle } = props;
  return (
    <li>
      <button type="button" class="row scenario-head" aria-expanded={isOpen} onClick={onToggle}>
        <span class="row-text">
          {scenario.name}
          <span class="quiet">{progressText(scenario)}</span>
          <span class="quiet">{indexText(board, scenario)}</span>
        </span>
        <span class="chevron" aria-hidden="true" />
      </button>
      {isOpen && <ScenarioBody {...props} />}
    </li>
  );
}

function ScenarioBody({ board, state, session, scenario }: SavedScenarioProps): JSX.Element {
  const [isAsking, setIsAsking] = useState(false);
  if (scenario.lines === null) return <p class="quiet">Membaca langkahnya …</p>;
  const write = deletingScenario(board, scenario);
  const isBusy = isPlannerWriting(state);
  const remove = (): void => {
    if (isBusy) return;
    void session.write(write);
    document.getElementById(TITLE_ID)?.focus({ preventScroll: true });
  };
  return (
    <div class="scenario-body stack-8">
      <ol class="scenario-steps">
        {scenario.lines.map(({ number, to, from, status, opd, pic }, i) => (
          <li key={`${integerText(number)}-${cellText(to)}`}>
            <button
              type="button"
              class="row"
              onClick={() => {
                open(session, number);
              }}
            >
              <span class="row-number">{integerText(i + 1)}</span>
              <span class="row-text">
                <span class="title-number">{integerText(number)}</span>
                {entryOf(board, number)?.indicator.shortName}
                <span class="quiet">
                  {[
                    `${cellText(from)} → ${levelText(to, board.instrument)}`,
                    status === null ? "status lain" : STEP_WORDS[status],
                    pic.trim() || opd.trim(),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {isAsking ? (
        <div key="asking" class="stack-8" role="alert">
          <p class="remark check">
            <span aria-hidden="true">! </span>
            Sebagian langkahnya sudah tercapai, sehingga penghapusan tidak dapat diurungkan.
          </p>
          <div class="buttons">
            <button type="button" id={CONFIRM_ID} onClick={remove}>
              Tetap hapus
            </button>
            <button
              type="button"
              onClick={() => {
                setIsAsking(false);
              }}
              {...thenFocus(DELETE_ID)}
            >
              Batal
            </button>
          </div>
        </div>
      ) : (
        <div class="buttons">
          <button
            type="button"
            id={DELETE_ID}
            aria-disabled={isBusy}
            onClick={() => {
              if (write.before === null) setIsAsking(true);
              else remove();
            }}
            {...thenFocus(CONFIRM_ID)}
          >
            Hapus skenario
          </button>
        </div>
      )}
    </div>
  );
}

/** `5 langkah · 2 Selesai, 1 Berjalan`. */
function progressText({ steps, done, running }: Scenario): string {
  const parts = [
    ...(done > 0 ? [`${integerText(done)} ${STEP_WORDS.done}`] : []),
    ...(running > 0 ? [`${integerText(running)} ${STEP_WORDS.running}`] : []),
  ];
  const progress = parts.length > 0 ? parts.join(", ") : "belum ada yang berjalan";
  return `${integerText(steps.length)} langkah · ${progress}`;
}

/** `Saat ditulis 3,00 · dari tingkat sekarang 3,02 (Baik)`. */
function indexText(board: Board, { indexThen, today }: Scenario): string {
  const then =
    indexThen === null
      ? ""
      : `Saat ditulis ${formatNumber(indexThen, board.instrument.decimals)} · `;
  return today === null
    ? `${then}indeks sekarang belum diketahui`
    : `${then}dari tingkat sekarang ${resultText(board, today)}`;
}
