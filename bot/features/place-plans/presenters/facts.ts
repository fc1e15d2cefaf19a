import type { GatheredPart } from '../../../contracts/plan-sections';
import { shortDay } from '../../../i18n';
import { titleIn, type ItemView } from '../../annual-plan';
import type { Reader } from '../../annual-plan/presenters';
import { goalLine } from '../../plan-goals/presenters';
import type { PlacePlanState } from '../service';

/** What is known of the place, under headings; a heading with nothing under it is left out. */
export function presentFacts(
  reader: Reader,
  { facts, gathered }: Pick<PlacePlanState, 'facts' | 'gathered'>,
): GatheredPart[] {
  const { t, language } = reader;
  const { late, open, done, contributions, goals } = facts;
  const parts = [
    {
      title: t('place-plans.facts.late', { count: late.length }),
      lines: late.map((view) => t('place-plans.facts.late.line', dueOf(reader, view))),
    },
    {
      title: t('place-plans.facts.open', { count: open.length }),
      lines: open.map((view) => t('place-plans.facts.open.line', dueOf(reader, view))),
    },
    { title: t('place-plans.facts.done', { count: done.length }), lines: done.map((view) => doneLine(reader, view)) },
    {
      title: t('place-plans.facts.contributions'),
      lines: contributions.map(({ from, text }) =>
        t('place-plans.facts.contribution', { from: from ?? t('annual-plan.change.somebody'), text }),
      ),
    },
    {
      title: t('place-plans.facts.goals'),
      lines: goals.map((goal) => t('place-plans.facts.goal', { title: goal.title, line: goalLine(reader, goal) })),
    },
    ...gathered.map(({ title, lines }) => ({ title: title[language], lines: lines.map((line) => line[language]) })),
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function dueOf({ t, language }: Reader, { item, owner }: ItemView) {
  const name = owner?.name ?? t('annual-plan.owner.gone');
  return { title: titleIn(language, item), day: shortDay(item.dueOn, language), name };
}

function doneLine({ t, language }: Reader, { item }: ItemView): string {
  const { evidence = '', doneOn, dueOn } = item;
  const values = { title: titleIn(language, item), day: shortDay(doneOn ?? dueOn, language) };
  return evidence === ''
    ? t('place-plans.facts.done.line.no-evidence', values)
    : t('place-plans.facts.done.line', { ...values, evidence });
}
