import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState, type ReactElement } from 'react';
import { useT } from '../i18n';
import { ConfirmDialog } from './confirm-dialog';
import { Photo } from './photo';
import { useFocusReturn } from './use-focus-return';

const useStyles = makeStyles({ surface: { maxWidth: 'min(96vw, 1100px)' } });

export interface PhotoViewProps {
  readonly photoId: string;
  readonly label: string;
  readonly isRemoving: boolean;
  /** Absent for who may not remove it. */
  readonly onRemove: (() => void) | undefined;
  readonly onClose: () => void;
}

/** A picture in full; a removed one does not come back, so that it asks first. */
export function PhotoView({ photoId, label, isRemoving, onRemove, onClose }: PhotoViewProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  useFocusReturn();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{label}</DialogTitle>
          <DialogContent>
            <Photo id={photoId} label={label} />
          </DialogContent>
          <DialogActions>
            {onRemove !== undefined && (
              <Button icon={<DeleteRegular />} onClick={() => setAsking(true)}>
                {t('app.photos.remove')}
              </Button>
            )}
            <Button appearance="primary" onClick={onClose}>
              {t('app.close')}
            </Button>
          </DialogActions>
        </DialogBody>
        {isAsking && onRemove !== undefined && (
          <ConfirmDialog
            title={t('app.photos.remove.title')}
            text={t('app.photos.remove.text')}
            confirmLabel={t('app.photos.remove')}
            isBusy={isRemoving}
            onConfirm={onRemove}
            onClose={() => setAsking(false)}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}
