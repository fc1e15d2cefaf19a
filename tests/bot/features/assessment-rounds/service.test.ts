import { TENANT_ID } from '../../../support/program/test-association';
import type { TestProgram } from '../../../support/program/test-program';
import {
  answer,
  aNewRound,
  ask,
  command,
  counted,
  createRoundProgram,
  keepPlace,
  makeRound,
  openRound,
  responseAs,
  ROUND,
  toDoOf,
  viewAs,
} from './round-program';

let program: TestProgram;
beforeEach(async () => {
  program = await createRoundProgram();
});
afterEach(() => program.close());

const rounds = () => program.services.assessmentRounds;

describe('making a round', () => {
  it('makes one draft, however often it is sent', async () => {
    const [first, second] = [await makeRound(program), await makeRound(program, { name: 'Nog eens' })];

    expect([first.round.state, second.round.name]).toEqual(['draft', 'Meetronde 2026']);
    expect(await rounds().list(await program.actorOf('maria'))).toHaveLength(1);
  });

  it.each`
    who        | overrides                                   | fault
    ${'lotte'} | ${{}}                                       | ${'assessment-rounds.forbidden'}
    ${'lotte'} | ${{ teamId: 'zuid', placeIds: ['hof'] }}    | ${'assessment-rounds.forbidden'}
    ${'anna'}  | ${{ teamId: 'noord', placeIds: ['vecht'] }} | ${'assessment-rounds.forbidden'}
    ${'lotte'} | ${{ teamId: 'noord' }}                      | ${'assessment-rounds.place.unknown'}
    ${'maria'} | ${{ placeIds: ['nergens'] }}                | ${'assessment-rounds.place.unknown'}
    ${'maria'} | ${{ closesOn: '2026-11-01' }}               | ${'assessment-rounds.period.invalid'}
  `('refuses $who $overrides: $fault', async ({ who, overrides, fault }) => {
    await expect(makeRound(program, overrides, who)).rejects.toThrow(fault);
  });

  it('lets a team lead make one of their own team', async () => {
    const { round } = await makeRound(program, { teamId: 'noord', placeIds: ['vecht'] }, 'lotte');

    expect(round).toMatchObject({ teamId: 'noord', createdBy: 'lotte', version: 1 });
  });

  it('does not give somebody the round of another under the same id', async () => {
    await makeRound(program);

    await expect(makeRound(program, {}, 'kees')).rejects.toThrow('assessment-rounds.id-taken');
  });
});

describe('changing a round', () => {
  it('is done on what was seen, once', async () => {
    const { round } = await makeRound(program);
    const maria = await program.actorOf('maria');
    const input = { ...aNewRound(), name: 'Meetronde winter' };
    const change = async (seen: number, name = input.name) =>
      (await rounds().change(maria, ROUND, seen, { ...input, name })).outcome;

    expect(await change(round.version)).toBe('applied');
    expect(await change(round.version)).toBe('already');
    expect(await change(round.version, 'Meetronde zomer')).toBe('stale');
    expect((await viewAs(program, 'maria')).round).toMatchObject({ name: 'Meetronde winter', version: 2 });
  });

  it('keeps a place that does not exist any more, and takes no new one that does not', async () => {
    const { round } = await makeRound(program, { placeIds: ['vecht'] });
    const maria = await program.actorOf('maria');
    const save = (placeIds: string[]) => rounds().change(maria, ROUND, round.version, { ...aNewRound(), placeIds });

    await expect(save(['vecht', 'nergens'])).rejects.toThrow('assessment-rounds.place.unknown');
    await expect(save(['vecht', 'sluis'])).resolves.toMatchObject({ outcome: 'applied' });
  });

  it('takes places that are gone out of what people are asked, but for what they answered', async () => {
    await makeRound(program);
    await ask(program, { anna: ['vecht', 'sluis', 'haven'] });
    await answer(program, 'anna', 'sluis');
    const { round } = await viewAs(program, 'maria');

    await rounds().change(await program.actorOf('maria'), ROUND, round.version, {
      ...aNewRound(),
      placeIds: ['haven'],
    });
    await counted(program);

    const [row] = await program.services.participants.all(TENANT_ID, ROUND);
    expect(row?.placeIds).toEqual(['sluis', 'haven']);
  });
});

