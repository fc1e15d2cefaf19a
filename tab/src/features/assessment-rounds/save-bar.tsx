import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import type { ReactElement } from 'react';
import type { Problem } from '../../api/problem';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 5,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow8,
    // The navigation stands below it.
    [PHONE]: { bottom: '64px' },
  },
  text: { color: tokens.colorNeutralForeground2 },
});

export interface SaveBarProps {
  readonly text: string;
  readonly label: string;
  readonly isBusy: boolean;
  /** What the server refused, as far as no field shows it. */
  readonly problem: Problem | undefined;
  /** Something above is not right. */
  readonly hasFaults: boolean;
  readonly onSave: () => void;
}

/** What is filled in and not saved yet, with the button that saves it; it stays in sight. */
export function SaveBar({ text, label, isBusy, problem, hasFaults, onSave }: SaveBarProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const isUnsaid = problem !== undefined && Object.keys(problem.faults).length === 0;
  return (
    <div className={styles.bar} role="group" aria-label={label}>
      {isUnsaid && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem.title === '' ? t('app.error.unexpected') : problem.title}</MessageBarBody>
        </MessageBar>
      )}
      <span className={styles.text} role="status">
        {hasFaults ? t('assessments.fault.above') : text}
      </span>
      <Button appearance="primary" icon={<SaveRegular />} disabledFocusable={isBusy} onClick={onSave}>
        {label}
      </Button>
    </div>
  );
}
