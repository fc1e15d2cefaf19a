import type { CardButton } from '../button';
import {
  choiceField,
  dateField,
  personField,
  textField,
  type ChoiceField,
  type DateField,
  type PersonField,
  type TextField,
} from '../field';
import { formCard } from '../form';
import type { Frame } from '../frame';
import type { Card } from '../json';

/** An uitvraag to be asked; sends `question`, `people`, `others`, `party`, `recorder` and `dueOn`; ids joined with commas. */
export interface RequestForm {
  readonly introduction: string;
  readonly question: TextField;
  /** The team, to be ticked. */
  readonly people: ChoiceField;
  /** Colleagues outside the team. */
  readonly others: PersonField;
  readonly party: TextField;
  readonly recorder: PersonField;
  readonly dueOn: DateField;
  readonly save: CardButton;
  readonly cancel: CardButton;
}

export function requestFormCard(frame: Frame, form: RequestForm): Card {
  const { introduction, save, cancel } = form;
  const fields = [
    ...textField('question', form.question),
    ...choiceField('people', { ...form.people, many: true }),
    ...personField('others', form.others),
    ...textField('party', form.party),
    ...personField('recorder', form.recorder),
    ...dateField('dueOn', form.dueOn),
  ];
  return formCard(frame, { introduction, fields, save, others: [cancel] });
}
