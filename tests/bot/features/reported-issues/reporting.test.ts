import { reportedIssues } from '../../../../bot/features/reported-issues';
import { createCollection } from '../../../../bot/ports/collection';
import { teamPartition } from '../../../../bot/shared/partitions';
import { TENANT_ID } from '../../../support/program/test-association';
import { outcomeOf } from '../annual-plan/plan-program';
import { createIssueProgram, UNCLEAR, VIOLENCE, WASTE, type IssueProgram } from './issue-builders';

let one: IssueProgram;
beforeEach(async () => {
  one = await createIssueProgram();
});
afterEach(() => one.program.close());

describe('understanding a text', () => {
  it('says what would be kept, what it is about and where, and writes nothing', async () => {
    const anna = await one.program.actorOf('anna');

    const understood = await one.issues.understand(anna, `Mevrouw Jansen belde: ${WASTE}`);

    expect(understood).toMatchObject({ theme: 'waste', place: { id: 'vecht' }, choices: [] });
    expect(understood.redacted.text).toBe(`Mevrouw [naam] belde: ${WASTE}`);
    expect((await one.issues.mine(anna)).issues).toEqual([]);
  });

  it.each`
    who       | text                                                 | place        | choices             | written
    ${'anna'} | ${'Grofvuil bij de Vechtflat'}                       | ${'vecht'}   | ${[]}               | ${undefined}
    ${'anna'} | ${'Grofvuil in de Zuidhof'}                          | ${'zuidhof'} | ${[]}               | ${undefined}
    ${'anna'} | ${'Grofvuil tussen de Lekstraat en de Vechtstraat'}  | ${undefined} | ${['lek', 'vecht']} | ${undefined}
    ${'anna'} | ${'Grofvuil in de Zuidhof, net als in de Lekstraat'} | ${'lek'}     | ${[]}               | ${undefined}
    ${'hugo'} | ${'Grofvuil in de Zuidhof, net als in de Lekstraat'} | ${'zuidhof'} | ${[]}               | ${undefined}
    ${'anna'} | ${'Grofvuil in de Vechstraat'}                       | ${'vecht'}   | ${[]}               | ${undefined}
    ${'anna'} | ${'Grofvuil in de Kerkstraat'}                       | ${undefined} | ${[]}               | ${'Kerkstraat'}
    ${'anna'} | ${'Overal grofvuil'}                                 | ${undefined} | ${[]}               | ${undefined}
  `('by $who, "$text" is at $place, or $choices, or $written', async ({ who, text, place, choices, written }) => {
    const understood = await one.issues.understand(await one.program.actorOf(who), text);

    expect(understood.place?.id).toBe(place);
    expect(understood.choices.map(({ id }) => id)).toEqual(choices);
    expect(understood.writtenPlace).toBe(written);
  });
});

