import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useFocusReturn } from '../../../components/use-focus-return';
import { useT } from '../../../i18n';
import { WrittenText } from './written-text';

const useStyles = makeStyles({
  surface: { maxWidth: '960px' },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  side: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: '50vh',
    overflowY: 'auto',
  },
  name: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300 },
});

export interface TextConflictProps {
  readonly mine: string;
  readonly theirs: string;
  readonly isBusy: boolean;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
  /** Both below each other in the editor, to be made into one by hand. */
  readonly onBoth: () => void;
}

/** Two people wrote the same text: both side by side, and three ways on. */
export function TextConflict({ mine, theirs, isBusy, onMine, onTheirs, onBoth }: TextConflictProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  useFocusReturn();
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('app.conflict.title')}</DialogTitle>
          <DialogContent>
            <p>{t('plan.text.conflict')}</p>
            <div className={styles.sides}>
              <section className={styles.side} aria-label={t('app.conflict.mine')} tabIndex={0}>
                <h3 className={styles.name}>{t('app.conflict.mine')}</h3>
                <WrittenText text={mine} />
              </section>
              <section className={styles.side} aria-label={t('app.conflict.theirs')} tabIndex={0}>
                <h3 className={styles.name}>{t('app.conflict.theirs')}</h3>
                <WrittenText text={theirs} />
              </section>
            </div>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onTheirs}>{t('app.conflict.take-theirs')}</Button>
            <Button onClick={onBoth}>{t('plan.text.conflict.both')}</Button>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={onMine}>
              {t('plan.text.conflict.mine')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
