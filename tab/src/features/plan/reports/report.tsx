import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState, type ReactElement } from 'react';
import type { ReportView } from '../../../../../bot/contracts/plan-reports';
import { StateBadge } from '../../../components/badges';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { instantText, shortDay, useLanguage, useT } from '../../../i18n';
import { Gathered } from '../writing/gathered-part';
import { hasTextDraft } from '../writing/use-text-draft';
import { WrittenText } from '../writing/written-text';
import { StoryEditor, useStoryDraftName } from './story-editor';
import { useReportSubmission } from './use-reports';

const useStyles = makeStyles({
  report: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  soft: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One report: its facts, its story, and handing it in. */
export function Report({ report }: { readonly report: ReportView }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const name = useStoryDraftName(report.key);
  const [isWriting, setWriting] = useState(() => report.may.write && hasTextDraft(name));
  return (
    <section className={styles.report} aria-label={report.title}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{report.title}</h2>
          <p className={styles.soft}>{t('plan.report.due', { day: shortDay(report.dueOn, language) })}</p>
        </div>
        <ReportState report={report} />
      </div>
      {isWriting && <StoryEditor report={report} onClose={() => setWriting(false)} />}
      {!isWriting && report.story === '' && <p className={styles.soft}>{t('plan.report.no-story')}</p>}
      {!isWriting && report.story !== '' && <WrittenText text={report.story} />}
      {!isWriting && <ReportButtons report={report} onWrite={() => setWriting(true)} />}
      <div className={styles.facts}>
        {report.facts.map(({ title, lines }) => (
          <Gathered key={title} title={title} lines={lines} />
        ))}
      </div>
    </section>
  );
}

function ReportState({ report }: { readonly report: ReportView }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const { state, submittedAt, submittedByName } = report;
  if (state === 'draft') return <StateBadge tone="informative" icon={<EditRegular />} text={t('plan.report.draft')} />;
  const text =
    submittedAt === undefined
      ? t('plan.report.handed-in')
      : t('plan.report.handed-in.by', {
          at: instantText(submittedAt, language),
          by: submittedByName ?? t('app.person.gone'),
        });
  return <StateBadge tone="success" icon={<CheckmarkCircleRegular />} text={text} />;
}

function ReportButtons({
  report,
  onWrite,
}: {
  readonly report: ReportView;
  readonly onWrite: () => void;
}): ReactElement {
  const styles = useStyles();
  const t = useT();
  const submission = useReportSubmission();
  const [isAsking, setAsking] = useState(false);
  const { may, story, title } = report;
  return (
    <div className={styles.buttons}>
      {may.write && (
        <Button
          icon={<EditRegular />}
          onClick={onWrite}
          aria-label={t(story === '' ? 'plan.report.write.of' : 'plan.report.edit.of', { title })}
        >
          {t(story === '' ? 'plan.report.write' : 'plan.report.edit')}
        </Button>
      )}
      {may.submit && (
        <Button
          appearance="primary"
          icon={<SendRegular />}
          onClick={() => setAsking(true)}
          aria-label={t('plan.report.submit.of', { title })}
        >
          {t('plan.report.submit')}
        </Button>
      )}
      {may.reopen && (
        <Button
          icon={<ArrowUndoRegular />}
          onClick={() => submission.run(report)}
          aria-label={t('plan.report.reopen.of', { title })}
        >
          {t('plan.report.reopen')}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('plan.report.submit.of', { title })}
          text={t('plan.report.submit.text')}
          confirmLabel={t('plan.report.submit')}
          isBusy={submission.isBusy}
          onConfirm={() => submission.run(report, () => setAsking(false))}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
