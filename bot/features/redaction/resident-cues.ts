import { endsThere, hasLetter } from './after-number';
import { CUES, likeness } from './lexicon';
import { isNumberWord } from './number-words';
import { beginsClause, doesPerson } from './subject-cues';
import { at, type Tokens, wordsBefore } from './tokens';

/** "de buren van 32", "last van 27", "de heg van 11": whether the number after this "van" is of a dwelling, not an age or a size. */
export function isOfDwelling(tokens: Tokens, index: number): boolean {
  const number = at(tokens, index + 1);
  const noun = at(tokens, index - 1).folded;
  if (isNumberWord(number.folded)) return endsThere(tokens, index + 1) && isKnownNeighbor(noun);
  if (number.text.length > 3 || at(tokens, index - 1).type === 'digits') return false;
  if (hasLetter(tokens, index + 1)) return true;
  if (isFromTo(tokens, index) || isSpeaker(tokens, index)) return true;
  return endsThere(tokens, index + 1) && !isMeasured(noun, Number(number.text)) && isOfNoun(tokens, index);
}

type Determiner = 'definite' | 'indefinite' | 'none';

const DEFINITE = new Set("de het die dat deze den 't mijn onze ons hun jullie the".split(' '));
const INDEFINITE = new Set("een 'n n geen ene elke iedere".split(' '));
const MEASURED =
  /(?:leeftijd|bedrag|boete|rekening|huur|huurprijs|schuld|achterstand|temperatuur|snelheid|bus|lijn|trein|tram|maat|hoogte|lengte|breedte|diepte|gewicht|cijfer|groep|groepje|team|budget|korting|score|factor|aantal|gemiddelde|totaal|maximum|minimum|max|percentage|prijs|kosten|inkomen|loon|salaris|borg|waarborgsom|subsidie|bijdrage|vergoeding|afstand|straal|termijn|periode|duur|wachttijd|reeks|stapel|lijst|lijstje|helft|som|factuur|nota|bon|lamp|helling|hoek|tafel|jaren|ouder|jonger|meer|minder|meeste|enkele|paar|veel|weinig|complex|uitstoot|volume|druk|stand|niveau|klas|graad|rij|top|ronde|waarde|verlies|winst|artikel|punt|stuk|stuks)$/;
/** What takes place at an hour or on a day. */
const TIMED =
  /(?:afspraak|ploeg|dienst|vergadering|overleg|journaal|nieuws|bijeenkomst|nacht|avond|ochtend|middag|week|weekend|dag|feest|spreekuur|gesprek|les|inloop|schouw|rondgang|klok|markt|verslag|notulen|nieuwsbrief|krant|editie)$/;
const FAMILY =
  /^(?:vader|moeder|pa|ma|oma|opa|zoon|zoontje|dochter|dochtertje|zus|zusje|broer|broertje|kind|kindje|kleinkind|kleinzoon|kleindochter|baby|peuter|tweeling|nicht|nichtje|neef|neefje|tante|oom)$/;
const CHILD =
  /^(?:jongen|jongens|jonges|meisje|meisjes|meid|meiden|kinderen|kids|jongeren|jeugd|pubers?|tieners?|jochies?|knul|kleuters?)$/;
const PERSON =
  /(?:bewoner|bewoonster|huurder|huurster|buurman|buurvrouw|mensen|gezin|familie|echtpaar|stel|man|mannen|vrouw|vrouwen|dame|dames|heer|heren|mevrouw|mevr|mw|meneer|dhr|hr|weduwe|weduwnaar|hond|hondje|kat|iemand|niemand|persoon|student|studenten|poes|vent|gast|gozer|opaatje|omaatje|cliente?|buur)$/;
const OLD = /^(?:oude|oudere|bejaarde|hoogbejaarde|dementerende|demente|jonge|\w*jarige|jongste|oudste|volwassen)$/;
const NEIGHBORS =
  /^(?:\w*buren|\w*bewoners|\w*huurders|lui|volk|die|wij|diegene|degene|dat|naobers|noabers|mensen|gezinnen|families|neighbou?rs|people|family)$/;
/** What is said to be of a dwelling without an article. */
const SOURCES =
  /(?:^(?:komt|komen|kwam|kwamen|hoort|hoor|hoorde|horen|ruik|ruikt|ruiken|gehoord|gekregen|kreeg|krijgt|water|via|is|namens|was|zijn)|last|klacht|klachten|klachtn|geluid|lawaai|herrie|stank|lucht|muziek|lekkage|meldingen|melding|sleutel|sleutels|post|brief|foto|reactie|telefoontje|mail|bericht|appje|pakketje|tuin|deur|balkon|bel|schutting|heg|haag|hek|fiets|auto|schuur|brievenbus|raam|dak|box|berging)$/;
