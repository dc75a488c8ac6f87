import { inflateRawSync } from "node:zlib";
import { Refused } from "../actions";

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** What a file may unfold to; real workbooks stay far below. */
const MOST_PARTS = 2000;
const MOST_BYTES = 64_000_000;

interface Entry {
  readonly method: number;
  readonly size: number;
  readonly at: number;
}

/** The parts of a zipped file. They are unpacked one by one when asked for, within a bound for all of them. */
export class Archive {
  private readonly entries = new Map<string, Entry>();
  private left = MOST_BYTES;

  /** @throws Refused when the bytes are no zip archive. */
  constructor(private readonly bytes: Buffer) {
    try {
      this.readDirectory();
    } catch (error) {
      throw error instanceof Refused ? error : notXlsx();
    }
  }

  /** The text of a part; null when there is none. */
  text(name: string): string | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const { at, method, size } = entry;
    if (this.bytes.readUInt32LE(at) !== LOCAL_RECORD) throw notXlsx();
    const start = at + 30 + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    const packed = this.bytes.subarray(start, start + size);
    const unpacked = method === STORED ? packed : this.inflate(packed);
    this.left -= unpacked.length;
    if (this.left <= 0) throw tooLarge();
    return unpacked.toString("utf8");
  }

  private inflate(packed: Buffer): Buffer {
    try {
      return inflateRawSync(packed, { maxOutputLength: this.left });
    } catch (error) {
      const isLimit = (error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE";
      throw isLimit ? tooLarge() : notXlsx();
    }
  }

  private readDirectory(): void {
    const { bytes } = this;
    let end = bytes.length - 22;
    while (end >= 0 && bytes.readUInt32LE(end) !== END_RECORD) end -= 1;
    if (end < 0) throw notXlsx();
    const count = bytes.readUInt16LE(end + 10);
    if (count > MOST_PARTS) throw tooLarge();
    let at = bytes.readUInt32LE(end + 16);
    for (let i = 0; i < count; i += 1) {
      if (bytes.readUInt32LE(at) !== DIRECTORY_RECORD) throw notXlsx();
      const flags = bytes.readUInt16LE(at + 8);
      const method = bytes.readUInt16LE(at + 10);
      const isReadable = method === STORED || method === DEFLATED;
      if (!isReadable || (flags & ENCRYPTED) !== 0) throw notXlsx();
      const nameLength = bytes.readUInt16LE(at + 28);
      const name = bytes.subarray(at + 46, at + 46 + nameLength).toString("utf8");
      this.entries.set(name.replace(/^\//, ""), {
        method,
        size: bytes.readUInt32LE(at + 20),
        at: bytes.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
  }
}

export function notXlsx(): Refused {
  return new Refused("Berkas ini bukan lembar kerja .xlsx yang dapat dibaca.");
}

export function tooLarge(): Refused {
  return new Refused("Berkas ini terlalu besar untuk meja kerja.");
}
