import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { RANGES } from "../../src/sheet/layout";
import { MENU } from "../../src/words";
import { createEmulator, type Emulator, type Locale } from "../emulator";
import { Autosave } from "./autosave";
import { bundleClient, type ClientFiles } from "./bundle";
import { enterSetting } from "./columns";
import { enterExample, type ExampleName } from "./examples";
import { saveWorkbook, type WorkbookFile } from "./file";
import { readFunctionHelp } from "./function-help";
import { ADD_ON_POLICY, INDEX_PAGE, INDEX_POLICY, withBridge } from "./pages";
import { OWNER } from "./people";
import {
  REMARK_HEADER,
  type ActRequest,
  type Outcome,
  type ResumeRequest,
  type RunRequest,
} from "./protocol";
import { Workbench } from "./workbench";

export interface WorkbenchOptions {
  /** Port to listen on; a free one is chosen when it is 0. */
  readonly port?: number;
  readonly locale?: Locale;
  readonly example?: ExampleName;
  /** Folder of the built add-on. */
  readonly dist?: string;
  /** Whether the page greets with the panel open and three things to try. */
  readonly isTour?: boolean;
  /** The file that keeps the work; without one it is gone when the server ends. */
  readonly autosave?: string;
}

export interface RunningWorkbench {
  readonly url: string;
  readonly emulator: Emulator;
  /** Shows in all windows what was changed through the emulator. */
  readonly refresh: () => void;
  readonly close: () => Promise<void>;
}

const HOST = "127.0.0.1";
/** Files that change their name with their content need not be fetched and compiled again. */
const NAMED_BY_CONTENT = /-[A-Z0-9]{8}\.js$/;
const LARGEST_REQUEST = 20_000_000;
/** As much as a text may be long here: whatever the workbench saves can be opened again. */
const LARGEST_FILE = 600_000_000;
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Serves a local spreadsheet with the built add-on to browsers on this machine. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<RunningWorkbench> {
  const { port = 0, locale = "in_ID", example = "kota", dist = "dist" } = options;
  const code = readFileSync(join(resolve(dist), "Code.js"), "utf8");
  const bundling = bundleClient();
  const emulator = createEmulator({ dist, locale, owner: OWNER });
  const owner = emulator.user(OWNER);
  enterExample(example, owner);
  if (options.isTour === true) {
    enterSetting(owner, RANGES.reserve, 0); // the tour asks for the target itself, 3,00, without a reserve
    owner.select("Ringkasan", "A1");
  }
  const { autosave: path } = options;
  const autosave = path === undefined ? null : new Autosave(emulator, path);
  const tour = options.isTour === true ? { blank: () => blankWorkbook(dist, locale) } : null;
  const workbench = new Workbench(emulator, readFunctionHelp(code), autosave, tour);
  const files = await bundling;
  const server = createServer(new Handler(workbench, files, publicFunctions(code)).handle);
  await listen(server, port);
  const url = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    emulator,
    refresh: () => {
      workbench.refresh();
    },
    close: () => {
      autosave?.flush();
      return close(server);
    },
  };
}

/** A workbook of one's own: what *Siapkan lembar* makes of a new spreadsheet. */
function blankWorkbook(dist: string, locale: Locale): WorkbookFile {
  const emulator = createEmulator({ dist, locale, owner: OWNER });
  const owner = emulator.user(OWNER);
  owner.open();
  owner.click(MENU.setUp, String(new Date().getFullYear()));
  owner.deleteSheet("Sheet1");
  return saveWorkbook(emulator.spreadsheet);
}

/** Answers requests, and only those of pages that this server has sent. */
class Handler {
  constructor(
    private readonly workbench: Workbench,
    private readonly files: ClientFiles,
    private readonly functionNames: readonly string[],
  ) {}

