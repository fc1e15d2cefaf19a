import { SECTION_KEYS, type SectionKey } from '../../../../bot/contracts/plan-sections';
import type { PlanState } from '../../../../bot/contracts/annual-plan';
import { annualPlans } from '../../../../bot/features/annual-plan';
import { createPlanSections } from '../../../../bot/features/plan-sections';
import { presentSections } from '../../../../bot/features/plan-sections/presenters';
import { createTranslator } from '../../../../bot/i18n';
import { createCollection } from '../../../../bot/ports/collection';
import { planPartition } from '../../../../bot/shared/partitions';
import { interleaving } from '../../../support/program/interleaving';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { anAction, NOORD_2027, openPlan, outcomeOf } from '../annual-plan/plan-program';
import { changeGoal, writeAgreement, writeGoal } from '../plan-goals/goal-builders';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  for (const [id, name] of [
    ['vecht', 'Vechtstraat'],
    ['hof', 'Zonnehof'],
  ] as const) {
    await program.services.places.save(TENANT_ID, { id, name, kind: 'complex', aliases: [], teamId: 'noord' });
  }
  await openPlan(program);
});
afterEach(() => program.close());

async function sectionsFor(language: 'nl' | 'en' = 'nl') {
  const sections = await program.services.sections.view(await program.actorOf('lotte'), NOORD_2027);
  return presentSections({ t: createTranslator(language), language, today: '2026-12-01' }, sections);
}

async function sectionFor(key: SectionKey, language: 'nl' | 'en' = 'nl') {
  const section = (await sectionsFor(language)).find((one) => one.key === key);
  if (section === undefined) throw new Error(`There is no section ${key}`);
  return section;
}

async function write(text: string, seen: number | 'new' = 'new', who = 'lotte', through = program) {
  return through.services.sections.write(await program.actorOf(who), NOORD_2027, 'risks', seen, text);
}

async function add(overrides: object): Promise<void> {
  const lotte = await program.actorOf('lotte');
  await program.services.plans.addPlanAction(lotte, NOORD_2027, { ...anAction, ...overrides });
}

describe('the sections of a new plan', () => {
  it('are twelve, in order, with a title and guidance in both languages', async () => {
    for (const language of ['nl', 'en'] as const) {
      const sections = await sectionsFor(language);

      expect(sections.map(({ key, number }) => [number, key])).toEqual(SECTION_KEYS.map((key, at) => [at + 1, key]));
      expect(sections.filter(({ title, guidance }) => title === '' || guidance === '')).toEqual([]);
    }
    expect((await sectionFor('risks', 'en')).title).toBe('Risks');
  });

  it('are empty where nothing is known and nobody wrote', async () => {
    const empty = (await sectionsFor()).filter(({ isEmpty }) => isEmpty).map(({ key }) => key);

    expect(empty).toEqual(SECTION_KEYS.filter((key) => !['measuring', 'timeline'].includes(key)));
  });
});

