import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { answer, obstacleOf, shownPlan, type Answer } from "../planning/answer";
import { readInputs, type PlanBasis, type ReadInputs } from "../planning/inputs";
import { PlanAnswer } from "./plan-answer";
import { focusCell } from "./plan-cells";
import { PlanInputs } from "./plan-inputs";
import { PlanSafety } from "./plan-safety";
import { SavedScenarios } from "./plan-scenarios";
import type { BoardProps } from "./view";

/** How long typing rests before it is planned with. */
const TYPING_PAUSE = 150;

/** Which indicators to raise, in which order, and what that takes. */
export function PlanView(props: BoardProps): JSX.Element {
  const { board, state } = props;
  const { inputs, aim } = state.planning;
  const [cells, setCells] = useState({ isOpen: false, query: "" });
  const read = useMemo(() => readInputs(board, inputs), [board, inputs]);
  const current = useAnswer(read);
  const given = obstacleOf(board) ?? current;
  const plan = given && shownPlan(given, aim);
  return (
    <article class="plan stack">
      <h1 class="hidden">Rencana</h1>
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
