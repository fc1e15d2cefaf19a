import { plainAction, submitAction, type CardButton } from '../button';
import { dateField, personField, textField, type DateField, type PersonField, type TextField } from '../field';
import { framedWith, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import source from './team-talk.card.json';

/** The weekly team talk: what went well, what asks for a decision, and the decision; sends `title`, `ownerId` and `dueOn`. */
export interface TeamTalkView {
  readonly introduction: string;
  readonly sections: readonly Section[];
  readonly decision: {
    readonly title: string;
    readonly hint: string;
    /** Left out for who cannot write in the plan. */
    readonly form?: DecisionForm | undefined;
  };
  readonly buttons: readonly CardButton[];
}

export interface DecisionForm {
  readonly what: TextField;
  readonly owner: PersonField;
  readonly dueOn: DateField;
  readonly save: CardButton;
}

const template = bodyTemplate(source);

export function teamTalkCard(frame: Frame, { introduction, sections, decision, buttons }: TeamTalkView): Card {
  const { form } = decision;
  const body = template({
    introduction,
    sections: sections.map(section),
    decisionTitle: decision.title,
    decisionHint: decision.hint,
    hasFields: form !== undefined,
    fields: form === undefined ? [] : fieldsOf(form),
  });
  const save = form === undefined ? [] : [submitAction({ ...form.save, style: 'positive' })];
  return framedWith(frame, body, [...save, ...buttons.map(plainAction)]);
}

function fieldsOf({ what, owner, dueOn }: DecisionForm) {
  return [...textField('title', what), ...personField('ownerId', owner), ...dateField('dueOn', dueOn)];
}
