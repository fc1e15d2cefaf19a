import { submitAction, type CardButton } from '../button';
import { choiceField, textField, type ChoiceField, type TextField } from '../field';
import type { CardElement } from '../json';
import { bodyTemplate } from '../render';
import { folded } from '../fold';
import source from './understood.card.json';

/** What was understood of a report, each part of which can be corrected. Sends `theme`, `placeId` and `text`, and `names` as values joined with commas. */
export interface UnderstoodView {
  readonly title: string;
  /** Theme with why, place, the text as it is kept. */
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  /** What was taken out. */
  readonly notes: readonly string[];
  /** Words that may be names of people: the writer says. */
  readonly names?: NamesView | undefined;
  /** Left out for who may not correct it. */
  readonly correct?: CorrectView | undefined;
}

interface NamesView {
  readonly field: ChoiceField;
  readonly remove: CardButton;
  readonly keep: CardButton;
}

export interface CorrectView {
  readonly toggle: string;
  readonly theme: ChoiceField;
  readonly place: ChoiceField;
  readonly text: TextField;
  readonly save: CardButton;
  /** Shows the form apart, where the card has no room for it. */
  readonly apart: CardButton;
  readonly isOpen?: boolean | undefined;
}

const FOLD = 'fold-correct';
const template = bodyTemplate(source);

export function understood(view: UnderstoodView, hasForm: boolean): readonly CardElement[] {
  const { title, facts, notes, names, correct } = view;
  return template({
    title,
    facts,
    notes: notes.map((text) => ({ text })),
    hasNames: names !== undefined,
    names: names === undefined ? [] : namesOf(names),
    folds: correct === undefined ? [] : hasForm ? correctFold(correct) : folded([], undefined, [correct.apart]),
  });
}

function namesOf({ field, remove, keep }: NamesView): readonly CardElement[] {
  const actions = [remove, keep].map(submitAction);
  return [...choiceField('names', { ...field, many: true }), { type: 'ActionSet', spacing: 'small', actions }];
}

function correctFold({ toggle, theme, place, text, save, isOpen }: CorrectView): readonly CardElement[] {
  const items = [
    ...choiceField('theme', theme),
    ...choiceField('placeId', place),
    ...textField('text', { ...text, isMultiline: true }),
    { type: 'ActionSet', spacing: 'small', actions: [submitAction({ ...save, style: 'positive' })] },
  ];
  return folded([{ id: FOLD, toggle, items }], isOpen === true ? FOLD : undefined);
}
