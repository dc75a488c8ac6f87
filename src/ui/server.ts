import type { Reply, Sender, ServerApi } from "../contract";
import type { PageName } from "../words";
import { ownName } from "./own-name";
import { wholePage } from "./whole-page";

interface Runner {
  withSuccessHandler: (handler: (reply: Reply<unknown>) => void) => Runner;
  withFailureHandler: (handler: (error: Error) => void) => Runner;
  callApi: (action: string, args: readonly unknown[], sender: Sender | null) => void;
}
declare const google: { readonly script: { readonly run: Runner } };
declare function setTimeout(work: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number): void;

/** The page that calls. */
let page: PageName | null = null;

/** Says which page calls, for sheet Log. */
export function introduce(name: PageName): void {
  page = name;
}

/** How long a call may take before it counts as lost; setting up writes a whole workbook. */
const PATIENCE = 60_000;
const SET_UP_PATIENCE = 360_000;

/**
 * A call that brought no result. `code` is the server's own when the server answered; otherwise
 * `UNREACHED` when the transport reported a failure, `NO_ANSWER` when nothing came back in time.
 */
export class CallError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "CallError";
    this.code = code;
  }
}

/** The type of {@link call}, for code that is given it. */
export type Call = <K extends keyof ServerApi>(
  action: K,
  ...args: Parameters<ServerApi[K]>
) => Promise<ReturnType<ServerApi[K]>>;

/** Calls the server. Rejects with a {@link CallError} only; an answer comes once the whole page is there. */
export const call: Call = async (action, ...args) => {
  const answer = await answerTo(action, args);
  await wholePage();
  return answer;
};

const answerTo = <K extends keyof ServerApi>(
  action: K,
  args: Parameters<ServerApi[K]>,
): Promise<ReturnType<ServerApi[K]>> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => {
        reject(new CallError("NO_ANSWER", `No answer to ${action}`));
      },
      action === "setUpWorkbook" ? SET_UP_PATIENCE : PATIENCE,
    );
    google.script.run
      .withSuccessHandler((reply) => {
        clearTimeout(timer);
        if (reply.ok) resolve(reply.data as ReturnType<ServerApi[K]>);
        else reject(new CallError(reply.code, reply.message));
      })
      .withFailureHandler((error) => {
        clearTimeout(timer);
        reject(new CallError("UNREACHED", error.message));
      })
      .callApi(action, args, page && { page, by: ownName() });
  });
