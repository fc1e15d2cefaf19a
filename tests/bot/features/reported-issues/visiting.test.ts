import { placeReportsGatherer, teamReportsGatherer } from '../../../../bot/features/reported-issues/presenters';
import { outcomeOf } from '../annual-plan/plan-program';
import { createIssueProgram, places, VIOLENCE, type IssueProgram } from './issue-builders';

let one: IssueProgram;
beforeEach(async () => {
  one = await createIssueProgram();
});
afterEach(() => one.program.close());

const DAY = 86_400;

describe('before a visit', () => {
  it('tells what is open, promised, going on, planned and done at the place', async () => {
    const { program } = one;
    const lotte = await program.actorOf('lotte');
    await program.services.plans.open(lotte, { teamId: 'noord', year: 2027 });
    const planned = { id: 'bench1', title: 'Bankje bij de entree', dueOn: '2026-12-15', ownerId: 'anna' };
    await program.services.plans.addPlanAction(
      lotte,
      { teamId: 'noord', year: 2027 },
      { ...planned, placeId: 'vecht' },
    );
    const done = await one.report('anna', { id: 'first-report' });
    await one.change('anna', done, { what: 'close', as: 'solved', note: '' });
    const withdrawn = await one.report('anna', { id: 'withdrawn-1' });
    await one.change('anna', withdrawn, { what: 'close', as: 'withdrawn', note: '' });
    const told = await one.report('bram', { id: 'second-report', text: 'Muziek in de Vechtstraat' });
    const text = 'We praten met de buren.';
    const { view } = await one.change('bram', told, { what: 'give-feedback', form: 'told', text });
    const start = { interventionId: 'stairwell-talk', startOn: '2026-12-07', ownerId: 'bram' };
    await one.change('bram', view.issue, { what: 'start', ...start });
    await one.report('anna', { id: 'elsewhere-1', placeId: 'lek' });

    const visit = await one.issues.visit(await program.actorOf('chris'), 'vecht');

    expect(visit).toMatchObject({ place: { name: 'Vechtstraat' }, teamName: 'Team Noord' });
    expect(visit.open.map(({ issue: { id } }) => id)).toEqual([told.id]);
    expect(visit.closed.map(({ issue: { id } }) => id)).toEqual([done.id]);
    expect(visit.promised.map(({ view: { issue }, byName }) => [issue.feedback?.text, byName])).toEqual([
      [text, 'Bram Kok'],
    ]);
    expect(visit.running.map(({ run }) => run.interventionId)).toEqual(['stairwell-talk']);
    expect(visit.planActions.map(({ item: { title } }) => title)).toEqual(['Bankje bij de entree']);
  });

  it('tells nothing that is not for who asks', async () => {
    const issue = await one.report('anna', { text: VIOLENCE });
    const openFor = async (who: string) => (await one.issues.at(await one.program.actorOf(who), 'vecht')).length;

    expect([await openFor('chris'), await openFor('lotte'), await openFor('anna')]).toEqual([0, 1, 1]);
    expect(issue.isEmergency).toBe(true);
  });

  it.each`
    who        | placeId      | code
    ${'chris'} | ${'zuidhof'} | ${'reported-issues.place.not-found'}
    ${'chris'} | ${'nowhere'} | ${'reported-issues.place.not-found'}
    ${'maria'} | ${'zuidhof'} | ${'done'}
  `('by $who of $placeId: $code', async ({ who, placeId, code }) => {
    expect(await outcomeOf(one.issues.visit(await one.program.actorOf(who), placeId))).toBe(code);
  });
});

describe('what is reported, in a plan', () => {
  const gathered = async (who = 'lotte') => {
    const gatherer = teamReportsGatherer(one.issues.placeReports);
    return gatherer.gather(await one.program.actorOf(who), { plan: { plan: { teamId: 'noord' } } });
  };

  it('is counted per place and theme over twelve months, without what is only for some or was no report', async () => {
    await one.report('anna', { id: 'long-ago-1' });
    one.program.clock.advance(366 * DAY);
    for (const id of ['waste-one', 'waste-two', 'waste-three']) await one.report('anna', { id });
    await one.report('anna', { id: 'noise-one', text: 'Muziek in de Vechtstraat' });
    await one.report('anna', { id: 'violence', text: VIOLENCE });
    const withdrawn = await one.report('anna', { id: 'withdrawn' });
    await one.change('anna', withdrawn, { what: 'close', as: 'withdrawn', note: '' });
    const solved = await one.report('anna', { id: 'solved-1', placeId: 'lek' });
    await one.change('anna', solved, { what: 'close', as: 'solved', note: '' });

    const [fact, ...others] = await gathered();

    expect(others).toEqual([]);
    expect(fact?.lines.map(({ nl }) => nl)).toEqual([
      expect.stringMatching(/^Lekstraat: 1 melding, waarvan 0 open \(.+ 1\)$/),
      expect.stringMatching(/^Vechtstraat: 4 meldingen, waarvan 4 open \(.+ 3, .+ 1\)$/),
      expect.stringContaining('Weinig of geen meldingen: Lekstraat. Weinig meldingen is geen goede score'),
      expect.stringContaining('gevoelige'),
    ]);
    expect(fact?.title).toEqual({
      nl: 'Meldingen in de laatste twaalf maanden',
      en: 'Reported issues in the last twelve months',
    });
  });

  it('says nothing while nobody reports anything', async () => {
    expect(await gathered()).toEqual([]);
  });

  it('is only for who sees the work of the team', async () => {
    await one.report('anna');

    expect([await gathered('hugo'), (await gathered('maria')).length]).toEqual([[], 1]);
  });

  it('of one place says that silence is no good score', async () => {
    const [, lek] = places;
    if (lek === undefined) throw new Error('There is no second place');

    const facts = await placeReportsGatherer(one.issues.placeReports).gather(await one.program.actorOf('lotte'), lek);

    expect(facts[0]?.lines[0]?.en).toContain('Few or no reports: Lekstraat. Few reports are no good score');
  });

  it('stands in the analysis of the annual plan, and in the plan of action of a place', async () => {
    const { program } = one;
    const lotte = await program.actorOf('lotte');
    const ref = { teamId: 'noord', year: 2027 };
    await program.services.plans.open(lotte, ref);
    await one.report('anna');

    const { sections } = await program.services.sections.view(lotte, ref);
    const place = await program.services.placePlans.state(lotte, ref, 'vecht');

    const analysis = sections.find(({ key }) => key === 'analysis');
    expect(analysis?.gathered[0]?.lines[0]?.nl).toMatch(/^Vechtstraat: 1 melding/);
    expect(place.gathered[0]?.lines[0]?.nl).toMatch(/^Vechtstraat: 1 melding/);
  });
});
