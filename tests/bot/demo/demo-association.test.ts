import { DirectoryData } from '../../../bot/adapters/static-directory/directory-data';
import { demoAssociation } from '../../../bot/demo/demo-association';
import { demoPlanActions } from '../../../bot/demo/demo-plan-actions';

const { people, teams, places } = demoAssociation;

it('says that it is invented', () => {
  expect(demoAssociation.name).toContain('(voorbeeld)');
  expect(demoAssociation.town).toContain('(verzonnen)');
  people.forEach(({ email }) => expect(email).toMatch(/@vechtzoom\.example$/));
});

it('has people and teams that a directory accepts', () => {
  expect(DirectoryData.safeParse(demoAssociation).error).toBeUndefined();
  expect(people).toHaveLength(7);
});

it('can be looked at as somebody of each role', () => {
  const roles = demoAssociation.identities.map(({ as, personId }) => [
    as,
    people.find(({ id }) => id === personId)?.role,
  ]);

  expect(Object.fromEntries(roles)).toEqual({
    manager: 'manager',
    teamlead: 'team-lead',
    staff: 'staff',
    admin: 'administrator',
  });
});

it('is seen through the eyes of a team lead', () => {
  const current = people.find(({ id }) => id === demoAssociation.currentUserId);

  expect(current).toMatchObject({ name: 'Sanne de Vries', role: 'team-lead' });
  expect(teams.map(({ leadId }) => leadId)).toContain(current?.id);
});

it('has four places for each team', () => {
  expect(teams.map(({ id }) => places.filter(({ teamId }) => teamId === id).length)).toEqual([4, 4]);
  expect(new Set(places.map(({ id }) => id)).size).toBe(8);
});

it('gives every plan action an owner in its team and a place of it', () => {
  demoPlanActions('2026-12-01').forEach(({ teamId, ownerId, placeId }) => {
    const team = teams.find(({ id }) => id === teamId);
    expect([team?.leadId, ...(team?.memberIds ?? [])]).toContain(ownerId);
    expect(places.find(({ id }) => id === placeId)?.teamId).toBe(teamId);
  });
});

it.each(['2026-12-01', '2026-10-14', '2028-02-29'])(
  'has something late, due and coming for the team lead on %s',
  (day) => {
    const own = demoPlanActions(day).filter(({ ownerId }) => ownerId === demoAssociation.currentUserId);

    expect(own.some(({ dueOn }) => dueOn < day)).toBe(true);
    expect(own.some(({ dueOn }) => dueOn === day)).toBe(true);
    expect(own.some(({ dueOn }) => dueOn > day)).toBe(true);
  },
);
