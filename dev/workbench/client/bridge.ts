/** `google.script` for a page of the add-on: calls go to the surrounding window by messages. */

type Handler = (value: unknown, userObject: unknown) => void;

interface Handlers {
  readonly onSuccess?: Handler;
  readonly onFailure?: Handler;
  readonly userObject?: unknown;
}

interface Call {
  readonly id: number;
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly handlers: Handlers;
}

interface Reply {
  readonly kind: "reply";
  readonly id: number;
  readonly ok: boolean;
  readonly value?: unknown;
  readonly message?: string;
}

/** Google runs at most this many calls of a page at once; further ones wait. */
const MOST_AT_ONCE = 10;

const running = new Map<number, Call>();
const waiting: Call[] = [];
let lastId = 0;

/** Puts `google.script` into the page, with the functions that it may call. */
export function install(functionNames: readonly string[]): void {
  window.addEventListener("message", ({ source, data }: MessageEvent<Partial<Reply> | null>) => {
    if (source === window.parent && data?.kind === "reply") settle(data as Reply);
  });
  const tellHost =
    (kind: string, extra: object = {}) =>
    (): void => {
      window.parent.postMessage({ kind, ...extra }, "*");
    };
  const host = {
    close: tellHost("close"),
    setWidth: (width: number) => {
      tellHost("resize", { width })();
    },
    setHeight: (height: number) => {
      tellHost("resize", { height })();
    },
    editor: { focus: tellHost("focus") },
  };
  const script = { run: runner(functionNames, {}), host };
  Object.assign(window, { google: { script } });
  window.addEventListener("keydown", (event) => {
    const { key, shiftKey } = event;
    if (event.defaultPrevented || (key !== "Escape" && key !== "F6")) return;
    tellHost("key", { key, isShifted: shiftKey })();
    if (key === "F6") event.preventDefault();
  });
}

/** `google.script.run`: each `with…` gives a new runner, so that runners can be kept and shared. */
function runner(functionNames: readonly string[], handlers: Handlers): object {
  const functions = functionNames.map((functionName): [string, unknown] => [
    functionName,
    (...args: unknown[]): void => {
      start({ id: ++lastId, functionName, args: checkArguments(args), handlers });
    },
  ]);
  return {
    withSuccessHandler: (onSuccess: Handler) => runner(functionNames, { ...handlers, onSuccess }),
    withFailureHandler: (onFailure: Handler) => runner(functionNames, { ...handlers, onFailure }),
    withUserObject: (userObject: unknown) => runner(functionNames, { ...handlers, userObject }),
    ...Object.fromEntries(functions),
  };
}

/** Dates, functions and objects of the page itself make the call fail before it is sent. */
function checkArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, i) => {
    if (!isLegal(arg)) throw new TypeError(`Failed due to illegal value in property: ${String(i)}`);
    return arg === undefined ? null : (JSON.parse(JSON.stringify(arg)) as unknown);
  });
}

function isLegal(value: unknown): boolean {
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") {
    return false;
  }
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isLegal);
  const isPlain = Object.prototype.toString.call(value) === "[object Object]";
  return isPlain && Object.values(value).every(isLegal);
}

function start(call: Call): void {
  if (running.size >= MOST_AT_ONCE) {
    waiting.push(call);
    return;
  }
  const { id, functionName, args } = call;
  running.set(id, call);
  window.parent.postMessage({ kind: "call", id, functionName, args }, "*");
}

function settle({ id, ok, value, message }: Reply): void {
  const call = running.get(id);
  if (!call) return;
  running.delete(id);
  const next = waiting.shift();
  if (next) start(next);
  const { onSuccess, onFailure, userObject } = call.handlers;
  if (ok) onSuccess?.(value, userObject);
  else if (onFailure) onFailure(new Error(message), userObject);
  else throw new Error(message);
}
