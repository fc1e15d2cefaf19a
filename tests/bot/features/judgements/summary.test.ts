import type { AssessmentRound } from '../../../../bot/contracts/assessment-rounds';
import type { Judgement, JudgementGrades } from '../../../../bot/contracts/judgements';
import { TENANT_ID } from '../../../support/program/test-association';
import { aColleagues, anAnswer, aPartners, UNKNOWN } from './summary-builders';
import { aPlace, aRound, CLOSED, createSummaryWorld, ROUND_ID, type SummaryWorld } from './summary-world';

let world: SummaryWorld;

beforeEach(async () => {
  world = await createSummaryWorld();
});
afterEach(() => world.close());

/** Two colleagues and a partner on one complex, one colleague on another. */
const SAID: readonly Judgement[] = [
  aColleagues(anAnswer({ housing: 7, safety: 4 }, { familiarity: 3, trend: -1 }), 'anna'),
  aColleagues(anAnswer({ housing: 6, safety: 6 }, { familiarity: 1, trend: 1 }), 'bram'),
  aPartners(anAnswer({ safety: 8 })),
  aColleagues(UNKNOWN, 'chris'),
  aColleagues(anAnswer({ safety: 9 }), 'anna', { placeId: 'sluis' }),
];

async function summaryFor(who: string, filter = {}) {
  return world.services.roundSummaries.summary(await world.actorOf(who), ROUND_ID, filter);
}

describe('the summary of a round', () => {
  it('is right by hand', async () => {
    await world.putRound(aRound());
    await world.judge(SAID, { 'professional.dina': ['vechtstraat'] });

    const { state, places, thin } = await summaryFor('maria');
    const [vechtstraat, sluis, molen] = places;

    expect(state).toBe('running');
    expect(vechtstraat).toMatchObject({
      place: { id: 'vechtstraat', name: 'Vechtstraat', teamId: 'noord', neighborhood: 'Vechtbuurt' },
      asked: 5,
      given: 3,
      unknown: 1,
      isThin: false,
      // −1 × 3 + 1 × 1 = −2, over 4
      trend: -0.5,
      // (3×4 + 6)/4 = 4.5 and 8 are more than 1.5 apart
      disagreements: ['safety'],
    });
    // housing: (3×7 + 1×6)/4 = 6.75
    expect(vechtstraat?.figures.all.housing).toMatchObject({ n: 2, weight: 4, sum: 27, squares: 183, mean: 6.75 });
    // safety: (3×4 + 1×6 + 2×8)/6 = 34/6; the partner was not asked how well they know it
    expect(vechtstraat?.figures.all.safety?.mean).toBeCloseTo(5.6667, 4);
    expect(vechtstraat?.figures.partners.safety).toMatchObject({ n: 1, mean: 8, spread: 0 });
    expect(vechtstraat?.overall).toBeCloseTo((6.75 + 34 / 6) / 2, 10);
    expect(molen).toMatchObject({
      asked: 0,
      given: 0,
      isThin: true,
      figures: { professionals: {}, partners: {}, all: {} },
    });
    expect(sluis).toMatchObject({ given: 1, isThin: true });
    expect(sluis).not.toHaveProperty('overall');
    expect(thin).toEqual(['De Sluis', 'Molenhof']);
  });

  it.each`
    who        | role                           | sees
    ${'maria'} | ${'a manager'}                 | ${['Vechtstraat', 'De Sluis', 'Molenhof']}
    ${'kees'}  | ${'an administrator'}          | ${['Vechtstraat', 'De Sluis', 'Molenhof']}
    ${'lotte'} | ${'who leads the team of two'} | ${['Vechtstraat', 'De Sluis']}
    ${'hugo'}  | ${'who leads the team of one'} | ${['Molenhof']}
  `('shows $role: $sees', async ({ who, sees }: { who: string; sees: readonly string[] }) => {
    await world.putRound(aRound());
    await world.judge(SAID);

    const { places, thin } = await summaryFor(who);

    expect(places.map(({ place }) => place.name)).toEqual(sees);
    expect(thin.filter((name) => !sees.includes(name))).toEqual([]);
  });

  it.each`
    who       | code
    ${'anna'} | ${'judgements.summary.forbidden'}
    ${'iris'} | ${'assessment-rounds.not-found'}
  `('refuses $who: $code', async ({ who, code }) => {
    await world.putRound(aRound());
    await world.judge(SAID);

    await expect(summaryFor(who)).rejects.toMatchObject({ code });
  });

  it('shows a complex that moved to another team to who leads that team now', async () => {
    await world.putRound(aRound());
    await world.judge(SAID);
    await world.services.places.save(TENANT_ID, aPlace('sluis', 'zuid', { name: 'De Sluis' }));

    expect((await summaryFor('lotte')).places.map(({ place }) => place.name)).toEqual(['Vechtstraat']);
    expect((await summaryFor('hugo')).places.map(({ place }) => place.name)).toEqual(['De Sluis', 'Molenhof']);
  });

  it('shows only the places of the team that is asked for', async () => {
    await world.putRound(aRound());

    expect((await summaryFor('maria', { teamId: 'zuid' })).places.map(({ place }) => place.id)).toEqual(['molen']);
  });

  it('comes in pages of 25 places, each place once, with the thin ones of all pages', async () => {
    const many = Array.from({ length: 60 }, (_, at) => aPlace(`p${String(at).padStart(2, '0')}`, 'noord'));
    for (const place of many) await world.services.places.save(TENANT_ID, place);
    await world.putRound(aRound({ placeIds: many.map(({ id }) => id) }));

    const first = await summaryFor('maria');
    const second = await summaryFor('maria', { after: first.after });
    const third = await summaryFor('maria', { after: second.after });

    expect([first, second, third].map(({ places }) => places.length)).toEqual([25, 25, 10]);
    expect([...first.places, ...second.places, ...third.places].map(({ place }) => place.id)).toEqual(
      many.map(({ id }) => id),
    );
    expect(third.after).toBeUndefined();
    expect(first.thin).toHaveLength(60);
    await expect(summaryFor('maria', { after: 'nowhere' })).rejects.toMatchObject({
      code: 'judgements.summary.continuation-unreadable',
    });
  });

  it('has nothing of a round that was cancelled', async () => {
    await world.putRound(aRound({ state: 'cancelled' }));
    await world.judge(SAID);

    expect(await summaryFor('maria')).toEqual({ state: 'final', places: [], thin: [] });
  });
});

