import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import { row, type Row } from '../row';
import { shortened } from '../text';
import source from './goals.card.json';
import { movementPicture, type Movement } from './movement-picture';

/** The line from performance agreement to proof: what each goal serves, how far it came, and what is done for it. */
export interface GoalLines {
  /** What to do when there are none, or where one is on more than one page. */
  readonly introduction?: string | undefined;
  readonly goals: readonly GoalLine[];
  readonly buttons: readonly CardButton[];
}

export interface GoalLine {
  readonly title: string;
  /** `Afspraak met de gemeente: …`; the first two are shown. */
  readonly agreements: readonly string[];
  /** What is measured, from where to where. */
  readonly measure: string;
  /** Undefined while baseline or target are not known. */
  readonly movement?: Movement | undefined;
  /** How many of its plan actions are done. */
  readonly progress: string;
  /** Its plan actions; the proof of what is done stands in their marks. */
  readonly rows: readonly Row[];
  /** `en nog 3`. */
  readonly more?: string | undefined;
}

const MOST_AGREEMENTS = 2;
const LONGEST_AGREEMENT = 160;
const LONGEST_MEASURE = 240;
const LONGEST_PROOF = 120;
const template = bodyTemplate(source);

export function goalsCard(frame: Frame, { introduction, goals, buttons }: GoalLines): Card {
  const body = template({ introduction: introduction ?? '', goals: goals.map(goalView) });
  return framed(frame, body, buttons);
}

function goalView(goal: GoalLine): object {
  return {
    title: goal.title,
    agreements: goal.agreements.slice(0, MOST_AGREEMENTS).map((text) => ({ text: shortened(text, LONGEST_AGREEMENT) })),
    measure: shortened(goal.measure, LONGEST_MEASURE),
    picture: goal.movement === undefined ? [] : [movementPicture(goal.movement)],
    progress: goal.progress,
    hasRows: goal.rows.length > 0,
    rows: goal.rows.map((one): CardElement =>
      row({ ...one, marks: (one.marks ?? []).map((text) => shortened(text, LONGEST_PROOF)) }),
    ),
    more: goal.more ?? '',
  };
}
