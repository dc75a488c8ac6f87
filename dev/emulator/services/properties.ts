import { ServiceException } from "../errors";
import type { Execution } from "../execution";
import { Service, type CallTable, type Modelled } from "../service";
import { requireNumber, requireString, wrongArguments } from "./arguments";

const CALLS = {
  getDocumentProperties: "handle",
  getScriptProperties: "handle",
  getUserProperties: "handle",
} as const satisfies CallTable<GoogleAppsScript.Properties.PropertiesService>;

/** `PropertiesService`. In a custom function the user's properties are those of the spreadsheet's owner. */
export class PropertiesServiceService extends Service implements Modelled<typeof CALLS> {
  readonly serviceName = "PropertiesService";
  readonly calls = CALLS;

  getDocumentProperties(): PropertiesObjectService {
    return new PropertiesObjectService(this.execution, "document");
  }

  getScriptProperties(): PropertiesObjectService {
    return new PropertiesObjectService(this.execution, "script");
  }

  getUserProperties(): PropertiesObjectService {
    const { mode, user, workbook } = this.execution;
    const email = mode === "CUSTOM_FUNCTION" ? workbook.owner : user;
    return new PropertiesObjectService(this.execution, `user:${email}`);
  }
}

const STORE_CALLS = {
  deleteAllProperties: "other",
  deleteProperty: "other",
  getKeys: "other",
  getProperties: "other",
  getProperty: "other",
  setProperties: "other",
  setProperty: "other",
} as const satisfies CallTable<GoogleAppsScript.Properties.Properties>;

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

/** `Properties`: one store of texts, with its size limits. */
export class PropertiesObjectService
  extends Service
  implements
    Pick<GoogleAppsScript.Properties.Properties, "getKeys" | "getProperties">,
    Modelled<typeof STORE_CALLS>
{
  readonly serviceName = "Properties";
  readonly calls = STORE_CALLS;

  constructor(
    execution: Execution,
    private readonly storeName: string,
  ) {
    super(execution);
  }

  getKeys(): string[] {
    return [...this.store.keys()];
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.store);
  }

  getProperty(key: unknown): string | null {
    return this.store.get(requireString(key, "Properties.getProperty")) ?? null;
  }

  setProperty(key: unknown, value: unknown): this {
    this.checkMayWrite("setProperty");
    const name = requireString(key, "Properties.setProperty");
    const text = String(value);
    if (Buffer.byteLength(text) > VALUE_LIMIT) {
      throw new ServiceException("Argument too large: value");
    }
    const others = [...this.store].filter(([other]) => other !== name);
    const size = others.reduce((sum, [k, v]) => sum + Buffer.byteLength(k + v), 0);
    if (size + Buffer.byteLength(name + text) > STORE_LIMIT) {
      throw new ServiceException("You have exceeded the property storage quota.");
    }
    this.store.set(name, text);
    return this;
  }

  setProperties(properties: unknown, deleteAllOthers: unknown = false): this {
    if (typeof properties !== "object" || properties === null) {
      throw wrongArguments([properties], "Properties.setProperties");
    }
    if (deleteAllOthers === true) this.deleteAllProperties();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this;
  }

  deleteProperty(key: unknown): this {
    this.checkMayWrite("deleteProperty");
    this.store.delete(requireString(key, "Properties.deleteProperty"));
    return this;
  }

  deleteAllProperties(): this {
    this.checkMayWrite("deleteAllProperties");
    this.store.clear();
    return this;
  }

  private get store(): Map<string, string> {
    return open(this.execution.runtime.properties, this.storeName);
  }

  private checkMayWrite(method: string): void {
    if (this.execution.mode !== "CUSTOM_FUNCTION") return;
    throw new ServiceException(`You do not have permission to call ${method}`);
  }
}

const CACHE_SERVICE_CALLS = {
  getDocumentCache: "handle",
  getScriptCache: "handle",
  getUserCache: "handle",
} as const satisfies CallTable<GoogleAppsScript.Cache.CacheService>;

/** `CacheService`. */
export class CacheServiceService extends Service implements Modelled<typeof CACHE_SERVICE_CALLS> {
  readonly serviceName = "CacheService";
  readonly calls = CACHE_SERVICE_CALLS;

  getDocumentCache(): CacheObjectService {
    return new CacheObjectService(this.execution, "document");
  }

  getScriptCache(): CacheObjectService {
    return new CacheObjectService(this.execution, "script");
  }

  getUserCache(): CacheObjectService {
    return new CacheObjectService(this.execution, `user:${this.execution.user}`);
  }
}

const CACHE_CALLS = {
  get: "other",
  put: "other",
  remove: "other",
} as const satisfies CallTable<GoogleAppsScript.Cache.Cache>;

/** `Cache`: texts that expire on the virtual clock. */
export class CacheObjectService extends Service implements Modelled<typeof CACHE_CALLS> {
  readonly serviceName = "Cache";
  readonly calls = CACHE_CALLS;

  constructor(
    execution: Execution,
    private readonly storeName: string,
  ) {
    super(execution);
  }

  get(key: unknown): string | null {
    const entry = this.store.get(requireString(key, "Cache.get"));
    return entry && entry.expires > this.execution.runtime.clock.now() ? entry.value : null;
  }

  put(key: unknown, value: unknown, seconds: unknown = 600): void {
    const name = requireString(key, "Cache.put");
    const text = String(value);
    if (name.length > 250) throw new ServiceException("Argument too large: key");
    if (Buffer.byteLength(text) > 100 * 1024) {
      throw new ServiceException("Argument too large: value");
    }
    const life = Math.min(requireNumber(seconds, "Cache.put"), 21_600) * 1000;
    const expires = this.execution.runtime.clock.now() + life;
    this.store.set(name, { value: text, expires });
  }

  remove(key: unknown): void {
    this.store.delete(requireString(key, "Cache.remove"));
  }

  private get store(): Map<string, { value: string; expires: number }> {
    return open(this.execution.runtime.caches, this.storeName);
  }
}

function open<Value>(stores: Map<string, Map<string, Value>>, name: string): Map<string, Value> {
  const store = stores.get(name) ?? new Map<string, Value>();
  stores.set(name, store);
  return store;
}