describe('the summary at the close', () => {
  const summarize = (round: AssessmentRound) => world.services.roundSummaries.summarize(TENANT_ID, round);

  it('is pending until it is counted, and then what it was while the round ran', async () => {
    await world.judge(SAID);
    await world.putRound(aRound());
    const running = await summaryFor('maria');
    const closed = await world.putRound(aRound(CLOSED));
    const pending = await summaryFor('maria');

    expect(await summarize(closed)).toBe('done');
    await world.putRound({ ...closed, isSummarized: true });

    const final = await summaryFor('maria');
    expect([pending.state, final.state]).toEqual(['pending', 'final']);
    expect([pending.places, final.places]).toEqual([running.places, running.places]);
    expect(final.thin).toEqual(running.thin);
  });

  it('is the same when it is counted again', async () => {
    await world.judge(SAID);
    const closed = await world.putRound(aRound(CLOSED));
    await summarize(closed);
    const once = await world.keptSummaries();

    expect(await summarize(closed)).toBe('done');

    expect(await world.keptSummaries()).toEqual(once);
    expect(once.map(({ placeId }) => placeId).sort()).toEqual(['molen', 'sluis', 'vechtstraat']);
  });

  it('goes on where it was broken off, and ends', async () => {
    const many = Array.from({ length: 120 }, (_, at) => aPlace(`p${at}`, 'noord'));
    const closed = await world.putRound(aRound({ ...CLOSED, placeIds: many.map(({ id }) => id) }));

    expect([await summarize(closed), await summarize(closed), await summarize(closed)]).toEqual([
      'again',
      'again',
      'done',
    ]);
    expect(await world.keptSummaries()).toHaveLength(120);
  });

  it('counts anew after the round was opened again and closed', async () => {
    await world.judge(SAID);
    await summarize(await world.putRound(aRound(CLOSED)));
    await world.judge([aColleagues(anAnswer({ safety: 10 }), 'bram', { placeId: 'sluis' })]);
    const again = aRound({ ...CLOSED, closedAt: '2026-12-08T07:00:00.000Z' });

    expect(await summarize(again)).toBe('done');

    const kept = await world.keptSummaries();
    expect(kept.find(({ placeId }) => placeId === 'sluis')).toMatchObject({ given: 2, isThin: false });
  });

  it('keeps whole numbers and no names', async () => {
    await world.judge(SAID);
    await summarize(await world.putRound(aRound(CLOSED)));

    const written = JSON.stringify(await world.keptSummaries());

    expect(written).not.toMatch(/anna|bram|chris|partner-one|\d\.\d(?!\d*Z)/);
  });
});

