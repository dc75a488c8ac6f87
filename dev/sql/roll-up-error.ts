/** Why a file was not scored: Indonesian sentences, each with its line where there is one. */
export class RollUpError extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join("\n"));
    this.name = "RollUpError";
  }
}
