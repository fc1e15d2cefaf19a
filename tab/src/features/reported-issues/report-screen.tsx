import { Button, MessageBar, MessageBarBody, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState, type ReactElement } from 'react';
import { useLocation } from 'wouter';
import { LONGEST_REPORT, type ReportUnderstanding } from '../../../../bot/contracts/reported-issues';
import { useReport, useUnderstanding } from '../../api/issue-reporting';
import { useAskBeforeLeaving } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { LinkButton } from '../../components/link-button';
import { Screen } from '../../components/screen';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';
import { CallNumbers } from './call-numbers';
import { issuePath } from './issue-link';
import { draftOf, textToSend, type ReportDraft } from './report-draft';
import { ReportChoices } from './report-choices';
import { Understood, type UnderstoodProps } from './understood';
import { usePaused } from '../../components/use-paused';

const PAUSE_MS = 600;
const SHORTEST = 3;

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    '& > .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  text: { minHeight: '160px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Reports something, and sees while typing how it is understood and what would be kept of it. */
export function ReportScreen(): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [, navigate] = useLocation();
  const [draft, setDraft] = useState(draftOf);
  const [wasTried, setWasTried] = useState(false);
  const report = useReport();
  const understanding = useUnderstandingOf(draft);
  useAskBeforeLeaving(draft.text !== '' && !report.isBusy);
  const isTooShort = draft.text.trim().length < SHORTEST;

  function send(): void {
    setWasTried(true);
    if (isTooShort) return;
    const { id, theme, placeId } = draft;
    const chosen = { ...(theme === undefined ? {} : { theme }), ...(placeId === undefined ? {} : { placeId }) };
    report.run({ id, text: textToSend(draft, understanding), ...chosen }, (issue) =>
      navigate(issuePath({ teamId: issue.teamId, issueId: issue.id }), { replace: true }),
    );
  }

  return (
    <Screen title={t('issues.report')} intro={t('issues.report.intro')}>
      <Danger understanding={understanding} />
      <div className={styles.page}>
        <form
          noValidate
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <FormField
            label={t('issues.text')}
            hint={t('issues.text.hint')}
            required
            problem={report.problem}
            path="text"
            fault={wasTried && isTooShort ? t('issues.text.missing') : undefined}
          >
            <Textarea
              value={draft.text}
              maxLength={LONGEST_REPORT}
              resize="vertical"
              textarea={{ className: styles.text }}
              onChange={(_event, { value }) => setDraft({ ...draft, text: value })}
            />
          </FormField>
          <ReportChoices draft={draft} understanding={understanding} onChange={setDraft} />
          {report.problem !== undefined && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                {report.problem.title === '' ? t('app.error.unexpected') : report.problem.title}
              </MessageBarBody>
            </MessageBar>
          )}
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" icon={<SendRegular />} disabledFocusable={report.isBusy}>
              {t(isOutOfScope(understanding) ? 'issues.report.anyway' : 'issues.report.send')}
            </Button>
            <LinkButton to="/issues">{t('app.cancel')}</LinkButton>
          </div>
        </form>
        <div className={styles.side} aria-live="polite">
          <Side understanding={understanding} names={draft.names} onNames={(names) => setDraft({ ...draft, names })} />
        </div>
      </div>
    </Screen>
  );
}

/** What the server makes of what was typed, once the writer pauses. */
function useUnderstandingOf({ text, theme, placeId }: ReportDraft): ReportUnderstanding | undefined {
  const typed = usePaused(text.trim(), PAUSE_MS);
  const chosen = { ...(theme === undefined ? {} : { theme }), ...(placeId === undefined ? {} : { placeId }) };
  const isEnough = typed.length >= SHORTEST && text.trim().length >= SHORTEST;
  const { data } = useUnderstanding(isEnough ? { text: typed, ...chosen } : undefined);
  return isEnough ? data : undefined;
}

/** Before everything else, whatever it is about; read out as soon as it is known. */
function Danger({ understanding }: { readonly understanding: ReportUnderstanding | undefined }): ReactElement {
  const isEmergency = understanding?.recognition.emergency.isOne === true;
  return (
    <div aria-live="assertive">
      {isEmergency && <CallNumbers numbers={understanding.guidance?.numbers ?? []} isEmergency />}
    </div>
  );
}

function Side({
  understanding,
  ...naming
}: Omit<UnderstoodProps, 'understanding'> & {
  readonly understanding: ReportUnderstanding | undefined;
}): ReactElement {
  const styles = useStyles();
  const t = useT();
  if (understanding === undefined) return <p className={styles.hint}>{t('issues.understood.later')}</p>;
  const { guidance, recognition } = understanding;
  return (
    <>
      {!recognition.emergency.isOne && <CallNumbers numbers={guidance?.numbers ?? []} isEmergency={false} />}
      <Understood understanding={understanding} {...naming} />
    </>
  );
}

function isOutOfScope(understanding: ReportUnderstanding | undefined): boolean {
  return understanding?.recognition.outOfScope === true && understanding.theme === undefined;
}
