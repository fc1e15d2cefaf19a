import { interleaving } from '../../../support/program/interleaving';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import { COFFEE, keepPlaces, start, viewAs } from './run-program';
import { aDraftText, toolkitOf } from './toolkit-program';

let program: TestProgram;
let own: ReturnType<typeof toolkitOf>;
beforeEach(async () => {
  program = await createTestProgram();
  own = toolkitOf(program);
});
afterEach(() => program.close());

const ADAPTED = aDraftText({ title: { nl: 'Thee in de hal', en: 'Tea in the hall' } });
const adopt = { what: 'adopt' } as const;
const retire = { what: 'retire', why: 'Doen we niet meer' } as const;
const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';

const suggested = async (tenantId = TENANT_ID) =>
  (await own.toolkit.suggest(tenantId, { themes: ['feeling-unsafe'], route: 'work-on-it', limit: 100 })).map(
    ({ intervention }) => intervention.title.nl,
  );
const found = async (words: string) => (await own.toolkit.search(TENANT_ID, { words })).map(({ title }) => title.nl);

describe('adapting a built-in intervention', () => {
  it('changes nothing until the draft is adopted', async () => {
    await own.draft('lotte', COFFEE.id, 0, ADAPTED);
    expect((await own.toolkit.one(TENANT_ID, COFFEE.id))?.title).toEqual(COFFEE.title);
    expect(await suggested()).not.toContain('Thee in de hal');

    await own.decide('maria', COFFEE.id, 1, adopt);

    expect(await own.toolkit.one(TENANT_ID, COFFEE.id)).toMatchObject({
      title: ADAPTED.title,
      version: 2,
      state: 'adopted',
    });
    expect(await suggested()).toContain('Thee in de hal');
    expect((await found('thee'))[0]).toBe('Thee in de hal');
  });

  it('leaves what is running with the texts it was started with', async () => {
    await keepPlaces(program);
    const { view } = await start(program);
    await own.draft('maria', COFFEE.id, 0, ADAPTED);
    await own.decide('maria', COFFEE.id, 1, adopt);

    const { run, steps } = await viewAs(program, 'anna', view.run.id);

    expect(run).toMatchObject({ title: COFFEE.title, interventionVersion: COFFEE.version });
    expect(steps[0]?.item.title).toContain(COFFEE.steps[0]?.title.nl);
  });

  it('stays with the association', async () => {
    await own.draft('maria', COFFEE.id, 0, ADAPTED);
    await own.decide('maria', COFFEE.id, 1, adopt);

    expect(await own.toolkit.one(OTHER_TENANT, COFFEE.id)).toEqual(COFFEE);
    expect(await suggested(OTHER_TENANT)).not.toContain('Thee in de hal');
  });
});

describe('retiring', () => {
  it('takes it out of suggestions and search, and leaves it to be read', async () => {
    await own.decide('maria', COFFEE.id, 0, retire);

    expect(await own.toolkit.one(TENANT_ID, COFFEE.id)).toMatchObject({ title: COFFEE.title, state: 'retired' });
    expect(await found('koffie')).not.toContain(COFFEE.title.nl);
    const wish = { themes: COFFEE.themes, route: 'work-on-it', limit: 100 } as const;
    const ids = (await own.toolkit.suggest(TENANT_ID, wish)).map(({ intervention }) => intervention.id);
    expect(ids).not.toContain(COFFEE.id);
    expect((await own.view('anna', COFFEE.id)).own?.retired).toEqual({ why: 'Doen we niet meer' });
  });

  it('leaves nothing to start, no more than a draft does', async () => {
    await own.add('lotte', 'hall-light');
    await own.decide('maria', COFFEE.id, 0, retire);

    expect(await outcomeOf(start(program))).toBe('interventions.not-found');
    const draft = { interventionId: 'hall-light', placeId: undefined };
    expect(await outcomeOf(start(program, 'anna', draft))).toBe('interventions.not-found');
  });

  it('is taken back', async () => {
    await own.decide('maria', COFFEE.id, 0, retire);
    await own.decide('maria', COFFEE.id, 1, { what: 'bring-back' });

    expect(await found('koffie')).toContain(COFFEE.title.nl);
  });
});

