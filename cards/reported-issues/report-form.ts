import { choiceField, textField, type ChoiceField, type TextField } from '../field';
import { formCard } from '../form';
import type { Frame } from '../frame';
import type { Card } from '../json';
import type { CardButton } from '../button';

/** Asks what somebody heard or saw, and where; sends `text` and `placeId`. */
export interface ReportFormView {
  readonly introduction: string;
  readonly text: TextField;
  /** Left out where no places are known. */
  readonly place?: ChoiceField | undefined;
  readonly report: CardButton;
  readonly others?: readonly CardButton[] | undefined;
}

export function reportFormCard(frame: Frame, { introduction, text, place, report, others }: ReportFormView): Card {
  const fields = [
    ...textField('text', { ...text, isMultiline: true }),
    ...(place === undefined ? [] : choiceField('placeId', place)),
  ];
  return formCard(frame, { introduction, fields, save: report, others });
}