describe('reporting', () => {
  it('keeps what was understood, with the team of the place', async () => {
    const issue = await one.report('anna');

    expect(issue).toMatchObject({
      ...{ teamId: 'noord', placeId: 'vecht', theme: 'waste', text: WASTE, status: 'open', version: 1 },
      ...{ reportedBy: 'anna', reportedAt: one.program.clock.now(), source: 'chat', isEmergency: false },
      recognized: { theme: 'waste', because: ['grofvuil'], score: 0.9 },
    });
  });

  it('keeps nothing of what may not be kept, nor does anything see it', async () => {
    const issue = await one.report('anna', { text: `Bel mevrouw Jansen op 06-12345678. ${WASTE}` });

    expect(issue.text).toBe(`Bel mevrouw [naam] op [telefoonnummer]. ${WASTE}`);
    expect(issue.removed).toEqual([
      { kind: 'name', count: 1 },
      { kind: 'phone', count: 1 },
    ]);
    const stored: unknown[] = [];
    for await (const document of one.program.store.scanAll()) stored.push(document);
    expect(JSON.stringify([stored, one.heard])).not.toMatch(/Jansen|12345678/);
  });

  it('of the same once, however often it comes, also two at once', async () => {
    const [first, second] = await Promise.all([one.report('anna'), one.report('anna')]);
    const again = await one.report('anna');

    expect([second.id, again.id]).toEqual([first.id, first.id]);
    expect((await one.issues.mine(await one.program.actorOf('anna'))).issues).toHaveLength(1);
  });

  it('under the id of a colleague is another report', async () => {
    const [annas, brams] = [await one.report('anna'), await one.report('bram', { text: 'Harde muziek' })];

    expect(brams.id).not.toBe(annas.id);
    expect(brams.text).toBe('Harde muziek');
  });

  it('again after it went to another team finds it there', async () => {
    const issue = await one.report('anna');
    await one.change('anna', issue, { what: 'correct', placeId: 'zuidhof' });

    expect(await one.report('anna')).toMatchObject({ id: issue.id, teamId: 'zuid', version: 2 });
  });

  it.each`
    who        | wish                                         | team       | place        | theme
    ${'anna'}  | ${{ text: 'Overal grofvuil' }}               | ${'noord'} | ${undefined} | ${'waste'}
    ${'maria'} | ${{ text: 'Overal grofvuil' }}               | ${'noord'} | ${undefined} | ${'waste'}
    ${'hugo'}  | ${{ text: 'Overal grofvuil' }}               | ${'zuid'}  | ${undefined} | ${'waste'}
    ${'hugo'}  | ${{}}                                        | ${'noord'} | ${'vecht'}   | ${'waste'}
    ${'anna'}  | ${{ placeId: 'lek' }}                        | ${'noord'} | ${'lek'}     | ${'waste'}
    ${'anna'}  | ${{ text: UNCLEAR }}                         | ${'noord'} | ${undefined} | ${undefined}
    ${'anna'}  | ${{ text: UNCLEAR, theme: 'loneliness' }}    | ${'noord'} | ${undefined} | ${'loneliness'}
    ${'anna'}  | ${{ text: 'De kraan lekt in de Lekstraat' }} | ${'noord'} | ${'lek'}     | ${undefined}
  `('by $who of $wish is of team $team, at $place, about $theme', async ({ who, wish, team, place, theme }) => {
    const { teamId, placeId, theme: about } = await one.report(who, wish);

    expect([teamId, placeId, about]).toEqual([team, place, theme]);
  });

  it.each`
    wish                      | code
    ${{ text: ' \n ' }}       | ${'reported-issues.text.missing'}
    ${{ placeId: 'nergens' }} | ${'reported-issues.place.not-found'}
  `('of $wish is refused: $code', async ({ wish, code }) => {
    expect(await outcomeOf(one.report('anna', wish))).toBe(code);
  });

  it('teaches the recognition when the reporter chose another theme', async () => {
    const issue = await one.report('anna', { theme: 'vandalism' });

    expect(one.lessons).toEqual(new Map([[issue.id, { by: 'anna', from: 'waste', to: 'vandalism' }]]));
  });

  it.each`
    reportedAt                    | keptUntil
    ${'2026-12-01T07:58:00.000Z'} | ${'2028-12-01T07:58:00.000Z'}
    ${'2028-02-29T12:00:00.000Z'} | ${'2030-03-01T12:00:00.000Z'}
    ${'2027-06-30T22:30:00.000Z'} | ${'2029-06-30T22:30:00.000Z'}
  `('of $reportedAt is kept until $keptUntil, also when it is changed later', async ({ reportedAt, keptUntil }) => {
    one.program.skipTo(reportedAt);
    const issue = await one.report('anna');
    const expiry = async () =>
      (await one.program.store.read(teamPartition(TENANT_ID, 'noord'), `issue:${issue.id}`))?.expiresAt;
    const first = await expiry();
    one.program.clock.advance(90 * 86_400);
    await one.change('anna', issue, { what: 'take-up' });

    expect([first, await expiry()]).toEqual([keptUntil, keptUntil]);
  });
});

