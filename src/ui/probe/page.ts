import { call } from "../server";
import "./page.css";

const TRIPS = 5;

/** Measures what only a browser can: the round trip to the server, and what becomes of a Date. */
async function probe(): Promise<void> {
  const roundTrips: number[] = [];
  for (let trip = 0; trip < TRIPS; trip++) {
    const start = performance.now();
    await call("ping");
    roundTrips.push(performance.now() - start);
  }
  const date = await call("returnDate").then(
    (value) => JSON.stringify(value ?? null),
    (error: unknown) => `gagal: ${error instanceof Error ? error.message : String(error)}`,
  );
  await call("recordBrowserProbe", { roundTrips, date });
}

function say(text: string): void {
  const root = document.getElementById("root");
  if (root) root.textContent = text;
}

say("Mengukur waktu ke server …");
probe().then(
  () => {
    say("Selesai. Hasilnya ada pada lembar Uji Lingkungan, baris P9 dan P10.");
  },
  (error: unknown) => {
    say(`Belum berhasil: ${error instanceof Error ? error.message : String(error)}`);
  },
);