  readonly handle = (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader("cache-control", "no-store");
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    if (!isOwnRequest(request)) {
      respond(response, 403, "text/plain", "Permintaan dari luar ditolak.");
      return;
    }
    this.route(request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) respond(response, 500, "text/plain", message);
    });
  };

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", `http://${HOST}`);
    if (request.method === "POST" && url.pathname === "/api/export") {
      const { bytes, remark } = await this.workbench.exportXlsx();
      response.setHeader(REMARK_HEADER, encodeURIComponent(remark));
      respond(response, 200, XLSX_TYPE, bytes);
      return;
    }
    if (request.method === "POST") {
      const isFile = url.pathname === "/api/open";
      const bytes = await readBody(request, isFile ? LARGEST_FILE : LARGEST_REQUEST);
      const reply = isFile
        ? await this.open(url.searchParams, bytes, response)
        : this.post(url.pathname, JSON.parse(bytes.toString("utf8")));
      if (reply === null) respond(response, 404, "text/plain", "Tidak ada.");
      else respond(response, 200, "application/json", JSON.stringify(reply));
      return;
    }
    this.get(url, response);
  }

  /** Gives up when the person does: the page then closes the line. */
  private open(asked: URLSearchParams, bytes: Buffer, response: ServerResponse): Promise<Outcome> {
    const leaving = new AbortController();
    response.on("close", () => {
      leaving.abort();
    });
    const [window = "", fileName = ""] = ["window", "name"].map((key) => asked.get(key) ?? "");
    return this.workbench.open({ window, fileName, bytes }, leaving.signal);
  }

  private post(path: string, body: unknown): unknown {
    switch (path) {
      case "/api/act":
        return this.workbench.act(body as ActRequest);
      case "/api/run":
        return this.workbench.run(body as RunRequest);
      case "/api/resume":
        return this.workbench.resume(body as ResumeRequest);
      case "/api/leave-tour":
        return this.workbench.leaveTour();
      case "/api/save":
        return this.workbench.save();
      default:
        return null;
    }
  }

  private get(url: URL, response: ServerResponse): void {
    switch (url.pathname) {
      case "/":
        response.setHeader("content-security-policy", INDEX_POLICY);
        respond(response, 200, "text/html", INDEX_PAGE);
        return;
      case "/api/events":
        this.stream(url.searchParams.get("window"), response);
        return;
      default:
        this.sendFile(url.pathname, response);
    }
  }

  private sendFile(path: string, response: ServerResponse): void {
    const asset = this.files.assets.get(path);
    if (!asset) {
      this.sendPage(path, response);
      return;
    }
    if (NAMED_BY_CONTENT.test(path))
      response.setHeader("cache-control", "max-age=31536000, immutable");
    respond(response, 200, path.endsWith(".css") ? "text/css" : "text/javascript", asset);
  }

  private sendPage(path: string, response: ServerResponse): void {
    const html = path.startsWith("/pages/") ? this.workbench.page(path.slice(7)) : null;
    if (html === null) {
      respond(response, 404, "text/plain", "Tidak ada.");
      return;
    }
    response.setHeader("content-security-policy", ADD_ON_POLICY);
    const page = withBridge(html, this.files.bridge, this.functionNames);
    respond(response, 200, "text/html", page);
  }

  private stream(previous: string | null, response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const disconnect = this.workbench.connect(previous, (event) => {
      response.write(`data: ${JSON.stringify(event)}\n\n`);
    });
    response.on("close", disconnect);
  }
}

/**
 * Any page in the browser can send requests to this address: only those that name this host, and come
 * from this origin where they say where they come from, are answered.
 */
function isOwnRequest({ headers, method, socket }: IncomingMessage): boolean {
  const port = String(socket.localPort);
  const hosts = [`${HOST}:${port}`, `localhost:${port}`];
  const { host = "", origin } = headers;
  if (!hosts.includes(host)) return false;
  if (origin === undefined) return method === "GET";
  return origin === `http://${host}`;
}

/** The functions that `google.script.run` offers: top-level ones whose name does not end in `_`. */
function publicFunctions(code: string): string[] {
  const names = [...code.matchAll(/^function ([A-Za-z_$][\w$]*)/gm)].map(([, name = ""]) => name);
  return names.filter((name) => !name.endsWith("_"));
}

async function readBody(request: IncomingMessage, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new Error("Permintaan terlalu besar.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function respond(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
): void {
  response.writeHead(status, { "content-type": `${type}; charset=utf-8` });
  response.end(body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, HOST, done);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => {
      done();
    });
    server.closeAllConnections();
  });
}
