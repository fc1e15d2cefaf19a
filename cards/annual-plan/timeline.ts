import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import { legendOf, monthStrip, type Month, type MonthWords } from './month-strip';
import source from './timeline.card.json';

/** So many rows of the longest texts still fit a card. */
export const ROWS_PER_PAGE = 12;

/** One page of the timeline (tijdpad) of a plan. */
export interface Timeline {
  /** All months of the plan, whichever page is shown. */
  readonly strip: readonly Month[];
  readonly legend: MonthWords;
  /** The months on this page, together at most `ROWS_PER_PAGE` rows. */
  readonly months: readonly Section[];
  /** `Pagina 1 van 4 · 45 regels`; what to do instead when there is nothing. */
  readonly pageLabel: string;
  readonly buttons: readonly CardButton[];
}

const template = bodyTemplate(source);

export function timelineCard(frame: Frame, timeline: Timeline): Card {
  const body = template({
    strip: [monthStrip(timeline.strip)],
    legend: legendOf(timeline.legend),
    months: timeline.months.map(section),
    pageLabel: timeline.pageLabel,
  });
  return framed(frame, body, timeline.buttons);
}
