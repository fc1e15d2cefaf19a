import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { RunResource, RunStepResource } from '../../../../bot/contracts/intervention-runs';
import { useMe } from '../../api/me';
import { dayInList, dueWords, useLanguage, useT } from '../../i18n';
import { FACES } from './run-badges';

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
  track: { display: 'flex', alignItems: 'center' },
  line: { flexGrow: 1, minWidth: '2px', height: '3px', backgroundColor: tokens.colorNeutralStroke1 },
  lineDone: { backgroundColor: tokens.colorBrandStroke1 },
  dot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '26px',
    height: '26px',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    lineHeight: 1,
  },
  done: {
    backgroundColor: tokens.colorBrandBackground,
    border: `2px solid ${tokens.colorBrandBackground}`,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  next: { border: `2px solid ${tokens.colorBrandStroke1}`, color: tokens.colorBrandForeground1 },
  late: { border: `2px solid ${tokens.colorPaletteRedBorderActive}`, color: tokens.colorPaletteRedForeground1 },
  check: { width: '32px', height: '32px', fontSize: '20px' },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

/** How far it is: a picture of the steps up to the look at its effect, and the same in a sentence. */
export function ProgressBox({ run }: { readonly run: RunResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { stepItems, effect, progress } = run;
  const next = stepItems.find(({ status }) => status === 'open');
  return (
    <section className={styles.box} aria-label={t('interventions.progress')}>
      <div className={styles.track} aria-hidden>
        {stepItems.map((step, at) => (
          <Dot key={step.itemId} step={step} isFirst={at === 0} isNext={step === next} />
        ))}
        <span className={mergeClasses(styles.line, effect !== undefined && styles.lineDone)} />
        <span className={mergeClasses(styles.dot, styles.check, effect !== undefined && styles.done)}>
          {effect === undefined ? <EyeRegular /> : FACES[effect.result]}
        </span>
      </div>
      <p className={styles.text}>
        {t('interventions.progress.of', { done: progress.done, total: progress.total })}{' '}
        <WhatNext run={run} next={next} />
      </p>
    </section>
  );
}

interface DotProps {
  readonly step: RunStepResource;
  readonly isFirst: boolean;
  readonly isNext: boolean;
}

function Dot({ step: { status, isLate, number }, isFirst, isNext }: DotProps): ReactElement {
  const styles = useStyles();
  const isDone = status === 'done';
  return (
    <>
      {!isFirst && <span className={mergeClasses(styles.line, isDone && styles.lineDone)} />}
      <span className={mergeClasses(styles.dot, isNext && styles.next, isLate && styles.late, isDone && styles.done)}>
        <Sign status={status} isLate={isLate} number={number} />
      </span>
    </>
  );
}

/** What stands in the dot of a step, so that it is not told by its color alone. */
function Sign({ status, isLate, number }: Pick<RunStepResource, 'status' | 'isLate' | 'number'>): ReactElement {
  if (status === 'done') return <CheckmarkFilled />;
  if (status === 'cancelled') return <DismissRegular />;
  return isLate ? <WarningFilled /> : <>{number}</>;
}

function WhatNext({
  run,
  next,
}: {
  readonly run: RunResource;
  readonly next: RunStepResource | undefined;
}): ReactElement {
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  const { stage, checkItem } = run;
  const when = (dueOn: string) => ({ day: dayInList(dueOn, today, language), due: dueWords(dueOn, today, t) });
  if (stage === 'running' && next !== undefined)
    return <>{t('interventions.progress.next', { step: next.title, ...when(next.dueOn) })}</>;
  if (stage === 'to-check' && checkItem !== undefined)
    return <>{t('interventions.progress.check', when(checkItem.dueOn))}</>;
  return <>{t(`interventions.progress.${stage}`)}</>;
}
