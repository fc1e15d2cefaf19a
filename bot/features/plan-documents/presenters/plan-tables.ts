import type { GoalResource, ItemResource, PlanResource } from '../../../contracts/plan-resources';
import type { LocalDate } from '../../../contracts/calendar';
import type { DocumentBlock } from '../../../ports/documents';
import type { ReaderToday } from '../../annual-plan/presenters';

/** Agreement → our contribution → goals: what the plan does for what was agreed. */
export function agreementTable({ t }: ReaderToday, { agreements, goals }: PlanResource): readonly DocumentBlock[] {
  if (agreements.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: t('plan-documents.table.agreements'),
      columns: [
        { header: t('plan-documents.column.party'), width: 18 },
        { header: t('plan-documents.column.agreement'), width: 32 },
        { header: t('plan-documents.column.contribution'), width: 26 },
        { header: t('plan-documents.column.goals'), width: 24 },
      ],
      rows: agreements.map(({ id, party, text, contribution }) => {
        const serving = activeGoals(goals).filter(({ agreementIds }) => agreementIds.includes(id));
        return [party, text, contribution, serving.map(({ title }) => title).join('\n') || NOTHING];
      }),
    },
  ];
}

export function goalTable({ t, language }: ReaderToday, { goals, agreements }: PlanResource): readonly DocumentBlock[] {
  const active = activeGoals(goals);
  if (active.length === 0) return [];
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const number = (value: number | null | undefined): string =>
    value === null || value === undefined ? NOTHING : format.format(value);
  const party = new Map(agreements.map((agreement) => [agreement.id, agreement.party]));
  return [
    {
      kind: 'table',
      caption: t('plan-documents.table.goals'),
      columns: [
        { header: t('plan-documents.column.goal'), width: 26 },
        { header: t('plan-documents.column.indicator'), width: 20 },
        { header: t('plan-documents.column.baseline'), width: 12 },
        { header: t('plan-documents.column.target'), width: 13 },
        { header: t('plan-documents.column.now'), width: 9 },
        { header: t('plan-documents.column.agreement'), width: 20 },
      ],
      rows: active.map((goal) => [
        goal.title,
        [goal.indicator, goal.unit === '' ? '' : `(${goal.unit})`].filter((part) => part !== '').join(' ') || NOTHING,
        number(goal.baseline),
        number(goal.target),
        number(goal.measurements.at(-1)?.value),
        goal.agreementIds.flatMap((id) => party.get(id) ?? []).join('\n') || NOTHING,
      ]),
    },
  ];
}

/** Under each goal its actions, and then those that serve none. */
export function actionTables(reader: ReaderToday, { goals, items }: PlanResource): readonly DocumentBlock[] {
  const actions = items.filter(({ kind }) => kind === 'plan-action');
  const known = activeGoals(goals);
  const others = actions.filter(({ goalId }) => !known.some(({ id }) => id === goalId));
  const groups = [
    ...known.map(({ id, title }) => ({ title, items: actions.filter(({ goalId }) => goalId === id) })),
    { title: reader.t('plan-sections.actions.no-goal'), items: others },
  ];
  return groups
    .filter((group) => group.items.length > 0)
    .flatMap((group): readonly DocumentBlock[] => [
      { kind: 'heading', level: 2, text: group.title },
      actionTable(reader, group.items),
    ]);
}

function actionTable({ t }: ReaderToday, actions: readonly ItemResource[]): DocumentBlock {
  return {
    kind: 'table',
    columns: [
      { header: t('plan-documents.column.what'), width: 23 },
      { header: t('plan-documents.column.who'), width: 14 },
      { header: t('plan-documents.column.when'), width: 12 },
      { header: t('plan-documents.column.where'), width: 12 },
      { header: t('plan-documents.column.approach'), width: 13 },
      { header: t('plan-documents.column.state'), width: 9 },
      { header: t('plan-documents.column.evidence'), width: 18 },
    ],
    rows: actions.map((action) => [
      action.title,
      action.owner.name ?? t('annual-plan.owner.gone'),
      inFigures(action.dueOn),
      action.place?.name ?? NOTHING,
      action.approach === undefined ? NOTHING : t('plan-documents.approach', { approach: action.approach }),
      t('plan-documents.status', { status: action.status }),
      action.evidence === undefined || action.evidence === '' ? NOTHING : action.evidence,
    ]),
  };
}

/** The milestones of the team and those of the association in one, with where a legal day comes from. */
export function timelineTable({ t }: ReaderToday, plan: PlanResource): readonly DocumentBlock[] {
  const own = plan.items.filter(({ kind }) => kind === 'milestone');
  const all = [...own, ...plan.associationItems].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  if (all.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: t('plan-documents.table.timeline'),
      columns: [
        { header: t('plan-documents.column.when'), width: 14 },
        { header: t('plan-documents.column.milestone'), width: 46 },
        { header: t('plan-documents.column.who'), width: 28 },
        { header: t('plan-documents.column.state'), width: 12 },
      ],
      rows: all.map((milestone) => [
        inFigures(milestone.dueOn),
        milestone.legal === undefined
          ? milestone.title
          : `${milestone.title}\n${t('plan-documents.legal', { law: milestone.legal.law, article: milestone.legal.article })}`,
        ownerOf(t, milestone),
        t('plan-documents.status', { status: milestone.status }),
      ]),
    },
  ];
}

function ownerOf(t: ReaderToday['t'], { owner, ref }: ItemResource): string {
  const name = owner.name ?? t('annual-plan.owner.gone');
  return ref.teamId === undefined ? t('plan-documents.association', { name }) : name;
}

function activeGoals(goals: readonly GoalResource[]): readonly GoalResource[] {
  return goals.filter(({ status }) => status === 'active');
}

/** `15-12-2026`, which fits in a narrow column. */
function inFigures(day: LocalDate): string {
  return day.split('-').reverse().join('-');
}

const NOTHING = '–';
