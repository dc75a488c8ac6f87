import { render } from "preact";
import { isoDay } from "../day";
import { callFailure } from "../failure";
import { call } from "../server";
import "../components/theme.css";
import "../components/bars.css";
import "../components/index-scale.css";
import "../components/radar.css";
import "./page.css";
import "./paper.css";
import "./views/index-strip.css";
import "./views/leader-page.css";
import "./views/office-pages.css";
import "./views/profile.css";
import "./views/result-report.css";
import "./views/roadmap-table.css";
import "./views/worksheet.css";
import type { Reading } from "./reading";
import { Dialog } from "./views/dialog";

const root = document.getElementById("root");
if (root === null) throw new Error("No element #root");

document.title = "Laporan SPBE";
const today = isoDay(new Date());

const show = (reading: Reading): void => {
  render(<Dialog reading={reading} today={today} onRetry={read} />, root);
};

function read(): void {
  show({ state: "reading" });
  call("getPanel").then(
    (panel) => {
      show({ state: "read", panel });
    },
    (error: unknown) => {
      show({ state: "failed", failure: callFailure(error, navigator.onLine) });
    },
  );
}

read();
