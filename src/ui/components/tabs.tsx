import type { JSX } from "preact";

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly name: string }[];
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
}

/** ARIA tabs: one tab stop, arrow keys, Home and End. The panel is {@link tabPanel}. */
export function Tabs<Key extends string>({
  label,
  tabs,
  chosen,
  onChoose,
}: TabsProps<Key>): JSX.Element {
  const position = tabs.findIndex(({ key }) => key === chosen);
  const choose = (to: number): void => {
    const tab = tabs[(to + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onChoose(tab.key);
    document.getElementById(tabId(tab.key))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: position - 1,
      ArrowRight: position + 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={tabId(key)}
          aria-selected={key === chosen}
          aria-controls={key === chosen ? PANEL_ID : undefined}
          tabIndex={key === chosen ? 0 : -1}
          onClick={() => {
            onChoose(key);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

const PANEL_ID = "tab-panel";

/** The attributes of the element that shows the chosen tab. */
export function tabPanel(chosen: string): {
  readonly id: string;
  readonly role: "tabpanel";
  readonly "aria-labelledby": string;
} {
  return { id: PANEL_ID, role: "tabpanel", "aria-labelledby": tabId(chosen) };
}

function tabId(key: string): string {
  return `tab-${key}`;
}
