import type { Action, AnswerView, Asked, Dialogue, QuestionView, RunReply } from "../protocol";
import type { Connection } from "./connection";
import { askButtons, askText, confirmAction, showAlert } from "./dialogs";

const NOTHING_SAID: Dialogue = { answers: [], messages: 0 };

/** The labels of a question's buttons, by their names. */
const LABELS = { OK: "Oke", CANCEL: "Batal", YES: "Ya", NO: "Tidak" } as const;

type ButtonName = keyof typeof LABELS;

const BUTTON_SETS: Readonly<Record<string, readonly ButtonName[]>> = {
  OK: ["OK"],
  OK_CANCEL: ["OK", "CANCEL"],
  YES_NO: ["YES", "NO"],
  YES_NO_CANCEL: ["YES", "NO", "CANCEL"],
};

/** Has an action done: asks what has to be confirmed or answered, and tells what was refused. */
export async function perform(connection: Connection, action: Action): Promise<void> {
  let isConfirmed = false;
  let dialogue = NOTHING_SAID;
  for (;;) {
    const outcome = await connection.act(action, isConfirmed, dialogue);
    switch (outcome.kind) {
      case "done":
        return;
      case "refused":
        await showAlert(outcome.title, outcome.message);
        return;
      case "confirm":
        if (!(await confirmAction("Perhatian", outcome.message))) return;
        isConfirmed = true;
        continue;
      case "question":
        dialogue = await converse(outcome.asked);
    }
  }
}

/** Calls a function of the script for a page, and asks the person what the script asks. */
export async function call(
  connection: Connection,
  functionName: string,
  args: readonly unknown[],
): Promise<RunReply> {
  let dialogue = NOTHING_SAID;
  for (;;) {
    const reply = await connection.run(functionName, args, dialogue);
    if (!("asked" in reply)) return reply;
    dialogue = await converse(reply.asked);
  }
}

async function converse({ question, messages, dialogue }: Asked): Promise<Dialogue> {
  for (const { title, message } of messages) await showAlert(title, message);
  return { ...dialogue, answers: [...dialogue.answers, await answer(question)] };
}

async function answer(question: QuestionView): Promise<AnswerView> {
  const names = BUTTON_SETS[question.buttons] ?? BUTTON_SETS.OK_CANCEL ?? [];
  const labels = names.map((name) => LABELS[name]);
  const { kind, title, message } = question;
  const { label, text } =
    kind === "prompt"
      ? await askText(title, message, labels)
      : { label: await askButtons(title, message, labels), text: "" };
  // Closing the dialog is an answer as well.
  return { button: names.find((name) => LABELS[name] === label) ?? "CLOSE", text, to: question };
}