describe('a planned round', () => {
  beforeEach(async () => {
    await makeRound(program, { opensOn: '2026-12-07' });
    await ask(program, { anna: ['vecht'] });
    await command(program, { what: 'open' });
  });

  it('is opened earlier, for everybody who is asked', async () => {
    const { view, outcome } = await command(program, { what: 'open-now' });
    await counted(program);

    expect([outcome, view.round.state, view.round.opensOn]).toEqual(['applied', 'open', '2026-12-01']);
    expect(await toDoOf(program, 'anna')).toEqual(['1 by 2026-12-21']);
    expect((await command(program, { what: 'open-now' })).outcome).toBe('already');
  });

  it('is not opened by who does not run it, nor while nobody is asked any more', async () => {
    await expect(command(program, { what: 'open-now' }, 'lotte')).rejects.toThrow('assessment-rounds.');
    await ask(program, { anna: [] });

    await expect(command(program, { what: 'open-now' })).rejects.toThrow('assessment-rounds.not-ready');
  });

  it('stays planned when the message that planned it comes twice', async () => {
    expect((await command(program, { what: 'open' })).outcome).toBe('already');
    expect((await viewAs(program, 'maria')).round.state).toBe('planned');
  });
});

describe('a command', () => {
  it('is refused to who does not run the round, and to whom it is unknown', async () => {
    await openRound(program, { anna: ['vecht'] });

    await expect(command(program, { what: 'close' }, 'lotte')).rejects.toThrow('assessment-rounds.forbidden');
    await expect(command(program, { what: 'close' }, 'farah')).rejects.toThrow('assessment-rounds.not-found');
  });

  it('leaves opening a closed round again to management', async () => {
    await makeRound(program, { teamId: 'noord', placeIds: ['vecht'] });
    await ask(program, { anna: ['vecht'] });
    await command(program, { what: 'open' }, 'lotte');
    await command(program, { what: 'close' }, 'lotte');

    await expect(command(program, { what: 'reopen', closesOn: '2026-12-28' }, 'lotte')).rejects.toThrow('forbidden');
    await expect(command(program, { what: 'reopen', closesOn: '2026-12-28' })).resolves.toMatchObject({
      outcome: 'applied',
    });
  });

  it.each`
    problem           | overrides                                            | asked
    ${'nobody_asked'} | ${{}}                                                | ${{}}
    ${'no_places'}    | ${{ placeIds: [] }}                                  | ${{}}
    ${'period_past'}  | ${{ opensOn: '2026-11-01', closesOn: '2026-11-20' }} | ${{ anna: ['vecht'] }}
  `('does not open a round with $problem', async ({ overrides, asked, problem }) => {
    await makeRound(program, overrides);
    if (Object.keys(asked).length > 0) await ask(program, asked);

    await expect(command(program, { what: 'open' })).rejects.toMatchObject({
      code: 'assessment-rounds.not-ready',
      values: { problem },
    });
  });

  it('is stale for who looked before somebody else closed it', async () => {
    await openRound(program, { anna: ['vecht'] });
    const { version } = (await viewAs(program, 'kees')).round;
    await command(program, { what: 'close' });
    const kees = await program.actorOf('kees');

    const outcomes = [
      (await rounds().command(kees, ROUND, version, { what: 'close' })).outcome,
      (await rounds().command(kees, ROUND, version, { what: 'cancel' })).outcome,
    ];

    expect(outcomes).toEqual(['already', 'stale']);
  });
});

