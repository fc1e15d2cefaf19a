import { Field, type FieldProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Problem } from '../api/problem';

export interface FormFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** What the server said of the whole form, and the names of this field in the request: its own fault is shown here. */
  readonly problem?: Problem | undefined;
  readonly path?: string;
  /** A fault that the form itself knows. */
  readonly fault?: string | undefined;
  readonly children: NonNullable<FieldProps['children']>;
}

/** A field with its label, and below it what is wrong with what was typed. */
export function FormField({ label, hint, required, problem, path, fault, children }: FormFieldProps): ReactElement {
  const message = fault ?? (path === undefined ? undefined : problem?.faults[path]);
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(required === undefined ? {} : { required })}
      {...(message === undefined ? {} : { validationMessage: message, validationState: 'error' as const })}
    >
      {children}
    </Field>
  );
}
