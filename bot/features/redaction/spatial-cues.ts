import { endsThere, hasLetter } from './after-number';
import { at, type Tokens, wordsBefore } from './tokens';

/** "ruzie met 16", "water uit 84", "woont 38", "tussen 20 en 22": whether the number after this word is of a dwelling. */
export function isSpatial(tokens: Tokens, index: number): boolean {
  const { folded } = at(tokens, index);
  if (at(tokens, index + 1).text.length > 3 || at(tokens, index - 1).type === 'digits') return false;
  if (folded === 'tussen' || folded === 'between') return isBetween(tokens, index);
  return endsThere(tokens, index + 1) && (isOfPerson(tokens, index) || isAfterPlace(tokens, index));
}

/** "woont 38", "buren 14", "mw. [naam] 14b". */
function isOfPerson(tokens: Tokens, index: number): boolean {
  const { folded } = at(tokens, index);
  if (folded === '[naam]') return hasLetter(tokens, index + 1);
  if (LIVES.test(folded)) return at(tokens, index + 1).text !== '1' || hasLetter(tokens, index + 1);
  if (NEIGHBOR.test(folded)) return isOfNeighbor(tokens, index);
  return PRONOUNS.has(folded) && wordsBefore(tokens, index, 8).some((word) => LIVES.test(word));
}

/** "ruzie met 16", "water uit 84", "in 14 zit een kraker". */
function isAfterPlace(tokens: Tokens, index: number): boolean {
  const { folded } = at(tokens, index);
  if (folded === 'in' && LIVED_IN.test(at(tokens, index + 2).folded)) return true;
  if (folded === 'met' && isPair(tokens, index)) return true;
  return LEADS.get(folded)?.test(at(tokens, index - 1).folded) ?? false;
}

const LIVES = /^(?:woont|woon|wonen|woonde|woonden|wonend|wonende|woonachtig|lives)$/;
/** A person right before a number: "buren 14", "huurder 31". */
const NEIGHBOR = /^(?:\w*buren|\w*buurman|\w*buurvrouw|bewoner|bewoonster|bewoners|huurder|huurster|huurders)$/;

/** "in 14 zit een kraker" */
const LIVED_IN = /^(?:zit|zitten|woont|wonen|woonde|brandt|lekt|slaapt|slapen|ruikt|stinkt)$/;
const PRONOUNS = new Set('ik zij ze hij wij we jij'.split(' '));
/** What stands before a word of place, so that the number after it is of a dwelling and not a time, an age or a count. */
const LEADS: ReadonlyMap<string, RegExp> = new Map([
  [
    'met',
    /(?:ruzie|gedoe|conflict|bonje|mot|contact|onenigheid|strijd|gesproken|overlegd|afgesproken|deelt|delen|gepraat|gebeld)$/,
  ],
  [
    'over',
    /^(?:klacht|klachten|klaagt|klagen|klaagde|melding|meldingen|gedoe|belt|overlast|geklaagd|ontevreden|boos)$/,
  ],
  ['voor', /(?:post|pakket|pakketje|pakje|brief|sleutel|sleutels|bestelling|stoep|galerij|poort|pad|monteur)$/],
  ['naar', /^(?:verhuisd|verhuist|verhuizen|post|pakket|pakketje|gelopen|liep|loopt|gebracht|lekkage|geweest|toe)$/],
  [
    'onder',
    /^(?:lekkage|lek|woning|appartement|buren|woont|wonen|zit|kelder|box|berging|plafond|huurder|buurvrouw|buurman)$/,
  ],
  [
    'uit',
    /^(?:komt|komen|kwam|kwamen|water|muziek|geluid|herrie|stank|lucht|rook|buurman|buurvrouw|jongen|jongens|man|vrouw|bewoner|mensen|hond|die|wietlucht)$/,
  ],
  ['door', /^(?:veroorzaakt|plafond|muur|vernield|gedaan|bekrast|bedreigd|lastiggevallen)$/],
  ['aan', /^(?:sleutel|brief|brieven|gevraagd|aangrenzend|vast|grenst)$/],
  ['in', /(?:lekkage|overlast|inbraak|brand|ingebroken|schimmel|stroomstoring)$/],
  ['richting', /.*/],
  ['via', /.*/],
  ['vanuit', /.*/],
  ['langs', /.*/],
]);

/** "bewoner 84 valt" says an age. */
function isOfNeighbor(tokens: Tokens, index: number): boolean {
  const years = Number(at(tokens, index + 1).text);
  const isAge = years > 54 && years < 106;
  return years > 1 && (!isAge || hasLetter(tokens, index + 1) || at(tokens, index).folded.includes('bu'));
}

/** "rond de tafel met 21 en 23" */
function isPair(tokens: Tokens, index: number): boolean {
  const numbers = [index + 1, index + 3].map((step) => at(tokens, step));
  return (
    at(tokens, index + 2).folded === 'en' && numbers.every(({ type, text }) => type === 'digits' && text.length > 1)
  );
}

const HOURS = 24;
const BETWEEN =
  /^(?:zit|zitten|staat|staan|ligt|liggen|loopt|hangt|ruzie|burenruzie|conflict|gedoe|onenigheid|gezeur|\w*muur|wand|schutting|schuttingen|heg|haag|hek|hekje|pad|paadje|steeg|steegje|gang|poort|poortje|brandgang|strook|afscheiding|erfafscheiding|erfgrens|grens|goot|dakgoot|regenpijp|lekkage|deur|ruimte|boom|plafond|vloer|container|mot|gebarsten|verhouding|sfeer|relatie|strijd|vrede|brandpad|achterpad|nis|spleet|ruit|raam|kabel|buis|leiding|goten|bomen|coniferen|strookje|stuk|stukje|tuin|tuinen|overlast|geluidsoverlast)$/;
const TIMES =
  /^(?:monteur|afspraak|komt|kom|langs|bereikbaar|thuis|bellen|bel|elke|iedere|nacht|avond|ochtend|middag|morgen|morgens|avonds|middags|nachts|vannacht|vanavond|vanmiddag|open|geopend|spreekuur|tijd|uur|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vaak|altijd|stil|rust)$/;
const AGED =
  /(?:jongeren|kinderen|bewoners|mensen|leeftijd|mannen|vrouwen|jongens|meisjes|iedereen|jeugd|huurders|personen|graden|temperatuur|bedrag|kosten|prijs|aantal|huur)$/;

/** "de heg tussen 9 en 11", "tussen 58 en 60"; not hours, ages or amounts. */
function isBetween(tokens: Tokens, index: number): boolean {
  const joint = hasLetter(tokens, index + 1) ? index + 3 : index + 2;
  const end = at(tokens, joint + 1);
  if (!['en', 'and'].includes(at(tokens, joint).folded) || end.type !== 'digits') return false;
  if (!endsThere(tokens, joint + 1) || AGED.test(at(tokens, index - 1).folded)) return false;
  return joint > index + 2 || areDwellings(tokens, index, joint);
}

function areDwellings(tokens: Tokens, index: number, joint: number): boolean {
  const end = Number(at(tokens, joint + 1).text);
  const isThing = BETWEEN.test(at(tokens, index - 1).folded);
  if (end > HOURS) return isThing || end - Number(at(tokens, index + 1).text) < 5;
  return isThing && !wordsBefore(tokens, joint + 5, 14).some((word) => TIMES.test(word));
}
