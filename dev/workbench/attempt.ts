import type { Alert, Emulator, Unanswered } from "../emulator";
import { Checkpoint } from "./checkpoint";
import type { Asked, Dialogue, Message } from "./protocol";

/**
 * A run of a script with the answers that are known so far. Where it asks something else it is taken back
 * as if it had never begun, and tried again once the person has answered. Only the time goes on.
 */
export class Attempt {
  readonly before: Checkpoint;
  private readonly firstAlert: number;
  private readonly restoreScreen: () => void;

  constructor(
    private readonly emulator: Emulator,
    private readonly dialogue: Dialogue,
  ) {
    this.before = Checkpoint.of(emulator.spreadsheet);
    this.firstAlert = emulator.alerts.length;
    this.restoreScreen = keepScreen(emulator);
    emulator.answer(...dialogue.answers);
  }

  /** Takes everything back; tells what the script asks, and what it told before. */
  leave({ question }: Unanswered): Asked {
    const { answers, messages } = this.dialogue;
    const left = this.emulator.runtime.screen.answers.length;
    const told = messagesOf(this.emulator.alerts.slice(this.firstAlert));
    this.undo();
    return {
      question,
      messages: told.slice(messages),
      dialogue: { answers: answers.slice(0, answers.length - left), messages: told.length },
    };
  }

  undo(): void {
    this.restoreScreen();
    this.before.restore();
  }

  /** Answers to questions that never came are not kept for later ones. */
  end(): void {
    this.emulator.runtime.screen.answers.length = 0;
  }
}

/** What a script told without leaving a choice. */
export function messagesOf(alerts: readonly Alert[]): Message[] {
  return alerts
    .filter(({ buttons, isPrompt }) => buttons === "OK" && isPrompt !== true)
    .map(({ title, message }) => ({ title, message }));
}

/** What takes back the changes of everything but the workbook. */
export function keepScreen(emulator: Emulator): () => void {
  const { screen, properties, caches } = emulator.runtime;
  const { sidebar, dialog } = screen;
  const toasts = screen.toasts.length;
  const alerts = screen.alerts.length;
  const menus = new Map(screen.menus);
  const knownProperties = copyStores(properties);
  const knownCaches = copyStores(caches);
  return () => {
    Object.assign(screen, { sidebar, dialog });
    screen.toasts.length = toasts;
    screen.alerts.length = alerts;
    replaceEntries(screen.menus, menus);
    replaceEntries(properties, knownProperties);
    replaceEntries(caches, knownCaches);
  };
}

function copyStores<Value>(
  stores: ReadonlyMap<string, Map<string, Value>>,
): Map<string, Map<string, Value>> {
  return new Map([...stores].map(([name, entries]) => [name, new Map(entries)]));
}

function replaceEntries<Key, Value>(
  target: Map<Key, Value>,
  source: ReadonlyMap<Key, Value>,
): void {
  target.clear();
  for (const [key, value] of source) target.set(key, value);
}
