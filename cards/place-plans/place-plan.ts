import { plainAction, submitAction, type CardButton } from '../button';
import { dateField, personField, textField, type DateField, type PersonField, type TextField } from '../field';
import { framedWith, type Frame } from '../frame';
import { gathered, type Gathered } from '../gathered';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import source from './place-plan.card.json';

/**
 * A plan of action for one place: what is known, problem, analysis, goal, actions. Sends `problem`, `analysis`, `goalTitle`,
 * `indicator`, `unit`, `baseline`, `target`, and of a new action `title`, `ownerId` and `dueOn`.
 */
export interface PlacePlanView {
  readonly known: { readonly title: string; readonly parts: readonly Gathered[]; readonly none?: string | undefined };
  /** The fields for who writes, what is written for who reads; left out until the plan is made. */
  readonly text?: PlacePlanFields | readonly Gathered[] | undefined;
  readonly actions?: Section | undefined;
  readonly add?: NewActionFields | undefined;
  /** What sends the fields. */
  readonly saves: readonly CardButton[];
  readonly others: readonly CardButton[];
}

export interface PlacePlanFields {
  readonly problem: TextField;
  readonly analysis: TextField;
  readonly goalTitle: TextField;
  readonly indicator: TextField;
  readonly unit: TextField;
  readonly baseline: TextField;
  readonly target: TextField;
}

export interface NewActionFields {
  readonly title: TextField;
  readonly owner: PersonField;
  readonly dueOn: DateField;
}

const template = bodyTemplate(source);

export function placePlanCard(frame: Frame, { known, text, actions, add, saves, others }: PlacePlanView): Card {
  const body = template({
    knownTitle: known.title,
    knownNone: known.none ?? '',
    hasKnown: known.parts.length > 0,
    known: known.parts.map(gathered),
    hasText: text !== undefined,
    text: text === undefined ? [] : textOf(text),
    hasActions: actions !== undefined,
    actions: actions === undefined ? [] : [section(actions)],
    hasAdd: add !== undefined,
    add: add === undefined ? [] : addFields(add),
  });
  return framedWith(frame, body, [...saves.map(submitAction), ...others.map(plainAction)]);
}

function textOf(text: PlacePlanFields | readonly Gathered[]): readonly CardElement[] {
  if (!('problem' in text)) return text.map(gathered);
  const { problem, analysis, goalTitle, indicator, unit, baseline, target } = text;
  return [
    ...textField('problem', problem),
    ...textField('analysis', analysis),
    ...textField('goalTitle', goalTitle),
    ...textField('indicator', indicator),
    ...textField('unit', unit),
    ...textField('baseline', baseline),
    ...textField('target', target),
  ];
}

function addFields({ title, owner, dueOn }: NewActionFields): readonly CardElement[] {
  return [...textField('title', title), ...personField('ownerId', owner), ...dateField('dueOn', dueOn)];
}