describe('advice', () => {
  it('suggests three of at least two kinds, which are kept as shown once', async () => {
    const issue = await one.report('anna');
    const anna = await one.program.actorOf('anna');
    const ref = { teamId: issue.teamId, issueId: issue.id };

    const { suggestions } = await one.issues.advice(anna, ref);
    await one.issues.advice(anna, ref);

    expect(suggestions).toHaveLength(3);
    expect(new Set(suggestions.map(({ intervention }) => intervention.kind)).size).toBeGreaterThan(1);
    const { suggested, version } = await one.now(issue);
    expect(suggested).toEqual(
      suggestions.map(({ intervention: { id } }) => ({ interventionId: id, outcome: 'shown' })),
    );
    expect(version).toBe(1);
  });

  it('goes on with others, and never again with what was turned down', async () => {
    const issue = await one.report('anna');
    const lotte = await one.program.actorOf('lotte');
    const ref = { teamId: issue.teamId, issueId: issue.id };
    const idsOf = async (exclude: readonly string[] = []) =>
      (await one.issues.advice(lotte, ref, { exclude })).suggestions.map(({ intervention }) => intervention.id);
    const first = await idsOf();
    const [turnedDown = ''] = first;
    await one.change('anna', issue, { what: 'reject', interventionIds: [turnedDown], why: 'Deden we al' });

    expect(await idsOf()).not.toContain(turnedDown);
    expect((await idsOf(first)).filter((id) => first.includes(id))).toEqual([]);
  });

  it('of who only looks on leaves no trace', async () => {
    const issue = await one.report('anna', { text: UNCLEAR, placeId: 'vecht' });
    await one.change('anna', issue, { what: 'correct', theme: 'waste' });

    await one.issues.advice(await one.program.actorOf('maria'), { teamId: 'noord', issueId: issue.id });

    expect((await one.now(issue)).suggested).toEqual([]);
  });

  it.each`
    text                                | theme               | asksBasis | route            | first
    ${WASTE}                            | ${undefined}        | ${true}   | ${'work-on-it'}  | ${undefined}
    ${'Harde muziek'}                   | ${undefined}        | ${false}  | ${'work-on-it'}  | ${'0900-8844'}
    ${VIOLENCE}                         | ${undefined}        | ${false}  | ${'refer-first'} | ${'112'}
    ${'Iemand doet verward'}            | ${undefined}        | ${false}  | ${'refer-first'} | ${'0800-1205'}
    ${UNCLEAR}                          | ${undefined}        | ${false}  | ${undefined}     | ${undefined}
    ${'Er is brand'}                    | ${undefined}        | ${false}  | ${'refer-first'} | ${'112'}
    ${'Zij wordt uitgescholden: brand'} | ${'discrimination'} | ${false}  | ${'refer-first'} | ${'112'}
    ${'Zij wordt uitgescholden'}        | ${'discrimination'} | ${false}  | ${'work-on-it'}  | ${'0900-8844'}
  `('on "$text" ($theme): $route, $first first, basis asked: $asksBasis', async (row) => {
    const { text, theme, asksBasis, route, first } = row;
    const { view } = await one.issues.report(await one.program.actorOf('anna'), {
      ...{ id: 'report-2', text, source: 'chat' },
      ...(theme === undefined ? {} : { theme }),
    });

    const advice = await one.issues.advice(await one.program.actorOf('anna'), view.ref);

    expect([advice.asksBasis, advice.guidance?.route]).toEqual([asksBasis, route]);
    expect(advice.numbers.first[0]?.number).toBe(first);
  });

  it('puts the basics first once somebody says that they are not in order', async () => {
    const issue = await one.report('anna');
    await one.change('anna', issue, { what: 'answer-basis', basis: 'not-in-order' });

    const advice = await one.issues.advice(await one.program.actorOf('anna'), { teamId: 'noord', issueId: issue.id });

    expect(advice.asksBasis).toBe(false);
    expect(advice.suggestions[0]?.intervention.isBasis).toBe(true);
  });

  it.each`
    what                        | who       | wish                  | days  | found
    ${'the same'}               | ${'bram'} | ${{}}                 | ${3}  | ${true}
    ${'the same, long ago'}     | ${'bram'} | ${{}}                 | ${31} | ${false}
    ${'the same, just in time'} | ${'bram'} | ${{}}                 | ${30} | ${true}
    ${'about something else'}   | ${'bram'} | ${{ theme: 'noise' }} | ${3}  | ${false}
    ${'somewhere else'}         | ${'bram'} | ${{ placeId: 'lek' }} | ${3}  | ${false}
    ${'not for everybody'}      | ${'bram'} | ${{ text: VIOLENCE }} | ${3}  | ${false}
  `('finds what is reported already: $what, $days days earlier: $found', async ({ what, who, wish, days, found }) => {
    const earlier = await one.report('anna', what === 'not for everybody' ? { text: VIOLENCE } : {});
    one.program.clock.advance(days * 86_400);
    const report = { id: 'report-2', text: WASTE, source: 'chat', ...wish };

    const { advice } = await one.issues.report(await one.program.actorOf(who), report);

    expect(advice.alike.map(({ issue }) => issue.id)).toEqual(found ? [earlier.id] : []);
  });
});

it('what is kept says by which it is found', async () => {
  const issue = await one.report('anna');
  const documents = createCollection(one.program.store, reportedIssues, one.program.clock);

  const entry = await documents.read(teamPartition(TENANT_ID, 'noord'), `issue:${issue.id}`);

  expect(entry?.body).toMatchObject({ themeKey: 'waste', placeKey: 'vecht' });
});
