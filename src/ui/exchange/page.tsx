import { render } from "preact";
import { callFailure } from "../failure";
import { call, introduce } from "../server";
import { Dialog, type Reading } from "./dialog";
import "../components/theme.css";
import "./page.css";

const root = document.getElementById("root");
if (root === null) throw new Error("No element #root");

introduce("exchange");
document.title = "Impor dan ekspor";

const show = (reading: Reading): void => {
  render(<Dialog reading={reading} onRetry={read} />, root);
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
