import { render } from "preact";
import { isoDay } from "../day";
import { callFailure } from "../failure";
import { call } from "../server";
import { wholePage } from "../whole-page";
import type { Reading } from "./reading";
import { Dialog } from "./views/dialog";
import "../components/theme.css";
import "../components/radar.css";
import "../components/realism.css";
import "../components/trend-chart.css";
import "./font.css";
import "./page.css";
import "./paper.css";
import "./views/bars.css";
import "./views/index-scale.css";
import "./views/index-strip.css";
import "./views/leader-page.css";
import "./views/letters.css";
import "./views/office-pages.css";
import "./views/profile.css";
import "./views/result-report.css";
import "./views/roadmap-table.css";
import "./views/worksheet.css";

const root = document.getElementById("root");
if (root === null) throw new Error("No element #root");

document.title = "Laporan penilaian";
const today = isoDay(new Date());

const show = (reading: Reading): void => {
  render(<Dialog reading={reading} today={today} onRetry={read} />, root);
};

/** Pages are measured in the font that they carry; where a browser refuses it, in the one that takes its place. */
const fontLoaded = wholePage()
  .then(() => document.fonts.load('13px "Roboto Variable"'))
  .catch(() => []);

function read(): void {
  show({ state: "reading" });
  Promise.all([call("getPanel"), call("getHistory"), fontLoaded]).then(
    ([panel, history]) => {
      show({ state: "read", panel, history });
    },
    (error: unknown) => {
      show({ state: "failed", failure: callFailure(error, navigator.onLine) });
    },
  );
}

read();