const MESSAGES = /^(?:melding|klacht|mail|mailtje|telefoontje|sleutel|app|appje|bericht|reactie|foto|bewonersbrief)$/;
const MOVES =
  /^(?:lekt|lekken|loopt|lopen|verhuisd|verhuist|verhuizen|verhuizing|overgestapt|ruilen|ruilt|geruild|stroomt|druppelt|sijpelt)$/;
const MOST_ADJECTIVES = 3;

function isMeasured(noun: string, number: number): boolean {
  if (MEASURED.test(noun)) return true;
  if (/(?:gezin|familie|groep)$/.test(noun) && number < 10) return true;
  return number < 32 && TIMED.test(noun);
}

/** "het water lekt van 66 naar 64" */
function isFromTo(tokens: Tokens, index: number): boolean {
  const [joint, end, after] = [2, 3, 4].map((step) => at(tokens, index + step));
  if (joint?.folded !== 'naar' || end?.type !== 'digits' || after === undefined) return false;
  return endsThere(tokens, index + 3) && MOVES.test(at(tokens, index - 1).folded);
}

/** "…, en van 8 zegt precies hetzelfde" */
function isSpeaker(tokens: Tokens, index: number): boolean {
  return beginsClause(tokens, index) && doesPerson(at(tokens, index + 2).folded);
}

function isOfNoun(tokens: Tokens, index: number): boolean {
  const noun = at(tokens, index - 1).folded;
  const years = Number(at(tokens, index + 1).text);
  if (FAMILY.test(noun)) return years > 105;
  if (isNumberWord(noun)) return wordsBefore(tokens, index - 1, 1).some((word) => ['die', 'de'].includes(word));
  const determiner = determinerOf(tokens, index - 1);
  if (CHILD.test(noun)) return determiner === 'definite' && years > 25;
  if (NEIGHBORS.test(noun)) return determiner !== 'indefinite';
  if (PERSON.test(noun)) return isOfPerson(tokens, index, determiner);
  if (determiner === 'none') return SOURCES.test(noun) ? !isYearOf(noun, years) : isOfNamed(tokens, index);
  return determiner === 'definite' || MESSAGES.test(noun);
}

/** "de vrouw van 43" lives there; "een vrouw van 43" and "de oude vrouw van 91" are of that age. */
function isOfPerson(tokens: Tokens, index: number, determiner: Determiner): boolean {
  const years = Number(at(tokens, index + 1).text);
  const isAdult = years > 16 && years < 106;
  if (OLD.test(at(tokens, index - 2).folded)) return !isAdult;
  if (determiner !== 'none') return determiner === 'definite';
  return isOfNamed(tokens, index) || !isAdult || years < likelyAge(at(tokens, index - 1).folded);
}

/** From which number on it is rather an age, for one without an article. */
function likelyAge(noun: string): number {
  if (noun.includes('buur')) return 70;
  return CUES.titles.has(noun) ? 55 : 0;
}

/** "hij is van 78": a year. */
function isYearOf(noun: string, years: number): boolean {
  return ['is', 'was', 'zijn'].includes(noun) && years > 25 && years < 100;
}

/** The article before a noun, over the adjectives between. */
function determinerOf(tokens: Tokens, noun: number): Determiner {
  for (let step = noun - 1; step >= noun - MOST_ADJECTIVES && step >= 0; step--) {
    const word = at(tokens, step).folded;
    if (DEFINITE.has(word)) return 'definite';
    if (INDEFINITE.has(word)) return 'indefinite';
    if (!/(?:e|en)$/.test(word) || at(tokens, step).type !== 'word') return 'none';
  }
  return 'none';
}

/** "mevr. Jansen van 34": older than that it is an age. */
function isOfNamed(tokens: Tokens, index: number): boolean {
  const person = at(tokens, index - 1);
  const isNamed = person.text === '[naam]' || person.capital || likeness(person.folded, person.capital) === 'name';
  const isCalled = wordsBefore(tokens, index, 5).some(
    (word) => CUES.titles.has(word) || /buur|huurder|bewoner/.test(word),
  );
  const years = Number(at(tokens, index + 1).text);
  return isNamed && isCalled && (years < 55 || years > 105);
}

function isKnownNeighbor(noun: string): boolean {
  return /buren$|^(?:buurman|buurvrouw|bewoners|huurders|mensen|lui)$/.test(noun);
}
