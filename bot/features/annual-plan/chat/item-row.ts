import type { CardButton } from '../../../../cards/button';
import type { Row, Tone } from '../../../../cards/row';
import type { PlanItem } from '../../../contracts/annual-plan';
import type { LocalDate, QuietDay } from '../../../contracts/calendar';
import type { ChatContext } from '../../../chat/chat-context';
import { dayInList, dueWords, shortDay } from '../../../i18n';
import { weekdayOf } from '../../../shared/local-date';
import { legalSourceOf } from '../../plan-templates';
import { titleIn } from '../item-title';
import type { ItemView } from '../plan-view';

/** What a row can say besides the item itself. */
export interface RowOptions {
  readonly open?: CardButton | undefined;
  readonly quietDayOn?: (day: LocalDate) => QuietDay | undefined;
  /** Left out where the whole list is one person's. */
  readonly withOwner?: boolean;
}

type Reader = Pick<ChatContext, 't' | 'language' | 'today'>;

/** One milestone or plan action in a list. */
export function itemRow(view: ItemView, reader: Reader, options: RowOptions = {}): Row {
  const { item, owner, place } = view;
  const { t, language, today } = reader;
  const who = options.withOwner === false ? undefined : (owner?.name ?? t('annual-plan.owner.gone'));
  const detail = [who, place?.name].filter((part) => part !== undefined).join(' · ');
  return {
    day: dayInList(item.dueOn, today, language),
    title: titleIn(language, item),
    tone: toneOf(item, today),
    state: stateWords(item, reader),
    ...(detail === '' ? {} : { detail }),
    marks: marksOf(item, reader, options.quietDayOn),
    open: options.open,
  };
}

export function toneOf({ status, dueOn }: Pick<PlanItem, 'status' | 'dueOn'>, today: LocalDate): Tone {
  if (status !== 'open') return status;
  if (dueOn < today) return 'late';
  return dueOn === today ? 'today' : 'coming';
}

function stateWords({ status, dueOn, snoozedUntil }: PlanItem, { t, language, today }: Reader): string {
  if (status !== 'open') return t(`calendar.item.${status}`);
  return openWords({ dueOn, snoozedUntil }, { t, language, today });
}

/** How an open item stands: `over 3 dagen`, and until when its owner hears nothing of it. */
export function openWords(
  { dueOn, snoozedUntil }: { readonly dueOn: LocalDate; readonly snoozedUntil?: LocalDate | undefined },
  { t, language, today }: Reader,
): string {
  const due = dueWords(dueOn, today, t);
  if (snoozedUntil === undefined || snoozedUntil <= today) return due;
  return `${due}, ${t('annual-plan.state.snoozed', { day: dayInList(snoozedUntil, today, language) })}`;
}

function marksOf(item: PlanItem, { t, language }: Reader, quietDayOn: RowOptions['quietDayOn']): readonly string[] {
  const legal = legalSourceOf(item);
  const quiet = quietDayOn?.(item.dueOn);
  return [
    ...(item.teamId === undefined ? [t('annual-plan.mark.association')] : []),
    ...(legal === undefined
      ? []
      : [t('annual-plan.mark.legal', { law: legal.law, article: legal.article, year: legal.validFromYear })]),
    ...(quietDayOn === undefined || item.status !== 'open' ? [] : quietMarks(item.dueOn, quiet, { t, language })),
  ];
}

function quietMarks(
  day: LocalDate,
  quiet: QuietDay | undefined,
  { t }: Pick<Reader, 't' | 'language'>,
): readonly string[] {
  if (quiet !== undefined) return [t('annual-plan.mark.quiet', { name: quiet.name })];
  return weekdayOf(day) > 5 ? [t('annual-plan.mark.weekend')] : [];
}

/** `di 1 dec 2026 (over 3 dagen)`. */
export function dayWithWords(day: LocalDate, { t, language, today }: Reader): string {
  return `${shortDay(day, language)} (${dueWords(day, today, t)})`;
}
