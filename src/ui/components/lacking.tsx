import type { JSX } from "preact";
import { lackText } from "../figures";
import type { Goal } from "../goals";

/** How far the index is from a goal, in words. */
export function Lacking({ goal: { lacking } }: { readonly goal: Goal }): JSX.Element {
  if (lacking === null) return <>belum diketahui</>;
  if (lacking.numerator > 0) return <>{`kurang ${lackText(lacking)}`}</>;
  return (
    <span class="reached-word">
      <span class="shape" aria-hidden="true">
        ●
      </span>
      tercapai
    </span>
  );
}
