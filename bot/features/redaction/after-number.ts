import { at, isSign, type Tokens } from './tokens';

/** Whether what is said of a place may end with the number that ends there: what follows neither counts nor measures. */
export function endsThere(tokens: Tokens, index: number): boolean {
  const next = at(tokens, index + 1);
  const after = at(tokens, index + 2);
  if (hasLetter(tokens, index)) return true;
  if (!next.spaced && isSign(next, '-–/'))
    return after.type === 'word' && after.text.length < 4 && !isUnit(after.folded);
  if (isSign(next, '.,:')) return after.spaced || after.type !== 'digits';
  if (next.type === 'sign') return !isSign(next, '%€°²+');
  return next.spaced && isContinued(tokens, index);
}

/** "19a", not "3e", "12u" or "4x". */
export function hasLetter(tokens: Tokens, index: number): boolean {
  const next = at(tokens, index + 1);
  return !next.spaced && /^(?:[a-df-gi-ln-tv-wyz]|[EHUMX])$/i.test(next.text) && !/^[ehumx]$/.test(next.text);
}

/** Whether a folded word makes the number before it a count, a time, an age, a size. */
export function isUnit(word: string): boolean {
  return UNITS.test(word);
}

/** Whether a folded word after a house number is never anything but an addition: "12 bis". */
export function isAdditionWord(word: string): boolean {
  return /^(?:bis|hs|rood|zwart|zw|rd|ii|iii|iv)$/.test(word);
}

/** Whether the word there is no noun that the number before it counts: such a noun is a plural or a unit. */
export function goesOn(tokens: Tokens, index: number): boolean {
  const { folded: word, type } = at(tokens, index);
  if (type === 'digits' || isUnit(word) || isRatio(tokens, index)) return false;
  if (word === 'van') return isOfStreet(tokens, index);
  if (GOES_ON.has(word) || isAdditionWord(word)) return true;
  return at(tokens, index - 1).text !== '1' && !/(?:en|s|e|jes|ige?|elijk|baar)$/.test(word);
}

/** How many numbers of "12 en 14 en …" are read to see what follows them. */
const MOST_IN_LIST = 12;
const UNITS =
  /^(?:uur|uren|u|h|jaar|jr|jarige?|jaren|keer|maal|x|km|kilometer|m|meter|m2|cm|mm|kg|kilo|gram|liter|procent|%|euro|eur|cent|graden|dag|dagen|week|weken|maand|maanden|kwartier|min|minuten|minuutjes|sec|seconden|personen|persoon|man|mensen|kinderen|jongeren|woningen|huizen|appartementen|huishoudens|adressen|verdieping|verdiepingen|hoog|diep|breed|lang|dik|etage|etages|stuk|stuks|db|decibel|watt|volt|ampere|bar|pk|na|tot|hours?|years?|times|people|days|weeks|am|pm|st|ste|e|de|nd|rd|th|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec|kamers?|deuren|auto's|autos|fietsen|scooters|honden|katten|jongens|meisjes|ratten|muizen|zakken|vuilniszakken|meldingen|klachten|dingen|bomen|lampen|camera's|foto's|bankjes|containers|plekken|gezinnen|buren|bewoners|huurders|mannen|vrouwen|volwassenen|kids|jochies|gasten|lui|maten|keren|pakken|brieven|paar|honderd|duizend|miljoen|ton|plus|per|half|extra|ander|soorten|oud|punt|voudig|streets?|percent|degrees|floors?|minutes?|months?)$/;
const GOES_ON = new Set(
  'is was heeft hebben had hadden heb staat staan stond woont wonen woonde zit zitten ligt liggen lag doet doen gaat gaan komt komen klaagt klagen maakt maken ook weer die dat waar wordt worden gooit gooien blaft schreeuwt schreeuwen ruikt ruiken stinkt lekt hangt hangen houdt draait draaien speelt spelen belt zet zetten wil willen kan kunnen ruziet verhuurt dealt rookt roken steelt slaapt slapen liep kwam schelden bellen blowen dealen horen moeten zien zeggen delen durven krijgen lopen weten vragen vinden lijken brengen blijven nemen geven houden kijken sturen rijden werken groeten trekken branden drinken eten zoeken beweren verhuizen delen hef zijn waren en of or and has have lives live smells keep keeps plays opens says open dicht al nog zonder met want maar als dus is alles eens ineens soms steeds thuis sinds langs hele binnen buiten boven tegen tussen tijdens samen alleen even toen een the de die deze dezelfde we ze je zelfde alle beide iedere elke belde klaagde zei woonden maakte gooide lekte hoorde wilde opende mijn onze volgens hun haar nooit weleens inmiddels trouwens vanwege behalve this always is never aangesproken gesproken open gedaan gevonden geweest gelopen gegaan gekomen gezien ingebroken gestolen hier daar omdat doordat terwijl weg over'.split(
    ' ',
  ),
);

/** "op 12 en 14" goes on as its last number does. */
function isContinued(tokens: Tokens, index: number): boolean {
  let last = index;
  for (let count = 0; count < MOST_IN_LIST && isJoinedNumber(tokens, last + 1); count++) last += 2;
  return last === index ? goesOn(tokens, index + 1) : endsThere(tokens, last);
}

function isJoinedNumber(tokens: Tokens, index: number): boolean {
  return ['en', 'of'].includes(at(tokens, index).folded) && at(tokens, index + 1).type === 'digits';
}

/** "op 16 van de Berkenlaan" */
function isOfStreet(tokens: Tokens, index: number): boolean {
  const ahead = tokens.list.slice(index + 1, index + 4);
  return ahead.some(({ folded, capital }) => capital && /(?:straat|str|laan|weg|plein|hof|flat)$/.test(folded));
}

/** "2 op de 10", "4 van de 6", "5 over 8", "12 op 13 juni". */
export function isRatio(tokens: Tokens, index: number): boolean {
  if (!['van', 'op', 'over', 'naar', 'voor', 'uit', 'bij', 'x', 'out'].includes(at(tokens, index).folded)) return false;
  const ahead = tokens.list.slice(index + 1, index + 3);
  return ahead.some((token) => token.type === 'digits' || token.folded === 'half');
}