describe('compared with the round before', () => {
  const grades = (safety: number): JudgementGrades => ({ safety, housing: safety });

  async function earlier(id: string, opensOn: string, closesOn: string, grade: number, isSummarized = true) {
    const closedAt = `${closesOn}T20:00:00.000Z`;
    const round = await world.putRound(aRound({ id, opensOn, closesOn, state: 'closed', closedAt, isSummarized }));
    await world.judge(['anna', 'bram'].map((who) => aColleagues(anAnswer(grades(grade)), who, { roundId: id })));
    await world.services.roundSummaries.summarize(TENANT_ID, round);
  }

  it('has the means and the overall grade of the latest closed one with the same place', async () => {
    await earlier('round-2024', '2024-11-01', '2024-11-30', 5);
    await earlier('round-2025', '2025-11-01', '2025-11-30', 6);
    await world.putRound(aRound());

    const { places } = await summaryFor('maria');

    expect(places.map(({ before }) => before)).toEqual([
      { overall: 6, means: { housing: 6, safety: 6 } },
      undefined,
      undefined,
    ]);
  });

  it('has those of the one that it repeats, also where another came later', async () => {
    await earlier('round-2024', '2024-11-01', '2024-11-30', 5);
    await earlier('round-2025', '2025-11-01', '2025-11-30', 6);
    await world.putRound(aRound({ repeats: 'round-2024' }));

    expect((await summaryFor('maria')).places[0]?.before?.overall).toBe(5);
  });

  it('has nothing of one that is not counted, or came after it', async () => {
    await earlier('round-2025', '2025-11-01', '2025-11-30', 6, false);
    await earlier('round-2027', '2027-11-01', '2027-11-30', 8);
    await world.putRound(aRound());

    expect((await summaryFor('maria')).places[0]).not.toHaveProperty('before');
  });
});

describe('the judgements of a place', () => {
  async function placeFor(who: string, placeId = 'vechtstraat') {
    return world.services.roundSummaries.place(await world.actorOf(who), ROUND_ID, placeId);
  }

  it('stand side by side under its figures, by role and without names', async () => {
    await world.putRound(aRound());
    await world.judge(SAID);

    const place = await placeFor('lotte');

    expect(place.summary).toMatchObject({ given: 3, unknown: 1 });
    expect(place.rows.map(({ who, grades }) => ({ who, grades }))).toEqual([
      { who: { as: 'role', role: 'staff' }, grades: { housing: 6, safety: 6 } },
      { who: { as: 'role', role: 'staff' }, grades: { housing: 7, safety: 4 } },
    ]);
    expect(place.hidden).toBe(1);
    expect(JSON.stringify(place)).not.toMatch(/anna|bram|chris|partner-one/);
  });

  it('count who was asked and did not answer among those of a role', async () => {
    await world.putRound(aRound());
    const only = aColleagues(anAnswer({ safety: 6 }), 'anna');
    await world.judge([only]);
    expect((await placeFor('lotte')).rows[0]?.who).toEqual({ as: 'colleague' });

    await world.judge([only], { 'professional.bram': ['vechtstraat'] });

    expect((await placeFor('lotte')).rows[0]?.who).toEqual({ as: 'role', role: 'staff' });
  });

  it('name a partner while they agree to it', async () => {
    await world.putRound(aRound());
    await world.partner('partner-one', { organization: 'Politie Voorbeeldstad', mayBeNamed: true });
    await world.judge(SAID);

    expect(await placeFor('lotte')).toMatchObject({ hidden: 0 });
    expect((await placeFor('lotte')).rows.at(-1)?.who).toEqual({
      as: 'partner',
      organization: 'Politie Voorbeeldstad',
    });
  });

  it.each`
    who        | placeId          | code
    ${'lotte'} | ${'molen'}       | ${'judgements.summary.place-not-found'}
    ${'maria'} | ${'nowhere'}     | ${'judgements.summary.place-not-found'}
    ${'maria'} | ${'vechtbuurt'}  | ${'judgements.summary.place-not-found'}
    ${'anna'}  | ${'vechtstraat'} | ${'judgements.summary.forbidden'}
  `('are not for $who of $placeId: $code', async ({ who, placeId, code }) => {
    await world.putRound(aRound());

    await expect(placeFor(who, placeId)).rejects.toMatchObject({ code });
  });
});
