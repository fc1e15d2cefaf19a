import type { LocalDate } from '../../../contracts/calendar';
import type { Language } from '../../../contracts/people';
import { longDay, type Translate } from '../../../i18n';
import type { HelpNumberLine, HelpNumbersBlock } from '../../../../cards/help-numbers/help-numbers';
import type { AnyNumber } from '../fitting-numbers';
import { needsCheck } from '../number-check';

/** Who reads it, on which day. */
interface NumbersReader {
  readonly t: Translate;
  readonly language: Language;
  readonly today: LocalDate;
}

/** The block for a card; undefined where there is nobody to call. */
export function presentHelpNumbers(
  reader: NumbersReader,
  numbers: readonly AnyNumber[],
  { isEmergency }: { readonly isEmergency: boolean },
): HelpNumbersBlock | undefined {
  if (numbers.length === 0) return undefined;
  return {
    tone: isEmergency ? 'emergency' : 'advice',
    title: reader.t(isEmergency ? 'help-numbers.title.emergency' : 'help-numbers.title.advice'),
    lines: numbers.map((number) => lineOf(reader, number)),
    checked: checkedSince(reader, numbers),
  };
}

function lineOf(reader: NumbersReader, one: AnyNumber): HelpNumberLine {
  const { t, language, today } = reader;
  const doubt = needsCheck(one, today)
    ? t('help-numbers.needs-check', { day: dayOf(one.checkedOn, language) })
    : undefined;
  if ('when' in one) return { number: one.number, label: one.label[language], detail: one.when[language], doubt };
  return { number: one.number, label: one.label, detail: one.municipality, doubt };
}

/** The oldest day of those that hold: all of them were checked then or later. */
function checkedSince({ t, language, today }: NumbersReader, numbers: readonly AnyNumber[]): string | undefined {
  const [oldest] = numbers
    .filter((one) => !needsCheck(one, today))
    .map(({ checkedOn }) => checkedOn)
    .sort();
  return oldest === undefined ? undefined : t('help-numbers.checked-since', { day: dayOf(oldest, language) });
}

/** `1 november 2026`: which weekday it was says nothing. */
function dayOf(day: LocalDate, language: Language): string {
  return longDay(day, language).replace(/^\S+ /, '');
}
