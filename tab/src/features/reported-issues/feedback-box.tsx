import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { IssueResource } from '../../../../bot/contracts/reported-issues';
import { useIssueChange, useIssueFollowUp } from '../../api/reported-issues';
import { Box } from '../../components/box';
import { ReadyTexts } from '../../components/ready-texts';
import { Loaded } from '../../components/states';
import { instantText, useLanguage, useT } from '../../i18n';

const useStyles = makeStyles({
  given: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Tells the resident what was done: a text to copy or print, and that it was told. */
export function FeedbackBox({ issue }: { readonly issue: IssueResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const change = useIssueChange();
  const followUp = useIssueFollowUp({ teamId: issue.teamId, issueId: issue.id });
  const { feedback, may } = issue;
  if (feedback === undefined && !may.giveFeedback) return null;
  return (
    <Box
      title={t('issues.feedback')}
      hint={
        feedback === undefined
          ? t('issues.feedback.none')
          : t('issues.feedback.given', {
              at: instantText(feedback.at, language),
              form: t(`app.told.form.${feedback.form}`),
            })
      }
    >
      {feedback !== undefined && feedback.text !== '' && <p className={styles.given}>{feedback.text}</p>}
      {may.giveFeedback && feedback === undefined && (
        <Loaded query={followUp} rows={2}>
          {(data) => (
            // What was changed in a text stays as long as the issue does not change.
            <ReadyTexts
              key={issue.version}
              texts={data.feedback}
              isBusy={change.isBusy}
              onDone={(form, text) =>
                change.run({ issue, command: { what: 'give-feedback', form, text }, said: t('issues.said.feedback') })
              }
            />
          )}
        </Loaded>
      )}
    </Box>
  );
}
