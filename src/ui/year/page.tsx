import { render } from "preact";
import { introduce } from "../server";
import { YearPage } from "./views/year-page";
import "../components/theme.css";
import "../components/trend-chart.css";
import "./page.css";

const root = document.getElementById("root");
if (root === null) throw new Error("No element #root");

introduce("year");
document.title = "Tahun penilaian";
render(<YearPage />, root);
