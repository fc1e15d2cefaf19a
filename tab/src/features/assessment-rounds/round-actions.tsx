import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons/svg/alert';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CalendarArrowRightRegular } from '@fluentui/react-icons/svg/calendar-arrow-right';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { RoundPermissions, RoundResource } from '../../../../bot/contracts/assessment-rounds';
import { useRoundRepetition } from '../../api/assessment-rounds';
import { useMe } from '../../api/me';
import { LinkButton } from '../../components/link-button';
import { dayInList, useLanguage, useT } from '../../i18n';
import { ClosingDayDialog } from './closing-day-dialog';
import { RoundConfirmation } from './round-confirmation';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Asked = 'close' | 'cancel' | 'nudge' | 'extend' | 'reopen';

interface Act {
  readonly what: Asked;
  readonly icon: ReactNode;
}

const ACTS: readonly Act[] = [
  { what: 'nudge', icon: <AlertRegular /> },
  { what: 'extend', icon: <CalendarArrowRightRegular /> },
  { what: 'close', icon: <LockClosedRegular /> },
  { what: 'reopen', icon: <ArrowUndoRegular /> },
  { what: 'cancel', icon: <ProhibitedRegular /> },
];

/** What the reader can do with the round as a whole. */
export function RoundActions({ round }: { readonly round: RoundResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [asked, setAsked] = useState<Asked>();
  const { may } = round;
  const isMadeFurther = may.change && round.state !== 'draft';
  const close = (): void => setAsked(undefined);
  return (
    <>
      <div className={styles.bar} role="toolbar" aria-label={t('assessments.actions')}>
        {ACTS.filter(({ what }) => isOffered(may, what)).map(({ what, icon }) => (
          <Button
            key={what}
            appearance={what === 'cancel' ? 'subtle' : 'secondary'}
            icon={<span aria-hidden>{icon}</span>}
            onClick={() => setAsked(what)}
          >
            {t(`assessments.act.${what}`)}
          </Button>
        ))}
        {isMadeFurther && (
          <LinkButton to={`/assessments/${round.id}/edit`} icon={<EditRegular />}>
            {t('assessments.act.change')}
          </LinkButton>
        )}
        {may.repeat && <Repeat round={round} />}
      </div>
      <Nudged round={round} />
      {(asked === 'extend' || asked === 'reopen') && <ClosingDayDialog round={round} what={asked} onClose={close} />}
      {(asked === 'close' || asked === 'cancel' || asked === 'nudge') && (
        <RoundConfirmation round={round} what={asked} onClose={close} />
      )}
    </>
  );
}

function isOffered(may: RoundPermissions, what: Asked): boolean {
  return may[what];
}

/** When everybody who did not finish was asked again. */
function Nudged({ round: { nudgedOn, state } }: { readonly round: RoundResource }): ReactElement | null {
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  if (nudgedOn === undefined || state !== 'open') return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t('assessments.nudged', { day: dayInList(nudgedOn, today, language) })}</MessageBarBody>
    </MessageBar>
  );
}

function Repeat({ round }: { readonly round: RoundResource }): ReactElement {
  const t = useT();
  const [, navigate] = useLocation();
  const repetition = useRoundRepetition();
  // The same press twice makes the same round.
  const [id] = useState(() => crypto.randomUUID());
  return (
    <Button
      icon={<ArrowRepeatAllRegular />}
      disabledFocusable={repetition.isBusy}
      onClick={() => repetition.run({ of: round.id, id }, (made) => navigate(`/assessments/${made.id}/edit`))}
    >
      {t('assessments.repeat')}
    </Button>
  );
}
