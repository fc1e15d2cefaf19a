import { recognizeMilestones } from '../../../../../bot/features/annual-plan/import/milestone';
import { milestones } from '../../../../support/plans/association';

describe('recognizeMilestones', () => {
  it.each([
    ['Start van de uitvoering', 'start'],
    ['start uitvoering 2027', 'start'],
    ['Uitvoering: start', 'start'],
    ['Execution starts', 'start'],
    ['Concept-jaarplan', 'draft-plan'],
    ['Voorjaarschouw gedaan; gegevens verzameld', 'spring-inspections'],
    ['Begroting 2027', 'budget'],
    ['Jaarplan', undefined],
    ['Begroting buurtfeest', undefined],
    ['Start spreekuur', undefined],
    ['Het team', undefined],
    ['', undefined],
  ])('sees in "%s": %s', (title, key) => {
    expect(recognizeMilestones([{ row: 1, title }], milestones).get(1)?.key).toBe(key);
  });

  it.each([
    ['Viermaandsrapportage', '2027-05-15', 'report-june'],
    ['Viermaandsrapportage', '2027-11-01', 'report-october'],
    ['Tweede viermaandsrapportage', '2027-05-15', 'report-october'],
  ])('takes %s on %s for %s', (title, dueOn, key) => {
    expect(recognizeMilestones([{ row: 1, title, dueOn }], milestones).get(1)?.key).toBe(key);
  });

  it('gives no milestone twice', () => {
    const rows = [1, 2, 3].map((row) => ({ row, title: 'Viermaandsrapportage' }));

    expect([...recognizeMilestones(rows, milestones)].map(([row, { key }]) => [row, key])).toEqual([
      [1, 'report-june'],
      [2, 'report-october'],
    ]);
  });
});
