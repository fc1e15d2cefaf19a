import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { HandRightRegular } from '@fluentui/react-icons/svg/hand-right';
import { LinkDismissRegular } from '@fluentui/react-icons/svg/link-dismiss';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { useState, type ReactElement } from 'react';
import type { IssueResource } from '../../../../bot/contracts/reported-issues';
import { useMe } from '../../api/me';
import { useIssueChange } from '../../api/reported-issues';
import { useT } from '../../i18n';
import { CloseDialog } from './close-dialog';
import { CorrectDialog } from './correct-dialog';
import { ReopenDialog } from './reopen-dialog';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Form = 'close' | 'correct' | 'reopen';

/** What the reader may do with an issue. */
export function IssueActions({ issue }: { readonly issue: IssueResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [form, setForm] = useState<Form>();
  const close = (): void => setForm(undefined);
  if (!Object.values(issue.may).includes(true)) return <p className={styles.text}>{t('issues.read-only')}</p>;
  return (
    <div className={styles.row}>
      <TakeUpButton issue={issue} />
      <FormButtons issue={issue} onOpen={setForm} />
      <BackButtons issue={issue} />
      {form === 'close' && <CloseDialog issue={issue} onClose={close} />}
      {form === 'correct' && <CorrectDialog issue={issue} onClose={close} />}
      {form === 'reopen' && <ReopenDialog issue={issue} onClose={close} />}
    </div>
  );
}

/** What moves it on with one press. */
function TakeUpButton({ issue }: { readonly issue: IssueResource }): ReactElement | null {
  const t = useT();
  const { name, personId } = useMe();
  const change = useIssueChange();
  const { may, handledBy } = issue;
  if (!may.takeUp) return null;
  return (
    <Button
      appearance={handledBy === undefined ? 'primary' : 'secondary'}
      icon={<HandRightRegular />}
      disabledFocusable={change.isBusy}
      onClick={() =>
        change.run({
          issue,
          command: { what: 'take-up' },
          expected: { status: 'in-progress', handledBy: personId, handlerName: name },
          said: t('issues.said.taken-up'),
        })
      }
    >
      {t(handledBy === undefined ? 'issues.take-up' : 'issues.take-over')}
    </Button>
  );
}

/** What asks something first. */
function FormButtons({
  issue: { may },
  onOpen,
}: {
  readonly issue: IssueResource;
  readonly onOpen: (form: Form) => void;
}): ReactElement {
  const t = useT();
  return (
    <>
      {may.close && (
        <Button icon={<CheckmarkRegular />} onClick={() => onOpen('close')}>
          {t('issues.close')}
        </Button>
      )}
      {may.reopen && (
        <Button icon={<PlayRegular />} onClick={() => onOpen('reopen')}>
          {t('issues.reopen')}
        </Button>
      )}
      {may.correct && (
        <Button icon={<EditRegular />} onClick={() => onOpen('correct')}>
          {t('issues.correct')}
        </Button>
      )}
    </>
  );
}

/** What takes something back. */
function BackButtons({ issue }: { readonly issue: IssueResource }): ReactElement {
  const t = useT();
  const { personId } = useMe();
  const change = useIssueChange();
  const { may, status, reportedBy } = issue;
  return (
    <>
      {may.separate && (
        <Button
          icon={<LinkDismissRegular />}
          disabledFocusable={change.isBusy}
          onClick={() => change.run({ issue, command: { what: 'separate' }, said: t('issues.said.separated') })}
        >
          {t('issues.separate')}
        </Button>
      )}
      {may.close && status === 'open' && reportedBy === personId && (
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          disabledFocusable={change.isBusy}
          onClick={() =>
            change.run({
              issue,
              command: { what: 'close', as: 'withdrawn', note: '' },
              said: t('issues.said.withdrawn'),
            })
          }
        >
          {t('issues.withdraw')}
        </Button>
      )}
      {may.undo && (
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabledFocusable={change.isBusy}
          onClick={() => change.run({ issue, command: { what: 'undo' }, said: t('issues.said.undone') })}
        >
          {t('issues.undo')}
        </Button>
      )}
    </>
  );
}