describe('what is gathered', () => {
  const partsOf = async (key: SectionKey, language: 'nl' | 'en' = 'nl') => (await sectionFor(key, language)).gathered;

  it("for the results is last year's plan with its goals", async () => {
    await openPlan(program, 'lotte', { teamId: 'noord', year: 2026 });

    expect(await partsOf('results')).toEqual([
      { title: 'Jaarplan 2026', lines: ['0 van 8 mijlpalen en acties gereed'] },
    ]);
  });

  it('for the analysis is what goes on per place', async () => {
    await add({ placeId: 'vecht' });
    await add({ id: 'second', placeId: 'vecht', dueOn: '2026-12-02' });
    program.clock.advance(3 * 24 * 60 * 60);

    expect(await partsOf('analysis')).toEqual([
      { title: 'Wat er per plek loopt', lines: ['Vechtstraat: 2 open, waarvan 1 te laat, 0 gereed'] },
    ]);
    expect(await partsOf('analysis', 'en')).toEqual([
      { title: 'What goes on per place', lines: ['Vechtstraat: 2 open, of which 1 late, 0 done'] },
    ]);
  });

  it('for the strategy is each agreement, our contribution and the goals that serve it', async () => {
    await writeAgreement(program);
    await writeAgreement(program, {
      id: 'los',
      party: 'Huurdersorganisatie',
      text: 'Bewoners praten mee.',
      contribution: '',
    });
    await writeGoal(program, { agreementIds: ['wijken'] });

    expect(await partsOf('strategy')).toEqual([
      {
        title: 'Gemeente Voorbeeldstad: De wijken scoren een 7 op schoon en heel.',
        lines: ['Onze bijdrage: Wij houden de portieken schoon.', 'Daaraan werken we met: De portieken zijn schoon'],
      },
      {
        title: 'Huurdersorganisatie: Bewoners praten mee.',
        lines: ['Nog geen doel van dit team draagt hieraan bij.'],
      },
    ]);
  });

  it('for the goals is where each began, is, and must be', async () => {
    await writeGoal(program);
    await writeGoal(program, { id: 'leeg', title: 'Zonder iets', indicator: '', baseline: null, target: null });
    await changeGoal(program, { what: 'measure', on: '2026-11-30', value: 6.6, note: '' });

    expect(await partsOf('goals')).toEqual([
      {
        title: 'De portieken zijn schoon',
        lines: [
          'rapportcijfer schoon en heel: van 6,2 rapportcijfer via 6,6 rapportcijfer naar 7 rapportcijfer',
          'Nog geen acties',
        ],
      },
      {
        title: 'Zonder iets',
        lines: ['nog zonder indicator: van nog niet bekend naar nog niet bekend', 'Nog geen acties'],
      },
    ]);
  });

  it('for the priorities is each place with the most effort that is asked for it', async () => {
    await writeGoal(program, { placeIds: ['vecht', 'hof'] });
    await writeGoal(program, { id: 'b', title: 'Buren groeten', placeIds: ['hof'], effortLevel: 'plusplus' });

    expect((await partsOf('priorities')).flatMap(({ lines }) => lines)).toEqual([
      'Zonnehof: plusplus (Buren groeten; De portieken zijn schoon)',
      'Vechtstraat: plus (De portieken zijn schoon)',
    ]);
  });

  it('for the actions is what serves each goal, by approach', async () => {
    await writeGoal(program);
    await add({ goalId: 'schoon', approach: 'activating' });
    await add({ id: 'koffie', title: 'Koffie in de hal', goalId: 'schoon', approach: 'meeting', dueOn: '2027-02-01' });
    await add({ id: 'los', title: 'Losse actie' });

    expect(await partsOf('actions')).toEqual([
      {
        title: 'De portieken zijn schoon',
        lines: [
          'Ontmoeten: ma 1 feb 2027: Koffie in de hal (Anna Visser)',
          'Activeren: di 15 dec 2026: Bankje bij de entree (Anna Visser)',
        ],
      },
      { title: 'Acties zonder doel', lines: ['di 15 dec 2026: Losse actie (Anna Visser)'] },
    ]);
  });

  it('for the measuring is when is inspected and asked', async () => {
    await add({ title: 'Schouw Vechtstraat' });

    expect((await partsOf('measuring')).flatMap(({ lines }) => lines)).toEqual([
      'zo 1 mrt 2026: Voorjaarsschouw gedaan, gegevens verzameld (Lotte Bos, voorbij)',
      'di 15 dec 2026: Schouw Vechtstraat (Anna Visser)',
    ]);
  });

  it('for the timeline is every milestone, in the language of the reader', async () => {
    const [part] = await partsOf('timeline', 'en');

    expect(part?.title).toBe('Milestones');
    expect(part?.lines).toHaveLength(8);
    expect(part?.lines.at(-1)).toContain('Final evaluation (Lotte Bos)');
  });

  it('by another feature stands with the rest, in the language of the reader', async () => {
    const fact = { title: { nl: 'Scores', en: 'Scores' }, lines: [{ nl: 'Wijk: 6,8', en: 'Neighborhood: 6.8' }] };
    const { services, store, directory, clock } = program;
    const sections = createPlanSections({
      ...services,
      ...{ store, directory, clock },
      gatherers: [{ section: 'risks', gather: async () => [fact] }],
    });
    const seen = await sections.view(await program.actorOf('lotte'), NOORD_2027);
    const shown = presentSections({ t: createTranslator('en'), language: 'en', today: '2026-12-01' }, seen);

    expect(shown.find(({ key }) => key === 'risks')).toMatchObject({
      gathered: [{ title: 'Scores', lines: ['Neighborhood: 6.8'] }],
      isEmpty: false,
    });
  });
});

