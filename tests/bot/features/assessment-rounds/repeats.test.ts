import type { NewRound } from '../../../../bot/contracts/assessment-rounds';
import type { Person } from '../../../../bot/contracts/people';
import { StoreError, type Store } from '../../../../bot/ports/store';
import { roundPartition } from '../../../../bot/shared/partitions';
import { people, TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';

const NOW = '2026-12-01T07:58:00.000Z';
const NEW = 'round-2027';
const NEW_PARTITION = roundPartition(TENANT_ID, NEW);

/** So many colleagues as a large association asks; invented. */
const crowd: readonly Person[] = Array.from({ length: 500 }, (_, at) => ({
  ...{ id: `collega-${at}`, givenName: `Collega${at}`, name: `Collega${at} Velen`, role: 'staff' },
  email: `collega-${at}@woonvoorbeeld.example`,
}));

let program: TestProgram;
afterEach(() => program.close());

async function create(options: Parameters<typeof createTestProgram>[0] = {}): Promise<void> {
  program = await createTestProgram({ now: NOW, ...options });
  await keepPlace('vecht', 'noord');
  await keepPlace('sluis', 'noord');
  await keepPlace('hof', 'zuid');
}

async function keepPlace(id: string, teamId: string): Promise<void> {
  await program.services.places.save(TENANT_ID, { id, kind: 'complex', name: id, aliases: [], teamId });
}

/** An open round of this year with who is asked about what. */
async function openRound(asked: Readonly<Record<string, readonly string[]>>, overrides: Partial<NewRound> = {}) {
  const maria = await program.actorOf('maria');
  const { assessmentRounds, participants } = program.services;
  const { round } = await assessmentRounds.create(maria, {
    ...{ id: 'round-2026', name: 'Meetronde 2026', opensOn: '2026-12-01', closesOn: '2026-12-22' },
    questions: { dimensions: ['safety'], trend: true, familiarity: true, extra: '' },
    placeIds: ['vecht', 'sluis', 'hof'],
    ...overrides,
  });
  const assignments = Object.entries(asked).map(([participantId, placeIds]) => ({
    participantId,
    placeIds: [...placeIds],
  }));
  await participants.assign(maria, round.id, { what: 'set', assignments });
  return assessmentRounds.command(maria, round.id, round.version, { what: 'open' });
}

async function repeat(personId = 'maria', id = NEW) {
  return program.services.roundRepeats.repeat(await program.actorOf(personId), 'round-2026', id);
}

/** By participant, what they are asked. */
async function askedIn(roundId: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = await program.services.participants.all(TENANT_ID, roundId);
  return Object.fromEntries(rows.map(({ id, placeIds }) => [id, placeIds]));
}

/** The storage, in which so many batches of the new round succeed before it fails once. */
function failingAfter(batches: number): (store: Store) => Store {
  let left = batches;
  return (store) => ({
    ...store,
    batch(pk, operations) {
      if (pk === NEW_PARTITION && left-- === 0) throw new StoreError('busy', 'The storage is away');
      return store.batch(pk, operations);
    },
  });
}

describe('repeating a round', () => {
  it('makes a draft for a year later that asks the same people about the same places', async () => {
    await create();
    await openRound({ 'professional.anna': ['vecht', 'sluis'], 'professional.dina': ['hof'] });

    const { round, may } = await repeat();

    expect(round).toMatchObject({
      ...{ id: NEW, name: 'Meetronde 2027', state: 'draft', repeats: 'round-2026', createdBy: 'maria' },
      ...{ opensOn: '2027-12-01', closesOn: '2027-12-22', placeIds: ['vecht', 'sluis', 'hof'], version: 1 },
    });
    expect(may).toMatchObject({ change: true, open: true });
    expect(await askedIn(NEW)).toEqual({ 'professional.anna': ['vecht', 'sluis'], 'professional.dina': ['hof'] });
  });

  it('leaves nothing of what was answered in it', async () => {
    await create();
    await openRound({ 'professional.anna': ['vecht', 'sluis'] });
    const { participants } = program.services;
    const before = await participants.find(TENANT_ID, 'round-2026', 'professional.anna');
    if (before === undefined) throw new Error('Anna was asked');
    await program.store.batch(before.pk, [participants.toAnswered(before, 'vecht', { at: NOW, knows: true })]);

    await repeat();

    const row = (await participants.find(TENANT_ID, NEW, 'professional.anna'))?.body;
    expect(row).toMatchObject({ placeIds: ['vecht', 'sluis'], given: {}, isFinished: false, version: 1 });
  });

  it('leaves out who left, partners who are archived, and places that are gone', async () => {
    await create();
    const maria = await program.actorOf('maria');
    const partner = { kind: 'police', contactName: '', email: '', language: 'nl', mayBeNamed: false } as const;
    await program.services.networkPartners.add(maria, { ...partner, id: 'politie-1', organization: 'Politie' });
    await program.services.networkPartners.add(maria, { ...partner, id: 'welzijn-1', organization: 'Welzijn' });
    await openRound({
      'professional.anna': ['vecht', 'sluis'],
      'professional.bram': ['vecht'],
      'professional.dina': ['hof'],
      'partner.politie-1': ['vecht', 'hof'],
      'partner.welzijn-1': ['vecht'],
    });
    await program.services.networkPartners.command(maria, 'welzijn-1', 1, { what: 'archive' });
    await program.store.delete(TENANT_ID, 'place:hof');
    const left = people.filter(({ id }) => id !== 'bram');
    program = await createTestProgram({ now: NOW, store: program.store, people: left });

    await repeat();

    expect(await askedIn(NEW)).toEqual({
      'professional.anna': ['vecht', 'sluis'],
      'partner.politie-1': ['vecht'],
    });
  });

  it('counts everybody with the team that they are of now', async () => {
    await create();
    await openRound({ 'professional.anna': ['hof'], 'professional.kees': ['hof'] });

    await repeat();

    const rows = await program.services.participants.all(TENANT_ID, NEW);
    expect(Object.fromEntries(rows.map(({ id, teamId }) => [id, teamId]))).toMatchObject({
      'professional.anna': 'noord',
      'professional.kees': 'zuid',
    });
  });

  it('is done once, however often it is asked, and takes back nothing of what somebody changed since', async () => {
    await create();
    await openRound({ 'professional.anna': ['vecht'], 'professional.bram': ['vecht'] });
    const maria = await program.actorOf('maria');

    await Promise.all([repeat(), repeat()]);
    const assignments = [{ participantId: 'professional.bram', placeIds: [] }];
    await program.services.participants.assign(maria, NEW, { what: 'set', assignments });
    const { round } = await repeat();

    expect(round.version).toBe(1);
    expect(await askedIn(NEW)).toEqual({ 'professional.anna': ['vecht'] });
  });

  it.each`
    personId   | teamId       | outcome
    ${'maria'} | ${undefined} | ${'done'}
    ${'lotte'} | ${undefined} | ${'assessment-rounds.forbidden'}
    ${'anna'}  | ${undefined} | ${'assessment-rounds.forbidden'}
    ${'lotte'} | ${'noord'}   | ${'done'}
    ${'hugo'}  | ${'noord'}   | ${'assessment-rounds.not-found'}
  `('by $personId of a round of team $teamId: $outcome', async ({ personId, teamId, outcome }) => {
    await create();
    const ofTeam = teamId === undefined ? {} : { teamId, placeIds: ['vecht', 'sluis'] };
    await openRound({ 'professional.anna': ['vecht'] }, ofTeam);

    expect(await outcomeOf(repeat(personId))).toBe(outcome);
    expect((await program.services.assessmentRounds.find(TENANT_ID, NEW)) !== undefined).toBe(outcome === 'done');
  });

  it('takes no id that another round has', async () => {
    await create();
    await openRound({ 'professional.anna': ['vecht'] });

    expect(await outcomeOf(repeat('maria', 'round-2026'))).toBe('assessment-rounds.id-taken');
  });
});

describe('repeating a round of five hundred people', () => {
  const asked = Object.fromEntries(crowd.map(({ id }) => [`professional.${id}`, ['vecht', 'sluis', 'hof']]));

  it('asks every one of them', async () => {
    await create({ people: [...people, ...crowd] });
    await openRound(asked);

    await repeat();

    expect(await askedIn(NEW)).toEqual(asked);
  });

  it('goes on where it was broken off when it is asked again', async () => {
    await create({ people: [...people, ...crowd], through: failingAfter(3) });
    await openRound(asked);

    await expect(repeat()).rejects.toThrow('The storage is away');
    const begun = Object.keys(await askedIn(NEW)).length;
    await repeat();

    expect(begun).toBeGreaterThan(0);
    expect(begun).toBeLessThan(500);
    expect(await askedIn(NEW)).toEqual(asked);
  });

  it('keeps what somebody changed in what was made of it before it was broken off', async () => {
    await create({ people: [...people, ...crowd], through: failingAfter(3) });
    await openRound(asked);
    await expect(repeat()).rejects.toThrow('The storage is away');
    const assignments = [{ participantId: 'professional.collega-0', placeIds: ['vecht'] }];
    const maria = await program.actorOf('maria');
    await program.services.participants.assign(maria, NEW, { what: 'set', assignments });

    await repeat();

    expect(await askedIn(NEW)).toEqual({ ...asked, 'professional.collega-0': ['vecht'] });
  });

  it('is finished by the program when nobody asks again, and only once', async () => {
    await create({ people: [...people, ...crowd], through: failingAfter(3) });
    await openRound(asked);
    await expect(repeat()).rejects.toThrow('The storage is away');

    await program.advanceTo('2026-12-01T08:00:00.000Z');

    expect(await askedIn(NEW)).toEqual(asked);
    expect(await program.store.read(NEW_PARTITION, 'repeat')).toBeUndefined();
  });
});
