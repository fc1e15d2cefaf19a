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
import { usePhotoRemoval } from '../../api/issue-photos';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useFocusReturn } from '../../components/use-focus-return';
import { useT } from '../../i18n';
import type { IssueDialogProps } from './close-dialog';
import { Photo } from './photo';

const useStyles = makeStyles({ surface: { maxWidth: 'min(96vw, 1100px)' } });

/** A picture in full; a removed one does not come back, so that it asks first. */
export function PhotoDialog({
  issue,
  photoId,
  onClose,
}: IssueDialogProps & { readonly photoId: string }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const removal = usePhotoRemoval({ teamId: issue.teamId, issueId: issue.id });
  const number = issue.photoIds.indexOf(photoId) + 1;
  useFocusReturn();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('issues.photos.one', { number })}</DialogTitle>
          <DialogContent>
            <Photo id={photoId} label={t('issues.photos.one', { number })} />
          </DialogContent>
          <DialogActions>
            {issue.may.correct && (
              <Button icon={<DeleteRegular />} onClick={() => setAsking(true)}>
                {t('issues.photos.remove')}
              </Button>
            )}
            <Button appearance="primary" onClick={onClose}>
              {t('app.close')}
            </Button>
          </DialogActions>
        </DialogBody>
        {isAsking && (
          <ConfirmDialog
            title={t('issues.photos.remove.title')}
            text={t('issues.photos.remove.text')}
            confirmLabel={t('issues.photos.remove')}
            isBusy={removal.isBusy}
            onConfirm={() => removal.run(photoId, onClose)}
            onClose={() => setAsking(false)}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}
