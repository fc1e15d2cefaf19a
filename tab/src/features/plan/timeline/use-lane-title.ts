import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import type { Lane } from './lanes';

/** What a lane is called. */
export function useLaneTitle(): (lane: Lane) => string {
  const t = useT();
  const { plan } = useOpenPlan();
  return ({ key, title }) => {
    if (key === 'association') return t('plan.timeline.lane.association');
    if (key === 'team') return t('plan.timeline.lane.team', { team: plan.team.name });
    if (key === 'no-goal') return t('plan.timeline.lane.no-goal');
    return title ?? t('app.person.gone');
  };
}
