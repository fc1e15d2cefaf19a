import { people, TENANT_ID } from '../../../support/program/test-association';
import type { TestProgram } from '../../../support/program/test-program';
import {
  answer,
  ask,
  command,
  createRoundProgram,
  keepPartner,
  keepPlace,
  makeRound,
  openRound,
  responseAs,
  ROUND,
  rowOf,
} from './round-program';

let program: TestProgram;
afterEach(() => program.close());

/** By participant, what they are asked. */
async function asked(): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = await program.services.participants.all(TENANT_ID, ROUND);
  return Object.fromEntries(rows.map(({ id, placeIds }) => [id.replace('professional.', ''), placeIds]));
}

async function byTeam(...teamIds: string[]) {
  const { participants } = program.services;
  return participants.assign(await program.actorOf('maria'), ROUND, { what: 'by-team', teamIds });
}

describe('asking people', () => {
  beforeEach(async () => {
    program = await createRoundProgram();
    await makeRound(program);
  });

  it('takes the place of what they were asked before, in the order that was given', async () => {
    await ask(program, { anna: ['vecht', 'sluis'], bram: ['hof'] });

    const { changed } = await ask(program, { anna: ['haven', 'sluis'] });

    expect([changed, await asked()]).toEqual([1, { anna: ['haven', 'sluis'], bram: ['hof'] }]);
  });

  it('changes nothing when it is sent twice', async () => {
    await ask(program, { anna: ['vecht'] });
    const before = await rowOf(program, 'anna');

    const { changed } = await ask(program, { anna: ['vecht'] });

    expect([changed, await rowOf(program, 'anna')]).toEqual([0, before]);
  });

  it('does not ask any more who is asked about no place', async () => {
    await ask(program, { anna: ['vecht'] });

    await ask(program, { anna: [] });

    expect(await asked()).toEqual({});
    expect(await responseAs(program)).toBe('0 people, 0 started, 0 finished, 0 of 0');
  });

  it('keeps with who answered what they answered, and says how much that is', async () => {
    await ask(program, { anna: ['vecht', 'sluis'] });
    await answer(program, 'anna', 'sluis');

    const { kept } = await ask(program, { anna: ['haven'] });

    expect([kept, await asked()]).toEqual([1, { anna: ['sluis', 'haven'] }]);
  });

  it('asks everybody of a team about its places, beside what they are asked already', async () => {
    await ask(program, { anna: ['hof'] });

    await byTeam('noord');

    const noord = ['vecht', 'sluis', 'haven'];
    expect(await asked()).toEqual({ lotte: noord, anna: ['hof', ...noord], bram: noord, chris: noord });
  });

  it('is the same when a team is asked twice', async () => {
    await byTeam('noord', 'zuid');

    expect(await byTeam('zuid', 'noord', 'zuid')).toMatchObject({ changed: 0 });
  });

  it.each`
    what                                  | who                   | placeIds     | fault
    ${'a place that is not in the round'} | ${'anna'}             | ${['park']}  | ${'place.not-in-round'}
    ${'somebody who does not work here'}  | ${'niemand'}          | ${['vecht']} | ${'participant.unknown'}
    ${'a partner who is not known'}       | ${'partner.onbekend'} | ${['vecht']} | ${'participant.unknown'}
  `('refuses $what', async ({ who, placeIds, fault }) => {
    await expect(ask(program, { [who]: placeIds })).rejects.toThrow(`assessment-rounds.${fault}`);

    expect(await asked()).toEqual({});
  });

  it('refuses a team without a place in the round', async () => {
    await expect(byTeam('west')).rejects.toThrow('assessment-rounds.team.unknown');
  });

  it('asks partners, counted with the team of their first place, until they are archived', async () => {
    const partnerId = await keepPartner(program);
    await ask(program, { [partnerId]: ['hof', 'vecht'] });
    const [row] = await program.services.participants.all(TENANT_ID, ROUND);
    const maria = await program.actorOf('maria');

    await program.services.networkPartners.command(maria, 'partner-wijk', 1, { what: 'archive' });

    expect(row).toMatchObject({ id: partnerId, source: 'partners', partnerId: 'partner-wijk', teamId: 'zuid' });
    await expect(ask(program, { [partnerId]: ['vecht', 'sluis'] })).rejects.toThrow('participant.unknown');
    await expect(ask(program, { [partnerId]: ['vecht'] })).resolves.toMatchObject({ changed: 1 });
  });

  it.each`
    person     | first      | team
    ${'anna'}  | ${'hof'}   | ${'noord'}
    ${'maria'} | ${'hof'}   | ${'zuid'}
    ${'maria'} | ${'vecht'} | ${'noord'}
  `('counts $person, asked first about $first, with $team', async ({ person, first, team }) => {
    await ask(program, { [person]: [first, 'sluis'] });

    expect((await rowOf(program, person)).teamId).toBe(team);
  });

  it('says what opening would mean', async () => {
    await keepPlace(program, 'park', 'west');
    const { preview } = await ask(program, { anna: ['vecht', 'sluis', 'haven'], bram: ['vecht', 'sluis'] });

    expect(preview).toMatchObject({ people: 2, partners: 0, judgements: 5, minutesEach: 3 });
  });
});

it.each(['closed', 'cancelled'])('asks nobody in a %s round', async (state) => {
  program = await createRoundProgram();
  await openRound(program, { anna: ['vecht'] });
  await command(program, { what: state === 'closed' ? 'close' : 'cancel' });

  await expect(ask(program, { bram: ['vecht'] })).rejects.toThrow('assessment-rounds.state.conflict');
});

it('leaves asking to who runs the round', async () => {
  program = await createRoundProgram();
  await openRound(program, { anna: ['vecht'] });
  const lotte = await program.actorOf('lotte');

  const change = { what: 'by-team' as const, teamIds: ['noord'] };

  await expect(program.services.participants.assign(lotte, ROUND, change)).rejects.toThrow('forbidden');
});

it('asks five hundred people at once', async () => {
  const crowd = Array.from({ length: 500 }, (_, at) => ({
    ...{ id: `collega-${at}`, givenName: 'Collega', name: `Collega ${at}`, role: 'staff' as const },
    email: `collega-${at}@woonvoorbeeld.example`,
  }));
  program = await createRoundProgram({ people: [...people, ...crowd] });
  await makeRound(program);

  const { changed, preview } = await ask(program, Object.fromEntries(crowd.map(({ id }) => [id, ['vecht', 'hof']])));

  expect([changed, preview.people, preview.judgements]).toEqual([500, 500, 1000]);
  expect(await responseAs(program)).toBe('500 people, 0 started, 0 finished, 0 of 1000');
});
