import type { CardElement } from './json';

/** What every input shows: its label, what was typed before, and what is wrong with that. */
interface Field {
  readonly label: string;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
}

/** An input that Teams itself checks before sending says with `required` what is missing. */
interface RequirableField extends Field {
  readonly required?: string | undefined;
}

export interface TextField extends RequirableField {
  readonly placeholder?: string | undefined;
  readonly maxLength: number;
  /** For more than a sentence. */
  readonly isMultiline?: boolean | undefined;
}

export interface DateField extends RequirableField {
  /** The first day that may be chosen, `2026-12-01`. */
  readonly min?: string | undefined;
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

export interface ChoiceField extends RequirableField {
  readonly choices: readonly Choice[];
  readonly placeholder?: string | undefined;
  /** Several may be chosen; values are then joined with commas. */
  readonly many?: boolean | undefined;
}

/** `choices` are offered at once; typing searches everybody at work. Sends an Entra object id. */
export interface PersonField extends RequirableField {
  readonly choices: readonly Choice[];
  readonly placeholder?: string | undefined;
  /** Several may be chosen; ids are then joined with commas. */
  readonly many?: boolean | undefined;
}

export function textField(id: string, field: TextField): readonly CardElement[] {
  const { placeholder = '', maxLength, isMultiline } = field;
  const more = isMultiline === true ? { isMultiline } : {};
  return withError(field, { type: 'Input.Text', id, ...common(field), placeholder, maxLength, ...more });
}

export function dateField(id: string, field: DateField): readonly CardElement[] {
  return withError(field, { type: 'Input.Date', id, ...common(field), ...(field.min ? { min: field.min } : {}) });
}

export function choiceField(id: string, field: ChoiceField): readonly CardElement[] {
  const style = field.many ? { style: 'expanded', isMultiSelect: true, wrap: true } : { style: 'compact' };
  return withError(field, { ...choiceSet(id, field), ...style });
}

export function personField(id: string, field: PersonField): readonly CardElement[] {
  const everybody = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' };
  const many = field.many === true ? { isMultiSelect: true } : {};
  return withError(field, { ...choiceSet(id, field), style: 'filtered', ...many, 'choices.data': everybody });
}

function choiceSet(id: string, field: ChoiceField): CardElement {
  const choices = field.choices.map(({ title, value }) => ({ title, value }));
  return { type: 'Input.ChoiceSet', id, ...common(field), placeholder: field.placeholder ?? '', choices };
}

function common({ label, value, required }: RequirableField): CardElement {
  return {
    label,
    ...(value === undefined ? {} : { value }),
    ...(required === undefined ? {} : { isRequired: true, errorMessage: required }),
  };
}

function withError(field: Field, input: CardElement): readonly CardElement[] {
  if (field.error === undefined) return [input];
  const text = `! ${field.error}`;
  return [input, { type: 'TextBlock', text, color: 'attention', size: 'small', spacing: 'small', wrap: true }];
}
