import { createHash, randomUUID } from "node:crypto";
import { zoneOffset } from "../clock";
import { NotModelled, ServiceException } from "../errors";
import { formatMoment } from "../number-format";
import { enumeration, EnumValue, Service, type CallTable, type Modelled } from "../service";
import { DateValue } from "../workbook";
import { requireNumber, requireString, wrongArguments } from "./arguments";

const CALLS = {
  base64Decode: "other",
  base64Encode: "other",
  computeDigest: "other",
  formatDate: "other",
  getUuid: "other",
  parseDate: "other",
  sleep: "other",
} as const satisfies CallTable<GoogleAppsScript.Utilities.Utilities>;

const DIGESTS = enumeration("DigestAlgorithm", "MD5", "SHA_1", "SHA_256", "SHA_384", "SHA_512");
const CHARSETS = enumeration("Charset", "US_ASCII", "UTF_8");

/** `Utilities`. */
export class UtilitiesService extends Service implements Modelled<typeof CALLS> {
  readonly serviceName = "Utilities";
  readonly calls = CALLS;
  override readonly constants = { DigestAlgorithm: DIGESTS, Charset: CHARSETS };

  sleep(milliseconds: unknown): void {
    this.execution.spend(requireNumber(milliseconds, "Utilities.sleep"));
  }

  formatDate(date: unknown, timeZone: unknown, format: unknown): string {
    const method = "Utilities.formatDate";
    if (!(date instanceof DateValue)) throw wrongArguments([date, timeZone, format], method);
    const offset = zoneOffset(requireString(timeZone, method));
    return formatMoment(date.time, offset, requireString(format, method), "en_US");
  }

  parseDate(text: unknown, timeZone: unknown, format: unknown): DateValue {
    const method = "Utilities.parseDate";
    const pattern = requireString(format, method);
    if (pattern !== "yyyy-MM-dd") throw new NotModelled(`${method} dengan ${pattern}`);
    const [, year, month, day] =
      /^(\d{4})-(\d{2})-(\d{2})$/.exec(requireString(text, method)) ?? [];
    if (day === undefined) throw new ServiceException(`Unparseable date: ${String(text)}`);
    const offset = zoneOffset(requireString(timeZone, method));
    return new DateValue(Date.UTC(Number(year), Number(month) - 1, Number(day)) - offset * 60_000);
  }

  getUuid(): string {
    return randomUUID();
  }

  base64Encode(data: unknown): string {
    return toBytes(data, "Utilities.base64Encode").toString("base64");
  }

  base64Decode(text: unknown): number[] {
    return signed(Buffer.from(requireString(text, "Utilities.base64Decode"), "base64"));
  }

  computeDigest(algorithm: unknown, value: unknown, charset?: unknown): number[] {
    if (!(algorithm instanceof EnumValue)) {
      throw wrongArguments([algorithm, value], "Utilities.computeDigest");
    }
    const isPlain = typeof value === "string" && /^[\0-\x7f]*$/.test(value);
    if (!isPlain && typeof value === "string" && charset !== CHARSETS.UTF_8) {
      throw new NotModelled("Utilities.computeDigest teks bukan ASCII tanpa Charset.UTF_8");
    }
    const name = algorithm.name().replace("_", "").toLowerCase();
    return signed(createHash(name).update(toBytes(value, "Utilities.computeDigest")).digest());
  }
}

function toBytes(data: unknown, method: string): Buffer {
  if (typeof data === "string") return Buffer.from(data, "utf8");
  if (Array.isArray(data)) return Buffer.from(data as number[]);
  throw wrongArguments([data], method);
}

/** Bytes as Apps Script gives them: from -128 to 127. */
function signed(bytes: Buffer): number[] {
  return [...new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)];
}
