/** Time inside the emulator: it moves only when a service call, a sleep or a test moves it. */
export class VirtualClock {
  private time = Date.UTC(2026, 0, 5, 2, 0, 0);

  /** Milliseconds since 1970, as `Date.now()` in the script says. */
  now(): number {
    return this.time;
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
  }

  set(time: number): void {
    this.time = time;
  }
}

/** Days since 1899-12-30, the way a spreadsheet counts, in a zone with a fixed distance to UTC. */
export function toSerial(time: number, offsetMinutes: number): number {
  return (time + offsetMinutes * 60_000) / 86_400_000 + 25_569;
}

/** The moment that a serial number means in a zone with a fixed distance to UTC. */
export function fromSerial(serial: number, offsetMinutes: number): number {
  return Math.round((serial - 25_569) * 86_400_000) - offsetMinutes * 60_000;
}

/** Distance to UTC of the Indonesian zones (no daylight saving there) and of UTC. */
export function zoneOffset(zone: string): number {
  const offsets: Record<string, number> = {
    "Asia/Jakarta": 420,
    "Asia/Pontianak": 420,
    "Asia/Makassar": 480,
    "Asia/Jayapura": 540,
    "Etc/GMT": 0,
    GMT: 0,
    UTC: 0,
    "GMT+7": 420,
    "GMT+07:00": 420,
    "GMT+8": 480,
    "GMT+9": 540,
  };
  const offset = offsets[zone];
  if (offset === undefined) throw new Error(`belum ditiru: zona waktu ${zone}`);
  return offset;
}
