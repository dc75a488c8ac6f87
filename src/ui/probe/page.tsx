import { render } from "preact";
import "../components/theme.css";
import "./page.css";
import { Dialog } from "./dialog";

const root = document.getElementById("root");
if (root === null) throw new Error("No element #root");

render(<Dialog />, root);
