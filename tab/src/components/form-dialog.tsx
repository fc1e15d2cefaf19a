import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactElement, type ReactNode } from 'react';
import type { Problem } from '../api/problem';
import { useIsOnline } from '../api/connection';
import { useT } from '../i18n';
import { useFocusReturn } from './use-focus-return';
import { ConfirmDialog } from './confirm-dialog';

export interface FormDialogProps {
  readonly title: string;
  /** What the button says. */
  readonly saveLabel: string;
  /** Something was typed: it is not thrown away without asking. */
  readonly isDirty?: boolean;
  readonly isBusy: boolean;
  /** What the server refused, as far as no field shows it. */
  readonly problem: Problem | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** A short form over a screen. What was typed stays while it is sent, refused or waiting for the connection. */
export function FormDialog(props: FormDialogProps): ReactElement {
  const { title, saveLabel, isDirty = false, isBusy, problem, onSave, onClose, children } = props;
  const styles = useStyles();
  const t = useT();
  const isOnline = useIsOnline();
  useAskBeforeLeaving(isDirty);
  useFocusReturn();
  const [isLeaving, setLeaving] = useState(false);
  const leave = (): void => (isDirty ? setLeaving(true) : onClose());
  const isUnsaid = problem !== undefined && Object.keys(problem.faults).length === 0;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) leave();
      }}
    >
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            // The form of a dialog within this dialog is not this form.
            event.stopPropagation();
            onSave();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {children}
              {isUnsaid && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{problem.title === '' ? t('app.error.unexpected') : problem.title}</MessageBarBody>
                </MessageBar>
              )}
              {isBusy && !isOnline && (
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody>{t('app.offline.text')}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={leave}>{t('app.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={isBusy}>
                {saveLabel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
        {isLeaving && <Discard onDiscard={onClose} onStay={() => setLeaving(false)} />}
      </DialogSurface>
    </Dialog>
  );
}

function Discard({ onDiscard, onStay }: { readonly onDiscard: () => void; readonly onStay: () => void }): ReactElement {
  const t = useT();
  return (
    <ConfirmDialog
      title={t('app.discard.title')}
      text={t('app.discard.text')}
      confirmLabel={t('app.discard.confirm')}
      cancelLabel={t('app.discard.cancel')}
      onConfirm={onDiscard}
      onClose={onStay}
    />
  );
}

/** Lets the browser ask when somebody closes the window with unsaved text in it. */
export function useAskBeforeLeaving(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
}
