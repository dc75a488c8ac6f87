import { request } from "node:http";
import { startWorkbench, type RunningWorkbench } from "../../dev/workbench/server";

jest.setTimeout(60_000);

let workbench: RunningWorkbench;

beforeAll(async () => {
  workbench = await startWorkbench({ example: "kosong" });
});

afterAll(() => workbench.close());

/** The status of a request with these headers. */
function ask(method: string, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(new URL(path, workbench.url), { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on("error", reject);
    call.end(method === "POST" ? "{}" : undefined);
  });
}

test("only requests to this address and from its own page are answered", async () => {
  const { host, origin } = new URL(workbench.url);
  expect(await ask("GET", "/", { host })).toBe(200);
  expect(await ask("GET", "/", { host: "penyerang.example" })).toBe(403);
  expect(await ask("GET", "/main.js", { host, origin: "http://penyerang.example" })).toBe(403);
  expect(await ask("POST", "/api/act", { host })).toBe(403);
  expect(await ask("POST", "/api/act", { host, origin: "null" })).toBe(403);
  expect(await ask("POST", "/api/nothing", { host, origin })).toBe(404);
});

test("the address is this machine's own", () => {
  expect(new URL(workbench.url).hostname).toBe("127.0.0.1");
});
