import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useT } from '../i18n';
import { Photo } from './photo';
import { PhotoView } from './photo-view';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(96px, 1fr))',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  thumbnail: {
    display: 'block',
    width: '100%',
    aspectRatio: '1',
    padding: 0,
    overflow: 'hidden',
    cursor: 'pointer',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

export interface PhotoListProps {
  readonly photoIds: readonly string[];
  /** What the photos have in common, before their number: `Voor 1`. */
  readonly of?: string;
  readonly isRemoving: boolean;
  /** Absent for who may not remove any. */
  readonly onRemove: ((photoId: string, then: () => void) => void) | undefined;
}

/** Small photos beside each other; one that is pressed is shown in full. */
export function PhotoList({ photoIds, of, isRemoving, onRemove }: PhotoListProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const [shown, setShown] = useState<string>();
  const labelOf = (number: number): string =>
    of === undefined ? t('app.photos.one', { number }) : t('app.photos.one-of', { of, number });
  const close = (): void => setShown(undefined);
  if (photoIds.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {photoIds.map((id, index) => (
          <li key={id}>
            <button
              type="button"
              className={styles.thumbnail}
              aria-label={t('app.photos.open', { photo: labelOf(index + 1) })}
              onClick={() => setShown(id)}
            >
              <Photo id={id} label={labelOf(index + 1)} isThumbnail />
            </button>
          </li>
        ))}
      </ul>
      {shown !== undefined && (
        <PhotoView
          photoId={shown}
          label={labelOf(photoIds.indexOf(shown) + 1)}
          isRemoving={isRemoving}
          onRemove={onRemove === undefined ? undefined : () => onRemove(shown, close)}
          onClose={close}
        />
      )}
    </>
  );
}
