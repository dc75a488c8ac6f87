import vm from "node:vm";
import type { VirtualClock } from "./clock";
import { DateValue } from "./workbook";

/**
 * Runs first in every context. It moves Date to the virtual clock and the script's time zone, and gives the
 * means to build values that belong to the context.
 */
const PRELUDE = new vm.Script(
  `(now, offset) => {
  const Native = Date;
  const zone = offset * 60000;
  const make = (args, target) => {
    if (args.length === 0) return Reflect.construct(Native, [now()], target);
    if (args.length === 1) return Reflect.construct(Native, args, target);
    return Reflect.construct(Native, [Native.UTC(...args) - zone], target);
  };
  function ZonedDate(...args) {
    const date = make(args, new.target || ZonedDate);
    return new.target ? date : date.toString();
  }
  Object.defineProperty(ZonedDate, "name", { value: "Date" });
  ZonedDate.prototype = Native.prototype;
  ZonedDate.UTC = Native.UTC;
  ZonedDate.parse = Native.parse;
  ZonedDate.now = () => now();
  const prototype = Native.prototype;
  prototype.constructor = ZonedDate;
  const define = (name, value) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
  for (const part of ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds"]) {
    const get = prototype["getUTC" + part];
    define("get" + part, function () { return get.call(new Native(this.getTime() + zone)); });
    const set = prototype["setUTC" + part];
    if (set) define("set" + part, function (...args) {
      return this.setTime(set.apply(new Native(this.getTime() + zone), args) - zone);
    });
  }
  define("getTimezoneOffset", () => -offset);
  for (const name of ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"]) {
    const format = prototype[name];
    define(name, function (locale, options) {
      return format.call(this, locale, { timeZone: "Asia/Jakarta", ...options });
    });
  }
  const text = (date, from, to) => {
    if (isNaN(date)) return "Invalid Date";
    const parts = new Native(date.getTime() + zone).toUTCString().split(/,? /);
    const sign = offset < 0 ? "-" : "+";
    const gap = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0") + "00";
    const all = [parts[0], parts[2], parts[1], parts[3], parts[4], "GMT" + sign + gap];
    return all.slice(from, to).join(" ");
  };
  define("toString", function () { return text(this, 0, 6); });
  define("toDateString", function () { return text(this, 0, 4); });
  define("toTimeString", function () { return text(this, 4, 6); });
  Date = ZonedDate;
  return {
    array: () => [],
    object: () => ({}),
    date: (time) => new Native(time),
    error: (name, message) => {
      const error = new Error(message);
      if (name !== "Error") Object.defineProperty(error, "name", { value: name, configurable: true });
      return error;
    },
    parse: (text) => JSON.parse(text),
  };
}`,
  { filename: "prelude.js" },
);

interface Makers {
  array: () => unknown[];
  object: () => Record<string, unknown>;
  date: (time: number) => object;
  error: (name: string, message: string) => Error;
  parse: (text: string) => unknown;
}

/** One fresh global scope: ECMAScript, and what is put into `global`. */
export class Realm {
  readonly global: Record<string, unknown>;
  private readonly makers: Makers;

  constructor(clock: VirtualClock, offsetMinutes: number) {
    this.global = vm.createContext(Object.create(null) as Record<string, unknown>);
    const prelude = PRELUDE.runInContext(this.global) as (
      now: () => number,
      offset: number,
    ) => Makers;
    this.makers = prelude(() => clock.now(), offsetMinutes);
  }

  load(script: vm.Script): void {
    script.runInContext(this.global);
  }

  /** A value of ours as a value of the script: arrays, dates and plain objects are rebuilt inside. */
  give(value: unknown, convert: (object: object) => unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (value instanceof DateValue) return this.makers.date(value.time);
    if (Array.isArray(value)) {
      const array = this.makers.array();
      for (const item of value as unknown[]) array.push(this.give(item, convert));
      return array;
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return convert(value);
    const object = this.makers.object();
    for (const [key, item] of Object.entries(value)) object[key] = this.give(item, convert);
    return object;
  }

  /** An error of the script's own kind: `instanceof Error` holds inside. */
  error(name: string, message: string): Error {
    return this.makers.error(name, message);
  }

  /** The value that a JSON text means, built inside. */
  parse(text: string): unknown {
    return this.makers.parse(text);
  }
}

/** Whether this is a Date, from whatever context. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
