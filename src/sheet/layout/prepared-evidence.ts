import { indicatorListPattern, UNSEEN, wordsPattern } from "../../reading";
import {
  bandsOf,
  hundredths,
  type EvidenceStatus,
  type Instrument,
  type ItemVerdict,
  type OfficialNumber,
} from "../../scoring";
import { EVIDENCE_WORDS, ITEM_WORDS } from "../../words";
import { RANGES } from "./ranges";

/** Documents that exist, be it as a draft, and items for which one was sent. */
const PREPARED: readonly EvidenceStatus[] = ["draft", "final", "accepted", "revise"];
const SENT: readonly ItemVerdict[] = ["uploaded", "accepted", "unfit", "rejected"];

/**
 * A formula for how many lines of sheets Bukti and Butir stand for a level of an indicator, as the check of missing
 * evidence counts them; an error while there is no sheet Bukti. Each line is one text for one regular expression.
 *
 * @param level Formula text of the claimed level in hundredths.
 */
export function preparedEvidenceFormula(
  { scale }: Instrument,
  number: OfficialNumber,
  level: string,
): string {
  const bands = bandsOf(scale);
  const passed = bands
    .slice(0, -1)
    .map(({ complete }) => `(${level}>${String(hundredths(complete))})`);
  const levels = `["&(1+${passed.join("+")})&"-${String(bands.length)}]`;
  const prepared = wordsPattern(PREPARED.map((status) => EVIDENCE_WORDS[status]));
  const sent = wordsPattern(SENT.map((verdict) => ITEM_WORDS[verdict]));
  const { evidenceIndicators, evidenceLevels, evidenceStatus, itemCodes, itemStatus } = RANGES;
  const documents = countLines(
    [evidenceIndicators, evidenceLevels, evidenceStatus],
    [indicatorListPattern(number), `${UNSEEN}*(?:0*${levels}${UNSEEN}*)?`, prepared],
  );
  const items = countLines(
    [itemCodes, itemStatus],
    [`${UNSEEN}*i0*${String(number)}[-_ ]l${levels}[-_ ]0*[1-9]\\d*${UNSEEN}*`, sent],
  );
  return `${documents}+IFERROR(${items};0)`;
}

/**
 * How many lines there are whose cells look like this, whatever some cell holds, be it an error; an error itself while
 * the first range is missing, whose rows cannot be told then.
 */
function countLines(
  [first = "", ...others]: readonly string[],
  patterns: readonly string[],
): string {
  const line = [first, ...others].join('&"|"&');
  const pattern = `^${patterns.join("\\|")}$`;
  const isOne = `IFERROR((REGEXREPLACE(LOWER(${line});"${pattern}";"")="")*1;0)`;
  return `IF(ROWS(${first})*COUNTA(${first})=0;0;SUMPRODUCT(${isOne}))`;
}