describe('an intervention of our own', () => {
  it('is drafted, adopted, suggested and found', async () => {
    await own.add('lotte', 'hall-light', aDraftText());
    expect(await suggested()).not.toContain('Licht in de hal');

    await own.decide('maria', 'hall-light', 1, adopt);

    expect(await suggested()).toContain('Licht in de hal');
    expect((await own.list('anna', { words: 'licht in de hal' })).ids[0]).toBe('hall-light');
  });

  it('is the same when it is sent again', async () => {
    const first = await own.add('lotte', 'hall-light');
    const again = await own.add('lotte', 'hall-light');

    expect([first.outcome, again.outcome, again.view.own?.version]).toEqual(['applied', 'already', 1]);
  });

  it.each([
    ['of a built-in one', COFFEE.id],
    ['of another of our own', 'hall-light'],
  ])('does not take the id %s', async (_, id) => {
    await own.add('lotte', 'hall-light');

    expect(await outcomeOf(own.add('lotte', id, ADAPTED))).toBe('interventions.toolkit.id-taken');
  });

  it('is seen by who may write, and by the others once it was adopted', async () => {
    await own.add('lotte', 'hall-light');
    expect((await own.list('hugo', { state: 'draft' })).ids).toEqual(['hall-light']);
    expect((await own.list('anna', { state: 'draft' })).ids).toEqual([]);
    expect(await outcomeOf(own.view('anna', 'hall-light'))).toBe('interventions.not-found');

    await own.decide('maria', 'hall-light', 1, adopt);
    await own.draft('lotte', 'hall-light', 2, ADAPTED);

    expect((await own.view('anna', 'hall-light')).own?.draft).toBeUndefined();
    expect((await own.view('lotte', 'hall-light')).own?.draft?.title).toEqual(ADAPTED.title);
    expect((await own.list('anna', { words: 'licht' })).entries.some(({ hasDraft }) => hasDraft)).toBe(false);
  });

  it('that was discarded before it was ever adopted is nobody’s but the writers’', async () => {
    await own.add('lotte', 'hall-light');
    await own.decide('maria', 'hall-light', 1, { what: 'discard' });

    expect((await own.list('anna', { state: 'retired' })).ids).toEqual([]);
    expect((await own.list('lotte', { state: 'retired' })).ids).toEqual(['hall-light']);
  });
});

describe('who may', () => {
  it.each`
    person     | write    | decide
    ${'anna'}  | ${false} | ${false}
    ${'lotte'} | ${true}  | ${false}
    ${'maria'} | ${true}  | ${true}
    ${'kees'}  | ${true}  | ${true}
  `('$person: write $write, decide $decide', async ({ person, write, decide }) => {
    expect((await own.view(person, COFFEE.id)).may).toEqual({ write, decide });
    expect((await own.list(person)).may).toEqual({ add: write });
    const refused = (may: boolean) => (may ? 'done' : 'interventions.toolkit.forbidden');
    expect(await outcomeOf(own.add(person, 'hall-light'))).toBe(refused(write));
    expect(await outcomeOf(own.draft(person, COFFEE.id, 0))).toBe(refused(write));
    expect(await outcomeOf(own.decide(person, 'soup-table', 0, retire))).toBe(refused(decide));
  });

  it('writes nothing in what is retired', async () => {
    await own.decide('maria', COFFEE.id, 0, retire);

    expect((await own.view('maria', COFFEE.id)).may).toEqual({ write: false, decide: true });
    expect(await outcomeOf(own.draft('maria', COFFEE.id, 1))).toBe('interventions.toolkit.retired');
  });
});

