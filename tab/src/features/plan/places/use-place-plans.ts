import { useQuery } from '@tanstack/react-query';
import { PlacePlanList, PlacePlanView, WritePlacePlan } from '../../../../../bot/contracts/place-plans';
import { useClient } from '../../../api/client-context';
import { queryKeys, touchedBy } from '../../../api/query-keys';
import { useChange, type Changing } from '../../../api/use-change';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

/** The plans of action for one place that there are. */
export function usePlacePlans() {
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();
  return useQuery({
    queryKey: queryKeys.planPart(teamId, year, 'place-plans'),
    queryFn: ({ signal }) => call({ path: `${api}/place-plans`, answer: PlacePlanList, signal }),
  });
}

export function usePlacePlan(placeId: string) {
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();
  return useQuery({
    queryKey: queryKeys.planPart(teamId, year, `place-plan ${placeId}`),
    queryFn: ({ signal }) => call({ path: `${api}/place-plans/${placeId}`, answer: PlacePlanView, signal }),
  });
}

/** Makes the plan of action for a place. */
export function useMakePlacePlan(): Changing<string, PlacePlanView> {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();
  return useChange<string, PlacePlanView>({
    send: (placeId) => call({ method: 'POST', path: `${api}/place-plans/${placeId}`, answer: PlacePlanView }),
    touches: () => touchedBy.plan(teamId, year),
    said: ({ place }) => t('plan.place.made', { place: place.name }),
  });
}

export interface PlacePlanSaving {
  readonly before: PlacePlanView;
  readonly text: WritePlacePlan;
}

/** Saves what was written of a plan of action. */
export function useSavePlacePlan(): Changing<PlacePlanSaving, PlacePlanView> {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();
  return useChange<PlacePlanSaving, PlacePlanView>({
    send: ({ before: { place, version }, text }) =>
      call({
        method: 'PUT',
        path: `${api}/place-plans/${place.id}`,
        body: WritePlacePlan.parse(text),
        version,
        answer: PlacePlanView,
      }),
    touches: () => touchedBy.plan(teamId, year),
    said: ({ place }) => t('plan.place.saved', { place: place.name }),
    showsProblem: true,
  });
}
