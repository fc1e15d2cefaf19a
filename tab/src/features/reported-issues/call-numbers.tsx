import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AlertUrgentFilled } from '@fluentui/react-icons/svg/alert-urgent';
import { CallRegular } from '@fluentui/react-icons/svg/call';
import type { ReactElement } from 'react';
import type { ThemeGuidance } from '../../../../bot/contracts/reported-issues';
import { longDay, useLanguage, useT } from '../../i18n';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  danger: {
    border: `2px solid ${tokens.colorStatusDangerBorder2}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  number: {
    display: 'block',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  dangerNumber: { color: tokens.colorStatusDangerForeground1, textDecorationLine: 'underline' },
  one: { color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  small: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface CallNumbersProps {
  readonly numbers: ThemeGuidance['numbers'];
  /** There may be danger now: it stands on top of everything. */
  readonly isEmergency: boolean;
}

/** Whom to call, with one press, and when somebody last looked whether it is right. */
export function CallNumbers({ numbers, isEmergency }: CallNumbersProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  if (numbers.length === 0) return null;
  return (
    <section className={mergeClasses(styles.box, isEmergency && styles.danger)}>
      <h2 className={styles.head}>
        {isEmergency ? <AlertUrgentFilled aria-hidden /> : <CallRegular aria-hidden />}
        {t(isEmergency ? 'issues.numbers.emergency' : 'issues.numbers')}
      </h2>
      <ul className={styles.list}>
        {numbers.map((one) => (
          <li key={one.id} className={styles.one}>
            <Link
              className={mergeClasses(styles.number, isEmergency && styles.dangerNumber)}
              href={`tel:${one.number.replace(/[^0-9+]/g, '')}`}
            >
              {one.number}
            </Link>
            {typeof one.label === 'string' ? one.label : one.label[language]}
            {'when' in one && <span className={styles.small}>{one.when[language]}</span>}
            <span className={styles.small}>
              {t('issues.numbers.checked', { day: longDay(one.checkedOn, language) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
