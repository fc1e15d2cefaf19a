import { type GoalText } from '../../../../../bot/contracts/plan-goals';
import { usePlaces } from '../../../api/people';
import type { ConflictField } from '../../../components/conflict-dialog';
import { useLanguage, useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { decimalText } from './decimal';

/** The parts of a goal that can be chosen one by one when two people changed it. */
export function useGoalConflictFields(): readonly ConflictField<GoalText>[] {
  const t = useT();
  const language = useLanguage();
  const { plan, teamId } = useOpenPlan();
  const { data: places = [] } = usePlaces(teamId);
  const named = (ids: readonly string[], of: readonly { readonly id: string; readonly name: string }[]): string =>
    ids.map((id) => of.find((one) => one.id === id)?.name ?? id).join(', ');
  const agreements = plan.agreements.map(({ id, party, text }) => ({ id, name: `${party}: ${text}` }));
  return [
    { key: 'title', label: t('plan.goal.title'), text: ({ title }) => title },
    { key: 'indicator', label: t('plan.goal.indicator'), text: ({ indicator }) => indicator },
    { key: 'unit', label: t('plan.goal.unit'), text: ({ unit }) => unit },
    { key: 'baseline', label: t('plan.goal.baseline'), text: ({ baseline }) => decimalText(baseline, language) },
    { key: 'target', label: t('plan.goal.target'), text: ({ target }) => decimalText(target, language) },
    {
      key: 'effortLevel',
      label: t('plan.goal.effort'),
      text: ({ effortLevel }) => t(`plan.goal.effort.${effortLevel}`),
    },
    { key: 'placeIds', label: t('plan.goal.places'), text: ({ placeIds }) => named(placeIds, places) },
    {
      key: 'agreementIds',
      label: t('plan.line.agreements'),
      text: ({ agreementIds }) => named(agreementIds, agreements),
    },
  ];
}
