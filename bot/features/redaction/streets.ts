import { CUES, isGivenName, likeness, NO_NAMES } from './lexicon';
import { at, type Token, type Tokens } from './tokens';

const SURE =
  /.{2}(?:straat|stroate?|straote?|strate|laan|loane?|weg|wegge|diek|plein|singel|gracht|kade|dreef|plantsoen|steeg|dijk|pad|street)(?:tje|je)?$/;
const MAYBE =
  /.{2}(?:hof|park|kamp|veld|erf|brink|horst|akker|akkers|markt|wal|ring|flat|hoek|berg|burg|oord|tuin|tuinen|kwartier|haven|wijk|buurt|toren|staete|huis|hagen|beek|bos|es|mars|hoeve|landen|poort|heuvel|donk|gaarde|zoom|baan|dwars|werf|plaats|rak|wetering|vaart|stede|borg|end|einde|waard|weide|kolk|hagen|enk|esch)$/;
/** Streets by themselves, where a number follows: "Brink 12". */
const BARE = /^(?:brink|hof|wal|markt|kamp|esch|plein|haven|horst|noordwal|kerkhof)$/;
const NO_STREETS = new Set(
  'onderweg snelweg fietspad voetpad achterpad looppad tuinpad zandpad zijweg omweg vluchtweg halverwege speelplein winkelstraat hoofdweg straatweg parkeerplein schoolplein aanloopstraat hoofdstraat zijstraat dwarsstraat marktplein bospad wandelpad ventweg rijweg uitweg toegangsweg doodlopende achterstraat voorstraat dorpsplein grasveld speelveld voetbalveld sportveld trapveld ziekenhuis buurthuis stadhuis dorpshuis thuis verzorgingshuis gemeentehuis trappenhuis binnentuin achtertuin voortuin moestuin speeltuin pluktuin dierenpark wandelpark speelpark woonwijk achterbuurt winkelwijk omgeving schuurtje'.split(
    ' ',
  ),
);
const AFTER_PLACE = new Set('op aan in bij de het vanaf naar langs door uit t van'.split(' '));
const ENGLISH = new Set(['street', 'road', 'lane', 'avenue', 'square']);
const NAMESAKES = new Set(
  'dr mr prof ds ir burgemeester burg baron barones jonkheer jhr jkvr koning koningin prins prinses pastoor dominee deken pater kardinaal mgr sint st van generaal admiraal professor dokter doctor minister wethouder keizer graaf'.split(
    ' ',
  ),
);
const PARTICLES = new Set('van de der den het ter ten op t in'.split(' '));
const LONGEST = 6;

/** Where a street is named: its tokens, the last included. */
export interface Street {
  readonly first: number;
  readonly last: number;
}

/** The streets a text names, also those that are called after a person. */
export function streets(tokens: Tokens): Street[] {
  return tokens.list.flatMap((token, index) => {
    if (!endsStreet(tokens, index, token)) return [];
    const dot = at(tokens, index + 1);
    const last = token.folded.endsWith('str') && dot.text === '.' ? index + 1 : index;
    return [{ first: firstOf(tokens, index), last }];
  });
}

function endsStreet(tokens: Tokens, index: number, token: Token): boolean {
  if (token.type !== 'word') return false;
  const word = token.folded;
  if (ENGLISH.has(word)) return at(tokens, index - 1).capital;
  if (isSureStreet(word)) return !((isName(word) || isTitled(tokens, index)) && followsPerson(tokens, index));
  if (/.{3}str$/.test(word)) return true;
  return token.capital && (mayBeStreet(tokens, index) || isOfResident(tokens, index));
}

/** "mw. Zomerdijk" without a number: a name that ends as a street does. */
function isTitled(tokens: Tokens, index: number): boolean {
  const before = at(tokens, index - 1);
  const title = before.text === '.' ? at(tokens, index - 2) : before;
  return CUES.titles.has(title.folded) && at(tokens, index).capital && !isNumber(at(tokens, index + 1));
}

function mayBeStreet(tokens: Tokens, index: number): boolean {
  const { folded } = at(tokens, index);
  if (BARE.test(folded) && isNumber(at(tokens, index + 1)) && !isYear(at(tokens, index + 1))) return true;
  if (!MAYBE.test(folded) || NO_STREETS.has(folded) || !isPlaced(tokens, index)) return false;
  const isNumbered = isNumber(at(tokens, index + 1)) && at(tokens, index - 1).text === 'de';
  return isNumbered || !followsPerson(tokens, index);
}

/** "Bewoonster Klaver 3": a number makes it an address. */
function isOfResident(tokens: Tokens, index: number): boolean {
  const { folded } = at(tokens, index);
  const isUnknown = likeness(folded, true) === 'unknown' && !NO_NAMES.has(folded);
  return (
    isUnknown &&
    isNumber(at(tokens, index + 1)) &&
    /bewoner|bewoonster|huurder|huurster/.test(at(tokens, index - 1).folded)
  );
}

/** A number that was taken out was one. */
function isNumber(token: Token): boolean {
  return token.type === 'digits' || token.text === '[huisnummer]';
}

/** "Plein 1944" */
function isYear({ text }: Token): boolean {
  return /^\d{4}$/.test(text);
}

function isSureStreet(word: string): boolean {
  return (
    SURE.test(word) &&
    !(
      NO_STREETS.has(word) &&
      !/^(?:dorpsplein|marktplein|hoofdstraat|dwarsstraat|voorstraat|achterstraat|schoolplein)$/.test(word)
    )
  );
}

function isName(word: string): boolean {
  return likeness(word, true) !== 'unknown' || /^ver/.test(word);
}

function isPlaced(tokens: Tokens, index: number): boolean {
  return AFTER_PLACE.has(at(tokens, index - 1).folded) || isNumber(at(tokens, index + 1));
}

/** Whether right before it, but for initials and particles, stands a word for a person. */
function followsPerson(tokens: Tokens, index: number): boolean {
  for (let step = index - 1; step >= index - LONGEST && step >= 0; step--) {
    const { folded, text, capital } = at(tokens, step);
    if (CUES.persons.has(folded) || (CUES.titles.has(folded) && !NAMESAKES.has(folded))) return true;
    if (text !== '.' && !capital && !PARTICLES.has(folded)) return false;
  }
  return false;
}

/** Back over what it is called after: "Anna van Burenstraat", "Mr. P.J. Troelstralaan". */
function firstOf(tokens: Tokens, index: number): number {
  if (followsPerson(tokens, index)) return index;
  let first = index;
  for (let step = index - 1; step >= index - LONGEST && step >= 0; step--) {
    const token = at(tokens, step);
    const isJoint = PARTICLES.has(token.folded) || token.text === '.' || token.text === '-';
    if (isNamesake(token, step === index - 1)) first = step;
    else if (!isJoint || (token.text === '.' && !isAbbreviated(tokens, step))) break;
  }
  return first;
}

function isNamesake(token: Token, isNext: boolean): boolean {
  if (token.type !== 'word') return false;
  if (NAMESAKES.has(token.folded) && token.folded !== 'van') return true;
  const isFamilyOnly = likeness(token.folded, true) === 'name' && !isGivenName(token.folded);
  return (
    token.capital &&
    !isFamilyOnly &&
    (isNext || token.text.length === 1 || isGivenName(token.folded)) &&
    !CUES.titles.has(token.folded)
  );
}

function isAbbreviated(tokens: Tokens, dot: number): boolean {
  const { folded } = at(tokens, dot - 1);
  return folded.length === 1 || NAMESAKES.has(folded);
}
