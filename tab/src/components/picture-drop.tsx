import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CameraAddRegular } from '@fluentui/react-icons/svg/camera-add';
import { useRef, useState, type DragEvent, type ReactElement, type ReactNode } from 'react';
import { useT } from '../i18n';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '6px' },
});

export interface PictureDropProps {
  /** What the button says; on a phone it offers the camera. */
  readonly label: string;
  readonly isBusy: boolean;
  /** Absent for who may not add any: then only what is there is shown. */
  readonly onFiles: ((files: FileList | null) => void) | undefined;
  /** What stands above the button. */
  readonly children?: ReactNode;
  /** What stands below it. */
  readonly below?: ReactNode;
}

/** Where pictures are dragged to, with a button to choose them. */
export function PictureDrop({ label, isBusy, onFiles, children, below }: PictureDropProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const file = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  if (onFiles === undefined) return <div className={styles.drop}>{children}</div>;
  const dragging = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      onFiles(event.dataTransfer.files);
    },
  };
  return (
    <div className={mergeClasses(styles.drop, isOver && styles.over)} {...dragging}>
      {children}
      <div>
        <Button icon={<CameraAddRegular />} disabledFocusable={isBusy} onClick={() => file.current?.click()}>
          {isBusy ? t('app.photos.adding') : label}
        </Button>
        <input
          ref={file}
          type="file"
          accept="image/*"
          multiple
          hidden
          aria-label={label}
          onChange={({ target }) => {
            onFiles(target.files);
            target.value = '';
          }}
        />
      </div>
      {below}
    </div>
  );
}
