import { type Span } from './marks';
import { at, isSign, type Token, type Tokens, wordsBefore } from './tokens';

const CUES = /^(?:bsn(?:r|nr|nummer)?|sofi(?:nr|nummer)?|burgerservice(?:nr|nummer)?)$/;
/** Numbers of a case are as long, and one in eleven passes the test. */
const CASE =
  /^(?:zaak|dossier|melding|meldings|meld|order|opdracht|werkorder|ticket|case|klacht|factuur|contract|klant|huurders|debiteur|polis|bon|serie|artikel|kenmerk|referentie|ref|incident|aangifte|proces|pv|mutatie|vhe|object|registratie)(?:s?(?:nummer|nr|code))?$/;

/** Citizen service numbers: nine digits that pass the eleven test, or eight or nine that are called so. */
export function citizenNumbers(tokens: Tokens): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < tokens.list.length; index++) {
    const token = at(tokens, index);
    const before = at(tokens, index - 1);
    if (token.type !== 'digits' || (!token.spaced && before.type === 'digits')) continue;
    const last = endOfNumber(tokens, index);
    if (last === undefined) continue;
    spans.push({ kind: 'bsn', start: token.start, end: at(tokens, last).end });
    index = last;
  }
  return spans;
}

/** Whether a number of nine digits passes the eleven test. */
function passesElevenTest(digits: string): boolean {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place] ?? 0), 0);
  return digits.length === 9 && Number(digits) > 0 && sum % 11 === 0;
}

function endOfNumber(tokens: Tokens, index: number): number | undefined {
  const words = wordsBefore(tokens, index, 4);
  const isCalledSo = words.some((word) => CUES.test(word));
  if (!isCalledSo && words.some((word) => CASE.test(word))) return undefined;
  let digits = '';
  for (let step = index; digits.length < 9 && isWithin(at(tokens, step)); step++) {
    digits += at(tokens, step).text.replace(/[.-]/, '');
    const isNumber = isCalledSo ? endsCalled(tokens, step, digits) : endsUncalled(tokens, step, digits);
    if (isNumber) return step;
  }
  return undefined;
}

function isWithin(token: Token): boolean {
  return token.type === 'digits' || isSign(token, '.-');
}

function endsUncalled(tokens: Tokens, step: number, digits: string): boolean {
  return passesElevenTest(digits) && at(tokens, step + 1).type !== 'digits';
}

/** Called a citizen number it is one, even mistyped; shorter than nine only where nothing follows. */
function endsCalled(tokens: Tokens, step: number, digits: string): boolean {
  const goesOn = [1, 2].some((ahead) => at(tokens, step + ahead).type === 'digits');
  return digits.length === 9 || (digits.length === 8 && !goesOn);
}
