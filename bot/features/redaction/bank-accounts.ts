import { type Span } from './marks';
import { at, isSign, wordsBefore, type Token, type Tokens } from './tokens';

const CUES =
  /^(?:iban|rekening|rekeningnr|rekeningnummer|reknr|rek|giro|gironummer|bankrekening|bankrekeningnummer|banknr|account|bank)$/;
const BANKS = /^NL\d\d(?:ABNA|INGB|RABO|SNSB|TRIO|ASNB|KNAB|BUNQ|RBRB|REVO|FVLB|HAND|NWAB|FRBK|BITS)\d{10}$/;
const OTHER_COUNTRIES =
  /^(?:BE\d{14}|DE\d{20}|FR\d{12}[A-Z0-9]{11}\d\d|PL\d{26}|ES\d{22}|IT\d\d[A-Z]\d{22}|GB\d\d[A-Z]{4}\d{14}|TR\d{24}|LT\d{18}|RO\d\d[A-Z]{4}[A-Z0-9]{16}|BG\d\d[A-Z]{4}\d{6}[A-Z0-9]{8}|AT\d{18}|PT\d{23})$/;
const LONGEST = 34;

/** Bank accounts: an IBAN with right check digits or called so, with any separators; old numbers only where called so. */
export function bankAccounts(tokens: Tokens): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < tokens.list.length; index++) {
    const token = at(tokens, index);
    if (!token.spaced && isPart(at(tokens, index - 1))) continue;
    const last = endOfIban(tokens, index) ?? endOfOldNumber(tokens, index);
    if (last === undefined) continue;
    spans.push({ kind: 'iban', start: token.start, end: at(tokens, last).end });
    index = last;
  }
  return spans;
}

/** Whether the check digits of an IBAN, without separators and in capitals, are right. */
function passesIbanCheck(iban: string): boolean {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of parseInt(sign, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

function endOfIban(tokens: Tokens, index: number): number | undefined {
  if (!/^[a-z]{2}$/.test(at(tokens, index).folded)) return undefined;
  const isCalledSo = isCalled(tokens, index);
  let code = '';
  for (let step = index; code.length <= LONGEST && isWithin(at(tokens, step)); step++) {
    if (!isPart(at(tokens, step))) continue;
    code += at(tokens, step).text.toUpperCase();
    if (isWhole(tokens, step) && isAccount(code, isCalledSo)) return step;
  }
  return undefined;
}

function isWithin(token: Token): boolean {
  return isPart(token) || isSign(token, '.-');
}

function isWhole(tokens: Tokens, step: number): boolean {
  const next = at(tokens, step + 1);
  return next.spaced || !isPart(next);
}

function isAccount(code: string, isCalledSo: boolean): boolean {
  if (BANKS.test(code)) return true;
  const isShape = /^NL\d\d[A-Z]{4}\d{10}$/.test(code) || OTHER_COUNTRIES.test(code);
  return isShape && (isCalledSo || passesIbanCheck(code));
}

function endOfOldNumber(tokens: Tokens, index: number): number | undefined {
  if (at(tokens, index).type !== 'digits' || !isCalled(tokens, index)) return undefined;
  let digits = '';
  let last: number | undefined;
  for (let step = index; step < index + 9; step++) {
    const token = at(tokens, step);
    if (token.type === 'digits') {
      digits += token.text;
      if (digits.length > 6 && digits.length < 11) last = step;
    } else if (token.text !== '.') break;
  }
  return last;
}

function isCalled(tokens: Tokens, index: number): boolean {
  return wordsBefore(tokens, index, 4).some((word) => CUES.test(word));
}

function isPart(token: Token): boolean {
  return token.type === 'digits' || (token.type === 'word' && /^[a-z]+$/i.test(token.text));
}
