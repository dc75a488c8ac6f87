import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locale } from "./locale";
import { Machine, type AddOn } from "./machine";
import type { Alert, Page, Toast } from "./runtime";
import { User } from "./user";

export interface EmulatorOptions {
  /** Folder of the built add-on; `dist` of the working directory unless told. */
  readonly dist?: string;
  /** An Editor add-on, which people install, instead of the script of this spreadsheet. */
  readonly isAddOn?: boolean;
  /** Locale of the spreadsheet; in_ID reads formulas strictly. */
  readonly locale?: Locale;
  /** E-mail address of the spreadsheet's owner. */
  readonly owner?: string;
  /** Milliseconds on the virtual clock for each call that reaches the server. */
  readonly callCost?: number;
  /** What people answer to the prompt of a title unless told otherwise, by that title. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Script text instead of a folder, for the emulator's own tests. */
  readonly code?: string;
  /** HTML files, with `code`. */
  readonly html?: Readonly<Record<string, string>>;
  /** Scopes in the manifest, with `code`. */
  readonly scopes?: readonly string[];
}

/** A spreadsheet with the add-on bound to it, and the people who work in it. */
export class Emulator extends Machine {
  private readonly users: Map<string, User>;

  constructor(options: EmulatorOptions = {}) {
    const users = new Map<string, User>();
    const { owner = "koordinator@contoh.go.id" } = options;
    super(loadAddOn(options), { ...options, owner }, () => [...users.keys()]);
    this.users = users;
    this.user(owner);
  }

  /** The person with this e-mail address, the owner unless told; whoever is asked for may edit the file. */
  user(email: string = this.spreadsheet.owner): User {
    const known = this.users.get(email);
    if (known) return known;
    const user = new User(email, this);
    this.users.set(email, user);
    return user;
  }

  get sidebar(): Page | null {
    return this.screen.sidebar;
  }

  get dialog(): Page | null {
    return this.screen.dialog;
  }

  get toasts(): readonly Toast[] {
    return this.screen.toasts;
  }

  get alerts(): readonly Alert[] {
    return this.screen.alerts;
  }

  /** Runs a function as a developer does in the script editor, where no spreadsheet is open. */
  runInEditor(functionName: string, ...args: unknown[]): unknown {
    const sent = JSON.stringify(args);
    const { result } = this.execute({
      functionName,
      user: this.spreadsheet.owner,
      mode: "FULL",
      args: ({ realm }) => realm.parse(sent) as unknown[],
      isInEditor: true,
    });
    return result;
  }

  /** As the machine's; and who has come since is gone again. */
  override keepLog(): () => void {
    const people = new Set(this.users.keys());
    const rewind = super.keepLog();
    return () => {
      rewind();
      for (const email of [...this.users.keys()]) if (!people.has(email)) this.users.delete(email);
    };
  }
}

function loadAddOn(options: EmulatorOptions): AddOn {
  if (options.code !== undefined) {
    const { html = {} } = options;
    return {
      code: options.code,
      html: (name) => html[name] ?? html[`${name}.html`] ?? null,
      scopes: options.scopes ?? null,
      timeZone: "Asia/Jakarta",
    };
  }
  const dist = resolve(options.dist ?? "dist");
  const manifest = JSON.parse(readFileSync(join(dist, "appsscript.json"), "utf8")) as {
    timeZone: string;
    oauthScopes?: string[];
  };
  return {
    code: readCode(join(dist, "Code.js")),
    html: (name) => {
      const file = join(dist, `${name.replace(/\.html$/, "")}.html`);
      return existsSync(file) ? readFileSync(file, "utf8") : null;
    },
    scopes: manifest.oauthScopes ?? null,
    timeZone: manifest.timeZone,
  };
}

/** Scripts as they were when they were read last, with the moment of their build. */
const codes = new Map<string, { readonly built: number; readonly code: string }>();

function readCode(file: string): string {
  const built = statSync(file).mtimeMs;
  const known = codes.get(file);
  if (known?.built === built) return known.code;
  const code = readFileSync(file, "utf8");
  codes.set(file, { built, code });
  return code;
}
