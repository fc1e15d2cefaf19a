import type { PlanResource } from '../../../contracts/plan-resources';
import type { TableSheet } from '../../../ports/workbooks';
import type { ReaderToday } from '../../annual-plan/presenters';

/** The goals of a plan that were not dropped. */
export function goalsSheet(
  { t }: ReaderToday,
  { goals, agreements }: PlanResource,
  placeNames: ReadonlyMap<string, string>,
): TableSheet {
  const agreementText = new Map(agreements.map(({ id, party, text }) => [id, `${party}: ${text}`]));
  return {
    kind: 'table',
    name: t('plan-documents.sheet.goals'),
    columns: [
      { header: t('plan-documents.column.goal'), width: 44, holds: 'text' },
      { header: t('plan-documents.column.indicator'), width: 30, holds: 'text' },
      { header: t('plan-documents.column.unit'), width: 14, holds: 'text' },
      { header: t('plan-documents.column.baseline'), width: 11, holds: 'number' },
      { header: t('plan-documents.column.target'), width: 13, holds: 'number' },
      { header: t('plan-documents.column.now'), width: 9, holds: 'number' },
      { header: t('plan-documents.column.measured'), width: 13, holds: 'day' },
      { header: t('plan-documents.column.effort'), width: 12, holds: 'text' },
      { header: t('plan-documents.column.places'), width: 26, holds: 'text' },
      { header: t('plan-documents.column.agreements'), width: 44, holds: 'text' },
      { header: t('plan-documents.column.done'), width: 9, holds: 'number' },
      { header: t('plan-documents.column.total'), width: 9, holds: 'number' },
    ],
    rows: goals
      .filter(({ status }) => status === 'active')
      .map((goal) => {
        const last = goal.measurements.at(-1);
        return [
          goal.title,
          goal.indicator,
          goal.unit,
          goal.baseline,
          goal.target,
          last?.value ?? null,
          last === undefined ? null : { day: last.on },
          t('plan-documents.effort', { level: goal.effortLevel }),
          listed(goal.placeIds.map((id) => placeNames.get(id))),
          listed(goal.agreementIds.map((id) => agreementText.get(id))),
          goal.done,
          goal.total,
        ];
      }),
  };
}

/** The performance agreements of the association for that year, each with the goals that serve it here. */
export function agreementsSheet({ t }: ReaderToday, { agreements, goals }: PlanResource): TableSheet {
  return {
    kind: 'table',
    name: t('plan-documents.sheet.agreements'),
    columns: [
      { header: t('plan-documents.column.party'), width: 28, holds: 'text' },
      { header: t('plan-documents.column.agreement'), width: 60, holds: 'text' },
      { header: t('plan-documents.column.contribution'), width: 50, holds: 'text' },
      { header: t('plan-documents.column.goals'), width: 40, holds: 'text' },
    ],
    rows: agreements.map(({ id, party, text, contribution }) => [
      party,
      text,
      contribution,
      listed(
        goals.map((goal) => (goal.agreementIds.includes(id) && goal.status === 'active' ? goal.title : undefined)),
      ),
    ]),
  };
}

/** One to a line. */
function listed(texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join('\n');
}
