import { plainAction, submitAction, type CardButton } from '../button';
import { choiceField, type ChoiceField } from '../field';
import { framedWith, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import source from './checklist.card.json';

/** What can come along from last year's plan, ticked off; sends `goalIds`, `itemIds` and `sections`, ids joined with commas. */
export interface Checklist {
  readonly introduction: string;
  /** A list that is left out sends nothing. */
  readonly goals?: ChoiceField | undefined;
  readonly planActions?: ChoiceField | undefined;
  readonly sections?: ChoiceField | undefined;
  readonly more?: string | undefined;
  readonly save?: CardButton | undefined;
  readonly others: readonly CardButton[];
}

const template = bodyTemplate(source);

export function checklistCard(frame: Frame, list: Checklist): Card {
  const { introduction, goals, planActions, sections, more = '', save, others } = list;
  const fields = [
    ...(goals === undefined ? [] : choiceField('goalIds', { ...goals, many: true })),
    ...(planActions === undefined ? [] : choiceField('itemIds', { ...planActions, many: true })),
    ...(sections === undefined ? [] : choiceField('sections', { ...sections, many: true })),
  ];
  const actions = save === undefined ? [] : [submitAction({ ...save, style: 'positive' })];
  const body = template({ introduction, hasFields: fields.length > 0, fields, more });
  return framedWith(frame, body, [...actions, ...others.map(plainAction)]);
}
