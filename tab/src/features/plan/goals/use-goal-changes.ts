import { GoalText } from '../../../../../bot/contracts/plan-goals';
import { GoalResource } from '../../../../../bot/contracts/plan-resources';
import { useClient } from '../../../api/client-context';
import { touchedBy } from '../../../api/query-keys';
import { useChange, type Changing } from '../../../api/use-change';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { showGoal } from '../plan-cache';

export interface GoalSaving {
  readonly id: string;
  readonly text: GoalText;
  /** As it was when somebody began to write; absent for a new one. */
  readonly before: GoalResource | undefined;
  /** What is written over; 0 for a new one. */
  readonly version: number;
}

/** Makes or changes a goal; undoing a change writes back what was there. */
export function useSaveGoal(): Changing<GoalSaving, GoalResource> {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();

  function put(id: string, text: GoalText, version: number): Promise<GoalResource> {
    return call({ method: 'PUT', path: `${api}/goals/${id}`, body: text, version, answer: GoalResource });
  }

  return useChange<GoalSaving, GoalResource>({
    send: ({ id, text, version }) => put(id, text, version),
    touches: () => touchedBy.plan(teamId, year),
    expect(queries, { text, before }) {
      if (before !== undefined) showGoal(queries, { ...before, ...text });
    },
    said: ({ title }, { before }) => t(before === undefined ? 'plan.goal.added' : 'plan.goal.saved', { title }),
    undo: ({ id, version }, { before }) =>
      before === undefined
        ? call({
            method: 'POST',
            path: `${api}/goals/${id}/changes`,
            body: { what: 'drop' },
            version,
            answer: GoalResource,
          })
        : put(id, GoalText.parse(before), version),
    showsProblem: true,
  });
}

/** Drops a goal, or takes it up again. */
export function useGoalStatus(): Changing<GoalResource, GoalResource> {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();

  function toggle({ id, status, version }: GoalResource): Promise<GoalResource> {
    const body = { what: status === 'active' ? 'drop' : 'restore' };
    return call({ method: 'POST', path: `${api}/goals/${id}/changes`, body, version, answer: GoalResource });
  }

  return useChange<GoalResource, GoalResource>({
    send: toggle,
    touches: () => touchedBy.plan(teamId, year),
    expect: (queries, goal) => showGoal(queries, { ...goal, status: goal.status === 'active' ? 'dropped' : 'active' }),
    said: ({ title, status }) => t(status === 'dropped' ? 'plan.goal.dropped' : 'plan.goal.restored', { title }),
    undo: (goal) => toggle(goal),
  });
}

export interface Measuring {
  readonly goal: GoalResource;
  readonly on: string;
  readonly value: number;
  readonly note: string;
}

/** Records a value that was measured. */
export function useMeasureGoal(): Changing<Measuring, GoalResource> {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();
  return useChange<Measuring, GoalResource>({
    send: ({ goal: { id, version }, ...measured }) =>
      call({
        method: 'POST',
        path: `${api}/goals/${id}/changes`,
        body: { what: 'measure', ...measured },
        version,
        answer: GoalResource,
      }),
    touches: () => touchedBy.plan(teamId, year),
    said: ({ title }) => t('plan.goal.measured', { title }),
    showsProblem: true,
  });
}
