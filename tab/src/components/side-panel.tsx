import {
  Button,
  DrawerBody,
  DrawerHeader,
  OverlayDrawer,
  Subtitle1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement, ReactNode } from 'react';
import { useT } from '../i18n';
import { useFocusReturn } from './use-focus-return';
import { useIsPhone } from './use-media';

export interface SidePanelProps {
  readonly isOpen: boolean;
  /** The name of the panel; `hasHeading` when what is in it has a heading of its own. */
  readonly title: string;
  readonly hasHeading?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  panel: { maxWidth: '100vw', width: '640px' },
  head: {
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalS,
  },
  title: { margin: 0 },
  body: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalXXL },
});

/** Stands beside the screen, over the whole of a phone. */
export function SidePanel({ isOpen, title, hasHeading = false, onClose, children }: SidePanelProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const isPhone = useIsPhone();
  useFocusReturn();
  return (
    <OverlayDrawer
      open={isOpen}
      position="end"
      size={isPhone ? 'full' : 'medium'}
      className={styles.panel}
      aria-label={title}
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DrawerHeader className={styles.head}>
        {hasHeading ? (
          <span />
        ) : (
          <Subtitle1 as="h2" className={styles.title}>
            {title}
          </Subtitle1>
        )}
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={t('app.close')} onClick={onClose} />
      </DrawerHeader>
      <DrawerBody className={styles.body}>{children}</DrawerBody>
    </OverlayDrawer>
  );
}
