import { NotModelled } from "./errors";
import type { Execution } from "./execution";

/**
 * What a service call does: "handle" finds or builds an object without asking the server for content; "read"
 * returns content or state; "write" changes the spreadsheet; "other" is everything else (interface, lock, flush,
 * properties, selection).
 */
export type CallKind = "handle" | "read" | "write" | "other";

/** Which of an Apps Script class's methods are modelled; a name that the real class lacks does not compile. */
export type CallTable<Api> = Readonly<Partial<Record<keyof Api, CallKind>>>;

/** The methods that a table promises. */
export type Modelled<Table> = { readonly [Name in keyof Table]: (...args: never[]) => unknown };

/** An object that scripts call. The script sees a proxy with the methods of `calls` and nothing else. */
export abstract class Service {
  abstract readonly serviceName: string;
  abstract readonly calls: Readonly<Record<string, CallKind>>;
  /** Properties such as enumerations. */
  readonly constants: Readonly<Record<string, unknown>> = {};

  constructor(protected readonly execution: Execution) {}
}

/** A value of an enumeration such as `SpreadsheetApp.ProtectionType`. */
export class EnumValue {
  constructor(private readonly label: string) {}

  name(): string {
    return this.label;
  }

  toString(): string {
    return this.label;
  }

  toJSON(): string {
    return this.label;
  }
}

/** An enumeration with these names; the same name always gives the same object, any other is refused. */
export function enumeration<Name extends string>(
  title: string,
  ...names: readonly Name[]
): Readonly<Record<Name, EnumValue>> {
  const values = Object.fromEntries(names.map((name) => [name, new EnumValue(name)]));
  return new Proxy(Object.freeze(values), {
    get: (target, property) => {
      if (typeof property === "symbol" || property in target) {
        return Reflect.get(target, property) as unknown;
      }
      throw new NotModelled(`${title}.${property}`);
    },
  }) as Readonly<Record<Name, EnumValue>>;
}

/** The script's view of a service. */
export function exposeService(service: Service, execution: Execution): object {
  const known = new Map<string, unknown>();
  const proxy: object = new Proxy(Object.create(null) as object, {
    get: (_target, property) => {
      if (typeof property === "symbol") {
        if (property === Symbol.toStringTag) return service.serviceName;
        return property === Symbol.toPrimitive ? () => service.serviceName : undefined;
      }
      if (property === "toString") return () => service.serviceName;
      if (property === "valueOf") return () => proxy;
      if (property === "then" || property === "toJSON" || property === "constructor") {
        return undefined;
      }
      const exposed = known.get(property);
      if (exposed !== undefined) return exposed;
      if (Object.hasOwn(service.constants, property)) {
        const constant = exposeConstant(service.constants[property], execution);
        known.set(property, constant);
        return constant;
      }
      const kind = Object.hasOwn(service.calls, property) ? service.calls[property] : undefined;
      if (kind === undefined) {
        throw execution.refuse(new NotModelled(`${service.serviceName}.${property}`));
      }
      const method = (...args: unknown[]): unknown => execution.call(service, property, kind, args);
      known.set(property, method);
      return method;
    },
    has: (_target, property) => typeof property === "string" && property in service.calls,
    set: (_target, property) => {
      throw execution.refuse(new NotModelled(`menulis ${service.serviceName}.${String(property)}`));
    },
    ownKeys: () => [],
  });
  return proxy;
}

/** An enumeration whose refusals the script can not swallow. */
function exposeConstant(constant: unknown, execution: Execution): unknown {
  if (typeof constant !== "object" || constant === null) return constant;
  return new Proxy(constant, {
    get: (target, property) => {
      try {
        return Reflect.get(target, property) as unknown;
      } catch (error) {
        throw error instanceof NotModelled ? execution.refuse(error) : error;
      }
    },
  });
}
