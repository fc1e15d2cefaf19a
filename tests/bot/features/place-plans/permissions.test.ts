import { placePlanPermissions } from '../../../../bot/features/place-plans/permissions';
import { anActor } from '../annual-plan/plan-builders';

const LEAD = anActor({ personId: 'lotte', role: 'team-lead', leadsTeamIds: ['noord'] });
const KEES = anActor({ role: 'administrator' });

describe('what somebody may do with a plan of action', () => {
  it.each`
    who                | actor                           | state          | goal         | actions | may
    ${'its lead'}      | ${LEAD}                         | ${'draft'}     | ${'active'}  | ${6}    | ${{ write: true, addAction: true }}
    ${'its lead'}      | ${LEAD}                         | ${'running'}   | ${'active'}  | ${7}    | ${{ write: true, addAction: false }}
    ${'its lead'}      | ${LEAD}                         | ${'running'}   | ${'dropped'} | ${0}    | ${{ write: true, addAction: false }}
    ${'its lead'}      | ${LEAD}                         | ${'running'}   | ${'none'}    | ${0}    | ${{ write: true, addAction: false }}
    ${'its lead'}      | ${LEAD}                         | ${'evaluated'} | ${'active'}  | ${0}    | ${{ write: false, addAction: false }}
    ${'a colleague'}   | ${anActor()}                    | ${'running'}   | ${'active'}  | ${0}    | ${{ write: false, addAction: false }}
    ${'a manager'}     | ${anActor({ role: 'manager' })} | ${'running'}   | ${'active'}  | ${0}    | ${{ write: false, addAction: false }}
    ${'administrator'} | ${KEES}                         | ${'running'}   | ${'active'}  | ${0}    | ${{ write: true, addAction: true }}
  `('$who, of a plan that is $state, goal $goal, $actions actions', ({ actor, may, state, goal, actions }) => {
    expect(placePlanPermissions(actor, 'noord', { state, goal, actions })).toEqual(may);
  });
});
