import { PlanResource, PlanStep } from '../../../../../bot/contracts/plan-resources';
import { useClient } from '../../../api/client-context';
import { queryKeys, touchedBy } from '../../../api/query-keys';
import { useChange, type Changing } from '../../../api/use-change';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

/** Takes the plan to another state. */
export function usePlanStep(): Changing<PlanStep, PlanResource> {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api, plan } = useOpenPlan();
  return useChange<PlanStep, PlanResource>({
    send: (step) =>
      call({
        method: 'POST',
        path: `${api}/steps`,
        body: PlanStep.parse(step),
        version: plan.version,
        answer: PlanResource,
      }),
    touches: () => touchedBy.plan(teamId, year),
    expect: (queries, { to }) =>
      queries.setQueryData(
        queryKeys.planResource(teamId, year),
        (now: PlanResource | undefined) => now && { ...now, state: to },
      ),
    said: ({ state }) => t('plan.step.done', { state: t(`items.plan-state.${state}`) }),
    showsProblem: true,
  });
}
