import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PhotoMoment, type RunResource } from '../../../../bot/contracts/intervention-runs';
import { useRunChange, useRunPhotoAddition } from '../../api/interventions';
import { Box } from '../../components/box';
import { PhotoList } from '../../components/photo-list';
import { usePasted, usePictures } from '../../components/picture-adding';
import { PictureDrop } from '../../components/picture-drop';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalXL,
    [PHONE]: { gridTemplateColumns: '1fr' },
  },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The place before and after, beside each other. What is pasted is of after as soon as a step is done. */
export function RunPhotos({ run }: { readonly run: RunResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const { id, photos, may, progress } = run;
  const addition = useRunPhotoAddition(id);
  const pastedMoment = progress.done === 0 ? 'before' : 'after';
  const addPasted = usePictures((file) => addition.run({ file, moment: pastedMoment }));
  usePasted(may.addPhoto ? addPasted : undefined);
  if (photos.length === 0 && !may.addPhoto) return null;
  return (
    <Box title={t('interventions.photos')}>
      <div className={styles.sides}>
        {PhotoMoment.options.map((moment) => (
          <Side key={moment} run={run} moment={moment} addition={addition} />
        ))}
      </div>
      {may.addPhoto && (
        <p className={styles.none}>
          {t('app.photos.hint')} {t(`interventions.photos.pasted.${pastedMoment}`)}
        </p>
      )}
    </Box>
  );
}

interface SideProps {
  readonly run: RunResource;
  readonly moment: PhotoMoment;
  readonly addition: ReturnType<typeof useRunPhotoAddition>;
}

function Side({ run, moment, addition }: SideProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const change = useRunChange();
  const add = usePictures((file) => addition.run({ file, moment }));
  const photoIds = run.photos.filter((photo) => photo.moment === moment).map(({ id }) => id);
  const name = t(`interventions.photos.${moment}`);
  const mayChange = run.may.addPhoto;

  function remove(photoId: string, then: () => void): void {
    change.run({ run, command: { what: 'remove-photo', photoId }, said: t('app.photos.removed') }, then);
  }

  return (
    <div className={styles.side}>
      <h3 className={styles.name}>{name}</h3>
      <PictureDrop
        label={t(`interventions.photos.add.${moment}`)}
        isBusy={addition.isBusy}
        onFiles={mayChange ? add : undefined}
      >
        {photoIds.length === 0 && <p className={styles.none}>{t('interventions.photos.none')}</p>}
        <PhotoList photoIds={photoIds} of={name} isRemoving={change.isBusy} onRemove={mayChange ? remove : undefined} />
      </PictureDrop>
    </div>
  );
}
