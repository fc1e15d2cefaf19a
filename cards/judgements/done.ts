import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import source from './done.card.json';
import { gradeBars, type GradePair } from './grade-bars';

/** Thanks for a whole round, and how one's own picture compares with the others'. */
export interface DoneView {
  readonly thanks: string;
  readonly picture: { readonly title: string; readonly explanation: string };
  /** Where one's own grades are far from the others', the farthest first. */
  readonly differing: readonly DifferingPlace[];
  /** The places where they agree, or of which too few others answered; a line each. */
  readonly lines: readonly string[];
  readonly closing: string;
  readonly buttons: readonly CardButton[];
}

export interface DifferingPlace {
  readonly place: string;
  readonly pairs: readonly GradePair[];
}

const template = bodyTemplate(source);

export function doneCard(frame: Frame, view: DoneView): Card {
  const { picture, differing, lines } = view;
  const body = template({
    thanks: view.thanks,
    pictureTitle: picture.title,
    pictureExplanation: picture.explanation,
    differing: differing.flatMap(differingPlace),
    hasDiffering: differing.length > 0,
    lines: lines.map((text) => ({ text })),
    closing: view.closing,
  });
  return framed(frame, body, view.buttons);
}

function differingPlace({ place, pairs }: DifferingPlace): readonly CardElement[] {
  return [
    { type: 'TextBlock', text: place, weight: 'bolder', spacing: 'medium', wrap: true },
    ...pairs.flatMap((pair) => [
      { type: 'TextBlock', text: pair.text, size: 'small', spacing: 'small', wrap: true },
      gradeBars(pair),
    ]),
  ];
}
