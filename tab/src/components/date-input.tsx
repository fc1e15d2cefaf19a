import { Button, Input, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { useRef, useState, type ReactElement } from 'react';
import { numericDay, useT } from '../i18n';

export interface DateInputProps {
  /** `2026-12-31`, empty as long as there is no day. */
  readonly value: string;
  /** Gets the day, or an empty text while what is typed is none. */
  readonly onChange: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
  /** As wide as where it stands. */
  readonly isWide?: boolean;
}

const useStyles = makeStyles({
  place: { position: 'relative', display: 'inline-flex' },
  wide: { display: 'flex' },
  input: { width: '170px' },
  wideInput: { width: '100%', minWidth: 0 },
  picker: {
    position: 'absolute',
    bottom: 0,
    right: 0,
    width: '1px',
    height: '1px',
    opacity: 0,
    padding: 0,
    border: 'none',
  },
});

/** A day, typed as `31-12-2026` or picked from the browser's calendar. Stands in a `FormField`. */
export function DateInput({ value, onChange, min, max, isWide = false, ...field }: DateInputProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  return (
    <span className={mergeClasses(styles.place, isWide && styles.wide)}>
      <Input
        {...field}
        className={mergeClasses(styles.input, isWide && styles.wideInput)}
        {...(isWide ? { input: { style: { minWidth: 0, width: '100%' } } } : {})}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('app.date.format')}
        value={typed ?? numericDay(value)}
        onChange={(_event, { value: text }) => {
          setTyped(text);
          onChange(dayIn(text) ?? '');
        }}
        onBlur={() => {
          if (value !== '') setTyped(undefined);
        }}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={<CalendarLtrRegular />}
            aria-label={t('app.date.pick')}
            onClick={() => picker.current?.showPicker()}
          />
        }
      />
      <input
        ref={picker}
        type="date"
        className={styles.picker}
        tabIndex={-1}
        aria-hidden
        value={value}
        min={min}
        max={max}
        onChange={({ target }) => {
          setTyped(undefined);
          onChange(target.value);
        }}
      />
    </span>
  );
}

/** `2026-12-01` for `1-12-2026`, `01/12/26` and `1.12.2026`. */
function dayIn(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})\s*$/.exec(text) ?? [];
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const exists = new Date(`${iso}T12:00:00Z`);
  return Number.isNaN(exists.getTime()) || exists.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
