import { reportPermissions } from '../../../../bot/features/plan-reports/permissions';
import { anActor } from '../annual-plan/plan-builders';

const LEAD = anActor({ personId: 'lotte', role: 'team-lead', leadsTeamIds: ['noord'] });

describe('what somebody may do with a report', () => {
  it.each`
    who                   | actor                                  | write
    ${'its team lead'}    | ${LEAD}                                | ${true}
    ${'another lead'}     | ${{ ...LEAD, leadsTeamIds: ['zuid'] }} | ${false}
    ${'a team member'}    | ${anActor()}                           | ${false}
    ${'a manager'}        | ${anActor({ role: 'manager' })}        | ${false}
    ${'an administrator'} | ${anActor({ role: 'administrator' })}  | ${true}
  `('$who writes it: $write', ({ actor, write }) => {
    const standing = { key: 'progress-1', state: 'draft', from: '2027-01-01', planState: 'running' } as const;

    expect(reportPermissions(actor, 'noord', standing, '2027-05-01')).toEqual({ write, submit: write, reopen: false });
  });

  it.each`
    key             | state          | planState      | today           | may
    ${'progress-2'} | ${'draft'}     | ${'running'}   | ${'2027-04-30'} | ${{ write: true, submit: false, reopen: false }}
    ${'progress-2'} | ${'draft'}     | ${'running'}   | ${'2027-05-01'} | ${{ write: true, submit: true, reopen: false }}
    ${'progress-2'} | ${'submitted'} | ${'running'}   | ${'2027-09-01'} | ${{ write: false, submit: false, reopen: true }}
    ${'evaluation'} | ${'submitted'} | ${'running'}   | ${'2028-01-20'} | ${{ write: false, submit: false, reopen: true }}
    ${'evaluation'} | ${'submitted'} | ${'evaluated'} | ${'2028-01-20'} | ${{ write: false, submit: false, reopen: false }}
    ${'progress-2'} | ${'submitted'} | ${'evaluated'} | ${'2028-01-20'} | ${{ write: false, submit: false, reopen: true }}
  `('$key, $state, of a plan that is $planState, on $today', ({ today, may, ...standing }) => {
    expect(reportPermissions(LEAD, 'noord', { from: '2027-05-01', ...standing }, today)).toEqual(may);
  });
});
