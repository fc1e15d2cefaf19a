import { z } from 'zod';
import type { JudgementTask, OwnRound } from '../../../../../bot/contracts/assessment-rounds';
import type { OthersPicture } from '../../../../../bot/contracts/judgements';
import type { Language } from '../../../../../bot/contracts/people';
import { JudgementForm, VERBS, type JudgementScreen } from '../../../../../bot/features/judgements';
import { presentScreen, progressOf } from '../../../../../bot/features/judgements/presenters';
import { createTranslator } from '../../../../../bot/i18n';
import type { JsonObject } from '../../../../../cards/json';
import { factsOf, partsOf, partsOfType } from '../../../../cards/reading';

/** Everything here is invented. */
const FORM = JudgementForm.parse({ housing: '7', safety: '4', trend: '-1', why: 'De hal is vies' });
const ANSWER = {
  knows: true,
  ...{ grades: { housing: 7, safety: 4 }, trend: -1, familiarity: 3, why: 'De hal is vies', extra: 'De lift' },
} as const;

function aTask(overrides: Partial<JudgementTask> = {}): JudgementTask {
  return {
    ...{
      roundId: 'round-2026',
      roundName: 'Meetronde najaar',
      closesOn: '2026-12-18',
      participantId: 'professional.anna',
    },
    questions: { dimensions: ['housing', 'safety'], trend: true, familiarity: true, extra: 'Wat eerst?' },
    place: {
      id: 'vecht',
      name: 'Vechtstraat',
      kind: 'complex',
      teamId: 'noord',
      teamName: 'Noord',
      neighborhood: 'Oost',
    },
    background: {},
    ...{ number: 4, of: 12, answered: 3, isOpen: true, version: 2 },
    ...overrides,
  };
}

function anOwnRound(overrides: Partial<OwnRound> = {}): OwnRound {
  const places = Array.from({ length: 3 }, (_, at) => ({
    id: `p${at}`,
    name: `Plek ${at}`,
    state: 'answered' as const,
  }));
  return {
    ...{ roundId: 'round-2026', roundName: 'Meetronde najaar', closesOn: '2026-12-18', isOpen: true },
    ...{ participantId: 'professional.anna', places, answered: 3, asked: 3, others: [] },
    ...overrides,
  };
}

function aPicture(placeId: string, ...differs: OthersPicture['differs']): OthersPicture {
  return { placeId, n: 5, means: { housing: 6.84, safety: 7 }, differs };
}

const news = (what: 'saved' | 'skipped' | 'already' | 'kept' | 'changed') =>
  ({ what, placeName: 'Lekstraat', removed: [{ kind: 'phone', count: 2 }] }) as const;

const TASK = aTask({
  background: { lastYear: ANSWER, lastRound: 'Meetronde 2025', openReports: 1, reportsThisYear: 9 },
  way: { by: 'recorded', recordedBy: 'bram', saidOn: '2026-12-02', source: 'telefonisch' },
  draft: { grades: {}, why: '', extra: '' },
  ...{ previousPlaceId: 'lek', nextPlaceId: 'amstel' },
});

