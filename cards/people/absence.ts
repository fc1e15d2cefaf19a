import type { CardButton } from '../button';
import { dateField, personField, type DateField, type PersonField } from '../field';
import { formCard } from '../form';
import type { Frame } from '../frame';
import type { Card } from '../json';

/** A form for being away; sends `until` and `deputyId`. */
export interface AbsenceForm {
  readonly introduction: string;
  readonly until: DateField;
  readonly deputy: PersonField;
  readonly save: CardButton;
  /** `Ik ben er weer`, for who is away now. */
  readonly others?: readonly CardButton[] | undefined;
}

export function absenceCard(frame: Frame, form: AbsenceForm): Card {
  const fields = [...dateField('until', form.until), ...personField('deputyId', form.deputy)];
  return formCard(frame, { introduction: form.introduction, fields, save: form.save, others: form.others });
}
