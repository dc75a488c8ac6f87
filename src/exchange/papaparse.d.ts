/** What is used of papaparse; its own declarations would bring the types of Node into pages. */
declare module "papaparse" {
  interface ParseResult {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string }[];
    /** `cursor`: where in the text the next row begins. */
    readonly meta: { readonly cursor: number };
  }
  const papaparse: {
    parse: (
      text: string,
      options: {
        readonly delimiter: string;
        readonly newline: string;
        readonly step: (result: ParseResult) => void;
      },
    ) => void;
    unparse: (
      rows: readonly (readonly (string | number | null)[])[],
      options: {
        readonly delimiter: string;
        readonly newline: string;
        readonly escapeFormulae: boolean | RegExp;
      },
    ) => string;
  };
  export default papaparse;
}