const SCREENS: Readonly<Record<string, JudgementScreen>> = {
  judgement: { kind: 'judgement', task: TASK, form: FORM, news: news('saved') },
  skipped: { kind: 'judgement', task: aTask({ answer: ANSWER }), form: FORM, news: news('skipped') },
  unknown: { kind: 'judgement', task: aTask({ answer: { knows: false } }), form: FORM, news: news('kept') },
  noWhy: { kind: 'judgement', task: TASK, form: FORM, fault: { in: 'why', what: 'missing' } },
  noGrades: { kind: 'judgement', task: TASK, form: FORM, fault: { in: 'grades', what: 'missing' } },
  tooLong: { kind: 'judgement', task: TASK, form: FORM, fault: { in: 'extra', what: 'too-long' } },
  changed: { kind: 'judgement', task: TASK, form: FORM, standing: ANSWER, news: news('changed') },
  lastUnknown: {
    kind: 'judgement',
    task: aTask({ background: { lastYear: { knows: false }, lastRound: 'Meetronde 2025', openReports: 0 } }),
    form: FORM,
    standing: { knows: false },
    news: news('already'),
  },
  overview: { kind: 'overview', own: anOwnRound({ answered: 1, nextOpenPlaceId: 'p1' }), skip: 0, news: news('kept') },
  overviewDone: { kind: 'overview', own: anOwnRound(), skip: 0 },
  overviewClosed: { kind: 'overview', own: anOwnRound({ isOpen: false }), skip: 0 },
  overviewEmpty: { kind: 'overview', own: anOwnRound({ places: [], asked: 0, answered: 0 }), skip: 0 },
  done: {
    kind: 'done',
    own: anOwnRound({ others: [aPicture('p0', { dimension: 'safety', own: 4, others: 7.25 }), aPicture('p1')] }),
    news: news('saved'),
  },
  doneSame: { kind: 'done', own: anOwnRound({ others: [aPicture('p1')] }) },
  doneFirst: { kind: 'done', own: anOwnRound({ isOpen: false }) },
  closed: { kind: 'closed', task: aTask({ isOpen: false }), form: FORM, keptNow: true },
  closedAnswer: { kind: 'closed', task: aTask({ isOpen: false, answer: ANSWER }), form: FORM, keptNow: false },
  closedEmpty: { kind: 'closed', task: aTask({ isOpen: false }), form: JudgementForm.parse({}), keptNow: false },
};

const CardJson: z.ZodType<JsonObject> = z.record(z.string(), z.json());

function drawn(screen: JudgementScreen, voice: 'colleague' | 'partner' = 'colleague', language: Language = 'nl') {
  const { card, summary } = presentScreen({ t: createTranslator(language), language, voice }, screen);
  const parsed = CardJson.parse(card);
  return {
    card: parsed,
    summary,
    facts: factsOf(parsed),
    words: `${summary} ${JSON.stringify(parsed).replace(/"data:image[^"]*"/g, '""')}`,
  };
}

