import { Field, Select, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useT } from '../i18n';
import { PHONE } from './use-media';

const useStyles = makeStyles({
  choice: { width: '168px', gridTemplateColumns: 'minmax(0, 1fr)', [PHONE]: { width: 'auto', minWidth: 0 } },
  select: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
});

export interface FilterChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  /** Gets an empty text for all. */
  readonly onChoose: (value: string) => void;
  /** What stands for all. */
  readonly all?: string;
  readonly className?: string;
  /** The options. */
  readonly children: ReactNode;
}

/** By what a list is narrowed, or all. */
export function FilterChoice({
  label,
  value = '',
  onChoose,
  all,
  className,
  children,
}: FilterChoiceProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Field label={label} className={mergeClasses(styles.choice, className)}>
      <Select className={styles.select} value={value} onChange={(_event, { value: chosen }) => onChoose(chosen)}>
        <option value="">{all ?? t('app.filters.all')}</option>
        {children}
      </Select>
    </Field>
  );
}
