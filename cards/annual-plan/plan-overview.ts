import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import source from './plan-overview.card.json';
import { progressBar, type Progress } from './progress-bar';

/** A team's annual plan at a glance. */
export interface PlanOverview {
  readonly progress: Progress;
  /** What is late, the next dates, what the association itself has planned: in the order in which they are shown. */
  readonly sections: readonly Section[];
  /** Which colleagues cannot be reminded yet: `Nog niet bereikbaar: Piet, Fatima.` */
  readonly notInstalled?: string | undefined;
  readonly importHint?: string | undefined;
  readonly buttons: readonly CardButton[];
}

const template = bodyTemplate(source);

export function planOverviewCard(frame: Frame, plan: PlanOverview): Card {
  const body = template({
    progressText: plan.progress.text,
    bar: plan.progress.total > 0 ? [progressBar(plan.progress)] : [],
    sections: plan.sections.map(section),
    notInstalled: plan.notInstalled ?? '',
    importHint: plan.importHint ?? '',
  });
  return framed(frame, body, plan.buttons);
}
