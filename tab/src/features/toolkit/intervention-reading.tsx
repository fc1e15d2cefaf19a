import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { RulerRegular } from '@fluentui/react-icons/svg/ruler';
import type { ReactElement, ReactNode } from 'react';
import type { InterventionText } from '../../../../bot/contracts/toolkit';
import { Box } from '../../components/box';
import { useLanguage, useT } from '../../i18n';
import { StepPlan } from './step-plan';

const useStyles = makeStyles({
  notes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  note: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  first: { backgroundColor: tokens.colorBrandBackground2 },
  icon: { fontSize: '20px', lineHeight: '22px', color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

/** What an intervention is, so that somebody can begin with it tomorrow. */
export function InterventionReading({ text }: { readonly text: InterventionText }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { firstStep, whenNot, steps, measure } = text;
  return (
    <>
      <div className={styles.notes}>
        <Note isFirst icon={<FlagRegular />} title={t('toolkit.first-step')}>
          {firstStep[language]}
        </Note>
        <Note icon={<ProhibitedRegular />} title={t('toolkit.when-not')}>
          {whenNot[language]}
        </Note>
      </div>
      <Box title={t('toolkit.steps')} hint={t('toolkit.steps.hint')}>
        <StepPlan steps={steps} />
      </Box>
      <Note icon={<RulerRegular />} title={t('toolkit.measure')}>
        {measure[language]}
      </Note>
    </>
  );
}

interface NoteProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly isFirst?: boolean;
  readonly children: string;
}

function Note({ icon, title, isFirst = false, children }: NoteProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.note, isFirst && styles.first)}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.text}>{children}</p>
      </div>
    </section>
  );
}
