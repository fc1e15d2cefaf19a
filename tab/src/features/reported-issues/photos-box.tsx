import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CameraAddRegular } from '@fluentui/react-icons/svg/camera-add';
import { useEffect, useRef, useState, type DragEvent, type ReactElement } from 'react';
import type { IssueResource } from '../../../../bot/contracts/reported-issues';
import { usePhotoAddition } from '../../api/issue-photos';
import { useNotices } from '../../components/notices';
import { Box } from '../../components/box';
import { useT } from '../../i18n';
import { PhotoDialog } from './photo-dialog';
import { Photo } from './photo';

const MOST_BYTES = 10 * 1024 * 1024;

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '6px' },
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
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The pictures of an issue: added by button, by dragging them here, or by pasting. */
export function PhotosBox({ issue }: { readonly issue: IssueResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const file = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [shown, setShown] = useState<string>();
  const mayAdd = issue.may.addPhoto;
  const { add, isBusy } = useAddition(issue);
  usePasted(mayAdd ? add : undefined);
  const { photoIds } = issue;
  if (photoIds.length === 0 && !mayAdd) return null;
  const dragging = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      add(event.dataTransfer.files);
    },
  };
  return (
    <Box title={t('issues.photos')}>
      <div className={mergeClasses(styles.drop, isOver && styles.over)} {...(mayAdd ? dragging : {})}>
        {photoIds.length > 0 && (
          <ul className={styles.list}>
            {photoIds.map((id, index) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.thumbnail}
                  aria-label={t('issues.photos.open', { number: index + 1 })}
                  onClick={() => setShown(id)}
                >
                  <Photo id={id} label={t('issues.photos.one', { number: index + 1 })} isThumbnail />
                </button>
              </li>
            ))}
          </ul>
        )}
        {mayAdd && (
          <>
            <div>
              <Button icon={<CameraAddRegular />} disabledFocusable={isBusy} onClick={() => file.current?.click()}>
                {t(isBusy ? 'issues.photos.adding' : 'issues.photos.add')}
              </Button>
              <input
                ref={file}
                type="file"
                accept="image/*"
                multiple
                hidden
                aria-label={t('issues.photos.add')}
                onChange={({ target }) => {
                  add(target.files);
                  target.value = '';
                }}
              />
            </div>
            <p className={styles.hint}>{t('issues.photos.hint')}</p>
          </>
        )}
      </div>
      {shown !== undefined && <PhotoDialog issue={issue} photoId={shown} onClose={() => setShown(undefined)} />}
    </Box>
  );
}

interface Addition {
  readonly add: (files: FileList | null) => void;
  readonly isBusy: boolean;
}

/** Adds what are pictures of a size that is taken, and says so of what is not. */
function useAddition({ teamId, id }: IssueResource): Addition {
  const t = useT();
  const notices = useNotices();
  const addition = usePhotoAddition({ teamId, issueId: id });
  return {
    add(files) {
      const taken = [...(files ?? [])].filter(({ type, size }) => type.startsWith('image/') && size <= MOST_BYTES);
      if (taken.length < (files?.length ?? 0)) notices.failed(t('issues.photos.refused'));
      taken.forEach((file) => addition.run(file));
    },
    isBusy: addition.isBusy,
  };
}

/** Pictures that are pasted anywhere but in a field. */
function usePasted(add: ((files: FileList) => void) | undefined): void {
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const files = event.clipboardData?.files;
      if (!isTyping && files !== undefined && files.length > 0) latest.current?.(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
