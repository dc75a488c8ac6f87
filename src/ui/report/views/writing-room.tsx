import type { JSX } from "preact";

/** Where people write by hand: never more than a quarter of a page. */
export function WritingRoom({ label }: { readonly label: string }): JSX.Element {
  return (
    <div class="writing-room">
      {[label, "Tanggal dan paraf"].map((name) => (
        <p key={name} class="quiet">
          {name}
        </p>
      ))}
    </div>
  );
}
