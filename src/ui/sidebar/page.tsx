import { render } from "preact";
import { keptOffice } from "../office-choice";
import { call, introduce } from "../server";
import { startPolling } from "./polling";
import { createSession } from "./server-session";
import { INITIAL, reduce, viewNamed } from "./state";
import { createStore } from "./store";
import { keepFocus } from "./views/kept-focus";
import { listenForShortcuts } from "./views/shortcuts";
import { Sidebar } from "./views/sidebar";
import "../components/theme.css";
import "../components/radar.css";
import "../components/realism.css";
import "./page.css";
import "./views/guide.css";
import "./views/summary.css";
import "./planning/views/plan.css";

/** After focus comes a click, mostly; what it asks for goes first. */
const AFTER_CLICK = 500;

const root = document.getElementById("root");
if (root === null) throw new Error("No element #root");

introduce("sidebar");
document.title = "Panel penilaian";
const store = createStore(reduce, {
  ...INITIAL,
  view: viewNamed(location.hash),
  office: keptOffice(),
});
const now = (): number => performance.now();
const session = createSession({ call, store, isOnline: () => navigator.onLine, now });

const draw = (): void => {
  render(<Sidebar state={store.state()} dispatch={store.dispatch} session={session} />, root);
};
keepFocus(root);
listenForShortcuts(document, { store, session, now });
store.subscribe(draw);
draw();
void session.load();

const polling = startPolling({
  ask: session.follow,
  isVisible: () => document.visibilityState === "visible",
  isFocused: () => document.hasFocus(),
  now,
  schedule: (work, milliseconds) => window.setTimeout(work, milliseconds),
  cancel: (timer) => {
    window.clearTimeout(timer);
  },
});

document.addEventListener("visibilitychange", polling.wake);
document.documentElement.addEventListener("pointerenter", polling.wake);
window.addEventListener("focus", () => {
  polling.wake();
  window.setTimeout(() => void session.refresh(), AFTER_CLICK);
});
for (const event of ["online", "offline"]) {
  window.addEventListener(event, () => {
    store.dispatch({ type: "connectionChanged", isOnline: navigator.onLine });
    polling.wake();
  });
}
