import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Basis, type IssueResource } from '../../../../bot/contracts/reported-issues';
import { useIssueChange } from '../../api/reported-issues';
import { Box } from '../../components/box';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Asks whether containers, light and cleaning are in order: those come before behavior. */
export function BasisQuestion({ issue }: { readonly issue: IssueResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const change = useIssueChange();
  return (
    <Box title={t('issues.basis.question')} hint={t('issues.basis.hint')}>
      <div className={styles.answers}>
        {Basis.options.map((basis) => (
          <Button
            key={basis}
            disabledFocusable={change.isBusy}
            onClick={() =>
              change.run({ issue, command: { what: 'answer-basis', basis }, said: t('issues.said.basis') })
            }
          >
            {t(`issues.basis.${basis}`)}
          </Button>
        ))}
      </div>
    </Box>
  );
}
