import { countPlace } from '../../../../bot/features/judgements/sums';
import type { Judgement } from '../../../../bot/contracts/judgements';
import { TENANT_ID } from '../../../support/program/test-association';
import { aColleagues, anAnswer, aPartners } from './summary-builders';
import { aRound, CLOSED, createSummaryWorld, ROUND_ID, type SummaryWorld } from './summary-world';

let world: SummaryWorld;

beforeEach(async () => {
  world = await createSummaryWorld();
});
afterEach(() => world.close());

const GIVEN_AT = '2026-11-10T09:00:00.000Z';
const SAID: readonly Judgement[] = [
  aColleagues(anAnswer({ safety: 4 }, { why: 'Donker bij de ingang.', familiarity: 3 }), 'anna', { givenAt: GIVEN_AT }),
  aPartners(anAnswer({ safety: 8 }), 'partner-one', {
    givenAt: GIVEN_AT,
    way: { by: 'recorded', recordedBy: 'bram', saidOn: '2026-11-09', source: 'aan de telefoon met Contact' },
  }),
];

it.each`
  moment                        | because                   | who
  ${'2028-11-10T08:59:00.000Z'} | ${'two years not passed'} | ${['anna', 'partner-one', 'bram', 'Contact']}
  ${'2028-11-10T09:00:01.000Z'} | ${'two years passed'}     | ${[]}
`('at $moment a judgement leads to $who: $because', async ({ moment, who }: { moment: string; who: string[] }) => {
  await world.judge(SAID);

  await world.advanceTo(moment);

  const kept = JSON.stringify(await world.judgementsIn());
  expect(['anna', 'partner-one', 'bram', 'Contact'].filter((name) => kept.includes(name))).toEqual(who);
});

it('keeps what was said: the same count, the remark, the team', async () => {
  await world.judge(SAID);
  const before = countPlace(SAID);

  await world.advanceTo('2028-11-11T00:00:00.000Z');

  const kept = await world.judgementsIn();
  expect(countPlace(kept)).toEqual(before);
  expect(kept.find(({ source }) => source === 'professionals')).toMatchObject({
    answer: { why: 'Donker bij de ingang.' },
    teamId: 'noord',
    participantId: expect.stringMatching(/^professional\./),
  });
});

it('takes the day away, which beside who answered when would say who it was', async () => {
  await world.judge(SAID);

  await world.advanceTo('2028-11-11T00:00:00.000Z');

  const kept = await world.judgementsIn();
  expect(kept.map(({ givenAt }) => givenAt)).toEqual(['2026-10-31T23:00:00.000Z', '2026-10-31T23:00:00.000Z']);
  expect(kept.find(({ source }) => source === 'partners')?.way).toEqual({
    by: 'recorded',
    saidOn: '2026-11-01',
    source: '',
  });
});

it('leaves no two judgements of one person under one id', async () => {
  await world.judge(
    ['vechtstraat', 'sluis'].map((placeId) => aColleagues(anAnswer({ safety: 6 }), 'anna', { placeId })),
  );

  await world.advanceTo('2028-12-01T00:00:00.000Z');

  const ids = (await world.judgementsIn()).map(({ participantId }) => participantId);
  expect(new Set(ids).size).toBe(2);
});

it('happens once, however often the job runs', async () => {
  await world.judge(SAID);
  await world.advanceTo('2028-11-11T00:00:00.000Z');
  const once = await world.judgementsIn();

  await world.runJobs();
  await world.advanceTo('2029-11-11T00:00:00.000Z');

  expect(await world.judgementsIn()).toEqual(once);
});

it('waits two years from the last answer', async () => {
  await world.judge(SAID);
  await world.judge([
    aColleagues(anAnswer({ safety: 5 }), 'anna', { givenAt: '2026-12-01T09:00:00.000Z', version: 2 }),
  ]);

  await world.advanceTo('2028-11-20T00:00:00.000Z');

  expect((await world.judgementsIn()).map(({ personId }) => personId).filter((id) => id !== undefined)).toEqual([
    'anna',
  ]);
});

it('is shown as a colleague’s, and of a partner without a name', async () => {
  await world.partner('partner-one', { mayBeNamed: true });
  await world.putRound(aRound({ ...CLOSED, isSummarized: true }));
  await world.judge([...SAID, aColleagues(anAnswer({ safety: 6 }), 'bram', { givenAt: GIVEN_AT })]);
  await world.services.roundSummaries.summarize(TENANT_ID, aRound(CLOSED));

  await world.advanceTo('2028-11-11T00:00:00.000Z');

  const place = await world.services.roundSummaries.place(await world.actorOf('maria'), ROUND_ID, 'vechtstraat');
  expect(place.rows.map(({ who }) => who)).toEqual([{ as: 'colleague' }, { as: 'colleague' }]);
  expect(place.hidden).toBe(1);
  expect(place.summary.given).toBe(3);
});
