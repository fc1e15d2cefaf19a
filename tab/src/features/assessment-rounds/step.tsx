import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { ReactElement, ReactNode } from 'react';
import { Box } from '../../components/box';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';

export const STEPS = ['name', 'places', 'questions', 'people', 'preview'] as const;
export type StepName = (typeof STEPS)[number];

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    [PHONE]: { flexWrap: 'nowrap', overflowX: 'auto', scrollbarWidth: 'none' },
  },
  item: { flexShrink: 0 },
  step: { scrollMarginTop: '80px', outlineStyle: 'none' },
  done: { color: tokens.colorPaletteGreenForeground1 },
});

export interface StepsProps {
  /** The steps that are ready. */
  readonly done: ReadonlySet<StepName>;
  readonly steps: readonly StepName[];
}

/** The steps of making a round: which are ready, and a way to each. */
export function Steps({ done, steps }: StepsProps): ReactElement {
  const styles = useStyles();
  const t = useT();

  function go(step: StepName): void {
    const place = document.getElementById(`round-step-${step}`);
    place?.scrollIntoView();
    place?.focus();
  }

  return (
    <nav aria-label={t('assessments.steps')}>
      <ol className={styles.list}>
        {steps.map((step, at) => (
          <li key={step} className={styles.item}>
            <Button
              appearance="subtle"
              size="small"
              icon={done.has(step) ? <CheckmarkCircleFilled className={styles.done} /> : <CircleRegular />}
              onClick={() => go(step)}
            >
              {t(done.has(step) ? 'assessments.step.done' : 'assessments.step.open', {
                number: at + 1,
                step: t(`assessments.step.${step}`),
              })}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface StepProps {
  readonly step: StepName;
  readonly hint?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One step, with its heading. */
export function Step({ step, children, ...box }: StepProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <div id={`round-step-${step}`} tabIndex={-1} className={styles.step}>
      <Box
        title={t('assessments.step', { number: STEPS.indexOf(step) + 1, step: t(`assessments.step.${step}`) })}
        {...box}
      >
        {children}
      </Box>
    </div>
  );
}
