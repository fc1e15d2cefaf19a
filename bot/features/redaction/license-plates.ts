import { type Span } from './marks';
import { at, isSign, wordsBefore, type Token, type Tokens } from './tokens';

/** The fourteen forms of a Dutch plate. */
const FORMS = new Set(
  'LL-DD-DD DD-DD-LL DD-LL-DD LL-DD-LL LL-LL-DD DD-LL-LL DD-LLL-D D-LLL-DD LL-DDD-L L-DDD-LL LLL-DD-L L-DD-LLL D-LL-DDD DDD-LL-D'.split(
    ' ',
  ),
);
const TIGHT_FORMS = new Set([...FORMS].map((form) => form.replaceAll('-', '')));
const CUES = /^(?:kenteken\w*|kent|nummerpla\w+|plaat|plaatje|plaatnr|plate|plates|registration|licen[cs]e)$/;
const VEHICLES =
  /^(?:\w*auto|\w*voertuig|\w*voertuigen|apk|rdw|wrak|autowrak|quad|oldtimer|trailer|vehicle|cabrio|\w*auto's|autos|wagen|\w*bus|\w*busje|bestel\w*|\w*scooter|brommer|snorfiets|motor|caravan|aanhanger|camper|car|van|truck|vrachtwagen|taxi|golf|polo|opel|corsa|volvo|bmw|audi|mercedes|volkswagen|vw|peugeot|renault|citroen|toyota|ford|fiat|kia|hyundai|seat|skoda|tesla|vespa|mazda|nissan|suzuki|dacia|honda|piaggio|reed|rijdt|rijden|gereden|reden|parkeer\w*|geparkeerd|parked|drives|driving|drove)$/;
const CASE =
  /^(?:zaak|dossier|ticket|order|kenmerk|referentie|ref|type|model|code|melding|case|formulier|artikel|serie)\w*$/;
const MONTHS = new Set(['mrt', 'jan', 'feb', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']);

/** License plates: with dashes anywhere; without them near a vehicle or where called so; foreign ones where called so. */
export function licensePlates(tokens: Tokens): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < tokens.list.length; index++) {
    const token = at(tokens, index);
    if (!isPart(token) || (!token.spaced && isPart(at(tokens, index - 1)))) continue;
    const last = endOfPlate(tokens, index) ?? endOfForeignPlate(tokens, index);
    if (last === undefined) continue;
    spans.push({ kind: 'plate', start: token.start, end: at(tokens, last).end });
    index = last;
  }
  return spans;
}

function endOfPlate(tokens: Tokens, index: number): number | undefined {
  if (isDashed(at(tokens, index - 1), at(tokens, index))) return undefined;
  let form = '';
  for (let step = index; form.length < 9 && isWithin(at(tokens, step)); step++) {
    form += at(tokens, step).text.replace(/[a-z]/gi, 'L').replace(/\d/g, 'D').replace(/[–.]/g, '-');
    const isWhole = form.replaceAll('-', '').length === 6 && !isGlued(tokens, step + 1);
    if (isWhole) return isPlate(tokens, index, step, form) ? step : undefined;
  }
  return undefined;
}

function isWithin(token: Token): boolean {
  return isPart(token) || isSign(token, '-–.');
}

function isPlate(tokens: Tokens, first: number, last: number, form: string): boolean {
  const isDashedForm = FORMS.has(form);
  if (!isDashedForm && !TIGHT_FORMS.has(form.replaceAll('-', ''))) return false;
  const parts = tokens.list.slice(first, last + 1);
  const isWord = parts.some(({ folded }) => MONTHS.has(folded) || /[aeiou]/.test(folded));
  const mayBeWord = isWord && parts.some(({ text }) => text !== text.toUpperCase());
  const isSpaced = parts.some(({ spaced }, place) => place > 0 && spaced);
  if (wordsBefore(tokens, first, 6).some((word) => CUES.test(word))) return !isSpaced || !mayBeWord;
  if (mayBeWord || wordsBefore(tokens, first, 3).some((word) => CASE.test(word))) return false;
  const around = [...wordsBefore(tokens, first, 8), ...wordsBefore(tokens, last + 5, 4)];
  return (isDashedForm && !isWord) || around.some((word) => VEHICLES.test(word));
}

/** Short groups in capitals right after "kenteken". */
function endOfForeignPlate(tokens: Tokens, index: number): number | undefined {
  if (!isForeignPart(at(tokens, index)) || !wordsBefore(tokens, index, 3).some((word) => CUES.test(word)))
    return undefined;
  let code = '';
  let last: number | undefined;
  for (let step = index; isForeignPart(at(tokens, step)); step++) {
    code += at(tokens, step).text.replace('-', '');
    if (code.length > 9) break;
    const isMixed = /\d/.test(code) && /[A-Z]/i.test(code);
    if (isMixed && code.length > 4 && isPart(at(tokens, step))) last = step;
  }
  return last;
}

function isForeignPart(token: Token): boolean {
  if (token.text === '-') return !token.spaced;
  return isPart(token) && token.text.length < 6 && token.text === token.text.toUpperCase();
}

function isPart(token: Token): boolean {
  return token.type === 'digits' || (token.type === 'word' && /^[a-z]{1,6}$/i.test(token.text));
}

function isDashed(dash: Token, token: Token): boolean {
  return !token.spaced && isSign(dash, '-–.') && !dash.spaced;
}

function isGlued(tokens: Tokens, index: number): boolean {
  const next = at(tokens, index);
  if (next.spaced) return false;
  const after = at(tokens, index + 1);
  return isPart(next) || (next.text === '-' && !after.spaced && isPart(after));
}
