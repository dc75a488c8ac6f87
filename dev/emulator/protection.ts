import { contains, intersects, type Area } from "./area";

/** A protected range or sheet. */
export class Protection {
  description = "";
  isWarningOnly = false;
  /** Null until someone changes the list: then everyone who may edit the file may edit here. */
  editors: Set<string> | null = null;
  /** Areas of a protected sheet that stay open. */
  openAreas: Area[] = [];
  /** Set when a script names a named range as what it protects. */
  rangeName: string | null = null;

  constructor(
    readonly type: "RANGE" | "SHEET",
    public area: Area,
    private readonly owner: string,
  ) {}

  allows(email: string): boolean {
    return (
      this.isWarningOnly || this.editors === null || email === this.owner || this.editors.has(email)
    );
  }

  /** Whether an edit of this area meets the protection. */
  covers(area: Area): boolean {
    if (this.type === "SHEET") return !this.openAreas.some((open) => contains(open, area));
    return intersects(this.area, area);
  }
}
