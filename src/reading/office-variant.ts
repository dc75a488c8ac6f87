import { tidyText } from "./characters";
import { nameKey } from "./name-key";

const BETWEEN = new Set(["dan", "serta"]);
/** Words at the end of a name that people leave out. */
const OPTIONAL = new Set(["daerah"]);
/** `… Kota Pangkalpinang`: whose office it is. */
const OWNER = /\s(?:kota|kab|kabupaten|provinsi|prov)\b.*$/;
/** Before the root of a word: Pendidikan, Kependudukan. */
const PREFIX = /^(?:ke)?(?:peng|pem|pen|per|pe)?/;
/** A piece from a root is at least as long; one from the beginning of a word may be a single letter. */
const SHORTEST_OF_ROOT = 2;
/** The same from anywhere else within a word. */
const SHORTEST_INFIX = 3;
/** Shorter ones fit too many names. */
const SHORTEST_ABBREVIATION = 4;

type Likeness = "whole" | "beginning" | "none";

/**
 * The one listed office that a name seems to be another spelling of: `Diskominfo`, `Dinas Kominfo` and
 * `Dinas Komunikasi & Informatika` are `Dinas Komunikasi dan Informatika`. undefined where there is none, or
 * several, and for a name that is listed itself, unless it abbreviates another or repeats an earlier one.
 */
export function similarOffice(name: string, listed: readonly string[]): string | undefined {
  const key = nameKey(name);
  const letters = lettersOf(name);
  const place = listed.findIndex((each) => nameKey(each) === key);
  const others = listed.filter((each) => nameKey(each) !== key);
  const same = (place === -1 ? others : listed.slice(0, place)).find(
    (other) => lettersOf(other) === letters,
  );
  if (same !== undefined) return same;
  const whole = others.filter(
    (other) => lettersOf(other) !== letters && likeness(name, other) === "whole",
  );
  if (place !== -1) return onlyOne(whole);
  return (
    onlyOne(whole) ??
    onlyOne(others.filter((other) => likeness(name, other) === "beginning")) ??
    onlyOne(others.filter((other) => likeness(other, name) !== "none"))
  );
}

function onlyOne(names: readonly string[]): string | undefined {
  return new Set(names.map(lettersOf)).size === 1 ? names[0] : undefined;
}

/** Whether the letters of a short name are pieces of all words of the full one in turn, or of the first two or more. */
function likeness(short: string, full: string): Likeness {
  const letters = lettersOf(short);
  const words = wordsOf(full);
  if (letters.length < SHORTEST_ABBREVIATION || words.length < 2) return "none";
  return matchFrom(letters, words, 0);
}

function matchFrom(letters: string, words: readonly string[], used: number): Likeness {
  const [word, ...rest] = words;
  if (letters === "") {
    if (words.every((each) => OPTIONAL.has(each))) return "whole";
    return used >= 2 ? "beginning" : "none";
  }
  if (word === undefined) return "none";
  let best: Likeness = "none";
  for (const length of piecesAt(letters, word, used === 0)) {
    const found = matchFrom(letters.slice(length), rest, used + 1);
    if (found === "whole") return "whole";
    if (found === "beginning") best = found;
  }
  return best;
}

/** How many of the first letters may be what an abbreviation takes from a word; `Dis` stands for Dinas. */
function piecesAt(letters: string, word: string, isFirst: boolean): Set<number> {
  const lengths = new Set<number>(
    isFirst && word === "dinas" && letters.startsWith("dis") ? [3] : [],
  );
  const root = PREFIX.exec(word)?.[0].length ?? 0;
  for (let start = 0; start < (isFirst ? 1 : word.length); start++) {
    const shortest = start === 0 ? 1 : start === root ? SHORTEST_OF_ROOT : SHORTEST_INFIX;
    let length = 0;
    while (start + length < word.length && word[start + length] === letters[length]) {
      length++;
      if (length >= shortest) lengths.add(length);
    }
  }
  return lengths;
}

function wordsOf(name: string): string[] {
  return tidyText(name)
    .toLowerCase()
    .replace(OWNER, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !BETWEEN.has(word));
}

function lettersOf(name: string): string {
  return wordsOf(name).join("");
}
