import type { Progress } from '../annual-plan/progress-bar';
import { submitAction, type CardButton } from '../button';
import { choiceField, textField, type ChoiceField, type TextField } from '../field';
import { framedWith, type Frame } from '../frame';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import { shortened } from '../text';
import source from './judgement.card.json';
import { placeBlocks } from './place-blocks';

/** One place to judge. Sends what was chosen by the id of each field, and `why` and `extra`. */
export interface JudgementCardView {
  /** Where it lies. */
  readonly where: string;
  readonly progress: Progress;
  /** What is known of it, a line each. */
  readonly known: readonly string[];
  /** What was saved elsewhere meanwhile. */
  readonly standing?: { readonly title: string; readonly lines: readonly string[] } | undefined;
  readonly introduction: string;
  readonly grades: readonly GradeField[];
  /** Trend and how well somebody knows the place, where the round asks for it. */
  readonly choices: readonly (ChoiceField & { readonly id: string })[];
  readonly why: TextField;
  /** The round's own question. */
  readonly extra?: TextField | undefined;
  readonly save: CardButton;
  /** Send what was filled in too, so that it can be kept. */
  readonly others: readonly CardButton[];
}

export interface GradeField extends ChoiceField {
  readonly id: string;
  /** What it is about, in one sentence. */
  readonly about: string;
}

const LONGEST_LINE = 320;
const template = bodyTemplate(source);

export function judgementCard(frame: Frame, view: JudgementCardView): Card {
  const { progress, standing } = view;
  const body = template({
    where: view.where,
    blocks: [placeBlocks(progress)],
    progress: progress.text,
    known: view.known.map((text) => ({ text: shortened(text, LONGEST_LINE) })),
    hasKnown: view.known.length > 0,
    standingTitle: standing?.title ?? '',
    standing: (standing?.lines ?? []).map((text) => ({ text })),
    introduction: view.introduction,
    fields: [...view.grades.flatMap(gradeField), otherFields(view)],
  });
  return framedWith(frame, body, [submitAction({ ...view.save, style: 'positive' }), ...view.others.map(submitAction)]);
}

/**
 * Within the container of the grades, not beside it: a client that draws a card anew by place would, once a message comes above, give
 * the first grade the choices of the first field here.
 */
function otherFields({ choices, why, extra }: JudgementCardView): CardElement {
  const items = [
    ...choices.flatMap(({ id, ...field }) => choiceField(id, field)),
    ...textField('why', why),
    ...(extra === undefined ? [] : textField('extra', extra)),
  ];
  return { type: 'Container', spacing: 'medium', separator: true, items };
}

function gradeField({ id, about, ...field }: GradeField): readonly CardElement[] {
  const [input = {}, ...error] = choiceField(id, field);
  const explained = { type: 'TextBlock', text: about, size: 'small', isSubtle: true, spacing: 'none', wrap: true };
  return [{ ...input, spacing: 'medium' }, explained, ...error];
}
