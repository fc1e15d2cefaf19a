import { Button, Radio, RadioGroup, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useCallback, useState, type ReactElement } from 'react';
import {
  FeedbackForm,
  LONGEST_REPORT,
  type IssueFollowUp,
  type IssueResource,
} from '../../../../bot/contracts/reported-issues';
import { useIssueChange, useIssueFollowUp } from '../../api/reported-issues';
import { Box } from '../../components/box';
import { FormField } from '../../components/form-field';
import { useNotices } from '../../components/notices';
import { Loaded } from '../../components/states';
import { instantText, useLanguage, useT } from '../../i18n';
import { PrintedText } from './printed-text';

const useStyles = makeStyles({
  text: { minHeight: '160px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  forms: { flexWrap: 'wrap' },
  given: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Tells the resident what was done: a text to copy or print, and that it was told. */
export function FeedbackBox({ issue }: { readonly issue: IssueResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
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
              form: t(`issues.feedback.form.${feedback.form}`),
            })
      }
    >
      {feedback !== undefined && feedback.text !== '' && <p className={styles.given}>{feedback.text}</p>}
      {may.giveFeedback && feedback === undefined && (
        <Loaded query={followUp} rows={2}>
          {(data) => <FeedbackForms key={issue.version} issue={issue} texts={data.feedback} />}
        </Loaded>
      )}
    </Box>
  );
}

interface FeedbackFormsProps {
  readonly issue: IssueResource;
  readonly texts: IssueFollowUp['feedback'];
}

/** The text in each form; what was changed in it stays as long as the issue does not change. */
function FeedbackForms({ issue, texts }: FeedbackFormsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const notices = useNotices();
  const change = useIssueChange();
  const [form, setForm] = useState<FeedbackForm>('message');
  const [typed, setTyped] = useState<Partial<Record<FeedbackForm, string>>>({});
  const [isPrinting, setPrinting] = useState(false);
  const stopPrinting = useCallback(() => setPrinting(false), []);
  const text = typed[form] ?? texts.find((one) => one.form === form)?.text ?? '';

  function copy(): void {
    navigator.clipboard.writeText(text).then(
      () => notices.done(t('issues.feedback.copied')),
      () => notices.failed(t('issues.feedback.not-copied')),
    );
  }

  return (
    <>
      <RadioGroup
        layout="horizontal"
        className={styles.forms}
        aria-label={t('issues.feedback.form')}
        value={form}
        onChange={(_event, { value }) => setForm(FeedbackForm.safeParse(value).data ?? form)}
      >
        {FeedbackForm.options.map((option) => (
          <Radio key={option} value={option} label={t(`issues.feedback.form.${option}`)} />
        ))}
      </RadioGroup>
      {form !== 'told' && (
        <FormField label={t('issues.feedback.text')} hint={t('issues.feedback.text.hint')}>
          <Textarea
            value={text}
            maxLength={LONGEST_REPORT}
            resize="vertical"
            textarea={{ className: styles.text }}
            onChange={(_event, { value }) => setTyped({ ...typed, [form]: value })}
          />
        </FormField>
      )}
      <div className={styles.buttons}>
        {form !== 'told' && (
          <>
            <Button icon={<CopyRegular />} onClick={copy}>
              {t('issues.feedback.copy')}
            </Button>
            <Button icon={<PrintRegular />} onClick={() => setPrinting(true)}>
              {t('issues.feedback.print')}
            </Button>
          </>
        )}
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          disabledFocusable={change.isBusy}
          onClick={() =>
            change.run({
              issue,
              command: { what: 'give-feedback', form, text: form === 'told' ? '' : text.trim() },
              said: t('issues.said.feedback'),
            })
          }
        >
          {t('issues.feedback.done')}
        </Button>
      </div>
      {isPrinting && <PrintedText text={text} onPrinted={stopPrinting} />}
    </>
  );
}
