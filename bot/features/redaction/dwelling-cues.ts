import { endsThere, goesOn, hasLetter, isAdditionWord } from './after-number';
import { NO_NAMES } from './lexicon';
import { isNumberWord } from './number-words';
import { isOfDwelling } from './resident-cues';
import { isSpatial } from './spatial-cues';
import { isOfArticle, isSubject, NO_DWELLINGS } from './subject-cues';
import { at, isSign, type Token, type Tokens, wordsBefore } from './tokens';

const NUMBER = new Set(
  "nummer nr nrs nr's nummers nummertje no nos no's num nmr number numbers huisnummer huisnr huisnummers hnr huisnmr huisno hsnr woningnr".split(
    ' ',
  ),
);
/** What has numbers but is no dwelling. */
const OTHER_NUMBERED =
  /^(?:complex|complexen|cpl|portiek|blok|lijn|\w*bus|lift|\w*container|galerij|verdieping|etage|parkeer\w+|berging|box|garage|garagebox|zaak|melding|dossier|ticket|order|telefoon|klant|contract|\w*lamp|lantaarn\w*|lichtmast|mast|paal|punt|stap|foto|bijlage|vraag|artikel|kamer|hal|trap|ingang|entree|gebouw|perceel|kavel|vhe|unit|spoor|tram|wagen|ploeg|groep|prioriteit|ergernis|rapport|kenmerk|ordernr|mijn|haar|zijn|t|telefoonnr|het|een|hun|ons|dit|dat|verkeerde|volg|rij|graf|sleutel|pas|contactpersoon|tel|mobiel|mobiele|vast|vaste|bsn|nood|alarm|klacht|poging|keer|les|dag|reden|wens|bezoek|offerte|kast|\w*machine|deel|plaats|plek|eis|optie|probleem|maat|size|bus|bericht|mail|brief|aflevering|ronde|versie|sectie|hoofdstuk|pagina|regel|tafel|stoel|loket|route|fase|stapel|werkorder|opdracht|meter|kluis|locker|bed|zone|vak|parkeerplek)$/;
const DWELLINGS = new Set(
  'woning appartement app appt apartment apt huis huize flatwoning house woningnummer woningen appartementen huizen flats adressen houses apartments'.split(
    ' ',
  ),
);
const PLACED = new Set('op bij naast tegenover at boven achter'.split(' '));

export interface NumberedDwelling {
  readonly first: number;
  /** Whether a unit after it says nothing more. */
  readonly isSure: boolean;
}

/** Where a house number begins that stands without its street: "nr. 7", "op 88", "de buren van 32", "7411 AB 12". */
export function dwellingCue(tokens: Tokens, index: number): NumberedDwelling | undefined {
  const { folded } = at(tokens, index);
  if (NUMBER.has(folded)) return numbered(tokens, index);
  if (PLACED.has(folded)) return placed(tokens, index);
  if (isSubject(tokens, index)) return { first: index, isSure: false };
  const isFollowed = isHouse(tokens, index + 1) ? isLedTo(tokens, index) : isOfWord(tokens, index);
  if (isFollowed) return { first: index + 1, isSure: false };
  return afterPostalCode(tokens, index) ?? inUnknownStreet(tokens, index);
}

/** Whether the number after this word is of a dwelling: after "woning", "van", "de", a word of place. */
function isLedTo(tokens: Tokens, index: number): boolean {
  const { folded } = at(tokens, index);
  if (DWELLINGS.has(folded)) return !isCounted(tokens, index + 1);
  if (NO_DWELLINGS.has(at(tokens, index + 1).text) && folded !== 'voor') return hasLetter(tokens, index + 1);
  if (folded === 'van') return isOfDwelling(tokens, index);
  if (folded === 'de' || folded === 'den') return isShort(tokens, index + 1) && isOfArticle(tokens, index);
  return isSpatial(tokens, index);
}

/** "de buren van twaalf" */
function isOfWord(tokens: Tokens, index: number): boolean {
  return (
    at(tokens, index).folded === 'van' && isNumberWord(at(tokens, index + 1).folded) && isOfDwelling(tokens, index)
  );
}

/** "in huis 25 vogels", where a plural follows; "woning 25 is leeg" is a dwelling. */
function isCounted(tokens: Tokens, index: number): boolean {
  const next = at(tokens, index + 1);
  return next.type === 'word' && next.spaced && !goesOn(tokens, index + 1) && !isAdditionWord(next.folded);
}

function isShort(tokens: Tokens, index: number): boolean {
  return at(tokens, index).text.length < 4 && endsThere(tokens, index);
}

const SIZES = /^(?:\w*maat|maten|size|schoen\w*|laarzen|sneakers)$/;
/** What is set to a number. */
const SETTINGS =
  /^(?:thermosta\w+|volume|kachel|verwarming|cv|ketel|stand|radio|tv|televisie|oven|airco|koelkast|geluid\w*|cijfer|rapportcijfer|score|scoort|klok|wekker|wasje|rijdt|rijden|reed|gescheurd|zender|kanaal|blaast|teller|\w*meter|temperatuur|graden|ventilator|afzuigkap|boiler|\w*machine|wasdroger|droger|standje)$/;
const UNDER_IT =
  /^(?:zit|zitten|woont|wonen|lekkage|lek|woning|appartement|buren|balkon|staat|ligt|hangt|die|huurder|buurman|buurvrouw|bewoner|mensen)$/;
const LOUD = /^(?:muziek|\w*box|boxen|speaker|speakers|techno|bas|stereo|music)$/;
const ADDRESSED = new Set('wonende woonachtig woont wonen woon adres aan op in bij naar van'.split(' '));
const ENGLISH_PLACES = new Set(
  'garden tenant house neighbour neighbor neighbours neighbors people family flat resident man woman lady door lives living'.split(
    ' ',
  ),
);
const SEPARATORS = ',;:(';
const ARTICLES = new Set(['de', 'het', 'den', 't', "'t"]);

