import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ImageOffRegular } from '@fluentui/react-icons/svg/image-off';
import type { ReactElement } from 'react';
import { usePhoto } from '../api/issue-photos';
import { useT } from '../i18n';
import { DrawnPicture } from './drawn-picture';

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

/** A picture that was added to something; only who may see that gets it. */
export function Photo({ id, label, isThumbnail = false }: PhotoProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { data, error } = usePhoto(id);
  if (error !== null) {
    return (
      <span className={styles.waiting} role="img" aria-label={t('app.photos.gone')}>
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
  return <DrawnPicture picture={data} label={label} className={isThumbnail ? styles.thumbnail : styles.whole} />;
}
