import type { Intervention } from '../../../../bot/contracts/interventions';
import { useT } from '../../i18n';

const WEEK_DAYS = 7;

/** What an intervention takes, in words: time of colleagues, money, and how long it lasts. */
export function useEffortWords(): {
  readonly hours: (hours: number) => string;
  readonly cost: (cost: Intervention['cost']) => string;
  readonly span: (steps: number, days: number) => string;
} {
  const t = useT();
  return {
    hours: (hours) => t('toolkit.effort.hours', { hours }),
    cost: (cost) => t(`issues.cost.${cost}`),
    span(steps, days) {
      if (days < 2 * WEEK_DAYS) return t('toolkit.effort.days', { steps, days });
      return t('toolkit.effort.weeks', { steps, weeks: Math.round(days / WEEK_DAYS) });
    },
  };
}
