import type { Intervention } from '../../../../bot/contracts/interventions';
import { Language } from '../../../../bot/contracts/people';
import { builtInCatalogue } from '../../../../bot/features/interventions/catalogue';
import { measureText } from '../../../support/readability/reading-ease';
import { syllablesIn } from '../../../support/readability/syllables';

/**
 * B1 is estimated as 70 and over: “tamelijk gemakkelijk” in Douma's own table (De leesbaarheid van landbouwbladen, 1960, quoted in
 * Taalbeheersing 1977, dbnl.org/tekst/_taa014197701_01), “fairly easy” in Flesch's. There is no official mapping of either scale on
 * the levels of the Council of Europe; 70–80 for B1 is the stricter of those that are in use, 60–70 the other.
 */
const B1_READING_EASE = 70;
/** The formulas were made for a hundred words. Of a sentence or two one long name may not decide, so each may be this hard by itself. */
const B1_OF_A_PASSAGE = 50;
/** B1 guides ask for 10 to 15 words in a sentence; a longer one may be among them, not a very long one. */
const MOST_WORDS_ON_AVERAGE = 12;
const MOST_WORDS_IN_A_SENTENCE = 20;

describe.each(Language.options)('in the language %s', (language) => {
  describe.each(builtInCatalogue().map((one) => [one.id, one] as const))('%s', (_, intervention) => {
    const passages = passagesOf(intervention).map(([where, both]) => [where, both[language]] as const);
    const whole = measureText(passages.map(([, text]) => text).join('\n'), language);

    it('reads at B1 or easier', () => {
      expect(whole.readingEase).toBeGreaterThanOrEqual(B1_READING_EASE);
    });

    it('has no passage that is hard by itself', () => {
      const hard = passages.filter(([, text]) => measureText(text, language).readingEase < B1_OF_A_PASSAGE);

      expect(hard).toEqual([]);
    });

    it('has short sentences', () => {
      expect(whole.words / whole.sentences).toBeLessThanOrEqual(MOST_WORDS_ON_AVERAGE);
      expect(whole.longestSentence).toBeLessThanOrEqual(MOST_WORDS_IN_A_SENTENCE);
    });
  });
});

/** What somebody reads to do it; the title of a step is a heading, and counts with its step. */
function passagesOf({ purpose, whenNot, firstStep, measure, steps }: Intervention) {
  const both = ({ title, how }: Intervention['steps'][number]) => ({
    nl: `${title.nl}. ${how.nl}`,
    en: `${title.en}. ${how.en}`,
  });
  return [
    ['purpose', purpose],
    ['when not', whenNot],
    ['first step', firstStep],
    ['measure', measure],
    ...steps.map((step, at) => [`step ${at + 1}`, both(step)] as const),
  ] as const;
}

describe('the measure of a text', () => {
  it.each([
    ['nl', 'De kat zit op de mat. De hond slaapt.', 2, 9, 9],
    ['nl', 'Bewoners maken een praatje; dat helpt: buren groeten elkaar!', 3, 9, 16],
    ['en', 'The cat sat on the mat. The dog slept.', 2, 9, 9],
  ] as const)('counts in %s “%s”: %i sentences, %i words, %i syllables', (language, text, ...counts) => {
    const { sentences, words, syllables } = measureText(text, language);

    expect([sentences, words, syllables]).toEqual(counts);
  });

  it.each`
    language | text                         | ease
    ${'nl'}  | ${'De kat zit op de mat.'}   | ${124.26}
    ${'en'}  | ${'The cat sat on the mat.'} | ${116.145}
  `('follows the formula in $language: “$text” is $ease', ({ language, text, ease }) => {
    expect(measureText(text, Language.parse(language)).readingEase).toBeCloseTo(ease, 3);
  });

  it.each([
    ['nl', 'Met inachtneming van de vigerende bepalingen dient de verhuurder voorafgaand instemming te verkrijgen.'],
    [
      'en',
      'Notwithstanding applicable regulations, the organization necessitates preliminary authorization procedures.',
    ],
  ] as const)('calls the language of an office hard: %s', (language, text) => {
    expect(measureText(text, language).readingEase).toBeLessThan(30);
  });

  it.each([
    ['nl', 'bewoners', 3],
    ['nl', 'ideeën', 3],
    ['nl', 'nieuw', 1],
    ['nl', 'praatje', 2],
    ['nl', 'groeien', 2],
    ['nl', 'corporatie', 4],
    ['nl', 'containers', 3],
    ['nl', 'geïnteresseerd', 5],
    ['nl', '144', 3],
    ['en', 'residents', 3],
    ['en', 'table', 2],
    ['en', 'walked', 1],
    ['en', 'wanted', 2],
    ['en', 'boxes', 2],
    ['en', 'times', 1],
    ['en', 'idea', 3],
    ['en', 'radio', 3],
    ['en', 'stairwell', 2],
    ['en', 'being', 2],
  ] as const)('hears in %s “%s” %i syllables', (language, word, syllables) => {
    expect(syllablesIn(word, language)).toBe(syllables);
  });
});
