import type { GatheredPart, SectionKey } from '../../../contracts/plan-sections';
import { shortDay } from '../../../i18n';
import { titleIn, type ItemView } from '../../annual-plan';
import type { ReaderToday } from '../../annual-plan/presenters';
import { goalLine, goalValues } from '../../plan-goals/presenters';
import type { SectionFacts } from '../section-facts';

/** What the product knows for a section, as headings with lines; none when it knows nothing. */
export function gatheredParts(reader: ReaderToday, facts: SectionFacts, key: SectionKey): readonly GatheredPart[] {
  return (PARTS[key]?.(reader, facts) ?? []).filter(({ lines }) => lines.length > 0);
}

type Present = (reader: ReaderToday, facts: SectionFacts) => readonly GatheredPart[];

const PARTS: Readonly<Partial<Record<SectionKey, Present>>> = {
  results: resultParts,
  analysis: placeParts,
  strategy: agreementParts,
  goals: goalParts,
  priorities: priorityParts,
  actions: planActionParts,
  measuring: (reader, { measuring }) => [
    { title: reader.t('plan-sections.measuring'), lines: measuring.map((view) => itemLine(reader, view)) },
  ],
  timeline: (reader, { milestones }) => [
    { title: reader.t('plan-sections.timeline'), lines: milestones.map((view) => itemLine(reader, view)) },
  ],
};

function resultParts(reader: ReaderToday, { results }: SectionFacts): readonly GatheredPart[] {
  if (results === undefined) return [];
  const { t } = reader;
  const { plan, progress } = results.plan;
  const goals = results.goals.map(({ goal, done, total }) =>
    t('plan-sections.results.goal', { title: goal.title, done, total, ...goalValues(reader, goal) }),
  );
  return [
    {
      title: t('plan-sections.results', { year: plan.year }),
      lines: [t('plan-sections.results.progress', { ...progress }), ...goals],
    },
  ];
}

function placeParts({ t }: ReaderToday, { places }: SectionFacts): readonly GatheredPart[] {
  const lines = places.map(({ place, open, late, done }) =>
    t('plan-sections.analysis.place', { place: place.name, open, late, done }),
  );
  return [{ title: t('plan-sections.analysis'), lines }];
}

function agreementParts({ t }: ReaderToday, { agreements }: SectionFacts): readonly GatheredPart[] {
  return agreements.map(({ agreement, goals }) => ({
    title: t('plan-sections.strategy', { party: agreement.party, text: agreement.text }),
    lines: [
      ...(agreement.contribution === ''
        ? []
        : [t('plan-sections.strategy.contribution', { contribution: agreement.contribution })]),
      goals.length === 0
        ? t('plan-sections.strategy.no-goal')
        : t('plan-sections.strategy.goals', { goals: goals.map(({ title }) => title).join('; ') }),
    ],
  }));
}

function goalParts(reader: ReaderToday, { goals }: SectionFacts): readonly GatheredPart[] {
  return goals.map(({ goal, done, total }) => ({
    title: goal.title,
    lines: [goalLine(reader, goal), reader.t('plan-sections.goals.progress', { done, total })],
  }));
}

function priorityParts({ t }: ReaderToday, { priorities }: SectionFacts): readonly GatheredPart[] {
  const lines = priorities.map(({ place, effortLevel, goals }) =>
    t('plan-sections.priorities.place', {
      place: place.name,
      level: effortLevel,
      goals: goals.map(({ title }) => title).join('; '),
    }),
  );
  return [{ title: t('plan-sections.priorities'), lines }];
}

function planActionParts(reader: ReaderToday, { planActions }: SectionFacts): readonly GatheredPart[] {
  return planActions.map(({ goal, items }) => ({
    title: goal?.title ?? reader.t('plan-sections.actions.no-goal'),
    lines: [...items].sort(byApproach).map((view) => planActionLine(reader, view)),
  }));
}

const APPROACHES: readonly (string | undefined)[] = ['meeting', 'influencing', 'activating', undefined];

function byApproach({ item: one }: ItemView, { item: other }: ItemView): number {
  return APPROACHES.indexOf(one.approach) - APPROACHES.indexOf(other.approach);
}

function planActionLine(reader: ReaderToday, view: ItemView): string {
  const { approach } = view.item;
  const line = itemLine(reader, view);
  return approach === undefined ? line : reader.t('plan-sections.actions.line', { approach, line });
}

function itemLine(reader: ReaderToday, { item, owner }: ItemView): string {
  const { t, language } = reader;
  return t('plan-sections.item', {
    day: shortDay(item.dueOn, language),
    title: titleIn(language, item),
    owner: owner?.name ?? t('annual-plan.owner.gone'),
    status: item.status,
  });
}
