import { unzipSync, zipSync } from "fflate";
import { parseXml, type XmlNode } from "./markup";
import { damaged, notSpreadsheet, tooLarge } from "./refusals";

/** What a zipped file may unfold to; real workbooks stay far below. */
const MOST_PARTS = 2000;
const MOST_BYTES = 100_000_000;
/** Elements count more than their size: each takes much more memory than its few letters. */
const MOST_TAGS = 5_000_000;

/** Pictures, sounds and macros, which are never read. */
const UNREAD = /(?:^|\/)(?:media|embeddings|Pictures|Thumbnails|ObjectReplacements)\/|vbaProject/i;

/** The parts of a zipped file by their paths; whatever the file says, they never unfold to more than the bound. */
export class Package {
  private readonly parts = new Map<string, { readonly path: string; readonly bytes: Uint8Array }>();
  /** How many pictures there are; they are never unpacked. */
  readonly pictures: number;

  /** @throws Refused when the bytes are no zip archive, or a large one. */
  constructor(bytes: Uint8Array) {
    let size = 0;
    let count = 0;
    let pictures = 0;
    let parts: Record<string, Uint8Array>;
    const excess: string[] = [];
    try {
      parts = unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          count += 1;
          if (/(?:^|\/)(?:media|Pictures)\//i.test(name)) pictures += 1;
          if (UNREAD.test(name) || /[\\/]$/.test(name)) return false;
          // Each part is given just the room that it asks for: one that unfolds to more is cut off there.
          size += originalSize;
          if (count > MOST_PARTS) excess.push(`lebih dari ${inWords(MOST_PARTS)} bagian`);
          if (size > MOST_BYTES) excess.push(`lebih dari ${inWords(MOST_BYTES / 1e6)} MB isi`);
          return excess.length === 0;
        },
      });
    } catch {
      throw damaged();
    }
    const [first] = excess;
    if (first !== undefined) throw tooLarge(first);
    this.pictures = pictures;
    const tags = Object.values(parts).reduce((sum, part) => sum + countTags(part), 0);
    if (tags > MOST_TAGS) throw tooLarge(`lebih dari ${inWords(MOST_TAGS)} tanda`);
    for (const [name, part] of Object.entries(parts)) {
      const path = name.replaceAll("\\", "/").replace(/^\//, "");
      this.parts.set(path.toLowerCase(), { path, bytes: withPlainSigns(path, part) });
    }
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }

  /** The text of a part; null when there is none. */
  text(path: string): string | null {
    const part = this.parts.get(path.toLowerCase());
    if (!part) return null;
    const text = new TextDecoder().decode(part.bytes);
    if (/<!DOCTYPE/i.test(text)) throw notSpreadsheet();
    return text;
  }

  /** The root element of a part; undefined when there is none. */
  xml(path: string): XmlNode | undefined {
    const text = this.text(path);
    return text === null ? undefined : parseXml(text);
  }

  /** Puts another text in the place of a part. */
  replace(path: string, text: string): void {
    this.parts.set(path.toLowerCase(), { path, bytes: new TextEncoder().encode(text) });
  }

  /** The parts in an archive again, with nothing packed. */
  toBytes(): Uint8Array {
    const parts = [...this.parts.values()].map(({ path, bytes }) => [path, bytes] as const);
    return zipSync(Object.fromEntries(parts), { level: 0 });
  }
}

/** The library reads a sign that is written by its number only up to 65,535. */
function withPlainSigns(path: string, part: Uint8Array): Uint8Array {
  if (!/\.xml$/i.test(path)) return part;
  const text = new TextDecoder().decode(part);
  const plain = text.replace(/&#(?:x([\da-f]{5,6})|(\d{5,7}));/gi, (whole, hex, decimal) => {
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
  return plain === text ? part : new TextEncoder().encode(plain);
}

function countTags(part: Uint8Array): number {
  const open = "<".charCodeAt(0);
  let count = 0;
  for (let at = part.indexOf(open); at >= 0; at = part.indexOf(open, at + 1)) count += 1;
  return count;
}

function inWords(count: number): string {
  return count.toLocaleString("id-ID");
}
