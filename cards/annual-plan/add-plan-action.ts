import type { CardButton } from '../button';
import { choiceField, dateField, personField, textField } from '../field';
import type { ChoiceField, DateField, PersonField, TextField } from '../field';
import { formCard } from '../form';
import type { Frame } from '../frame';
import type { Card } from '../json';

/** A form for a new plan action; sends `title`, `dueOn`, `ownerId`, `placeId`, `goalId` and `approach`. */
export interface AddPlanAction {
  readonly introduction: string;
  readonly title: TextField;
  readonly dueOn: DateField;
  readonly owner: PersonField;
  readonly place: ChoiceField;
  /** Both only where the plan has goals. */
  readonly goal?: ChoiceField | undefined;
  readonly approach?: ChoiceField | undefined;
  readonly save: CardButton;
  readonly cancel: CardButton;
}

export function addPlanActionCard(frame: Frame, form: AddPlanAction): Card {
  const fields = [
    ...textField('title', form.title),
    ...dateField('dueOn', form.dueOn),
    ...personField('ownerId', form.owner),
    ...choiceField('placeId', form.place),
    ...(form.goal === undefined ? [] : choiceField('goalId', form.goal)),
    ...(form.approach === undefined ? [] : choiceField('approach', form.approach)),
  ];
  return formCard(frame, { introduction: form.introduction, fields, save: form.save, others: [form.cancel] });
}
