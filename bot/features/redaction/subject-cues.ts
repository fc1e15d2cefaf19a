import { hasLetter } from './after-number';
import { at, isSign, type Tokens, wordsBefore } from './tokens';

/** "112b heeft schade", "34 en 36 hebben ruzie": whether a clause begins there with dwellings that do what people do. */
export function isSubject(tokens: Tokens, index: number): boolean {
  if (!isNumber(tokens, index) || !beginsClause(tokens, index)) return false;
  const { last, count } = listFrom(tokens, index);
  const end = hasLetter(tokens, last) ? last + 1 : last;
  const verb = at(tokens, end + 1);
  if (!verb.spaced || wordsBefore(tokens, end + 4, 2).includes('er')) return false;
  if (count > 1) return PLURAL.test(verb.folded);
  if (end > last) return SINGULAR.test(verb.folded) || STATE.test(verb.folded);
  return SINGULAR.test(verb.folded) && Number(at(tokens, index).text) > 10;
}

/** "de 47 heeft", "van de 56", "op de 19"; not "9 van de 10", "bus … de 56" or "van de 20 zijn er 5". */
export function isOfArticle(tokens: Tokens, index: number): boolean {
  const number = at(tokens, index + 1).text;
  if (NO_DWELLINGS.has(number) || wordsBefore(tokens, index, 6).some((word) => LINES.test(word))) return false;
  const before = at(tokens, index - 1);
  if (beginsClause(tokens, index))
    return Number(number) > 3 && SINGULAR.test(at(tokens, afterNumber(tokens, index + 1)).folded);
  if (!BEFORE_ARTICLE.has(before.folded) || isShare(tokens, index - 1)) return false;
  const verb = at(tokens, afterNumber(tokens, index + 1)).folded;
  return !(before.folded === 'van' && (PLURAL.test(verb) || wordsBefore(tokens, index + 5, 3).includes('er')));
}

/** Whether a clause begins there: a sentence, after a sign, after "dat". */
export function beginsClause(tokens: Tokens, index: number): boolean {
  const token = at(tokens, index);
  const before = at(tokens, index - 1);
  if (index === 0 || token.opens) return true;
  return token.spaced && (isSign(before, ',;:("“–-') || OPENERS.has(before.folded));
}

/** Whether a folded verb is of what one person does. */
export function doesPerson(verb: string): boolean {
  return SINGULAR.test(verb);
}

/** Numbers to call in need, which are no dwelling where nothing else says so. */
export const NO_DWELLINGS: ReadonlySet<string> = new Set(['112', '113', '144']);

const BEFORE_ARTICLE = new Set('van op bij naast naar tegenover uit'.split(' '));
const LINES = /^(?:\w*bus|lijn|tram|metro|trein|halte|snelweg|afslag|rijbaan|route|\w*cijfer|scoort|score|nee?gen)$/;
const SHARES =
  /^(?:een|geen|helft|enkele|sommige|meeste|meer|minder|veel|weinig|alle|merendeel|deel|derde|kwart|ieder|iedereen|elk|twee|drie|vier|vijf|zes|zeven|acht|negen|tien)$/;
const SINGULAR =
  /^(?:heeft|hef|had|klaagt|klaagde|zegt|zei|belt|belde|woont|wil|wilde|vindt|meldt|meldde|hoort|ruikt|rookt|gooit|gooide|maakt|maakte|draait|schreeuwt|weigert|ontkent|doet|deed|blaft|scheldt|schold|dealt|verhuurt|stookt|kookt|boort|verbouwt|bonkt|slaapt|vraagt|krijgt|lekt|stinkt|reageert|ligt|draaide|speelt|feest|zet|parkeert|hangt|luistert|pest|steelt|durft|geeft|drinkt|veroorzaakt|betaalt|leeg|overlast|herrie|has|says|keeps|plays|smells|complains)$/;
const STATE =
  /^(?:is|was|staat|stond|zit|zat|wordt|werd|ging|gaat|kan|moet|komt|kwam|liep|loopt|blijft|ook|weer|niet)$/;
const PLURAL =
  /^(?:hebben|hadden|willen|klagen|zeggen|wonen|maken|doen|zitten|staan|liggen|horen|zijn|waren|delen|bellen|ruiken|krijgen|have|are|complain|schelden|moeten|kunnen|gaan|stoken|gooien|vinden|melden|vinden|lekken)$/;
const OPENERS = new Set('dat omdat want en maar ook dus terwijl doordat volgens alleen zowel of'.split(' '));
const MOST_IN_LIST = 12;

function isNumber(tokens: Tokens, index: number): boolean {
  const { type, text } = at(tokens, index);
  return (
    type === 'digits' &&
    text.length < 4 &&
    !text.startsWith('0') &&
    (hasLetter(tokens, index) || !NO_DWELLINGS.has(text))
  );
}

/** The last number of "12, 14 en 16". */
function listFrom(tokens: Tokens, index: number): { last: number; count: number } {
  let last = index;
  let count = 1;
  while (count < MOST_IN_LIST) {
    const joint = hasLetter(tokens, last) ? last + 2 : last + 1;
    const isJoined = ['en', '&', ',', 'and'].includes(at(tokens, joint).folded) && isNumber(tokens, joint + 1);
    if (!isJoined) break;
    last = joint + 1;
    count++;
  }
  return { last, count };
}

function afterNumber(tokens: Tokens, index: number): number {
  return hasLetter(tokens, index) ? index + 2 : index + 1;
}

/** "9 van de 10", "geen van de 12". */
function isShare(tokens: Tokens, index: number): boolean {
  const before = at(tokens, index - 1);
  return before.type === 'digits' || SHARES.test(before.folded);
}
