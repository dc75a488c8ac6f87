import type { JSX } from "preact";
import type { Board } from "../../board";

/** What people should mend in the workbook although the panel works without it. */
export function SheetNotices({ board }: { readonly board: Board }): JSX.Element {
  return (
    <>
      {board.panel.notices.map((notice) => (
        <p key={notice} class="remark check">
          <span aria-hidden="true">! </span>
          {notice}
        </p>
      ))}
    </>
  );
}
