import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Intervention } from '../../../../bot/contracts/interventions';
import { useLanguage, useT } from '../../i18n';

const useStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalL,
    ':not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      left: '15px',
      top: '32px',
      bottom: 0,
      borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    },
    ':last-child': { paddingBottom: 0 },
  },
  number: {
    boxSizing: 'border-box',
    width: '32px',
    height: '32px',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  about: { display: 'flex', flexDirection: 'column', gap: '2px', paddingTop: '5px', overflowWrap: 'anywhere' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  when: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  how: { margin: 0, maxWidth: '75ch' },
});

/** Who does what, on which day from the start. */
export function StepPlan({ steps }: Pick<Intervention, 'steps'>): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  return (
    <ol className={styles.steps}>
      {steps.map(({ title, how, role, day }, at) => (
        <li key={at} className={styles.step}>
          <span className={styles.number} aria-hidden>
            {at + 1}
          </span>
          <div className={styles.about}>
            <h3 className={styles.title}>{title[language]}</h3>
            <span className={styles.when}>{t('toolkit.step.when', { day, role: t(`issues.role.${role}`) })}</span>
            <p className={styles.how}>{how[language]}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
