import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { IssueResource } from '../../../../bot/contracts/reported-issues';
import { usePhotoAddition, usePhotoRemoval } from '../../api/issue-photos';
import { Box } from '../../components/box';
import { PhotoList } from '../../components/photo-list';
import { usePasted, usePictures } from '../../components/picture-adding';
import { PictureDrop } from '../../components/picture-drop';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The pictures of an issue: added by button, by dragging them here, or by pasting. */
export function PhotosBox({ issue }: { readonly issue: IssueResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const { teamId, id, photoIds, may } = issue;
  const addition = usePhotoAddition({ teamId, issueId: id });
  const removal = usePhotoRemoval({ teamId, issueId: id });
  const add = usePictures((picture) => addition.run(picture));
  usePasted(may.addPhoto ? add : undefined);
  if (photoIds.length === 0 && !may.addPhoto) return null;
  return (
    <Box title={t('issues.photos')}>
      <PictureDrop
        label={t('app.photos.add')}
        isBusy={addition.isBusy}
        onFiles={may.addPhoto ? add : undefined}
        below={<p className={styles.hint}>{t('app.photos.hint')}</p>}
      >
        <PhotoList
          photoIds={photoIds}
          isRemoving={removal.isBusy}
          onRemove={may.correct ? (photoId, then) => removal.run(photoId, then) : undefined}
        />
      </PictureDrop>
    </Box>
  );
}
