import type { LocalDate } from '../../../contracts/calendar';
import type { Language } from '../../../contracts/people';
import type { ReportFacts } from '../../../contracts/plan-reports';
import type { GatheredPart } from '../../../contracts/plan-sections';
import { shortDay, type Translate } from '../../../i18n';

interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** The facts of a report under headings, in the reader's language; a heading with nothing under it is left out. */
export function presentFacts(reader: Reader, facts: ReportFacts): readonly GatheredPart[] {
  const { t } = reader;
  const counted = (key: 'moved' | 'late' | 'cancelled' | 'past', lines: readonly string[]) => ({
    title: t(`plan-reports.facts.${key}`, { count: lines.length }),
    lines: [...lines],
  });
  const dated = ({ title, dueOn }: ReportFacts['past'][number]) =>
    t('plan-reports.facts.day.line', { title: title[reader.language], day: dayIn(reader, dueOn) });
  return [
    doneOf(reader, facts),
    ...[
      counted(
        'moved',
        facts.moved.map((fact) => movedLine(reader, fact)),
      ),
      counted(
        'late',
        facts.late.map((fact) => lateLine(reader, fact)),
      ),
      counted('cancelled', facts.cancelled.map(dated)),
      counted('past', facts.past.map(dated)),
      { title: t('plan-reports.facts.goals'), lines: facts.goals.map((fact) => goalLine(reader, fact)) },
      { title: t('plan-reports.facts.carried'), lines: facts.carried.map((fact) => carriedLine(reader, fact)) },
    ].filter(({ lines }) => lines.length > 0),
  ];
}

/** A value in a goal's unit, as people write numbers. */
function valueIn({ t, language }: Reader, value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined) return t('plan-reports.facts.value.unknown');
  const written = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  return unit === '' ? written : `${written} ${unit}`;
}

function doneOf(reader: Reader, { done }: ReportFacts): GatheredPart {
  const { t } = reader;
  return {
    title: t('plan-reports.facts.done', { count: done.length }),
    lines: done.length === 0 ? [t('plan-reports.facts.done.none')] : done.map((fact) => doneLine(reader, fact)),
  };
}

function doneLine(reader: Reader, { title, evidence, by, on }: ReportFacts['done'][number]): string {
  const { t, language } = reader;
  const values = { title: title[language], name: by ?? t('plan-reports.somebody'), day: dayIn(reader, on) };
  return evidence === ''
    ? t('plan-reports.facts.done.line.no-evidence', values)
    : t('plan-reports.facts.done.line', { ...values, evidence });
}

function movedLine(reader: Reader, { title, from, to, reason }: ReportFacts['moved'][number]): string {
  const days = { from: dayIn(reader, from), to: dayIn(reader, to) };
  return reader.t('plan-reports.facts.moved.line', { title: title[reader.language], ...days, reason });
}

function lateLine(reader: Reader, { title, dueOn, owner }: ReportFacts['late'][number]): string {
  const name = owner ?? reader.t('plan-reports.somebody');
  return reader.t('plan-reports.facts.late.line', { title: title[reader.language], day: dayIn(reader, dueOn), name });
}

function goalLine(reader: Reader, goal: ReportFacts['goals'][number]): string {
  const { t } = reader;
  const { title, unit, done, total, latest } = goal;
  if (goal.isDropped) return t('plan-reports.facts.goals.dropped', { title });
  const values = {
    ...{ title, done, total },
    indicator: goal.indicator === '' ? t('plan-reports.facts.indicator.unknown') : goal.indicator,
    baseline: valueIn(reader, goal.baseline, unit),
    target: valueIn(reader, goal.target, unit),
  };
  return latest === undefined
    ? t('plan-reports.facts.goals.line.unmeasured', values)
    : t('plan-reports.facts.goals.line', { ...values, latest: valueIn(reader, latest.value, unit) });
}

function carriedLine({ t, language }: Reader, { title, year, status }: ReportFacts['carried'][number]): string {
  return t('plan-reports.facts.carried.line', { title: title[language], year, status });
}

function dayIn({ language }: Reader, day: LocalDate): string {
  return shortDay(day, language);
}
