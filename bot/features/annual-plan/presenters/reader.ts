import type { LocalDate } from '../../../contracts/calendar';
import type { Language } from '../../../contracts/people';
import type { Translate } from '../../../i18n';

/** The reader of a presented text. */
export interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** A reader, on the day that decides what is late. */
export interface ReaderToday extends Reader {
  readonly today: LocalDate;
}
