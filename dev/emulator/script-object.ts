import { NotModelled } from "./errors";

/**
 * What a service call does: "handle" finds or builds an object without asking the server for content; "read"
 * returns content or state; "write" changes the spreadsheet; "other" is everything else (interface, lock, flush,
 * properties, selection).
 */
export type CallKind = "handle" | "read" | "write" | "other";

/** One call of a script to a service. */
export interface ServiceCall {
  readonly service: string;
  readonly method: string;
  readonly kind: CallKind;
}

/** An object that scripts call. The script sees a proxy with the methods of `calls` and nothing else. */
export abstract class ScriptObject {
  abstract readonly serviceName: string;
  abstract readonly calls: Readonly<Record<string, CallKind>>;
  /** Properties such as enumerations. */
  readonly constants: Readonly<Record<string, unknown>> = {};
}

/** What performs the calls of a script, and ends it where it asks for what is not modelled. */
export interface ScriptHost {
  readonly call: (object: ScriptObject, method: string, kind: CallKind, args: unknown[]) => unknown;
  readonly refuse: (error: NotModelled) => Error;
}

/** The script's view of an object. */
export function exposeObject(service: ScriptObject, host: ScriptHost): object {
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
        const constant = exposeConstant(service.constants[property], host);
        known.set(property, constant);
        return constant;
      }
      const kind = Object.hasOwn(service.calls, property) ? service.calls[property] : undefined;
      if (kind === undefined) {
        throw host.refuse(new NotModelled(`${service.serviceName}.${property}`));
      }
      const method = (...args: unknown[]): unknown => host.call(service, property, kind, args);
      known.set(property, method);
      return method;
    },
    has: (_target, property) => typeof property === "string" && property in service.calls,
    set: (_target, property) => {
      throw host.refuse(new NotModelled(`menulis ${service.serviceName}.${String(property)}`));
    },
    ownKeys: () => [],
  });
  return proxy;
}

/** An enumeration whose refusals the script can not swallow. */
function exposeConstant(constant: unknown, host: ScriptHost): unknown {
  if (typeof constant !== "object" || constant === null) return constant;
  return new Proxy(constant, {
    get: (target, property) => {
      try {
        return Reflect.get(target, property) as unknown;
      } catch (error) {
        throw error instanceof NotModelled ? host.refuse(error) : error;
      }
    },
  });
}
