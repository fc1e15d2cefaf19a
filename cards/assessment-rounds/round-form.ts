import type { CardButton } from '../button';
import { choiceField, dateField, textField, type ChoiceField, type DateField, type TextField } from '../field';
import { formCard } from '../form';
import type { Frame } from '../frame';
import type { Card } from '../json';

/**
 * A round that is being made; sends `name`, `opensOn`, `closesOn`, `places`, `teamIds`, `dimensions`, `asked` and `extra`; what is
 * several joined with commas.
 */
export interface RoundForm {
  readonly introduction: string;
  readonly name: TextField;
  readonly opensOn: DateField;
  readonly closesOn: DateField;
  /** All, a team's, a neighborhood's, or a list. */
  readonly places: ChoiceField;
  readonly teamIds: ChoiceField;
  readonly dimensions: ChoiceField;
  /** What is asked beside the grades. */
  readonly asked: ChoiceField;
  readonly extra: TextField;
  readonly save: CardButton;
  readonly others: readonly CardButton[];
}

export function roundFormCard(frame: Frame, form: RoundForm): Card {
  const { introduction, save, others } = form;
  const fields = [
    ...textField('name', form.name),
    ...dateField('opensOn', form.opensOn),
    ...dateField('closesOn', form.closesOn),
    ...choiceField('places', form.places),
    ...choiceField('teamIds', { ...form.teamIds, many: true }),
    ...choiceField('dimensions', { ...form.dimensions, many: true }),
    ...choiceField('asked', { ...form.asked, many: true }),
    ...textField('extra', form.extra),
  ];
  return formCard(frame, { introduction, fields, save, others });
}
