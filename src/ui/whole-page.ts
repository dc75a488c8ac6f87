declare const document: {
  readonly readyState: string;
  readonly addEventListener: (event: string, listener: () => void) => void;
};

/** Until what stands after the script of a page is there: its data and fonts. */
export function wholePage(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    else {
      document.addEventListener("DOMContentLoaded", () => {
        resolve();
      });
    }
  });
}
