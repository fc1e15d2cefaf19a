import { Select, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ThemeId } from '../../../../bot/contracts/themes';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  // The longest choice must not make a phone's screen wider than it is.
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
});

export interface ThemeSelectProps {
  readonly value: ThemeId | undefined;
  readonly onChange: (theme: ThemeId | undefined) => void;
}

/** What it is about. Stands in a `FormField`. */
export function ThemeSelect({ value, onChange, ...field }: ThemeSelectProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Select
      {...field}
      className={styles.select}
      value={value ?? ''}
      onChange={(_event, { value: chosen }) => onChange(ThemeId.safeParse(chosen).data)}
    >
      <option value="">{t('issues.theme.none')}</option>
      {ThemeId.options.map((theme) => (
        <option key={theme} value={theme}>
          {t(`theme.${theme}`)}
        </option>
      ))}
    </Select>
  );
}
