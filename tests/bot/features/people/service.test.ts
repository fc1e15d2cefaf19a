import { createTestProgram, addressOf, type TestProgram } from '../../../support/program/test-program';
import { TENANT_ID } from '../../../support/program/test-association';
import { interleaving } from '../../../support/program/interleaving';
import { createManualClock } from '../../../support/manual-clock';
import { instantAt } from '../../../../bot/shared/local-date';

const clock = createManualClock(instantAt('2026-12-01', '08:58'));
let program: TestProgram;

beforeEach(async () => {
  program = await createTestProgram({ clock, through: (store) => interleaving(store) });
});
afterEach(() => program.close());

const people = () => program.services.people;

describe('identify', () => {
  it.each`
    personId   | role               | teamIds      | leadsTeamIds
    ${'anna'}  | ${'staff'}         | ${['noord']} | ${[]}
    ${'lotte'} | ${'team-lead'}     | ${['noord']} | ${['noord']}
    ${'maria'} | ${'manager'}       | ${[]}        | ${[]}
    ${'kees'}  | ${'administrator'} | ${[]}        | ${[]}
  `('knows $personId as $role of $teamIds who leads $leadsTeamIds', async ({ personId, ...rights }) => {
    expect(await people().identify(TENANT_ID, personId)).toEqual({
      actor: { tenantId: TENANT_ID, personId, ...rights },
      person: expect.objectContaining({ id: personId }),
      isInstalled: false,
    });
  });

  it('knows nobody who is not in the directory, nor anybody of another tenant', async () => {
    expect(await people().identify(TENANT_ID, 'stranger')).toBeUndefined();
    expect(await people().identify('22222222-2222-4222-8222-222222222222', 'anna')).toBeUndefined();
  });

  it('has the language that the person chose', async () => {
    await people().chooseLanguage(await program.actorOf('anna'), 'en');

    expect(await people().identify(TENANT_ID, 'anna')).toMatchObject({ language: 'en' });
  });
});

describe('somebody whom nothing is known of', () => {
  it('works from Monday to Friday and has not installed the bot', async () => {
    expect(await people().settingsOf(TENANT_ID, 'anna')).toEqual({
      personId: 'anna',
      workingDays: [1, 2, 3, 4, 5],
      reachability: { state: 'not-installed' },
    });
    expect(await people().addressOf(TENANT_ID, 'anna')).toBeUndefined();
  });
});

describe('remember', () => {
  const remember = (event: 'installed' | 'removed' | 'seen') => people().remember(addressOf('anna'), 'anna', event);
  const reachability = async () => (await people().settingsOf(TENANT_ID, 'anna')).reachability;

  it.each(['installed', 'seen'] as const)(
    'takes the first time that somebody is %s as an installation',
    async (event) => {
      expect(await remember(event)).toEqual({ firstTime: true });
      expect(await remember(event)).toEqual({ firstTime: false });

      expect(await reachability()).toEqual({ state: 'installed', since: clock.now() });
      expect(await people().addressOf(TENANT_ID, 'anna')).toEqual(addressOf('anna'));
    },
  );

  it('keeps where somebody was last', async () => {
    await remember('installed');
    await people().remember({ ...addressOf('anna'), serviceUrl: 'https://smba.example/nl/' }, 'anna', 'seen');

    expect(await people().addressOf(TENANT_ID, 'anna')).toMatchObject({ serviceUrl: 'https://smba.example/nl/' });
  });

  it('keeps where somebody is now who is known to have the bot', async () => {
    const moved = { ...addressOf('anna'), serviceUrl: 'https://smba.example/nl/' };
    await remember('installed');
    const known = await people().identify(TENANT_ID, 'anna');

    expect(known).toMatchObject({ isInstalled: true });
    expect(await people().remember(moved, 'anna', 'again')).toEqual({ firstTime: false });
    expect(await people().addressOf(TENANT_ID, 'anna')).toEqual(moved);
  });

  it('forgets where somebody is who removes the bot, and introduces it again when they install it again', async () => {
    await remember('installed');

    expect(await remember('removed')).toEqual({ firstTime: false });
    expect(await reachability()).toEqual({ state: 'not-installed' });
    expect(await people().addressOf(TENANT_ID, 'anna')).toBeUndefined();
    expect(await remember('installed')).toEqual({ firstTime: true });
  });

  it('takes a message of somebody who could not be reached as a sign that they can be, without an introduction', async () => {
    await remember('installed');
    await people().markUnreachable(TENANT_ID, 'anna', 'ConversationBlockedByUser');
    expect(await reachability()).toMatchObject({ state: 'unreachable', reason: 'ConversationBlockedByUser' });

    expect(await remember('seen')).toEqual({ firstTime: false });
    expect(await reachability()).toMatchObject({ state: 'installed' });
  });

  it('does not call somebody unreachable who has no bot to be reached by', async () => {
    await remember('installed');
    await remember('removed');
    await people().markUnreachable(TENANT_ID, 'anna', 'ConversationBlockedByUser');

    expect(await reachability()).toEqual({ state: 'not-installed' });
  });
});

