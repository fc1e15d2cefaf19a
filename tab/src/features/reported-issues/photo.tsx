import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ImageOffRegular } from '@fluentui/react-icons/svg/image-off';
import { useEffect, useRef, type ReactElement } from 'react';
import { usePhoto } from '../../api/issue-photos';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  whole: { display: 'block', maxWidth: '100%', maxHeight: '70vh', margin: '0 auto' },
  thumbnail: { display: 'block', width: '100%', height: '100%', objectFit: 'cover' },
  waiting: { display: 'flex', alignItems: 'center', justifyContent: 'center', height: '100%', minHeight: '64px' },
  gone: { fontSize: '24px', color: tokens.colorNeutralForeground2 },
});

export interface PhotoProps {
  readonly id: string;
  /** What it is, for who cannot see it. */
  readonly label: string;
  readonly isThumbnail?: boolean;
}

/**
 * A picture that only who is signed in may get, so that an image element cannot ask for it: it is fetched, and drawn. The page's
 * policy needs no exception for it.
 */
export function Photo({ id, label, isThumbnail = false }: PhotoProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const photo = usePhoto(id);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { data } = photo;
  useEffect(() => {
    if (data === undefined) return undefined;
    let isShown = true;
    void createImageBitmap(data).then((bitmap) => {
      const element = canvas.current;
      if (!isShown || element === null) return bitmap.close();
      element.width = bitmap.width;
      element.height = bitmap.height;
      element.getContext('2d')?.drawImage(bitmap, 0, 0);
      bitmap.close();
    });
    return () => {
      isShown = false;
    };
  }, [data]);
  if (photo.error !== null) {
    return (
      <span className={styles.waiting} role="img" aria-label={t('issues.photos.gone')}>
        <ImageOffRegular className={styles.gone} aria-hidden />
      </span>
    );
  }
  if (data === undefined) {
    return (
      <span className={styles.waiting}>
        <Spinner size="tiny" aria-label={t('app.loading')} />
      </span>
    );
  }
  return (
    <canvas ref={canvas} role="img" aria-label={label} className={isThumbnail ? styles.thumbnail : styles.whole} />
  );
}
