import { mayCopy } from '../../../../bot/features/plan-copies/permissions';
import { anActor } from '../annual-plan/plan-builders';

const LEAD = anActor({ personId: 'lotte', role: 'team-lead', leadsTeamIds: ['noord'] });

it.each`
  who                | actor                                 | state          | may
  ${'its lead'}      | ${LEAD}                               | ${'draft'}     | ${true}
  ${'its lead'}      | ${LEAD}                               | ${'running'}   | ${true}
  ${'its lead'}      | ${LEAD}                               | ${'evaluated'} | ${false}
  ${'administrator'} | ${anActor({ role: 'administrator' })} | ${'draft'}     | ${true}
  ${'a manager'}     | ${anActor({ role: 'manager' })}       | ${'draft'}     | ${false}
  ${'a colleague'}   | ${anActor()}                          | ${'draft'}     | ${false}
`('$who may take along into a plan that is $state: $may', ({ actor, state, may }) => {
  expect(mayCopy(actor, 'noord', state)).toBe(may);
});
