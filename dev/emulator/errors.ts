/** Thrown for everything this emulator does not model: no silent stub. */
export class NotModelled extends Error {
  override readonly name = "NotModelled";

  constructor(what: string) {
    super(`belum ditiru: ${what}`);
  }
}

/** An error that Apps Script itself raises; scripts see it as `Exception`. */
export class ServiceException extends Error {
  override readonly name: string = "Exception";
}

/** The script ran too long and was stopped; nothing the script does can catch it. */
export class TimeLimitExceeded extends Error {
  override readonly name = "TimeLimitExceeded";

  constructor(message = "Exceeded maximum execution time") {
    super(message);
  }
}

/** A question of the script that nobody has answered yet. */
export interface Question {
  readonly kind: "alert" | "prompt";
  readonly title: string;
  readonly message: string;
  /** The name of the button set, such as "YES_NO". */
  readonly buttons: string;
}

/** The script asks something and no answer is known: it ends here, whatever it catches. */
export class Unanswered extends Error {
  override readonly name = "Unanswered";

  constructor(
    readonly question: Question,
    hint: string,
  ) {
    super(`Nobody answers "${question.message}": give answer() ${hint} first`);
  }
}

/** What a script threw, as the person at the keyboard sees it. */
export class ScriptError extends Error {
  constructor(
    name: string,
    message: string,
    /** The stack inside the script. */
    readonly scriptStack: string,
  ) {
    super(message);
    this.name = name;
  }
}

/** A typed value that the cell's data validation rejects; the message is the rule's help text. */
export class ValidationRejected extends Error {
  override readonly name = "ValidationRejected";
}

/** An edit of a cell that is protected against this person. */
export class ProtectedCell extends ServiceException {
  constructor() {
    super(
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
  }
}

/** A person cancelled an edit after the warning of a warning-only protection. */
export class EditCancelled extends Error {
  override readonly name = "EditCancelled";
}
