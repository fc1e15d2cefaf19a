import { usePeopleOfTeam, usePlaces } from '../../../api/people';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

/** The names of people and places that an answer only has the ids of. */
export function useNames() {
  const t = useT();
  const { teamId, plan } = useOpenPlan();
  const { data: people = [] } = usePeopleOfTeam(teamId);
  const { data: places = [] } = usePlaces(teamId);
  const known = [...people, plan.team.lead, ...[...plan.items, ...plan.associationItems].map(({ owner }) => owner)];
  return {
    person: (id: string) => known.find((person) => person.id === id)?.name ?? t('plan.somebody-else'),
    place: (id: string) => places.find((place) => place.id === id)?.name ?? id,
  };
}
