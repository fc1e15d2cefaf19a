import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import { useRoundCommand, useRoundResponse } from '../../api/assessment-rounds';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  line: { margin: 0 },
});

export interface RoundConfirmationProps {
  readonly round: RoundResource;
  readonly what: 'close' | 'cancel' | 'nudge';
  readonly onClose: () => void;
}

/** Says what follows from closing, cancelling or nudging, with the numbers as they are now. */
export function RoundConfirmation({ round, what, onClose }: RoundConfirmationProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const command = useRoundCommand(true);
  const now = command.conflict?.currentAs(RoundResource);

  return (
    <ConfirmDialog
      title={t(`assessments.${what}.title`, { name: round.name })}
      text={
        <div className={styles.text}>
          <p className={styles.line}>{t(`assessments.${what}.text`)}</p>
          {what !== 'cancel' && <Numbers round={round} what={what} />}
          <ChangedMeanwhile isShown={now !== undefined} />
          {command.problem !== undefined && command.conflict === undefined && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{command.problem.title}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      }
      confirmLabel={t(`assessments.act.${what}`)}
      isBusy={command.isBusy}
      onConfirm={() => command.run({ round: now ?? round, command: { what } }, onClose)}
      onClose={onClose}
    />
  );
}

interface NumbersProps {
  readonly round: RoundResource;
  readonly what: 'close' | 'nudge';
}

/** How far it is now: whom it is about. */
function Numbers({ round, what }: NumbersProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const { data } = useRoundResponse(round.id, false);
  if (data === undefined) return null;
  const { asked, given, people, finished } = data.total;
  return (
    <p className={styles.line}>
      {t(`assessments.${what}.numbers`, { given, asked, missing: asked - given, people: people - finished })}
    </p>
  );
}
