import { NotModelled } from "../errors";
import type { Execution, ScriptApi } from "../execution";
import type { CallKind } from "../script-object";
import { Service } from "../service";
import { ChartsService } from "./charts";
import { FilterService } from "./filter";
import { HtmlServiceService } from "./html";
import { LockServiceService } from "./lock";
import { CacheServiceService, PropertiesServiceService } from "./properties";
import { ProtectionService } from "./protection";
import { SessionService } from "./session";
import { SheetService } from "./sheet";
import { SpreadsheetService } from "./spreadsheet";
import { SpreadsheetAppService } from "./spreadsheet-app";
import { UtilitiesService } from "./utilities";

/** Services of Apps Script that exist there but not here: any use is refused. */
const REFUSED = [
  "BigQuery",
  "Browser",
  "CalendarApp",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "FormApp",
  "GmailApp",
  "Jdbc",
  "LanguageApp",
  "MailApp",
  "Maps",
  "ScriptApp",
  "Sheets",
  "SlidesApp",
  "UrlFetchApp",
  "XmlService",
];

class RefusedService extends Service {
  readonly calls: Readonly<Record<string, CallKind>> = {};

  constructor(
    execution: Execution,
    readonly serviceName: string,
  ) {
    super(execution);
  }
}

/** Apps Script as far as it is modelled. */
export const SCRIPT_API: ScriptApi = {
  globals: createGlobals,
  spreadsheet: (execution) => new SpreadsheetService(execution),
  sheet: (execution, sheet) => new SheetService(execution, sheet),
  filter: (execution, sheet) => new FilterService(execution, sheet),
  protection: (execution, sheet, of) => new ProtectionService(execution, sheet, of),
};

function createGlobals(execution: Execution): Record<string, unknown> {
  const write = (...args: unknown[]): void => {
    execution.log.push(args.map(toText).join(" "));
  };
  const refused = REFUSED.map((name) => [name, new RefusedService(execution, name)]);
  return {
    ...(Object.fromEntries(refused) as Record<string, Service>),
    SpreadsheetApp: new SpreadsheetAppService(execution),
    Charts: new ChartsService(execution),
    HtmlService: new HtmlServiceService(execution),
    LockService: new LockServiceService(execution),
    PropertiesService: new PropertiesServiceService(execution),
    CacheService: new CacheServiceService(execution),
    Session: new SessionService(execution),
    Utilities: new UtilitiesService(execution),
    console: { log: write, info: write, warn: write, error: write, debug: write },
    Logger: { log: write, getLog: () => execution.log.join("\n"), clear: refuse(execution) },
  };
}

function refuse(execution: Execution): () => never {
  return () => {
    throw execution.refuse(new NotModelled("Logger.clear"));
  };
}

function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return String(value);
  const { stack } = value as Partial<Error>;
  if (stack !== undefined) return stack;
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
