/**
 * The street, complex, block or park that a text names, as it was written and without house numbers; shared addresses such as
 * "portiek 12–24" stay. Null where it names none.
 */
export function placeMentionIn(text: string): string | null {
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const place = match.groups?.['place']?.replace(/[\s.,;:!?'"]+$/, '');
      if (place !== undefined && !isCommon(place)) return place;
    }
  }
  return null;
}

const STREET_END =
  '(?:straa?t|stroate?|straote?|str[.]|laan|lane|weg|plein|plain|hof|kade|singel|gracht|dijk|diek|pad|steeg|park|plantsoen|dreef|akker|kamp|brink|es|markt|wal|hoek|burg|veld|oever|erf|donk|ring|baan|meent|enk|belt|gaarde|warande|hoeve|horst|brug)';
const NAME_PART = "\\p{Lu}[\\p{L}'’-]+";
const PARTICLES = '(?:van|de|den|der|het|ter|ten|te|Van|De|Den|Der|Het)';
/** With what names of streets of several words begin. Any other word before a street is one of the sentence. */
const BEGINNING =
  '(?:Burgemeester|Burg[.]|Dokter|Dr[.]|Professor|Prof[.]|Pastoor|Dominee|Ds[.]|Meester|Mr[.]|Prins|Prinses|Koning|Koningin|Graaf|Gravin|Generaal|Admiraal|Kapitein|Minister|President|Sint|St[.]|Jan|Johan|Johannes|Piet|Pieter|Willem|Hendrik|Karel|Albert|Anna|Anne|Maria|Frans|Jacob|Jozef|Oude|Nieuwe|Lange|Korte|Grote|Kleine|Hoge|Lage|Eerste|Tweede|Derde|1e|2e|3e)';
const SHARED_NUMBERS = '\\d+[a-z]?\\s?(?:-|–|t/m|tot en met|tot|en)\\s?\\d+[a-z]?';
const BLOCK = '(?:[Pp]ortiek|[Ee]ntree|[Ii]ngang|[Tt]rappenhuis|[Bb]lok|[Ff]lat|[Gg]ebouw|[Tt]oren|[Gg]alerij|[Hh]of)';
const COMPLEX =
  '(?:[Cc]omplex|[Cc]pl[.]?|[Ff]lat|[Rr]esidentie|[Ss]eniorencomplex|[Ww]oongebouw|[Ww]oontoren|[Hh]ofje|[Ww]ijkcentrum|[Bb]uurthuis|[Bb]uurt|[Ww]ijk|[Pp]ark|[Pp]arkje|[Pp]lein)';

const PATTERNS: readonly RegExp[] = [
  // Before all: what the writer calls a complex.
  new RegExp(`(?<![\\p{L}])(?<place>${COMPLEX}\\s+(?:${PARTICLES}\\s+)*${NAME_PART}(?:\\s+${NAME_PART})?)`, 'gu'),
  new RegExp(`(?<![\\p{L}])(?<place>[Cc](?:omplex|pl[.]?)\\s+\\d{2,5})(?!\\d)`, 'gu'),
  // Streets of several words: Jan van der Veldestraat, Burgemeester Jansenlaan.
  new RegExp(
    `(?<![\\p{L}])(?<place>(?:${BEGINNING}\\s+(?:${NAME_PART}\\s+)?(?:${PARTICLES}\\s+)*)?\\p{Lu}[\\p{L}'’-]*${STREET_END})(?![\\p{L}])`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?<place>${NAME_PART}(?:flat|hofje|complex|toren|buurt|wijk|staete|poort|haven|borg|zicht))(?![\\p{L}])`,
    'gu',
  ),
  new RegExp(
    `(?<![\\p{L}])(?:in|van|bij|voor|achter|naast|an|aan|op)\\s+(?:de|den)\\s+(?<place>${NAME_PART})(?=\\s+(?:is|zijn|staat|staan|ligt|liggen|wordt|worden|heeft)\\b|[,.]|$)`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}])(?<place>${BLOCK}\\s+(?:${SHARED_NUMBERS}|[A-K]\\b|\\d{1,3}(?!\\d)))`, 'gu'),
  // In lower case, as people type: with a preposition before it, since otherwise most are common nouns.
  new RegExp(
    `(?<![\\p{L}])(?:in|op|aan|an|van|bij|langs|uit|hoek|hoek van|achter)\\s+(?:de|den|het|'t)\\s+(?<place>\\p{Ll}{4,}(?:straat|stroate?|laan|weg|plein|kade|singel|gracht|dreef|plantsoen))(?![\\p{L}])`,
    'gu',
  ),
];

/** Nouns that end as names of streets and blocks do. */
const COMMON = new Set(
  (
    'zijstraat winkelstraat woonstraat hoofdstraat eenrichtingsstraat dorpsstraat? speelstraat parallelweg snelweg fietspad voetpad achterpad brandweg toegangsweg uitweg ' +
    'schoolplein speelplein parkeerplein marktplein dorpsplein buurtplein winkelplein wandelpad tuinpad bospad zandpad rijweg ringweg omweg onderweg halverwege binnenweg ' +
    'provincialeweg hoofdweg bouwweg straat laan weg plein hof park hoek pad markt erf veld sportveld voetbalveld trapveld grasveld hondenveld achtererf voorerf rijbaan renbaan glijbaan wegdek ' +
    'galerijflat torenflat sterflat seniorenflat studentenflat nieuwbouwwijk achterstandswijk woonwijk volkswijk buurt wijk flat complex portiek waterkant stadspark ' +
    'speeltuin binnenhof binnentuin achterhof'
  ).split(' '),
);
/** A sentence may begin with one. */
const NO_NAMES = new Set(
  'de het een er in op aan bij van voor achter hij zij ze we wij ik dit dat deze die mevrouw meneer dhr mw buurman buurvrouw huurder bewoner bewoners elke iedere al vorige gisteren vandaag vanmorgen vanavond'.split(
    ' ',
  ),
);

function isCommon(place: string): boolean {
  const words = place.split(/\s+/);
  const [first = ''] = words;
  const last = (words.at(-1) ?? '').toLowerCase();
  if (words.length === 1) return COMMON.has(last) || NO_NAMES.has(last);
  return NO_NAMES.has(last) || (COMMON.has(last) && NO_NAMES.has(first.toLowerCase()));
}