describe('looking at rounds', () => {
  it.each`
    who        | draft    | open
    ${'maria'} | ${true}  | ${true}
    ${'kees'}  | ${true}  | ${true}
    ${'lotte'} | ${false} | ${true}
    ${'anna'}  | ${false} | ${true}
    ${'gijs'}  | ${false} | ${true}
    ${'iris'}  | ${false} | ${false}
  `('$who sees a draft: $draft, an open one: $open', async ({ who, draft, open }) => {
    await openRound(program, { anna: ['vecht'], gijs: ['vecht'] });
    await makeRound(program, { id: 'round-later' });

    const list = await rounds().list(await program.actorOf(who));

    const seen = new Set(list.map(({ round }) => round.id));
    expect([seen.has('round-later'), seen.has(ROUND)]).toEqual([draft, open]);
  });

  it('says what is asked of the person who looks', async () => {
    await openRound(program, { anna: ['vecht', 'sluis'] });
    await answer(program, 'anna', 'sluis');

    expect([(await viewAs(program, 'anna')).mine, (await viewAs(program, 'bram')).mine]).toEqual([
      { given: 1, asked: 2 },
      undefined,
    ]);
  });

  it('follows a complex to its new team during the round; what was answered stays', async () => {
    await openRound(program, { anna: ['vecht'] }, { placeIds: ['vecht'] });
    await answer(program, 'anna', 'vecht');
    await keepPlace(program, 'vecht', 'zuid');

    expect((await viewAs(program, 'hugo')).may.follow).toBe(true);
    await expect(viewAs(program, 'lotte')).rejects.toThrow('assessment-rounds.not-found');
    expect(await responseAs(program)).toBe('1 people, 1 started, 1 finished, 1 of 1');
  });

  it('compares a round with the one that it repeats, else with the latest closed one about a place of it', async () => {
    const closed = async (id: string, day: string, placeIds: string[]) => {
      program.skipTo(`${day}T09:00:00.000Z`);
      await makeRound(program, { id, opensOn: day, placeIds });
      await ask(program, { anna: placeIds }, id);
      await command(program, { what: 'open' }, 'maria', id);
      await command(program, { what: 'close' }, 'maria', id);
    };
    await closed('round-spring', '2026-12-01', ['vecht']);
    await closed('round-summer', '2026-12-02', ['vecht']);
    await closed('round-elsewhere', '2026-12-03', ['hof']);
    const maria = await program.actorOf('maria');
    const next = { opensOn: '2027-03-01', closesOn: '2027-03-20', placeIds: ['vecht'] };

    const latest = await rounds().create(maria, aNewRound({ id: 'round-latest', ...next }));
    const repeated = await rounds().create(maria, aNewRound({ id: 'round-again', ...next }), 'round-spring');

    expect([latest.before?.id, repeated.before?.id]).toEqual(['round-summer', 'round-spring']);
  });
});

describe('the response', () => {
  beforeEach(async () => {
    await openRound(program, { anna: ['vecht', 'sluis'], bram: ['haven'], dina: ['hof', 'vecht'] });
    await answer(program, 'anna', 'vecht', 'sluis');
    await answer(program, 'dina', 'hof');
  });

  it('counts who was asked, began and finished, some seconds after they answered', async () => {
    expect(await responseAs(program)).toBe('3 people, 2 started, 1 finished, 3 of 5');
  });

  it('is of their teams for who leads them, and for nobody else who is not management', async () => {
    expect(await responseAs(program, 'hugo')).toBe('1 people, 1 started, 0 finished, 1 of 2');
    expect(await responseAs(program, 'lotte')).toBe('2 people, 1 started, 1 finished, 2 of 3');
    await expect(responseAs(program, 'anna')).rejects.toThrow('assessment-rounds.forbidden');
  });

  it.each`
    who        | leads        | teams
    ${'maria'} | ${[]}        | ${[]}
    ${'maria'} | ${['noord']} | ${['Team Noord 2/3']}
    ${'lotte'} | ${['noord']} | ${['Team Noord 2/3']}
  `('of so few colleagues is told to $who, who leads $leads, by team: $teams', async ({ who, leads, teams }) => {
    await counted(program);

    const { byTeam } = await rounds().response({ ...(await program.actorOf(who)), leadsTeamIds: leads }, ROUND);

    expect(byTeam.map(({ teamName, given, asked }) => `${teamName} ${given}/${asked}`)).toEqual(teams);
  });

  it('is told by source and day', async () => {
    program.skipTo('2026-12-02T09:00:00.000Z');
    await answer(program, 'bram', 'haven');
    await counted(program);

    const response = await rounds().response(await program.actorOf('maria'), ROUND);

    expect(response.bySource.professionals).toEqual(response.total);
    expect(response.byDay).toEqual([
      { day: '2026-12-01', given: 3 },
      { day: '2026-12-02', given: 1 },
    ]);
  });

  it('counts an answer that is changed once, on its last day', async () => {
    await counted(program);
    program.skipTo('2026-12-03T09:00:00.000Z');
    await answer(program, 'anna', 'vecht');
    await counted(program);

    const { total, byDay } = await rounds().response(await program.actorOf('maria'), ROUND);

    expect([total.given, byDay]).toEqual([
      3,
      [
        { day: '2026-12-01', given: 2 },
        { day: '2026-12-03', given: 1 },
      ],
    ]);
  });
});
