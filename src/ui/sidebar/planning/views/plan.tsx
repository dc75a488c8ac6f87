import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { RealismNote } from "../../../components/realism";
import { useNationalResults } from "../../../national";
import { TITLE_ID } from "../../views/kept-focus";
import { Refresh } from "../../views/refresh";
import { SheetNotices } from "../../views/sheet-notices";
import type { BoardProps } from "../../views/view";
import { answer, obstacleOf, shownPlan, type Answer } from "../answer";
import type { PlanBasis, ReadInputs } from "../basis";
import { readInputs } from "../inputs";
import { PlanAnswer } from "./answer";
import { focusCell } from "./cells";
import { PlanInputs } from "./inputs";
import { PlanSafety } from "./safety";
import { SavedScenarios } from "./scenarios";

/** How long typing rests before it is planned with. */
const TYPING_PAUSE = 150;

/** Which indicators to raise, in which order, and what that takes. */
export function PlanView(props: BoardProps): JSX.Element {
  const { board, state, session } = props;
  const { inputs, aim } = state.planning;
  const [cells, setCells] = useState({ isOpen: false, query: "" });
  const national = useNationalResults(board.instrument.id);
  const read = useMemo(() => readInputs(board, inputs), [board, inputs]);
  const current = useAnswer(read);
  const given = obstacleOf(board) ?? current;
  const plan = given && shownPlan(given, aim);
  return (
    <article class="plan stack">
      <header class="section-head">
        <h1 id={TITLE_ID} tabIndex={-1}>
          Rencana kenaikan
        </h1>
        <Refresh session={session} />
      </header>
      <SheetNotices board={board} />
      <PlanInputs
        {...props}
        read={read}
        cells={cells}
        onCells={setCells}
        onOpenCell={(number) => {
          setCells({ isOpen: true, query: String(number) });
          focusCell("effort", number);
        }}
      />
      {given && <PlanAnswer {...props} given={given} isStale={read.kind === "problems"} />}
      {read.kind === "basis" && (
        <RealismNote board={board} target={read.basis.target} reading={national} isDetailed />
      )}
      {given && given.kind !== "incomplete" && plan && (
        <PlanSafety board={given.basis.board} plan={plan} basis={given.basis} />
      )}
      <SavedScenarios {...props} />
    </article>
  );
}

/** The answer to the inputs once typing rests; to the last good ones while something is wrong with them. */
function useAnswer(read: ReadInputs): Answer | null {
  const basis = read.kind === "basis" ? read.basis : null;
  const [settled, setSettled] = useState<PlanBasis | null>(basis);
  useEffect(() => {
    if (basis === null || basis === settled) return;
    const timer = setTimeout(() => {
      setSettled(basis);
    }, TYPING_PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [basis, settled]);
  return useMemo(() => settled && answer(settled), [settled]);
}
