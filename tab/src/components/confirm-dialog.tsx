import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useT } from '../i18n';
import { useFocusReturn } from './use-focus-return';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What follows from it. */
  readonly text: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is done, and says what follows from it. */
export function ConfirmDialog(props: ConfirmDialogProps): ReactElement {
  const { title, text, confirmLabel, cancelLabel, isBusy = false, onConfirm, onClose } = props;
  const t = useT();
  useFocusReturn();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{cancelLabel ?? t('app.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
