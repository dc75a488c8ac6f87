import { render } from "preact";
import { Dialog } from "./dialog";
import "../components/theme.css";
import "./page.css";

const root = document.getElementById("root");
if (root === null) throw new Error("No element #root");

render(<Dialog />, root);