describe('two writers', () => {
  it('of one version: the second hears of the first', async () => {
    await own.draft('lotte', COFFEE.id, 0, ADAPTED);

    const second = await own.draft('hugo', COFFEE.id, 0);

    expect(second.outcome).toBe('stale');
    expect(second.view.own?.draft?.title).toEqual(ADAPTED.title);
  });

  it('at once: one is written, the other is told', async () => {
    const options = { store: program.store, clock: program.clock, through: interleaving };
    const [one, other] = [toolkitOf(await createTestProgram(options)), toolkitOf(await createTestProgram(options))];

    const outcomes = await Promise.all([one.draft('lotte', COFFEE.id, 0, ADAPTED), other.draft('hugo', COFFEE.id, 0)]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
  });

  it('hear `already` when they send the same again', async () => {
    await own.draft('lotte', COFFEE.id, 0, ADAPTED);
    expect((await own.draft('lotte', COFFEE.id, 0, ADAPTED)).outcome).toBe('already');

    await own.decide('maria', COFFEE.id, 1, adopt);
    expect((await own.decide('maria', COFFEE.id, 1, adopt)).outcome).toBe('already');
    expect((await own.decide('kees', COFFEE.id, 1, adopt)).outcome).toBe('stale');
  });

  it('put back two texts one after the other, and not the first twice', async () => {
    for (const seen of [0, 2, 4]) {
      await own.draft('maria', COFFEE.id, seen, aDraftText({ hours: seen + 1 }));
      await own.decide('maria', COFFEE.id, seen + 1, adopt);
    }
    await own.decide('maria', COFFEE.id, 6, { what: 'restore', number: 2 });

    expect((await own.decide('maria', COFFEE.id, 6, { what: 'restore', number: 2 })).outcome).toBe('already');
    expect((await own.decide('maria', COFFEE.id, 6, { what: 'restore', number: 3 })).outcome).toBe('stale');
  });
});

describe('what is remembered', () => {
  it('is what another instance adopted last', async () => {
    const other = toolkitOf(await createTestProgram({ store: program.store, clock: program.clock }));
    expect((await other.toolkit.one(TENANT_ID, COFFEE.id))?.title).toEqual(COFFEE.title);
    await own.draft('maria', COFFEE.id, 0, ADAPTED);
    await own.decide('maria', COFFEE.id, 1, adopt);
    expect((await other.toolkit.one(TENANT_ID, COFFEE.id))?.title).toEqual(ADAPTED.title);

    await own.decide('maria', COFFEE.id, 2, { what: 'back-to-built-in' });

    expect((await other.toolkit.one(TENANT_ID, COFFEE.id))?.title).toEqual(COFFEE.title);
  });

  it('costs one point read, and all that is our own only after a change', async () => {
    const asked: string[] = [];
    const counted = await createTestProgram({
      store: program.store,
      clock: program.clock,
      through: (store) => ({
        ...store,
        read: (...of) => (asked.push('read'), store.read(...of)),
        query: (...of) => (asked.push('query'), store.query(...of)),
      }),
    });
    await own.draft('maria', COFFEE.id, 0, ADAPTED);

    await counted.services.toolkit.one(TENANT_ID, COFFEE.id);
    expect(asked.splice(0)).toEqual(['read', 'query']);

    await counted.services.toolkit.all(TENANT_ID);
    expect(asked).toEqual(['read']);
  });
});

it('experience is told over all themes together, and of a report that changed theme once', async () => {
  const anna = await program.actorOf('anna');
  const hear = (theme: 'loneliness' | 'noise', issueId: string, outcome: 'started' | 'helped') =>
    own.toolkit.record(anna, { theme, issueId, interventionId: COFFEE.id, outcome });
  await hear('loneliness', 'issue-1', 'started');
  program.clock.advance(60);
  await hear('noise', 'issue-1', 'helped');
  await hear('noise', 'issue-2', 'started');

  expect(await own.toolkit.experienceOf(TENANT_ID, COFFEE.id)).toMatchObject({ started: 2, helped: 1 });
  expect((await own.view('anna', COFFEE.id)).experience).toMatchObject({ started: 2, helped: 1 });
  const { entries } = await own.list('anna', { words: 'koffie' });
  expect(entries.find(({ intervention }) => intervention.id === COFFEE.id)?.experience.helped).toBe(1);
});

describe('the list', () => {
  it('is everything in use, by kind and then by Dutch title', async () => {
    const { ids } = await own.list('anna');

    expect(ids).toEqual((await own.toolkit.all(TENANT_ID)).map(({ id }) => id));
  });

  it.each([
    [{ kind: 'meeting' }, ['meeting', 'yes']],
    [{ theme: 'noise' }, ['noise', 'yes']],
    [{ hours: 10 }, ['no more than 10 hours', 'yes']],
    [{ cost: 'low' }, ['at most low', 'yes']],
  ] as const)('is narrowed by %j', async (filter, [what, yes]) => {
    const { entries, ids } = await own.list('anna', filter);
    const fits = entries.map(({ intervention: { kind, themes, hours, cost } }) => {
      const held = {
        meeting: kind === 'meeting',
        noise: themes.includes('noise'),
        'no more than 10 hours': hours <= 10,
        'at most low': cost === 'none' || cost === 'low',
      };
      return held[what] ? yes : 'no';
    });

    expect(new Set(fits)).toEqual(new Set([yes]));
    expect(ids.length).toBeLessThan((await own.list('anna')).ids.length);
  });

  it('holds all of the filter, and the words', async () => {
    const { ids } = await own.list('anna', { words: 'koffie', kind: 'meeting', hours: 100 });

    expect(ids[0]).toBe(COFFEE.id);
    expect((await own.list('anna', { words: 'koffie', kind: 'influencing' })).ids).not.toContain(COFFEE.id);
  });

  it('has what is retired where it is asked for', async () => {
    await own.decide('maria', COFFEE.id, 0, retire);

    expect((await own.list('anna')).ids).not.toContain(COFFEE.id);
    expect((await own.list('anna', { state: 'retired' })).ids).toEqual([COFFEE.id]);
    expect((await own.list('anna', { state: 'retired', words: 'koffie' })).ids).toEqual([COFFEE.id]);
  });
});
