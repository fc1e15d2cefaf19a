import { MessengerError } from '../../../../bot/ports/messenger';
import { instantAt } from '../../../../bot/shared/local-date';
import type { Person } from '../../../../bot/contracts/people';
import { aPlanItem, keepItems } from '../../../support/program/plan-items';
import { people as colleagues, teams, TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';

const DAY = '2026-12-08';
const PEOPLE = ['anna', 'bram', 'chris', 'dina', 'emre'];

/** On the morning of 8 December, when what was to be sent met these failures, in order of time. */
async function afterNine(...failures: readonly MessengerError[]): Promise<TestProgram> {
  const program = await createTestProgram({ now: instantAt('2026-12-04', '09:30') });
  for (const ownerId of PEOPLE) await keepItems(program, aPlanItem({ id: `item-${ownerId}`, ownerId }));
  await program.install(...PEOPLE, 'lotte');
  failures.forEach((error) => program.messenger.failNext(error));
  await program.advanceTo(instantAt(DAY, '09:00'));
  return program;
}

async function listFor(program: TestProgram, personId: string, after?: string) {
  return program.services.deliveries.list(await program.actorOf(personId), DAY, after);
}

it('tells who was sent how much on a day, and what not and why', async () => {
  const program = await afterNine(
    new MessengerError('in-doubt', '500'),
    new MessengerError('unreachable', 'ConversationBlockedByUser'),
    new MessengerError('refused', '400'),
  );

  const { rows, totals } = await listFor(program, 'kees');

  expect(totals.recipients).toBe(5);
  expect(totals.states).toMatchObject({ sent: 2, 'in-doubt': 1, unreachable: 1, failed: 1 });
  expect(rows.map(({ name }) => name)).toEqual([
    'Anna Visser',
    'Bram Kok',
    'Chris Postma',
    'Dina Haddad',
    'Emre Aydin',
  ]);
  expect(
    rows
      .map(({ digest }) => digest.reason)
      .filter(Boolean)
      .sort(),
  ).toEqual(['400', '500', 'ConversationBlockedByUser']);
  expect(rows.every(({ digest }) => digest.lines.length === 1)).toBe(true);
});

it.each`
  who        | outcome
  ${'kees'}  | ${'done'}
  ${'maria'} | ${'done'}
  ${'lotte'} | ${'reminders.forbidden'}
  ${'anna'}  | ${'reminders.forbidden'}
`('is for $who: $outcome', async ({ who, outcome }) => {
  const program = await afterNine();

  expect(await outcomeOf(listFor(program, who))).toBe(outcome);
});

it.each`
  who        | seen
  ${'kees'}  | ${['anna']}
  ${'maria'} | ${[]}
`('tells $who that $seen acted on theirs, and of nobody that they did not', async ({ who, seen }) => {
  const program = await afterNine();
  await program.services.reminders.seen(TENANT_ID, 'anna', DAY);

  const { rows } = await listFor(program, who);

  expect(rows.flatMap(({ personId, seenAt }) => (seenAt === undefined ? [] : [personId]))).toEqual(seen);
});

it('names whom the bot cannot reach, whatever the day', async () => {
  const program = await afterNine(new MessengerError('unreachable', 'BotDisabledByAdmin'));
  const { rows } = await listFor(program, 'maria');
  const disabled = rows.find(({ digest }) => digest.state === 'unreachable')?.personId;

  const { unreachable } = await program.services.deliveries.list(await program.actorOf('maria'), '2020-01-01');

  const reached = [...PEOPLE, 'lotte'].filter((id) => id !== disabled);
  expect(unreachable.map(({ id }) => id).sort()).toEqual(
    colleagues
      .map(({ id }) => id)
      .filter((id) => !reached.includes(id))
      .sort(),
  );
  expect(unreachable.find(({ id }) => id === disabled)?.code).toBe('BotDisabledByAdmin');
  expect(unreachable.find(({ id }) => id === 'hugo')?.code).toBe('not-installed');
});

it('keeps a row of who left, without a name', async () => {
  const program = await afterNine();
  const without = await createTestProgram({
    store: program.store,
    clock: program.clock,
    people: colleagues.filter(({ id }) => id !== 'bram'),
    teams: teams.map((team) => ({ ...team, memberIds: team.memberIds.filter((id) => id !== 'bram') })),
  });

  const { rows } = await listFor(without, 'kees');

  expect(rows[0]).toMatchObject({ personId: 'bram', name: undefined });
});

it('comes in pages of fifty by name, with the totals of all', async () => {
  const many: readonly Person[] = Array.from({ length: 120 }, (_, at) => {
    const id = `person-${String(at).padStart(3, '0')}`;
    return { id, name: `Collega ${id}`, givenName: 'Collega', email: `${id}@woonvoorbeeld.example`, role: 'staff' };
  });
  const program = await createTestProgram({
    now: instantAt('2026-12-04', '09:30'),
    people: [...colleagues, ...many],
  });
  await keepItems(program, ...many.map(({ id }) => aPlanItem({ id: `item-${id}`, ownerId: id })));
  await program.install(...many.map(({ id }) => id));
  await program.advanceTo(instantAt(DAY, '09:00'));

  const first = await listFor(program, 'kees');
  const second = await listFor(program, 'kees', first.after);
  const third = await listFor(program, 'kees', second.after);

  expect([first, second, third].map(({ rows }) => rows.length)).toEqual([50, 50, 20]);
  expect([first, second, third].map(({ totals }) => totals.recipients)).toEqual([120, 120, 120]);
  expect(third.after).toBeUndefined();
  const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ personId }) => personId));
  expect(ids).toEqual(many.map(({ id }) => id));
});
