import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Approvals } from './approvals';
import { Contributions } from './contributions';
import { NextStep } from './next-step';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  below: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** Towards the next state: what is missing, who must agree, what people answered when they were asked. */
export function AlignmentPart(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <NextStep />
      <div className={styles.below}>
        <Approvals />
        <Contributions />
      </div>
    </div>
  );
}
