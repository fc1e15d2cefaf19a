import type { Goal } from '../../../../bot/contracts/plan-goals';
import type { TemplateSection } from '../../../../bot/contracts/plan-settings';
import type { ApprovalView } from '../../../../bot/features/plan-cycle/approvals';
import { gapsBefore, isBlocked, type Readiness } from '../../../../bot/features/plan-cycle/gaps';
import { newGoal } from '../../../../bot/features/plan-goals/goal-change';
import { aGoalText } from '../plan-goals/goal-builders';

function aGoal(overrides: Partial<Goal> = {}, total = 1): Readiness['goals'][number] {
  const asked = { by: 'lotte', at: '2026-12-01T09:00:00.000Z' };
  const goal = { ...newGoal({ teamId: 'noord', year: 2027 }, 'schoon', aGoalText(), asked), ...overrides };
  return { goal, agreements: [], planActions: [], done: 0, total, changedByName: 'Lotte Bos' };
}

const risks: TemplateSection = {
  key: 'risks',
  title: { nl: 'Risico’s', en: 'Risks' },
  guidance: { nl: 'Wat kan er misgaan?', en: 'What may go wrong?' },
};

function anApproval(state: ApprovalView['state']): ApprovalView {
  return { itemId: 'a', personId: 'maria', person: undefined, state, remark: '', answeredAt: undefined };
}

/** A plan to which nothing is missing in any state. */
function ready(overrides: Partial<Readiness> = {}): Readiness {
  return {
    year: 2027,
    goals: [aGoal()],
    planActions: 3,
    emptySections: [],
    approvals: [anApproval('agrees')],
    hasEvaluation: true,
    today: '2027-01-01',
    ...overrides,
  };
}

describe('what is missing', () => {
  it.each`
    state          | without                                   | gaps
    ${'draft'}     | ${{}}                                     | ${[]}
    ${'draft'}     | ${{ goals: [] }}                          | ${['blocking no-goals']}
    ${'draft'}     | ${{ planActions: 0 }}                     | ${['blocking no-plan-actions']}
    ${'draft'}     | ${{ goals: [aGoal({ indicator: '' })] }}  | ${['blocking goal-indicator-missing']}
    ${'draft'}     | ${{ goals: [aGoal({ target: null })] }}   | ${['blocking goal-target-missing']}
    ${'draft'}     | ${{ goals: [aGoal({ baseline: null })] }} | ${['advice goal-baseline-missing']}
    ${'draft'}     | ${{ goals: [aGoal({}, 0)] }}              | ${['advice goal-without-actions']}
    ${'draft'}     | ${{ emptySections: [risks] }}             | ${['advice section-empty']}
    ${'draft'}     | ${{ emptySections: [risks], goals: [] }}  | ${['blocking no-goals', 'advice section-empty']}
    ${'draft'}     | ${{ approvals: [] }}                      | ${[]}
    ${'aligning'}  | ${{}}                                     | ${[]}
    ${'aligning'}  | ${{ approvals: [anApproval('waiting')] }} | ${['blocking approval-waiting']}
    ${'aligning'}  | ${{ approvals: [anApproval('objects')] }} | ${['blocking approval-objection']}
    ${'aligning'}  | ${{ goals: [] }}                          | ${['blocking no-goals']}
    ${'aligning'}  | ${{ emptySections: [risks] }}             | ${[]}
    ${'adopted'}   | ${{}}                                     | ${[]}
    ${'adopted'}   | ${{ today: '2026-12-31' }}                | ${['advice year-not-begun']}
    ${'running'}   | ${{}}                                     | ${[]}
    ${'running'}   | ${{ hasEvaluation: false }}               | ${['blocking report-missing']}
    ${'evaluated'} | ${{ goals: [], hasEvaluation: false }}    | ${[]}
  `('to a plan that is $state, without $without: $gaps', ({ state, without, gaps }) => {
    const found = gapsBefore(state, ready(without));

    expect(found.map(({ level, code }) => `${level} ${code}`)).toEqual(gaps);
    expect(isBlocked(found)).toBe(found.some(({ level }) => level === 'blocking'));
  });

  it('is said of each goal, section and person', () => {
    const gaps = gapsBefore(
      'draft',
      ready({ goals: [aGoal({ indicator: '', target: null }), aGoal({ id: 'b', target: null })] }),
    );

    expect(gaps.map(({ code, goal }) => [code, goal?.id])).toEqual([
      ['goal-indicator-missing', 'schoon'],
      ['goal-target-missing', 'schoon'],
      ['goal-target-missing', 'b'],
    ]);
  });
});
