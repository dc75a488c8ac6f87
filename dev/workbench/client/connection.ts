import {
  REMARK_HEADER,
  type ActRequest,
  type Action,
  type Dialogue,
  type Outcome,
  type RunReply,
  type RunRequest,
  type ServerEvent,
  type Welcome,
} from "../protocol";
import { ConnectionLost, isServerThere } from "./connection-lost";

const SESSION_KEY = "meja-kerja";

/** This window's line to the server. */
export class Connection {
  /** What has come before anybody listens. */
  private readonly waiting: ServerEvent[] = [];
  onProgress: ((share: number, step: string) => void) | null = null;
  private handle = (event: ServerEvent): void => {
    this.waiting.push(event);
  };

  private constructor(
    private readonly source: EventSource,
    readonly welcome: Welcome,
  ) {
    source.addEventListener("message", ({ data }: MessageEvent<string>) => {
      this.handle(JSON.parse(data) as ServerEvent);
    });
  }

  /** Joins the workbook; a reloaded window stays the same person. */
  static open(): Promise<Connection> {
    const previous = sessionStorage.getItem(SESSION_KEY) ?? "";
    const source = new EventSource(`/api/events?window=${previous}`);
    return new Promise((resolve, reject) => {
      const greet = (message: MessageEvent<string>): void => {
        const event = JSON.parse(message.data) as ServerEvent;
        if (event.kind !== "welcome") return;
        sessionStorage.setItem(SESSION_KEY, event.welcome.window);
        resolve(new Connection(source, event.welcome));
      };
      source.addEventListener("message", greet, { once: true });
      source.addEventListener(
        "error",
        () => {
          source.close();
          reject(new Error("Server meja kerja tidak menjawab."));
        },
        { once: true },
      );
    });
  }

  /** `onLost` is called once; the line is then given up. */
  listen(handle: (event: ServerEvent) => void, onLost: () => void): void {
    this.handle = handle;
    for (const event of this.waiting.splice(0)) handle(event);
    const lose = (): void => {
      this.source.close();
      onLost();
    };
    if (this.source.readyState === EventSource.OPEN) {
      this.source.addEventListener("error", lose, { once: true });
    } else lose();
  }

  act(action: Action, isConfirmed: boolean, dialogue: Dialogue): Promise<Outcome> {
    const request: ActRequest = { window: this.welcome.window, action, isConfirmed, dialogue };
    return post<Outcome>("/api/act", request);
  }

  run(functionName: string, args: readonly unknown[], dialogue: Dialogue): Promise<RunReply> {
    const request: RunRequest = { window: this.welcome.window, functionName, args, dialogue };
    return post<RunReply>("/api/run", request);
  }

  /** The workbook as the server keeps it in a file. */
  save(): Promise<unknown> {
    return post<unknown>("/api/save", {});
  }

  /** Has the workbook replaced by one from a file; what is read is told to `onProgress`. */
  async openFile(file: File, signal: AbortSignal): Promise<Outcome> {
    const asked = new URLSearchParams({ window: this.welcome.window, name: file.name });
    const response = await send(`/api/open?${asked.toString()}`, file, signal);
    return (await response.json()) as Outcome;
  }

  /** Goes on with the work that an earlier server left, or begins anew. */
  resume(isWanted: boolean): Promise<Outcome> {
    return post<Outcome>("/api/resume", { isWanted });
  }

  /** Ends the tour: the example gives way to a workbook of one's own. */
  leaveTour(): Promise<Outcome> {
    return post<Outcome>("/api/leave-tour", {});
  }

  /** The workbook as an .xlsx file, and what to tell about it. */
  async exportXlsx(): Promise<{ file: Blob; remark: string }> {
    const response = await send("/api/export", "{}");
    const remark = decodeURIComponent(response.headers.get(REMARK_HEADER) ?? "");
    return { file: await response.blob(), remark };
  }
}

async function post<Reply>(path: string, body: unknown): Promise<Reply> {
  return (await (await send(path, JSON.stringify(body))).json()) as Reply;
}

async function send(
  path: string,
  body: string | Blob,
  signal: AbortSignal | null = null,
): Promise<Response> {
  const sent = fetch(path, { method: "POST", body, signal });
  const response = await sent.catch(async (error: unknown) => {
    throw (await isServerThere()) ? error : new ConnectionLost();
  });
  if (!response.ok) throw new Error(await response.text());
  return response;
}
