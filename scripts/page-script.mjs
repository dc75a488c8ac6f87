import { parse } from "acorn";

/**
 * Google's HtmlService is reported to take what looks like a comment out of page scripts even where it stands
 * inside a literal, and templates and parsers read `<?`, `<!--` and `</script` wherever they stand.
 */
const MISREAD = /\/\/|\/\*|<\?|<!--|<\/script/i;

/**
 * Writes the literals of a minified script so that none of that occurs in it; the script does the same as
 * before.
 *
 * @param {string} code Without comments and template literals.
 * @returns {string}
 * @throws Error that shows the place, where something else than a text or regular expression reads like that.
 */
export function safeScript(code) {
  const tokens = [];
  parse(code, { ecmaVersion: 2020, onToken: tokens });
  let safe = "";
  let end = 0;
  for (const token of tokens) {
    if (token.type.label === "`") throw misread(code, token.start);
    const rewrite = REWRITES[token.type.label];
    if (!rewrite) continue;
    safe += code.slice(end, token.start) + rewrite(code.slice(token.start, token.end));
    end = token.end;
  }
  safe += code.slice(end);
  const at = safe.search(MISREAD);
  if (at !== -1) throw misread(safe, at);
  return safe;
}

function misread(code, at) {
  const place = code.slice(Math.max(0, at - 40), at + 40);
  return new Error(`page script: HtmlService may misread ${place}`);
}

const REWRITES = { string: safeText, regexp: safeExpression };

/** In a text, a backslash before any of these characters changes nothing. */
function safeText(raw) {
  return raw
    .replace(/\\[^]|\/|<(?=[?!])/g, (found) => {
      if (found === "<") return "<\\";
      return found === "/" ? "\\/" : found;
    })
    .replaceAll("/*", "/\\*");
}

/** In a regular expression, so that not even an escaped slash at its end makes two with the closing one. */
function safeExpression(raw) {
  const end = raw.lastIndexOf("/");
  const body = raw.slice(1, end).replace(/\(\?<|\\[^]|\/|<(?=[?!])/g, (found) => {
    if (found === "/" || found === "\\/") return "\\x2f";
    return found === "<" ? "\\x3c" : found;
  });
  return `/${inAscii(body)}${raw.slice(end)}`;
}

/** In a regular expression or JSON; esbuild writes the rest of a script so. */
function inAscii(literal) {
  return literal.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Writes the data that a style sheet carries (fonts, pictures) without two slashes in a row: in an address
 * `%2F` is a slash.
 *
 * @param {string} css
 * @returns {string}
 */
export function safeStyle(css) {
  return css.replace(/url\((["']?)data:[^)]*\)/g, (url) => url.replaceAll("//", "/%2F"));
}

/**
 * Data as a page carries or fetches it: JSON of ASCII in which nothing looks like markup or like a comment.
 *
 * @param {unknown} value
 * @returns {string}
 */
export function safeData(value) {
  const json = JSON.stringify(value)
    .replaceAll("&", "\\u0026")
    .replaceAll("<", "\\u003c")
    .replace(/\/(?=[/*])/g, "\\u002f");
  return inAscii(json);
}

/**
 * Markup with every character beyond ASCII as a reference.
 *
 * @param {string} html
 * @returns {string}
 */
export function safeMarkup(html) {
  return html.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
}
