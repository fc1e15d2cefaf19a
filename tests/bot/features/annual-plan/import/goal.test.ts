import { approachOf } from '../../../../../bot/features/annual-plan/import/approach';
import { createGoalMatcher } from '../../../../../bot/features/annual-plan/import/goal';
import { understandPlan } from '../../../../../bot/features/annual-plan/import/understanding';
import { milestones, people, places } from '../../../../support/plans/association';

const GOALS = [
  { id: 'clean', title: 'Schone portieken' },
  { id: 'clean-too', title: 'Schone Portieken!' },
  { id: 'meet', title: 'Buren kennen elkaar' },
  { id: 'signs', title: '***' },
];

describe('the goal that a cell names', () => {
  it.each`
    text                      | goal         | surety
    ${'Buren kennen elkaar'}  | ${'meet'}    | ${'sure'}
    ${'buren, kennen élkaar'} | ${'meet'}    | ${'sure'}
    ${'Buren kenen elkaar'}   | ${'meet'}    | ${'typing-error'}
    ${'schone portieken'}     | ${'clean'}   | ${'several'}
    ${'***'}                  | ${'signs'}   | ${'sure'}
    ${'Buren'}                | ${undefined} | ${'unknown'}
    ${'!!!'}                  | ${undefined} | ${'unknown'}
    ${''}                     | ${undefined} | ${'empty'}
    ${'n.v.t.'}               | ${undefined} | ${'empty'}
  `('by "$text" is $goal, $surety', ({ text, goal, surety }) => {
    const match = createGoalMatcher(GOALS)(text);

    expect(match.found === 'one' ? [match.goal.id, match.surety] : [undefined, match.why]).toEqual([goal, surety]);
  });
});

it.each`
  text                     | approach
  ${'Ontmoeten'}           | ${'meeting'}
  ${'ontmoeting'}          | ${'meeting'}
  ${'Meeting'}             | ${'meeting'}
  ${'beïnvloeden'}         | ${'influencing'}
  ${'Beinvloeding'}        | ${'influencing'}
  ${'influencing'}         | ${'influencing'}
  ${'ACTIVEREN'}           | ${'activating'}
  ${'activation'}          | ${'activating'}
  ${'met de gemeente'}     | ${undefined}
  ${'ontmoeten in de hal'} | ${undefined}
  ${''}                    | ${undefined}
`('the approach in "$text" is $approach', ({ text, approach }) => {
  expect(approachOf(text)).toBe(approach);
});

describe('a file with goals and approaches', () => {
  const understood = (header: readonly string[], cells: readonly string[], goals = GOALS) => {
    const rows = [header, cells].map((row, index) => ({ number: index + 1, cells: row }));
    const sheet = { rows, planYear: 2027, people, teamLeadId: 'renee', places, milestones, existing: [], goals };
    const { preview, writes } = understandPlan(sheet);
    return { preview, row: preview.rows[0], set: writes[0]?.set };
  };
  const HEADER = ['Actie', 'Wie', 'Deadline', 'Doel', 'Aanpak'];

  it('links its actions to them', () => {
    const { row, set, preview } = understood(HEADER, ['Soep', 'Zoë', '1-5-2027', 'Buren kennen elkaar', 'ontmoeten']);

    expect(row).toMatchObject({ goalId: 'meet', approach: 'meeting', notices: [] });
    expect(set).toMatchObject({ goalId: 'meet', approach: 'meeting' });
    expect(preview.columns.map(({ role, header }) => `${role}: ${header}`)).toEqual(
      expect.arrayContaining(['goal: Doel', 'approach: Aanpak']),
    );
  });

  it.each(['Soort interventie', 'Type interventie', 'Approach'])(
    'finds the approach under %s, and the kind of row elsewhere',
    (name) => {
      const { row } = understood(['Soort', 'Actie', 'Deadline', name], ['Mijlpaal', 'Soep', '1-5-2027', 'ontmoeten']);
      const action = understood([name, 'Actie', 'Deadline'], ['ontmoeten', 'Soep', '1-5-2027']).row;

      expect([row?.kind, action?.kind, action?.approach]).toEqual(['milestone', 'plan-action', 'meeting']);
    },
  );

  it.each`
    goal                    | approach                | codes
    ${'Iets heel anders'}   | ${''}                   | ${['goal-unknown']}
    ${'schone portieken'}   | ${''}                   | ${['goal-several']}
    ${'Buren kenen elkaar'} | ${''}                   | ${['goal-typing-error']}
    ${''}                   | ${'samen met bewoners'} | ${['approach-unknown']}
    ${''}                   | ${''}                   | ${[]}
  `('says of "$goal" and "$approach": $codes', ({ goal, approach, codes }) => {
    const { row } = understood(HEADER, ['Soep', 'Zoë', '1-5-2027', goal, approach]);

    expect(row?.notices.map(({ code }) => code)).toEqual(codes);
  });

  it('says once for the whole file that the plan has no goals', () => {
    const { row, set, preview } = understood(HEADER, ['Soep', 'Zoë', '1-5-2027', 'Buren kennen elkaar', ''], []);

    expect([row?.notices, preview.notices]).toEqual([[], [{ code: 'goals-none', values: {} }]]);
    expect(set).not.toHaveProperty('goalId');
  });

  it('links no milestone', () => {
    const { row, set } = understood(HEADER, [
      'Eerste viermaandsrapportage',
      '',
      '1-6-2027',
      'Buren kennen elkaar',
      'ontmoeten',
    ]);

    expect([row?.kind, row?.goalId, set]).toEqual([
      'milestone',
      undefined,
      expect.not.objectContaining({ goalId: 'meet' }),
    ]);
  });
});