describe('an answer to a question for the plan', () => {
  it.each`
    onBehalfOf               | section            | from
    ${undefined}             | ${'analysis'}      | ${'Anna Visser'}
    ${'Wijkagent'}           | ${'partners'}      | ${'Wijkagent'}
    ${'Huurdersorganisatie'} | ${'participation'} | ${'Huurdersorganisatie'}
    ${'Bewonerscommissie'}   | ${'participation'} | ${'Bewonerscommissie'}
  `('for $onBehalfOf stands in $section', async ({ onBehalfOf, section, from }) => {
    const { requests, tasks } = program.services;
    const question = 'Wat speelt er in de wijk?';
    const request = { what: 'contribution', question, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) } as const;
    await requests.askAll(await program.actorOf('lotte'), NOORD_2027, [
      { id: 'q', title: question, ownerId: 'anna', dueOn: '2026-12-15', request },
    ]);
    expect((await sectionsFor()).flatMap(({ contributions }) => contributions)).toEqual([]);
    const ref = { ...NOORD_2027, itemId: 'request-q' };
    await tasks.change(await program.actorOf('anna'), ref, 1, { what: 'answer', text: 'Veel afval.' });

    const standing = (await sectionsFor()).filter(({ contributions }) => contributions.length > 0);
    expect(standing.map(({ key, isEmpty, contributions }) => ({ key, isEmpty, contributions }))).toEqual([
      { key: section, isEmpty: false, contributions: [{ itemId: 'request-q', from, question, text: 'Veel afval.' }] },
    ]);
  });
});

describe('writing a section', () => {
  it('keeps the text with who wrote it', async () => {
    await write('Een risico.\r\n\r\n- afval  ');

    expect(await sectionFor('risks')).toMatchObject({
      text: 'Een risico.\n\n- afval',
      changedByName: 'Lotte Bos',
      version: 1,
      isEmpty: false,
    });
  });

  it.each`
    text      | seen     | outcome
    ${'Een'}  | ${'new'} | ${'already'}
    ${'Een'}  | ${9}     | ${'already'}
    ${'Twee'} | ${1}     | ${'applied'}
    ${'Twee'} | ${'new'} | ${'stale'}
    ${'Twee'} | ${2}     | ${'stale'}
  `('again as "$text", seen as $seen, is $outcome', async ({ text, seen, outcome }) => {
    await write('Een');

    expect((await write(text, seen)).outcome).toBe(outcome);
    expect((await sectionFor('risks')).text).toBe(outcome === 'applied' ? 'Twee' : 'Een');
  });

  it('at once has one effect, and tells the other', async () => {
    const other = await createTestProgram({ store: program.store, clock: program.clock, through: interleaving });

    const outcomes = await Promise.all([write('Een', 'new', 'lotte', other), write('Twee', 'new', 'kees', other)]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
  });

  it.each`
    who        | state          | code
    ${'lotte'} | ${'draft'}     | ${'done'}
    ${'kees'}  | ${'draft'}     | ${'done'}
    ${'anna'}  | ${'draft'}     | ${'plan-sections.forbidden'}
    ${'maria'} | ${'draft'}     | ${'plan-sections.forbidden'}
    ${'hugo'}  | ${'draft'}     | ${'annual-plan.forbidden'}
    ${'lotte'} | ${'running'}   | ${'done'}
    ${'lotte'} | ${'evaluated'} | ${'plan-sections.plan-evaluated'}
  `('by $who of a plan that is $state ends as $code', async ({ who, state, code }) => {
    await putPlanIn(state);

    expect(await outcomeOf(write('Een', 'new', String(who)))).toBe(code);
  });
});

async function putPlanIn(state: PlanState): Promise<void> {
  const plans = createCollection(program.store, annualPlans, program.clock);
  await plans.update(planPartition(TENANT_ID, 'noord', 2027), 'plan', ({ body }) => ({ body: { ...body, state } }));
}
