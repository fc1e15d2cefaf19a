import type { JudgementAnswer } from '../../../../bot/contracts/judgements';
import { anAnswer } from './summary-builders';
import { createSummaryWorld, ROUND_ID, type SummaryWorld } from './summary-world';

let world: SummaryWorld;

beforeEach(async () => {
  world = await createSummaryWorld();
  await openRound();
});
afterEach(() => world.close());

async function openRound(): Promise<void> {
  const { assessmentRounds, participants } = world.services;
  const maria = await world.actorOf('maria');
  await assessmentRounds.create(maria, {
    ...{ id: ROUND_ID, name: 'Meetronde 2026', opensOn: '2026-12-01', closesOn: '2026-12-18' },
    questions: { dimensions: ['safety', 'housing'], trend: true, familiarity: true, extra: '' },
    placeIds: ['vechtstraat'],
  });
  const assignments = ['anna', 'bram'].map((id) => ({
    participantId: `professional.${id}`,
    placeIds: ['vechtstraat'],
  }));
  await participants.assign(maria, ROUND_ID, { what: 'set', assignments });
  await command({ what: 'open' });
  await world.runJobs();
}

async function command(wish: Parameters<SummaryWorld['services']['assessmentRounds']['command']>[3]): Promise<void> {
  const { assessmentRounds } = world.services;
  const maria = await world.actorOf('maria');
  const { round } = await assessmentRounds.view(maria, ROUND_ID);
  await assessmentRounds.command(maria, ROUND_ID, round.version, wish);
}

async function say(who: string, answer: JudgementAnswer, version = 0): Promise<void> {
  const { judging } = world.services;
  const judge = await judging.judgeFor(await world.actorOf(who), ROUND_ID);
  if (judge === undefined) throw new Error(`${who} is not asked`);
  await judging.save(judge, ROUND_ID, 'vechtstraat', { version, answer });
}

async function summary() {
  return world.services.roundSummaries.summary(await world.actorOf('maria'), ROUND_ID);
}

it('is counted a moment after the close, with what was said until then', async () => {
  await say('anna', anAnswer({ safety: 6, housing: 8 }, { familiarity: 3 }));
  await say('bram', anAnswer({ safety: 8, housing: 8 }, { familiarity: 1 }));

  await command({ what: 'close' });
  const pending = await summary();
  await world.advanceTo('2026-12-01T09:00:00.000Z');
  const final = await summary();

  expect([pending.state, final.state]).toEqual(['pending', 'final']);
  // (3 × 6 + 1 × 8) / 4 = 6.5, and housing 8
  expect(final.places[0]).toMatchObject({ asked: 2, given: 2, overall: 7.25, isThin: false });
  expect(final.thin).toEqual([]);
});

it('counts what was changed after the round was opened again', async () => {
  await say('anna', anAnswer({ safety: 6 }));
  await command({ what: 'close' });
  await world.advanceTo('2026-12-02T09:00:00.000Z');
  expect((await summary()).thin).toEqual(['Vechtstraat']);

  await command({ what: 'reopen', closesOn: '2026-12-18' });
  expect((await summary()).state).toBe('running');
  await say('bram', anAnswer({ safety: 7 }));
  await command({ what: 'close' });
  await world.advanceTo('2026-12-03T09:00:00.000Z');

  expect(await summary()).toMatchObject({ state: 'final', thin: [], places: [{ given: 2, overall: 6.5 }] });
});

it('closes by itself after its last day, and is counted', async () => {
  await say('anna', anAnswer({ safety: 6 }));

  await world.advanceTo('2026-12-19T12:00:00.000Z');

  expect(await summary()).toMatchObject({ state: 'final', places: [{ asked: 2, given: 1 }] });
});
