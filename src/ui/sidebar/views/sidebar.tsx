import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { boardOf, entryOf } from "../../board";
import { Tabs, tabPanel } from "../../components/tabs";
import { PlanBar } from "../planning/views/bar";
import { PlanView } from "../planning/views/plan";
import type { View } from "../state";
import { BottomBar } from "./bottom-bar";
import { Checks } from "./checks";
import { Guide, NoIndicator } from "./guide";
import { Help } from "./help";
import { Notices, PassingNotices } from "./notices";
import { Opening } from "./opening";
import { OwnIndicators } from "./own-indicators";
import { Search, SearchResults } from "./search";
import { Summary } from "./summary";
import type { BoardProps, ViewProps } from "./view";

const TABS: readonly { readonly key: View; readonly name: string }[] = [
  { key: "guide", name: "Panduan" },
  { key: "summary", name: "Ringkasan" },
  { key: "plan", name: "Rencana" },
  { key: "checks", name: "Periksa" },
];

/** The whole page. */
export function Sidebar(props: ViewProps): JSX.Element {
  const { panel } = props.state;
  const board = panel?.state === "ready" ? boardOf(panel) : null;
  return board === null ? <Opening {...props} /> : <Workbook {...props} board={board} />;
}

function Workbook(props: BoardProps): JSX.Element {
  const { state, dispatch, session } = props;
  const view = useRef<HTMLDivElement>(null);
  // Before the next frame, in which a jump to a field scrolls to it.
  useLayoutEffect(() => {
    if (view.current) view.current.scrollTop = 0;
  }, [state.view, state.shown]);
  const choose = (chosen: View): void => {
    dispatch({ type: "viewed", view: chosen });
    if (chosen !== "guide") void session.refresh();
  };
  return (
    <>
      <Tabs label="Tampilan" tabs={TABS} chosen={state.view} onChoose={choose} />
      <Notices {...props} />
      <div class="view" {...tabPanel(state.view)} ref={view}>
        <Content {...props} />
      </div>
      <PassingNotices {...props} />
      {state.view === "guide" && <BottomBar {...props} />}
      {state.view === "plan" && <PlanBar {...props} />}
    </>
  );
}

function Content(props: BoardProps): JSX.Element {
  if (props.state.isHelpShown) return <Help {...props} />;
  switch (props.state.view) {
    case "guide":
      return <GuideView {...props} />;
    case "summary":
      return <Summary {...props} />;
    case "plan":
      return <PlanView {...props} />;
    case "checks":
      return <Checks {...props} />;
  }
}

function GuideView(props: BoardProps): JSX.Element {
  const { state } = props;
  return (
    <>
      <Search {...props} />
      <OwnIndicators {...props} />
      {state.query.trim() === "" ? <ShownIndicator {...props} /> : <SearchResults {...props} />}
    </>
  );
}

function ShownIndicator(props: BoardProps): JSX.Element {
  const entry = entryOf(props.board, props.state.shown);
  return entry === undefined ? (
    <NoIndicator {...props} />
  ) : (
    <Guide {...props} entry={entry} key={entry.indicator.number} />
  );
}
