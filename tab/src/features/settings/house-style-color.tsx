import { Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export interface HouseStyleColorProps {
  /** As it is typed, `#b4512c`. */
  readonly value: string;
  readonly pickLabel: string;
  readonly isReadOnly: boolean;
  readonly onChange: (color: string) => void;
}

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { width: '140px' },
  picker: {
    width: '48px',
    height: '32px',
    padding: '2px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A color, typed or picked. Stands in a `FormField`. */
export function HouseStyleColor(props: HouseStyleColorProps): ReactElement {
  const { value, pickLabel, isReadOnly, onChange, ...field } = props;
  const styles = useStyles();
  return (
    <span className={styles.row}>
      <Input
        {...field}
        className={styles.text}
        value={value}
        maxLength={7}
        autoComplete="off"
        spellCheck={false}
        readOnly={isReadOnly}
        onChange={(_event, { value: typed }) => onChange(typed)}
      />
      <input
        type="color"
        className={styles.picker}
        aria-label={pickLabel}
        disabled={isReadOnly}
        value={colorIn(value) ?? '#000000'}
        onChange={({ target }) => onChange(target.value)}
      />
    </span>
  );
}

/** `#b4512c` for `#B4512C`, `b4512c` and `#b52`. */
export function colorIn(text: string): string | undefined {
  const digits = text.trim().toLowerCase().replace(/^#/, '');
  if (/^[0-9a-f]{6}$/.test(digits)) return `#${digits}`;
  return /^[0-9a-f]{3}$/.test(digits) ? `#${[...digits].map((digit) => digit + digit).join('')}` : undefined;
}

/** How well white reads on a color, from 1 to 21; 4.5 is enough for texts (WCAG 2.1). */
export function contrastWithWhite(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => lightOf(parseInt(color.slice(at, at + 2), 16) / 255));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** What a channel adds to the light of a color. */
function lightOf(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
