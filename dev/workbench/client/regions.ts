/** A part of the page that the keyboard can be in. */
export interface Region {
  /** Null while it is not on the screen. */
  readonly find: () => Element | null;
  readonly focus: () => void;
  /** Called before the keyboard goes elsewhere. */
  readonly leave?: () => void;
}

/** Lets F6 and Shift+F6 go round the parts of the page; the first one is where the keyboard is otherwise. */
export class Regions {
  constructor(private readonly all: readonly Region[]) {
    window.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "F6") return;
        event.preventDefault();
        event.stopPropagation();
        this.moveOn(event.shiftKey ? -1 : 1);
      },
      { capture: true },
    );
  }

  /** A dialog that has to be answered keeps the keyboard. */
  moveOn(by: 1 | -1, from: Element | null = document.activeElement): void {
    if (document.querySelector("dialog:modal")) return;
    const shown = this.all.filter(({ find }) => find() !== null);
    const at = Math.max(
      0,
      shown.findIndex(({ find }) => find()?.contains(from)),
    );
    shown[at]?.leave?.();
    shown[(at + by + shown.length) % shown.length]?.focus();
  }
}
