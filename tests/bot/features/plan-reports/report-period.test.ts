import { currentReport, reportPeriod } from '../../../../bot/features/plan-reports/report-period';

describe('the period of a report', () => {
  it.each`
    key             | from            | until           | dueOn           | milestoneKey
    ${'progress-1'} | ${'2027-01-01'} | ${'2027-04-30'} | ${'2027-06-01'} | ${'first-report'}
    ${'progress-2'} | ${'2027-05-01'} | ${'2027-08-31'} | ${'2027-10-01'} | ${'second-report'}
    ${'evaluation'} | ${'2027-01-01'} | ${'2027-12-31'} | ${'2028-01-31'} | ${'final-evaluation'}
  `('$key tells of $from through $until, is due on $dueOn', ({ key, ...period }) => {
    expect(reportPeriod(key, 2027)).toEqual(period);
  });
});

describe('the report that a team works on', () => {
  it.each`
    today           | submitted                                     | key
    ${'2027-02-01'} | ${[]}                                         | ${'progress-1'}
    ${'2027-06-01'} | ${[]}                                         | ${'progress-1'}
    ${'2027-06-02'} | ${[]}                                         | ${'progress-2'}
    ${'2027-02-01'} | ${['progress-1']}                             | ${'progress-2'}
    ${'2027-12-01'} | ${[]}                                         | ${'evaluation'}
    ${'2028-03-01'} | ${[]}                                         | ${'evaluation'}
    ${'2028-03-01'} | ${['evaluation']}                             | ${'progress-2'}
    ${'2028-03-01'} | ${['progress-1', 'progress-2', 'evaluation']} | ${'evaluation'}
  `(
    'on $today with $submitted handed in is $key',
    ({ today, submitted, key }: { today: string; submitted: string[]; key: string }) => {
      const reports = (['progress-1', 'progress-2', 'evaluation'] as const).map((one) => ({
        key: one,
        dueOn: reportPeriod(one, 2027).dueOn,
        state: submitted.includes(one) ? ('submitted' as const) : ('draft' as const),
      }));

      expect(currentReport(reports, today)).toBe(key);
    },
  );
});
