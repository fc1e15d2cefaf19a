import type { CardButton } from '../button';
import { choiceField, type ChoiceField } from '../field';
import { formCard } from '../form';
import type { Frame } from '../frame';
import type { Card } from '../json';

/** A form for somebody's own choices; sends `language` and `workingDays` (`1,2,4`, Monday is 1). */
export interface SettingsForm {
  readonly introduction: string;
  readonly language: ChoiceField;
  readonly workingDays: ChoiceField;
  readonly save: CardButton;
}

export function settingsCard(frame: Frame, form: SettingsForm): Card {
  const workingDays = choiceField('workingDays', { ...form.workingDays, many: true });
  const fields = [...choiceField('language', form.language), ...workingDays];
  return formCard(frame, { introduction: form.introduction, fields, save: form.save });
}
