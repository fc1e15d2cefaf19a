import { milestoneCommand } from '../../../../bot/features/plan-reports/milestone';

describe('what a report asks of its milestone', () => {
  it.each`
    report         | status         | evidence               | command
    ${'submitted'} | ${'open'}      | ${undefined}           | ${'complete'}
    ${'submitted'} | ${'past'}      | ${undefined}           | ${undefined}
    ${'submitted'} | ${'done'}      | ${'Verslag ingediend'} | ${undefined}
    ${'submitted'} | ${'cancelled'} | ${undefined}           | ${undefined}
    ${'draft'}     | ${'open'}      | ${undefined}           | ${undefined}
    ${'draft'}     | ${'done'}      | ${'Verslag ingediend'} | ${'reopen'}
    ${'draft'}     | ${'done'}      | ${'Mondeling gedaan'}  | ${undefined}
  `('a $report report, the milestone $status with "$evidence": $command', ({ report, status, evidence, command }) => {
    expect(milestoneCommand(report === 'submitted', { status, evidence })?.what).toBe(command);
  });
});