describe('working days', () => {
  it('are kept once each, in order', async () => {
    await people().chooseWorkingDays(await program.actorOf('anna'), [4, 1, 4, 2]);

    expect((await people().settingsOf(TENANT_ID, 'anna')).workingDays).toEqual([1, 2, 4]);
  });

  it('are at least one', async () => {
    const anna = await program.actorOf('anna');

    await expect(people().chooseWorkingDays(anna, [])).rejects.toMatchObject({ code: 'people.working-days.none' });
  });
});

describe('an absence', () => {
  it('counts from today through its last day, with a deputy', async () => {
    await people().goAway(await program.actorOf('anna'), { until: '2026-12-04', deputyId: 'bram' });

    expect(await people().settingsOf(TENANT_ID, 'anna')).toMatchObject({
      absence: { from: '2026-12-01', until: '2026-12-04' },
      deputyId: 'bram',
    });
    expect(await people().substitutedBy(TENANT_ID, 'bram')).toEqual(['anna']);
  });

  it('keeps the deputy of the time before', async () => {
    const anna = await program.actorOf('anna');
    await people().goAway(anna, { until: '2026-12-04', deputyId: 'bram' });
    await people().comeBack(anna);
    expect(await people().settingsOf(TENANT_ID, 'anna')).not.toHaveProperty('absence');

    await people().goAway(anna, { until: '2026-12-18' });

    expect(await people().settingsOf(TENANT_ID, 'anna')).toMatchObject({ deputyId: 'bram' });
  });

  it('has one deputy at a time', async () => {
    const anna = await program.actorOf('anna');
    await people().goAway(anna, { until: '2026-12-04', deputyId: 'bram' });
    await people().goAway(anna, { until: '2026-12-04', deputyId: 'chris' });

    expect(await people().substitutedBy(TENANT_ID, 'bram')).toEqual([]);
    expect(await people().substitutedBy(TENANT_ID, 'chris')).toEqual(['anna']);
  });

  it.each`
    what                                 | wish                                           | code
    ${'that is over already'}            | ${{ until: '2026-11-30' }}                     | ${'people.absence.invalid-day'}
    ${'of more than a year'}             | ${{ until: '2027-12-03' }}                     | ${'people.absence.invalid-day'}
    ${'with oneself as deputy'}          | ${{ until: '2026-12-04', deputyId: 'anna' }}   | ${'people.absence.own-deputy'}
    ${'with a deputy whom nobody knows'} | ${{ until: '2026-12-04', deputyId: 'nobody' }} | ${'people.person.not-found'}
  `('$what is refused', async ({ wish, code }) => {
    await expect(people().goAway(await program.actorOf('anna'), wish)).rejects.toMatchObject({ code });
    expect(await people().settingsOf(TENANT_ID, 'anna')).not.toHaveProperty('absence');
  });

  it.each(['2026-12-01', '2027-12-02'])('may last through %s', async (until) => {
    await people().goAway(await program.actorOf('anna'), { until });

    expect(await people().settingsOf(TENANT_ID, 'anna')).toMatchObject({ absence: { until } });
  });
});

it('keeps everything that is chosen at the same time', async () => {
  const anna = await program.actorOf('anna');

  await Promise.all([
    people().chooseLanguage(anna, 'en'),
    people().chooseWorkingDays(anna, [1, 2]),
    people().goAway(anna, { until: '2026-12-04', deputyId: 'bram' }),
    people().remember(addressOf('anna'), 'anna', 'installed'),
  ]);

  expect(await people().settingsOf(TENANT_ID, 'anna')).toMatchObject({
    language: 'en',
    workingDays: [1, 2],
    absence: { until: '2026-12-04' },
    deputyId: 'bram',
    reachability: { state: 'installed' },
  });
});

describe('a team', () => {
  it.each(['anna', 'lotte', 'maria', 'kees'])(
    'is shown to %s with everybody’s availability, the lead first',
    async (personId) => {
      await program.install('anna', 'bram', 'lotte');
      await people().goAway(await program.actorOf('bram'), { until: '2026-12-01' });
      await people().markUnreachable(TENANT_ID, 'lotte', 'ConversationBlockedByUser');

      const { members } = await people().team(await program.actorOf(personId), 'noord');

      expect(members.map(({ person, availability }) => [person.id, availability])).toEqual([
        ['lotte', 'unreachable'],
        ['anna', 'reachable'],
        ['bram', 'away'],
        ['chris', 'not-installed'],
      ]);
    },
  );

  it.each([
    ['dina', 'noord'],
    ['hugo', 'noord'],
  ])('is not shown to %s when it is team %s', async (personId, teamId) => {
    const shown = people().team(await program.actorOf(personId), teamId);

    await expect(shown).rejects.toMatchObject({ code: 'people.team.forbidden' });
  });

  it('is not found when there is none of that name', async () => {
    const shown = people().team(await program.actorOf('maria'), 'nowhere');

    await expect(shown).rejects.toMatchObject({ code: 'people.team.not-found' });
  });
});