describe.each(Object.entries(SCREENS))('%s', (_name, screen) => {
  it('calls a partner u, and a colleague je', () => {
    expect(drawn(screen, 'partner').words).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
    expect(drawn(screen, 'colleague').words).not.toMatch(/(?<![\p{L}’])(u|uw)(?!\p{L})/iu);
  });

  it('says the same in English', () => {
    const dutch = partsOf(drawn(screen).card).map(({ type }) => type);

    for (const voice of ['colleague', 'partner'] as const) {
      const { card, words } = drawn(screen, voice, 'en');
      expect(partsOf(card).map(({ type }) => type)).toEqual(dutch);
      expect(words).not.toMatch(/\b(Opslaan|plek|plekken|nog|meetronde is)\b|undefined|\$\{/);
    }
  });

  it('asks a partner for nothing that the page cannot do', () => {
    const verbs = partsOfType(drawn(screen, 'partner').card, 'Action.Execute').map(({ verb }) => verb);
    const { handOver, ...known } = VERBS;

    expect(verbs.filter((verb) => !Object.values<unknown>(known).includes(verb))).toEqual([]);
    expect(verbs).not.toContain(handOver);
    expect(partsOfType(drawn(screen, 'partner').card, 'Action.OpenUrl')).toEqual([]);
  });
});

describe('what is known of a place', () => {
  it.each`
    background                                                     | line
    ${{ openReports: 3, reportsThisYear: 12 }}                     | ${'Meldingen: nu 3 open, 12 dit jaar.'}
    ${{ openReports: 0, reportsThisYear: 0 }}                      | ${'Meldingen: nu geen open, 0 dit jaar.'}
    ${{ openReports: 1 }}                                          | ${'Meldingen: nu 1 open.'}
    ${{ lastYear: ANSWER, lastRound: 'Meetronde 2025' }}           | ${'Meetronde 2025: je gaf woning 7 · veiligheid 4.'}
    ${{ lastYear: { knows: false }, lastRound: 'Meetronde 2025' }} | ${'Meetronde 2025: je kende deze plek niet goed genoeg.'}
  `('$line', ({ background, line }: { background: JudgementTask['background']; line: string }) => {
    const { facts } = drawn({ kind: 'judgement', task: aTask({ background }), form: FORM });

    expect(facts).toContain(line);
  });

  it('is left out where nothing is', () => {
    const { facts } = drawn({ kind: 'judgement', task: aTask(), form: FORM });

    expect(facts.filter((fact) => /Meldingen|je gaf/.test(fact))).toEqual([]);
  });
});

it.each`
  removed                                                      | told
  ${[]}                                                        | ${'✓ Opgeslagen: Lekstraat.'}
  ${[{ kind: 'name', count: 1 }, { kind: 'phone', count: 2 }]} | ${'! Opgeslagen: Lekstraat. Voor de privacy haalde ik weg: 1 naam en 2 telefoonnummers.'}
`('tells what was taken out of a text: $told', ({ removed, told }) => {
  const saved = { what: 'saved', placeName: 'Lekstraat', removed } as const;

  expect(drawn({ kind: 'judgement', task: aTask(), form: FORM, news: saved }).facts).toContain(told);
});

describe('the list of places', () => {
  const many = anOwnRound({
    places: Array.from({ length: 30 }, (_, at) => ({ id: `p${at}`, name: `Plek ${at}`, state: 'open' })),
    ...{ answered: 0, asked: 30, nextOpenPlaceId: 'p0' },
  });

  it.each`
    skip  | shown                              | buttons
    ${0}  | ${'Plek 1 tot en met 12 van 30.'}  | ${['Beginnen', 'Meer plekken']}
    ${12} | ${'Plek 13 tot en met 24 van 30.'} | ${['Beginnen', 'Eerdere plekken', 'Meer plekken']}
    ${24} | ${'Plek 25 tot en met 30 van 30.'} | ${['Beginnen', 'Eerdere plekken']}
  `('from $skip on shows $shown', ({ skip, shown, buttons }) => {
    const { card, facts } = drawn({ kind: 'overview', own: many, skip });

    expect(facts).toContain(shown);
    const titles = z.array(z.looseObject({ title: z.string() })).parse(card['actions']);
    expect(titles.map(({ title }) => title)).toEqual(buttons);
  });
});

describe('how others see it', () => {
  it('shows the place with the largest difference first, and the rest in a line', () => {
    const others = [
      aPicture('p0', { dimension: 'housing', own: 9, others: 7 }),
      aPicture('p1', { dimension: 'safety', own: 3, others: 7.25 }, { dimension: 'housing', own: 2, others: 8.5 }),
      aPicture('p2'),
    ];

    const { facts } = drawn({ kind: 'done', own: anOwnRound({ others }) });

    const told = facts.filter((fact) => /^Plek|jij/.test(fact) && !fact.startsWith('('));
    expect(told).toEqual([
      expect.stringContaining('Hier zie jij het anders'),
      'Plek 1',
      'Woning en gebouw: jij 2, de anderen 8,5',
      'Overlast en veiligheid: jij 3, de anderen 7,3',
      'Plek 0',
      'Woning en gebouw: jij 9, de anderen 7',
      'Plek 2: de anderen gaven woning 6,8 · veiligheid 7 (van 5).',
    ]);
  });

  it('stays within a message, however many places there are', () => {
    const ids = Array.from({ length: 300 }, (_, at) => `p${at}`);
    const difference = { dimension: 'safety', own: 3, others: 7.25 } as const;
    const own = anOwnRound({
      places: ids.map((id) => ({
        id,
        name: `${'Van Haersma Buma-Oranjestraatkwartier'.repeat(2)} ${id}`,
        state: 'answered',
      })),
      others: ids.map((id) => aPicture(id, difference, { ...difference, dimension: 'housing' })),
      ...{ answered: 300, asked: 300 },
    });

    const { card, facts } = drawn({ kind: 'done', own });

    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(25 * 1024);
    expect(facts).toContain('En nog 288 plekken.');
  });
});

it.each`
  screen         | progress
  ${'judgement'} | ${{ answered: 3, asked: 12 }}
  ${'overview'}  | ${{ answered: 1, asked: 3 }}
`('progress of $screen', ({ screen, progress }: { screen: string; progress: object }) => {
  const shown = SCREENS[screen];

  expect(shown === undefined ? undefined : progressOf(shown)).toEqual(progress);
});
