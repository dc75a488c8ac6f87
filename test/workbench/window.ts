import { createEmulator, type Emulator } from "../../dev/emulator";
import type {
  Action,
  AnswerView,
  Asked,
  CellEntry,
  CellView,
  Dialogue,
  Outcome,
  ServerEvent,
  Welcome,
} from "../../dev/workbench/protocol";
import { Workbench } from "../../dev/workbench/workbench";

/** A window of the workbench without a browser: what it was told, and what its person does. */
export class BareWindow {
  readonly told: ServerEvent[] = [];
  private readonly welcome: Welcome;

  constructor(private readonly workbench: Workbench) {
    workbench.connect(null, (event) => this.told.push(event));
    const [first] = this.told;
    if (first?.kind !== "welcome") throw new Error("The welcome comes first");
    this.welcome = first.welcome;
  }

  static on(code: string): { emulator: Emulator; workbench: Workbench; window: BareWindow } {
    const emulator = createEmulator({ code });
    const workbench = new Workbench(emulator, []);
    return { emulator, workbench, window: new BareWindow(workbench) };
  }

  /** The key of a sheet. */
  sheet(name: string): string {
    const view = this.welcome.workbook.sheets.find(({ frame }) => frame.name === name);
    if (!view) throw new Error(`There is no sheet ${name}`);
    return view.frame.id;
  }

  /** What every cell shows, by sheet, once all patches have been followed. */
  shown(): Record<string, Record<string, CellView>> {
    const patches = this.told.flatMap((event) => (event.kind === "patch" ? [event.patch] : []));
    const frames = [
      ...this.welcome.workbook.sheets.map(({ frame }) => frame),
      ...patches.flatMap((patch) => patch.frames),
    ];
    const order = patches.at(-1)?.order ?? frames.map(({ id }) => id);
    return Object.fromEntries(
      order.map((id) => {
        const first = this.welcome.workbook.sheets.find(({ frame }) => frame.id === id);
        const entries = [first?.cells ?? [], ...patches.map(({ cells }) => cells[id] ?? [])].flat();
        const name = frames.filter((frame) => frame.id === id).at(-1)?.name ?? id;
        return [name, viewsByPlace(entries)];
      }),
    );
  }

  get id(): string {
    return this.welcome.window;
  }

  /** What is selected, as a window that joins now is told. */
  selection(): unknown {
    const told = this.told.flatMap((event) => (event.kind === "activate" ? [event] : []));
    return told.at(-1) ?? this.welcome.selection;
  }

  act(action: Action, dialogue: Dialogue = { answers: [], messages: 0 }): Outcome {
    return this.workbench.act({
      window: this.welcome.window,
      action,
      isConfirmed: false,
      dialogue,
    });
  }

  run(functionName: string, dialogue: Dialogue = { answers: [], messages: 0 }): unknown {
    return this.workbench.run({ window: this.welcome.window, functionName, args: [], dialogue });
  }

  /** What was told in messages that leave no choice. */
  get messages(): string[] {
    return this.told.flatMap((event) => (event.kind === "alert" ? [event.message] : []));
  }
}

/**
 * The last entry of every place counts; one without a view empties it. All errors are alike, as a file
 * does not keep a name that has lost its cells.
 */
export function viewsByPlace(entries: readonly CellEntry[]): Record<string, CellView> {
  const views = new Map<string, CellView>();
  for (const [row, column, view] of entries) {
    const place = `${String(row)},${String(column)}`;
    if (view) views.set(place, view.error === undefined ? view : { ...view, error: "", text: "" });
    else views.delete(place);
  }
  return Object.fromEntries(views);
}

/** The question of a command that waits for an answer. */
export function asked(outcome: unknown): Asked {
  const { asked: found } = outcome as { asked?: Asked };
  if (!found) throw new Error(`Nothing was asked: ${JSON.stringify(outcome)}`);
  return found;
}

/** What has been said once this question is answered. */
export function withAnswer({ question, dialogue }: Asked, button: string, text = ""): Dialogue {
  const answer: AnswerView = { button, text, to: question };
  return { ...dialogue, answers: [...dialogue.answers, answer] };
}