/** "nummer 12", "nr: 12"; not "lift nummer 2" or "nummer 1 op de lijst". */
function numbered(tokens: Tokens, index: number): NumberedDwelling | undefined {
  const first = isSign(at(tokens, index + 1), '.:#') ? index + 2 : index + 1;
  if (!isHouse(tokens, first) && !isNumberWord(at(tokens, first).folded)) return undefined;
  const isHouseNumber = at(tokens, index).folded.startsWith('h');
  if (!isHouseNumber && (isOtherNumber(tokens, index) || isRank(tokens, index, first))) return undefined;
  return { first, isSure: at(tokens, first + 1).text !== '.' };
}

/** Of a lift, a report, a shoe. */
function isOtherNumber(tokens: Tokens, index: number): boolean {
  const around = wordsBefore(tokens, index + 8, 16);
  return OTHER_NUMBERED.test(at(tokens, index - 1).folded) || around.some((word) => SIZES.test(word));
}

/** "nummer 1", "op nummer 1 van de lijst". */
function isRank(tokens: Tokens, index: number, first: number): boolean {
  if (!['1', 'een'].includes(at(tokens, first).folded)) return false;
  const isPlaced = PLACED.has(at(tokens, index - 1).folded);
  return !isPlaced || ['van', 'in', 'staat', 'op'].includes(at(tokens, first + 1).folded);
}

function isHouse(tokens: Tokens, index: number): boolean {
  const token = at(tokens, index);
  return token.type === 'digits' && token.text.length < 5 && !token.text.startsWith('0');
}

/** "op 88" at the end or before a verb; not "op 12 juni" or "op 3 hoog". */
function placed(tokens: Tokens, index: number): NumberedDwelling | undefined {
  const number = at(tokens, index + 1).text;
  if (!isHouse(tokens, index + 1) || number.length > 3 || NO_DWELLINGS.has(number)) return undefined;
  if (at(tokens, index - 1).type === 'digits' || isSetting(tokens, index) || isHour(tokens, index)) return undefined;
  if (isAge(tokens, index)) return undefined;
  return endsThere(tokens, index + 1) ? { first: index + 1, isSure: false } : undefined;
}

/** "bewoners boven 65", "als het boven 30 wordt"; "de lekkage zit boven 25" is a dwelling. */
function isAge(tokens: Tokens, index: number): boolean {
  return at(tokens, index).folded === 'boven' && !UNDER_IT.test(at(tokens, index - 1).folded);
}

/** "de thermostaat staat op 19", "de muziek op 10". */
function isSetting(tokens: Tokens, index: number): boolean {
  if (at(tokens, index).folded !== 'op') return false;
  const words = wordsBefore(tokens, index, 8);
  const isVolume = Number(at(tokens, index + 1).text) <= 11 && words.some((word) => LOUD.test(word));
  return isVolume || words.some((word) => SETTINGS.test(word));
}

/** "a meeting at 10"; "the garden at 31" is a dwelling. */
function isHour(tokens: Tokens, index: number): boolean {
  return at(tokens, index).folded === 'at' && !wordsBefore(tokens, index, 3).some((word) => ENGLISH_PLACES.has(word));
}

/** "wonende Lijnbaan 4", "aan het Oosterik 23", "mw Bos, Zwaluw 14, lekkage": a street without a word for one. */
function inUnknownStreet(tokens: Tokens, index: number): NumberedDwelling | undefined {
  const isNumbered = isHouse(tokens, index + 1) && at(tokens, index + 1).text.length < 4;
  if (!isNumbered || !isStreetLike(at(tokens, index)) || !endsAddress(tokens, index + 1)) return undefined;
  const before = at(tokens, index - 1).text === ':' ? index - 2 : index - 1;
  const article = ARTICLES.has(at(tokens, before).folded) ? before - 1 : before;
  const isAddressed = ADDRESSED.has(at(tokens, article).folded) || isSetApart(tokens, index);
  return isAddressed ? { first: index + 1, isSure: false } : undefined;
}

/** Also "14-2". */
function endsAddress(tokens: Tokens, index: number): boolean {
  const isDashed = at(tokens, index + 1).text === '-' && !at(tokens, index + 1).spaced;
  return endsThere(tokens, index) || (isDashed && at(tokens, index + 2).text.length < 3);
}

/** Between signs: ", Klein Muiden 45,"; or opening with its article: "Het Zwin 22 ligt vol". */
function isSetApart(tokens: Tokens, index: number): boolean {
  const previous = at(tokens, index - 1);
  if (ARTICLES.has(previous.folded)) return previous.opens && previous.capital;
  if (at(tokens, index + 2).type !== 'sign') return false;
  return previous.capital ? previous.opens || isSign(at(tokens, index - 2), SEPARATORS) : isSign(previous, SEPARATORS);
}

function isStreetLike({ capital, opens, folded, text }: Token): boolean {
  return capital && text.length > 2 && !opens && !NO_NAMES.has(folded) && !OTHER_NUMBERED.test(folded);
}

function afterPostalCode(tokens: Tokens, index: number): NumberedDwelling | undefined {
  const isCode = /^[A-Z]{2}$/.test(at(tokens, index).text) && /^[1-9]\d{3}$/.test(at(tokens, index - 1).text);
  const first = at(tokens, index + 1).text === ',' ? index + 2 : index + 1;
  return isCode && isHouse(tokens, first) ? { first, isSure: false } : undefined;
}
