import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { TENANT_ID } from '../../../support/program/test-association';
import { openPlan, outcomeOf } from '../annual-plan/plan-program';
import { onBothDatabases } from '../annual-plan/plan-stores';
import { aMilestone, aTemplate, withMilestone } from './a-template';

async function listed(program: TestProgram, year = 2027) {
  return program.services.legalDates.list(await program.actorOf('kees'), year);
}

async function confirm(program: TestProgram, key: string, year = 2027, who = 'kees') {
  return program.services.legalDates.confirm(await program.actorOf(who), year, key);
}

describe('the legal dates of a plan year', () => {
  it('are the days that a law sets, by day, to be confirmed still', async () => {
    const program = await createTestProgram();

    expect((await listed(program)).map(({ key, dueOn, legal }) => [key, dueOn, legal.article])).toEqual([
      ['offer-sent', '2026-06-30', '43'],
      ['performance-agreements', '2026-12-14', '44 en 44a'],
    ]);
    expect((await listed(program)).every(({ confirmedOn }) => confirmedOn === undefined)).toBe(true);
  });

  it('are confirmed for one year by somebody on a day; doing it again changes nothing', async () => {
    const program = await createTestProgram();
    await confirm(program, 'offer-sent');
    program.skipTo('2026-12-09T09:00:00.000Z');

    const [offer, agreements] = await confirm(program, 'offer-sent');

    expect(offer).toMatchObject({ confirmedOn: '2026-12-01', confirmedByName: 'Kees Mulder' });
    expect(agreements?.confirmedOn).toBeUndefined();
    expect((await listed(program, 2028))[0]?.confirmedOn).toBeUndefined();
  });

  it('can be withdrawn', async () => {
    const program = await createTestProgram();
    await confirm(program, 'offer-sent');

    const [offer] = await program.services.legalDates.withdraw(await program.actorOf('kees'), 2027, 'offer-sent');

    expect(offer?.confirmedOn).toBeUndefined();
  });

  it('keep the law’s day when the association plans the milestone before it', async () => {
    const program = await createTestProgram();
    const kees = await program.actorOf('kees');
    await program.services.templates.save(kees, 0, withMilestone('performance-agreements', { month: 12, day: 1 }));
    await program.services.templates.adopt(kees, 1);

    expect((await listed(program))[1]).toMatchObject({ key: 'performance-agreements', dueOn: '2026-12-14' });
    const { view } = await openPlan(program);
    const planned = view.associationItems.find(({ item }) => item.milestoneKey === 'performance-agreements');
    expect(planned?.item.dueOn).toBe('2026-12-01');
  });

  it('hold those that the association adds, from their first valid year on', async () => {
    const program = await createTestProgram();
    const kees = await program.actorOf('kees');
    const legal = { law: 'Wet versterking regie volkshuisvesting', article: '1', validFromYear: 2028 };
    const added = aMilestone({ key: 'program', level: 'association', legal });
    await program.services.templates.save(kees, 0, aTemplate({ milestones: [...aTemplate().milestones, added] }));
    await program.services.templates.adopt(kees, 1);

    expect((await listed(program, 2027)).map(({ key }) => key)).not.toContain('program');
    expect((await listed(program, 2028)).at(-1)).toMatchObject({ key: 'program', dueOn: '2028-07-10', legal });
  });

  it('ask for a confirmation anew when the day is another', async () => {
    const program = await createTestProgram();
    const kees = await program.actorOf('kees');
    const legal = { law: 'Verzonnen wet', article: '1', validFromYear: 2020 };
    const milestones = (day: number) => [...aTemplate().milestones, aMilestone({ key: 'program', legal, day })];
    await program.services.templates.save(kees, 0, aTemplate({ milestones: milestones(10) }));
    await program.services.templates.adopt(kees, 1);
    await confirm(program, 'program');
    await program.services.templates.save(kees, 2, aTemplate({ milestones: milestones(11) }));
    await program.services.templates.adopt(kees, 3);

    expect((await listed(program)).at(-1)?.confirmedOn).toBeUndefined();
    expect((await confirm(program, 'program')).at(-1)).toMatchObject({
      dueOn: '2027-07-11',
      confirmedOn: '2026-12-01',
    });
  });
});

it.each`
  who        | sees     | confirms
  ${'kees'}  | ${true}  | ${true}
  ${'maria'} | ${true}  | ${false}
  ${'lotte'} | ${false} | ${false}
  ${'anna'}  | ${false} | ${false}
`(
  '$who sees them: $sees, confirms them: $confirms',
  async ({ who, sees, confirms }: { who: string; sees: boolean; confirms: boolean }) => {
    const program = await createTestProgram();
    const actor = await program.actorOf(who);
    const { legalDates } = program.services;
    const allowed = (may: boolean) => (may ? 'done' : 'plan-templates.forbidden');

    expect(await outcomeOf(legalDates.list(actor, 2027))).toBe(allowed(sees));
    expect(await outcomeOf(legalDates.confirm(actor, 2027, 'offer-sent'))).toBe(allowed(confirms));
    expect(await outcomeOf(legalDates.withdraw(actor, 2027, 'offer-sent'))).toBe(allowed(confirms));
  },
);

it.each(['budget', 'unheard-of'])('there is no legal date %s to confirm', async (key) => {
  const program = await createTestProgram();

  expect(await outcomeOf(confirm(program, key))).toBe('plan-templates.legal.not-found');
});

onBothDatabases((twoInstances) => {
  it('two who confirm at once confirm once', async () => {
    const { one, other } = await twoInstances();

    await Promise.all([confirm(one, 'offer-sent'), confirm(other, 'offer-sent')]);

    const confirmation = await one.services.legalDates.confirmationOf(TENANT_ID, 2027, 'offer-sent');
    expect(confirmation).toEqual({ confirmedOn: '2026-12-01', confirmedByName: 'Kees Mulder' });
  });
});
