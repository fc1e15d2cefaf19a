import type { CardButton } from '../button';
import { choiceField, type ChoiceField } from '../field';
import { formCard } from '../form';
import type { Frame } from '../frame';
import type { Card } from '../json';

/** Asks which place; sends `placeId`. */
export interface ChoosePlace {
  readonly introduction: string;
  readonly place: ChoiceField;
  readonly open: CardButton;
}

export function choosePlaceCard(frame: Frame, { introduction, place, open }: ChoosePlace): Card {
  return formCard(frame, { introduction, fields: choiceField('placeId', place), save: open });
}
