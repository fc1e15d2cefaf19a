import { progressBar, type Progress } from '../annual-plan/progress-bar';
import { plainAction, rowAction, submitAction, type CardButton } from '../button';
import { choiceField, textField, type ChoiceField, type TextField } from '../field';
import { framed, type Frame } from '../frame';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import { shortened } from '../text';
import rowSource from './neighborhood-row.card.json';
import source from './neighborhood.card.json';

/**
 * A team lead's card of a neighborhood: its complexes, of which one is open at a time, and one remark of the team. Sends what was
 * chosen by the id of each field, `why`, and `remark`.
 */
export interface NeighborhoodView {
  readonly introduction: string;
  readonly progress: Progress;
  readonly rows: readonly NeighborhoodRow[];
  /** Under the rows: which of how many. */
  readonly more: string;
  readonly remark?: RemarkPart | undefined;
  readonly buttons: readonly CardButton[];
}

export interface NeighborhoodRow {
  readonly name: string;
  /** The last grade, and the people's mean with how many they are. */
  readonly detail: string;
  /** One's own, or that there is none yet. */
  readonly own: string;
  readonly isAnswered: boolean;
  /** Absent where nothing can be filled in. */
  readonly open?: CardButton | undefined;
  /** What is asked of the one that is open. */
  readonly form?: PlacePart | undefined;
}

export interface PlacePart {
  readonly grades: readonly (ChoiceField & { readonly id: string })[];
  readonly choices: readonly (ChoiceField & { readonly id: string })[];
  readonly why: TextField;
  /** What was saved elsewhere meanwhile. */
  readonly standing?: string | undefined;
  readonly save: CardButton;
  /** Send nothing of what was filled in: not knowing it, folding it. */
  readonly others: readonly CardButton[];
}

export interface RemarkPart {
  readonly field: TextField;
  readonly button: CardButton;
}

const LONGEST_NAME = 80;
const LONGEST_SPOKEN_NAME = 60;
const template = bodyTemplate(source);
const rowTemplate = bodyTemplate(rowSource);

export function neighborhoodCard(frame: Frame, view: NeighborhoodView): Card {
  const { progress, remark } = view;
  const body = template({
    introduction: view.introduction,
    bar: progress.total === 0 ? [] : [progressBar(progress)],
    progress: progress.text,
    rows: view.rows.flatMap(rowOf),
    more: view.more,
    hasRemark: remark !== undefined,
    remark: remark === undefined ? [] : remarkPart(remark),
  });
  return framed(frame, body, view.buttons);
}

function rowOf({ name, detail, own, isAnswered, open, form }: NeighborhoodRow): readonly CardElement[] {
  const glyph = form !== undefined ? '▾' : isAnswered ? '✓' : '○';
  const [element] = rowTemplate({ glyph, name: shortened(name, LONGEST_NAME), detail, own });
  if (form !== undefined) return [{ ...element }, formPart(form)];
  if (open === undefined) return [{ ...element }];
  return [{ ...element, selectAction: rowAction(open, shortened(name, LONGEST_SPOKEN_NAME)) }];
}

function formPart({ grades, choices, why, standing, save, others }: PlacePart): CardElement {
  const actions = [submitAction({ ...save, style: 'positive' }), ...others.map(plainAction)];
  const items = [
    ...(standing === undefined ? [] : [{ type: 'TextBlock', text: standing, size: 'small', wrap: true }]),
    ...grades.flatMap(({ id, ...field }) => choiceField(id, field)),
    ...choices.flatMap(({ id, ...field }) => choiceField(id, field)),
    ...textField('why', why),
    { type: 'ActionSet', spacing: 'medium', actions },
  ];
  return { type: 'Container', style: 'emphasis', spacing: 'small', items };
}

function remarkPart({ field, button }: RemarkPart): readonly CardElement[] {
  return [...textField('remark', field), { type: 'ActionSet', spacing: 'small', actions: [submitAction(button)] }];
}
