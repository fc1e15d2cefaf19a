import { teams, TENANT_ID } from '../../../support/program/test-association';
import type { TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import { anAnswer, command, createJudgingWorld, openRound, ROUND, save } from './judging-world';

let program: TestProgram;
beforeEach(async () => {
  program = await createJudgingWorld();
});
afterEach(() => program.close());

async function view(who: string, placeId = 'rivieren', roundId = ROUND) {
  return program.services.neighborhoods.view(await program.actorOf(who), roundId, placeId);
}

async function write(who: string, text: string, seen = 0, placeId = 'rivieren') {
  return program.services.neighborhoods.saveRemark(await program.actorOf(who), ROUND, placeId, seen, text);
}

describe('the neighborhoods of a round', () => {
  it.each`
    who        | names
    ${'lotte'} | ${['Eilandhof', 'Rivierenwijk']}
    ${'hugo'}  | ${['Maasflat']}
    ${'iris'}  | ${[]}
    ${'anna'}  | ${[]}
    ${'gerda'} | ${[]}
    ${'maria'} | ${['Eilandhof', 'Maasflat', 'Rivierenwijk']}
    ${'kees'}  | ${['Eilandhof', 'Maasflat', 'Rivierenwijk']}
  `('of $who are $names', async ({ who, names }) => {
    const list = await program.services.neighborhoods.list(await program.actorOf(who), ROUND);

    expect(list.map(({ name }) => name)).toEqual(names);
  });

  it('are nobody’s in another tenant', async () => {
    const maria = { ...(await program.actorOf('maria')), tenantId: 'another-tenant' };

    expect(await outcomeOf(program.services.neighborhoods.list(maria, ROUND))).toBe('assessment-rounds.not-found');
  });
});

describe('the card of a neighborhood', () => {
  it('has the complexes by name, with what one’s people say and without one’s own', async () => {
    await save(program, 'anna', 'vecht', anAnswer({ grades: { housing: 6, safety: 8 } }));
    await save(program, 'bram', 'vecht', anAnswer({ grades: { housing: 4 }, why: 'Vocht' }));
    await save(program, 'emre', 'vecht', anAnswer({ grades: { housing: 1 }, why: 'Van een ander team' }));
    await save(program, 'gerda', 'vecht', anAnswer({ grades: { housing: 10 }, why: 'Mooi' }));
    await save(program, 'anna', 'lek');
    await save(program, 'lotte', 'vecht', anAnswer({ grades: { housing: 8 } }));

    const card = await view('lotte');

    expect(card).toMatchObject({
      ...{ roundName: 'Meetronde najaar', isOpen: true, remark: '', remarkVersion: 0 },
      neighborhood: { id: 'rivieren', name: 'Rivierenwijk' },
    });
    expect(
      card.places.map(({ place, people, peopleMean, ownVersion }) => [place.name, people, peopleMean, ownVersion]),
    ).toEqual([
      ['Amstelhof', 0, undefined, 0],
      ['Lekstraat', 1, undefined, 0],
      ['Vechtstraat', 2, 5.5, 1],
    ]);
    expect(card.places[2]?.own).toEqual(anAnswer({ grades: { housing: 8 } }));
  });

  it('leaves one’s own out of one’s people, also for who leads a team that they are a member of', async () => {
    const withLead = teams.map((team) => ({ ...team, memberIds: [...team.memberIds, team.leadId] }));
    await program.close();
    program = await createJudgingWorld({ teams: withLead });
    await save(program, 'anna', 'vecht', anAnswer({ grades: { housing: 6 } }));
    await save(program, 'lotte', 'vecht', anAnswer({ grades: { housing: 8 } }));

    const { places } = await view('lotte');

    expect(places.map(({ people, peopleMean }) => [people, peopleMean])).toEqual([
      [0, undefined],
      [0, undefined],
      [1, undefined],
    ]);
  });

  it('has the grade of the round before', async () => {
    await save(program, 'anna', 'vecht', anAnswer({ grades: { housing: 6, safety: 8 } }));
    await save(program, 'bram', 'vecht', anAnswer({ grades: { housing: 8 } }));
    await command(program, { what: 'close' });
    const round = await program.services.assessmentRounds.find(TENANT_ID, ROUND);
    if (round === undefined) throw new Error('The round is gone');
    program.clock.advance(60);
    await program.runJobs();
    program.skipTo('2027-12-01T08:00:00.000Z');
    await openRound(program, 'round-autumn-2027', { opensOn: '2027-12-01', closesOn: '2027-12-17' });

    const { places } = await view('lotte', 'rivieren', 'round-autumn-2027');

    expect(places.map(({ lastGrade }) => lastGrade)).toEqual([undefined, undefined, 7.5]);
  });

  it.each`
    who        | placeId       | code
    ${'lotte'} | ${'rivieren'} | ${'done'}
    ${'lotte'} | ${'eiland'}   | ${'done'}
    ${'lotte'} | ${'vecht'}    | ${'judgements.neighborhood.not-found'}
    ${'lotte'} | ${'maas'}     | ${'judgements.neighborhood.not-found'}
    ${'hugo'}  | ${'rivieren'} | ${'judgements.neighborhood.not-found'}
    ${'anna'}  | ${'rivieren'} | ${'judgements.neighborhood.not-found'}
    ${'gerda'} | ${'rivieren'} | ${'judgements.neighborhood.not-found'}
    ${'maria'} | ${'rivieren'} | ${'done'}
    ${'maria'} | ${'nowhere'}  | ${'judgements.neighborhood.not-found'}
  `('$placeId for $who is $code', async ({ who, placeId, code }) => {
    expect(await outcomeOf(view(who, placeId))).toBe(code);
  });
});

describe('the remark of a team', () => {
  it('is written once, without names of people, and seen again', async () => {
    const { outcome, removed } = await write('lotte', 'Mevrouw Jansen trekt de Vechtstraat vlot');

    expect([outcome, removed]).toEqual(['applied', [{ kind: 'name', count: 1 }]]);
    expect(await view('lotte')).toMatchObject({ remark: 'Mevrouw [naam] trekt de Vechtstraat vlot', remarkVersion: 1 });
    expect((await write('lotte', 'Mevrouw Jansen trekt de Vechtstraat vlot')).outcome).toBe('already');
  });

  it('is not written over on an older version', async () => {
    await write('lotte', 'Eerst');

    const { outcome, view: now } = await write('lotte', 'Later', 0);

    expect([outcome, now.remark, now.remarkVersion]).toEqual(['changed', 'Eerst', 1]);
    expect((await write('lotte', 'Later', 1)).view).toMatchObject({ remark: 'Later', remarkVersion: 2 });
  });

  it('at once from two devices is one of the two', async () => {
    const both = await Promise.all([write('lotte', 'Een'), write('lotte', 'Twee')]);

    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'changed']);
  });

  it('can be emptied, and written after the close', async () => {
    await write('lotte', 'Een');
    await command(program, { what: 'close' });

    expect((await write('lotte', '', 1)).view).toMatchObject({ remark: '', remarkVersion: 2, isOpen: false });
  });

  it('is the team lead’s alone', async () => {
    expect(await outcomeOf(write('maria', 'Van boven'))).toBe('judgements.remark.forbidden');
    expect(await outcomeOf(write('anna', 'Van onder'))).toBe('judgements.neighborhood.not-found');
  });
});
