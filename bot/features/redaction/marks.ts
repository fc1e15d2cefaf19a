import { type RedactionKind } from '../../contracts/redaction';

/** What stands in a text in the place of what was taken out, in Dutch as the text is. */
export const MARKS: Readonly<Record<RedactionKind, string>> = {
  phone: '[telefoonnummer]',
  email: '[e-mail]',
  bsn: '[BSN]',
  iban: '[IBAN]',
  plate: '[kenteken]',
  'birth-date': '[geboortedatum]',
  name: '[naam]',
  'house-number': '[huisnummer]',
};

/** A part of a text that is taken out; `end` is the first character after it. */
export interface Span {
  readonly kind: RedactionKind;
  readonly start: number;
  readonly end: number;
}
