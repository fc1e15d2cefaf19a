import type { CardButton } from '../button';
import { choiceField, dateField, personField, textField } from '../field';
import type { ChoiceField, DateField, PersonField, TextField } from '../field';
import { formCard } from '../form';
import type { Frame } from '../frame';
import type { Card } from '../json';

/** A form for a new plan action; sends `title`, `dueOn`, `ownerId` and `placeId`. */
export interface AddPlanAction {
  readonly introduction: string;
  readonly title: TextField;
  readonly dueOn: DateField;
  readonly owner: PersonField;
  readonly place: ChoiceField;
  readonly save: CardButton;
  readonly cancel: CardButton;
}

export function addPlanActionCard(frame: Frame, form: AddPlanAction): Card {
  const fields = [
    ...textField('title', form.title),
    ...dateField('dueOn', form.dueOn),
    ...personField('ownerId', form.owner),
    ...choiceField('placeId', form.place),
  ];
  return formCard(frame, { introduction: form.introduction, fields, save: form.save, others: [form.cancel] });
}
