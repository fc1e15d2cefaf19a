import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CameraAddRegular } from '@fluentui/react-icons/svg/camera-add';
import type { ReactElement, ReactNode } from 'react';
import { useT } from '../i18n';
import { FileDrop } from './file-drop';

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
  readonly onFiles: ((files: FileList) => void) | undefined;
  /** What stands above the button. */
  readonly children?: ReactNode;
  /** What stands below it. */
  readonly below?: ReactNode;
}

/** Where pictures are dragged to, with a button to choose them. */
export function PictureDrop({ label, isBusy, onFiles, children, below }: PictureDropProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  if (onFiles === undefined) return <div className={styles.drop}>{children}</div>;
  return (
    <FileDrop
      className={styles.drop}
      overClassName={styles.over}
      label={label}
      accept="image/*"
      multiple
      onFiles={onFiles}
    >
      {(choose) => (
        <>
          {children}
          <div>
            <Button icon={<CameraAddRegular />} disabledFocusable={isBusy} onClick={choose}>
              {isBusy ? t('app.photos.adding') : label}
            </Button>
          </div>
          {below}
        </>
      )}
    </FileDrop>
  );
}
