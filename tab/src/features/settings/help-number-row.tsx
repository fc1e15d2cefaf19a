import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement, ReactNode } from 'react';
import type { HelpNumberList } from '../../../../bot/contracts/help-numbers';
import { StateBadge } from '../../components/badges';
import { PHONE } from '../../components/use-media';
import { longDay, useLanguage, useT } from '../../i18n';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalM} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  label: { fontWeight: tokens.fontWeightSemibold },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  doubt: { paddingTop: tokens.spacingVerticalXXS },
});

export function NumberList({ children }: { readonly children: ReactNode }): ReactElement {
  return <ul className={useStyles().list}>{children}</ul>;
}

export interface NumberRowProps {
  readonly number: Pick<HelpNumberList['local'][number], 'number' | 'checkedOn' | 'needsCheck'>;
  readonly label: string;
  readonly detail: string | undefined;
  readonly checkedByName?: string | undefined;
  /** With which issues it is named, in words. */
  readonly namedWith: string;
  /** Undefined: there is nothing to check, or not by this reader. */
  readonly onCheck: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** A number to call, for what it is, and when it was checked. */
export function NumberRow(props: NumberRowProps): ReactElement {
  const { number, label, detail, checkedByName, namedWith, onCheck, children } = props;
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const day = longDay(number.checkedOn, language);
  return (
    <li className={styles.row}>
      <Link className={styles.number} href={`tel:${number.number.replace(/[^0-9+]/g, '')}`}>
        {number.number}
      </Link>
      <div className={styles.about}>
        <span className={styles.label}>{label}</span>
        {detail !== undefined && <span>{detail}</span>}
        <span className={styles.small}>{namedWith}</span>
        <span className={styles.small}>
          {checkedByName === undefined
            ? t('help-numbers.checked', { day })
            : t('help-numbers.checked-by', { day, name: checkedByName })}
        </span>
        {number.needsCheck && (
          <span className={styles.doubt}>
            <StateBadge tone="warning" icon={<WarningRegular />} text={t('help-numbers.needs-check')} />
          </span>
        )}
      </div>
      <div className={styles.buttons}>
        {onCheck !== undefined && (
          <Button
            size="small"
            icon={<CheckmarkRegular />}
            aria-label={t('help-numbers.check.of', { label })}
            onClick={onCheck}
          >
            {t('help-numbers.check')}
          </Button>
        )}
        {children}
      </div>
    </li>
  );
}
