import { nameKey, parseDay, parseOfficeList, similarOffice, tidyText } from "../reading";
import type { Instrument, OfficialNumber } from "../scoring";
import { findHeader } from "./columns";
import { readIndicatorCell } from "./mention";

/** Who is to work on an indicator, as a table says. */
export interface Assignment {
  readonly number: OfficialNumber;
  /** The rows it comes from, counting from 1. */
  readonly rows: readonly number[];
  /** The office that answers for it; empty: the table names none. */
  readonly opd: string;
  readonly supporting: readonly string[];
  readonly pic: string;
  /** ISO day; null: none. */
  readonly due: string | null;
}

export interface RejectedAssignment {
  readonly row: number;
  readonly why: "noIndicator" | "unknownIndicator" | "noOffice" | "badDate" | "twice";
  readonly found: string;
}

/** An office that sheet OPD does not list, and the one that it may be meant for. */
export interface UnknownOffice {
  readonly name: string;
  readonly similar: string | null;
}

export interface AssignmentImport {
  /** In official order. */
  readonly assignments: readonly Assignment[];
  readonly rejected: readonly RejectedAssignment[];
  readonly unknownOffices: readonly UnknownOffice[];
  readonly ignored: readonly string[];
  /** false: no header row was found, so nothing could be read. */
  readonly hasHeader: boolean;
}

const FIELDS = ["supporting", "role", "pic", "due", "opd", "indicators"] as const;
type Field = (typeof FIELDS)[number];

/**
 * Understands a pasted table of OPD × indicator × PIC × tenggat: a row may name several indicators and offices.
 * Names are matched against sheet OPD before they are split at commas. Of several offices of one indicator the
 * first answers for it and the others support, unless a column says otherwise; two different persons or days
 * for one indicator are not understood.
 *
 * @param listed Names on sheet OPD.
 */
export function readAssignmentTable(
  instrument: Instrument,
  rows: readonly (readonly string[])[],
  listed: readonly string[],
): AssignmentImport {
  const header = findHeader(rows, FIELDS, 2);
  if (!header?.columns.has("indicators")) {
    return { assignments: [], rejected: [], unknownOffices: [], ignored: [], hasHeader: false };
  }
  const { columns } = header;
  const byIndicator = new Map<OfficialNumber, Assignment>();
  const rejected: RejectedAssignment[] = [];
  rows.forEach((cells, at) => {
    if (at <= header.at || cells.every((cell) => tidyText(cell) === "")) return;
    const text = (field: Field): string => tidyText(cells[columns.get(field)?.[0] ?? -1] ?? "");
    const row = at + 1;
    const about = readIndicatorCell(instrument, text("indicators"));
    const due = parseDay(text("due"));
    const offices = parseOfficeList(text("opd"), listed).map((name) => asListed(name, listed));
    const supporting = parseOfficeList(text("supporting"), listed).map((name) =>
      asListed(name, listed),
    );
    const pic = text("pic");
    const isEmpty =
      offices.length + supporting.length === 0 && pic === "" && due.kind === "missing";
    const why: RejectedAssignment["why"] | null =
      about.unknown.length > 0
        ? "unknownIndicator"
        : about.indicators.length === 0
          ? "noIndicator"
          : due.kind === "invalid"
            ? "badDate"
            : isEmpty
              ? "noOffice"
              : null;
    if (why !== null) {
      const found = { unknownIndicator: about.unknown.join("; "), badDate: text("due") }[
        why as string
      ];
      rejected.push({ row, why, found: found ?? cells.map(tidyText).filter(Boolean).join(" | ") });
      return;
    }
    const isSupport = /pendukung/i.test(text("role"));
    for (const number of about.indicators) {
      const next = merge(byIndicator.get(number), {
        number,
        rows: [row],
        opd: isSupport ? "" : (offices[0] ?? ""),
        supporting: [...(isSupport ? offices : offices.slice(1)), ...supporting],
        pic,
        due: due.kind === "value" ? due.value : null,
      });
      if (next) byIndicator.set(number, next);
      else rejected.push({ row, why: "twice", found: String(number) });
    }
  });
  const assignments = instrument.indicators.flatMap(({ number }) => byIndicator.get(number) ?? []);
  return {
    assignments,
    rejected,
    unknownOffices: unknownOffices(assignments, listed),
    ignored: header.ignored,
    hasHeader: true,
  };
}

/** null where both say something different of a person or a day. */
function merge(known: Assignment | undefined, next: Assignment): Assignment | null {
  if (!known) return { ...next, supporting: without(next.supporting, next.opd) };
  const differs = (a: string | null, b: string | null): boolean =>
    a !== null && a !== "" && b !== null && b !== "" && a !== b;
  if (differs(known.pic, next.pic) || differs(known.due, next.due)) return null;
  const opd = known.opd || next.opd;
  const isOther = next.opd !== "" && nameKey(next.opd) !== nameKey(opd);
  return {
    number: known.number,
    rows: [...known.rows, ...next.rows],
    opd,
    supporting: without(
      [...known.supporting, ...(isOther ? [next.opd] : []), ...next.supporting],
      opd,
    ),
    pic: known.pic || next.pic,
    due: known.due ?? next.due,
  };
}

/** Each once, and not the one that answers. */
function without(offices: readonly string[], main: string): string[] {
  const keys = offices.map(nameKey);
  return offices.filter(
    (_name, at) => keys[at] !== nameKey(main) && keys.indexOf(keys[at] ?? "") === at,
  );
}

/** In the spelling of sheet OPD, where it lists the name in whatever case and spacing. */
function asListed(name: string, listed: readonly string[]): string {
  return listed.find((each) => nameKey(each) === nameKey(name)) ?? name;
}

function unknownOffices(
  assignments: readonly Assignment[],
  listed: readonly string[],
): UnknownOffice[] {
  const keys = new Set(listed.map(nameKey));
  const named = assignments.flatMap(({ opd, supporting }) => [opd, ...supporting]);
  const unknown = new Map(
    named
      .filter((name) => name !== "" && !keys.has(nameKey(name)))
      .map((name) => [nameKey(name), name] as const),
  );
  return [...unknown.values()].map((name) => ({
    name,
    similar: similarOffice(name, listed) ?? null,
  }));
}
