import type { Aspect, Domain } from "./model";

/** The code of a domain in tables: "D2". */
export function domainCode({ number }: Domain): string {
  return `D${String(number)}`;
}

/** The code of an aspect in tables: "A7". */
export function aspectCode({ number }: Aspect): string {
  return `A${String(number)}`;
}
