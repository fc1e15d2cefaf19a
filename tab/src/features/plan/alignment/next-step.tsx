import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { useState, type ReactElement } from 'react';
import { PlanState } from '../../../../../bot/contracts/annual-plan';
import type { Approval, PlanGap } from '../../../../../bot/contracts/plan-resources';
import { useMe } from '../../../api/me';
import { Box } from '../../../components/box';
import { useItemLink } from '../../../components/item-link';
import { TextLink } from '../../../components/link-button';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { OfferForm } from './offer-form';
import { StepDialog } from './step-dialog';

const useStyles = makeStyles({
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
  gaps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  gap: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  icon: {
    display: 'inline-flex',
    flexShrink: 0,
    fontSize: '18px',
    paddingTop: '1px',
    color: tokens.colorNeutralForeground2,
  },
  blocking: { color: tokens.colorPaletteRedForeground1 },
  ready: { color: tokens.colorPaletteGreenForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What is missing before the next state, each with the way to where it is mended, and the step itself. */
export function NextStep(): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { plan } = useOpenPlan();
  const { next } = plan;
  if (next === undefined) {
    return (
      <Box title={t('plan.next.none')}>
        <p className={styles.soft}>{t('plan.next.none.text')}</p>
        <StepButtons isBlocked={false} />
      </Box>
    );
  }
  const blocking = next.gaps.filter(({ level }) => level === 'blocking');
  const advice = next.gaps.filter(({ level }) => level === 'advice');
  return (
    <Box title={t('plan.next', { state: t(`items.plan-state.${next.state}`) })}>
      <p className={styles.soft}>{t(`plan.next.about.${next.state}`)}</p>
      {blocking.length > 0 && <Gaps title={t('plan.gaps.blocking')} gaps={blocking} />}
      {advice.length > 0 && <Gaps title={t('plan.gaps.advice')} gaps={advice} />}
      {blocking.length === 0 && (
        <span className={styles.gap}>
          <span aria-hidden className={mergeClasses(styles.icon, styles.ready)}>
            <CheckmarkCircleRegular />
          </span>
          {t(advice.length === 0 ? 'plan.gaps.none' : 'plan.gaps.only-advice')}
        </span>
      )}
      <StepButtons isBlocked={blocking.length > 0} />
    </Box>
  );
}

function Gaps({ title, gaps }: { readonly title: string; readonly gaps: readonly PlanGap[] }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <p className={styles.soft}>{title}</p>
      <ul className={styles.gaps} aria-label={title}>
        {gaps.map((gap, index) => (
          <li key={index} className={styles.gap}>
            <span aria-hidden className={mergeClasses(styles.icon, gap.level === 'blocking' && styles.blocking)}>
              {gap.level === 'blocking' ? <ErrorCircleFilled /> : <LightbulbRegular />}
            </span>
            <GapText gap={gap} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The sentence, leading to where it is mended. */
function GapText({ gap }: { readonly gap: PlanGap }): ReactElement {
  const { path } = useOpenPlan();
  const part = partOf(gap);
  return part === undefined ? <span>{gap.text}</span> : <TextLink to={`${path}/${part}`}>{gap.text}</TextLink>;
}

function partOf({ code, goalId, sectionKey }: PlanGap): string | undefined {
  if (goalId !== undefined) return `goals/${goalId}`;
  if (sectionKey !== undefined) return `sections/${sectionKey}`;
  if (code === 'no-goals') return 'goals';
  if (code === 'no-plan-actions') return 'timeline';
  return code === 'report-missing' ? 'reports' : undefined;
}

/** A step that somebody is asked about. It stays what it was while the plan already shows its new state. */
interface AskedStep {
  readonly to: PlanState;
  readonly from: PlanState;
}

function StepButtons({ isBlocked }: { readonly isBlocked: boolean }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const { plan } = useOpenPlan();
  const [asked, setAsked] = useState<AskedStep>();
  const me = useMe();
  const awaited = plan.approvals.find(({ person, state }) => person.id === me.personId && state === 'waiting');
  const steps = PlanState.options.filter((state) => plan.may.step.includes(state));
  return (
    <>
      {steps.length === 0 && awaited === undefined && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('plan.step.not-yours')}</MessageBarBody>
        </MessageBar>
      )}
      {(steps.length > 0 || awaited !== undefined) && (
        <div className={styles.buttons}>
          {awaited !== undefined && <AnswerButton approval={awaited} />}
          {steps.map((state) => {
            const isOn = isForward(plan.state, state);
            return (
              <Button
                key={state}
                appearance={isOn && awaited === undefined ? 'primary' : 'secondary'}
                disabledFocusable={isOn && isBlocked}
                onClick={() => setAsked({ to: state, from: plan.state })}
              >
                {stepName(t, plan.state, state)}
              </Button>
            );
          })}
        </div>
      )}
      {asked !== undefined && <StepForm asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

/** Who is asked to agree answers on the request itself. */
function AnswerButton({ approval: { itemId } }: { readonly approval: Approval }): ReactElement {
  const t = useT();
  const { teamId, year } = useOpenPlan();
  return (
    <Button as="a" appearance="primary" {...useItemLink({ teamId, year, itemId })}>
      {t('plan.approvals.answer')}
    </Button>
  );
}

function stepName(t: ReturnType<typeof useT>, from: PlanState, to: PlanState): string {
  if (isForward(from, to)) return t(`plan.step.to.${to}`);
  return to === 'aligning' ? t('plan.step.again') : t('plan.step.back', { state: t(`items.plan-state.${to}`) });
}

function StepForm({
  asked: { to, from },
  onClose,
}: {
  readonly asked: AskedStep;
  readonly onClose: () => void;
}): ReactElement {
  // Every step to it begins a round of questions.
  if (to === 'aligning') return <OfferForm isAgain={from !== 'draft'} onClose={onClose} />;
  return <StepDialog to={to} isForward={isForward(from, to)} onClose={onClose} />;
}

function isForward(from: PlanState, to: PlanState): boolean {
  return PlanState.options.indexOf(to) > PlanState.options.indexOf(from);
}
