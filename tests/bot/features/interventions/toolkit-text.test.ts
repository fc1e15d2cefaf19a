import { builtInCatalogue } from '../../../../bot/features/interventions/catalogue';
import { DraftText } from '../../../../bot/contracts/toolkit';
import { LanguageMissing } from '../../../../bot/features/interventions/errors';
import { checkedText } from '../../../../bot/features/interventions/toolkit-text';
import { createTranslator, errorSentence } from '../../../../bot/i18n';
import { aStep } from './intervention-builders';
import { aDraftText } from './toolkit-program';

const BOTH = { nl: 'Tekst', en: 'Text' };

describe('a text with one language only', () => {
  const step = (at: number, missing: object) =>
    aDraftText({ steps: [0, 1, 2, 3, 4].map((day) => aStep({ day, ...(day === at ? missing : {}) })) });

  it.each([
    [
      'the English of the title',
      aDraftText({ title: { nl: 'Bank', en: ' ' } }),
      'De Engelse tekst ontbreekt bij de titel.',
    ],
    [
      'the Dutch of the purpose',
      aDraftText({ purpose: { nl: '', en: 'Text' } }),
      'De Nederlandse tekst ontbreekt bij het doel.',
    ],
    ['the English of step 3', step(2, { title: { nl: 'Stap', en: '' } }), 'bij de titel van stap 3.'],
    ['how step 2 is done', step(1, { how: { nl: 'Zo', en: '' } }), 'bij de uitleg van stap 2.'],
    ['a partner', aDraftText({ partners: [BOTH, { nl: 'Buurtwerk', en: '' }] }), 'bij partner 2.'],
    [
      'two places',
      aDraftText({ measure: { nl: 'Tel', en: '' }, whenNot: { nl: 'Nooit', en: '' } }),
      'bij “wanneer niet” en op nog 1 plek.',
    ],
  ] as const)('is refused, and says where: %s', (_, text, sentence) => {
    expect(refusalOf(text)).toContain(sentence);
  });

  function refusalOf(text: DraftText): string {
    try {
      checkedText(text);
      return 'kept';
    } catch (error) {
      return error instanceof LanguageMissing ? errorSentence(createTranslator('nl'), error) : String(error);
    }
  }
});

it('a text is kept as one line, without what no store can keep', () => {
  const text = checkedText(aDraftText({ purpose: { nl: ' Een\n regel\u0000 ', en: 'One line' } }));

  expect(text.purpose).toEqual({ nl: 'Een regel', en: 'One line' });
});

describe('the limits of what is written', () => {
  const steps = (...days: number[]) => ({ steps: days.map((day) => aStep({ day })) });
  const long = (length: number) => ({ nl: 'x'.repeat(length), en: 'x' });

  it.each([
    ['title.nl', { title: long(81) }],
    ['purpose.nl', { purpose: long(301) }],
    ['whenNot.nl', { whenNot: long(301) }],
    ['firstStep.nl', { firstStep: long(301) }],
    ['measure.nl', { measure: long(301) }],
    ['steps', steps(0, 1, 2, 3)],
    ['steps', steps(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)],
    ['steps.2.day', steps(0, 7, 6, 8, 9)],
    ['themes', { themes: ['noise', 'noise'] }],
    ['materials', { materials: ['flyer', 'flyer'] }],
    ['materials', { materials: [] }],
    ['hours', { hours: 401 }],
  ])('refuse %s in %j', (path, overrides) => {
    const parsed = DraftText.safeParse({ ...aDraftText(), ...overrides });

    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('leave room for steps on one day', () => {
    expect(DraftText.safeParse({ ...aDraftText(), ...steps(0, 7, 7, 7, 14) }).success).toBe(true);
  });

  it('leave every built-in intervention to be adapted', () => {
    for (const one of builtInCatalogue()) expect(DraftText.safeParse(one).error?.issues).toBeUndefined();
  });
});
