import { UserError } from "../errors";

/** Reads a register that a page can do without: trouble with it that people can mend becomes a notice. */
export function unlessBroken<Register>(
  read: () => Register | null,
  notices: string[],
): Register | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    notices.push(error.message);
    return null;
  }
}
