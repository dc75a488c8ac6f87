import type { FunctionHelp } from "./protocol";

/** The custom functions of a built script with the help that their doc comments give. */
export function readFunctionHelp(code: string): FunctionHelp[] {
  const declarations = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*^function (\w+)\(([^)]*)\)/gm;
  return [...code.matchAll(declarations)].flatMap(([, comment = "", name = "", list = ""]) => {
    const text = comment.replace(/^[ \t]*\*[ \t]?/gm, "");
    return text.includes("@customfunction") ? [describe(name, list.split(", "), text)] : [];
  });
}

function describe(name: string, parameters: readonly string[], comment: string): FunctionHelp {
  const [summary = "", ...tags] = comment.split(/^@/m).map((part) => part.trim());
  const example = tags.find((tag) => tag.startsWith("example"))?.slice("example".length) ?? "";
  return {
    name,
    summary: oneLine(summary),
    example: example.trim().split("\n")[0] ?? "",
    parameters: parameters
      .filter((parameter) => parameter !== "")
      .map((parameter) => {
        const own = new RegExp(
          `^param\\s+(?:\\{[^}]*\\}\\s+)?(\\[?)${parameter}\\]?\\s+([\\s\\S]*)$`,
        );
        const match = tags.map((tag) => own.exec(tag)).find((found) => found !== null);
        const detail = oneLine(match?.[2] ?? "");
        return {
          name: parameter,
          detail,
          isOptional: match?.[1] === "[" || detail.includes("(opsional"),
        };
      }),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
