import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { useState, type ReactElement } from 'react';
import type { AssignmentImport, RoundResource } from '../../../../bot/contracts/assessment-rounds';
import { useRoundFile } from '../../api/assessment-rounds';
import { useAssignment, useAssignmentReading } from '../../api/round-participants';
import { FileDrop, TABLE_FILES } from '../../components/file-drop';
import { useT } from '../../i18n';
import { AssignmentRows } from './assignment-rows';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  text: { margin: 0, flex: '1 1 220px', color: tokens.colorNeutralForeground2 },
  preview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Who is asked about what from a file: dropped or chosen, looked at, and only then saved. */
export function AssignmentFile({ round }: { readonly round: RoundResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const reading = useAssignmentReading(round.id);
  const [read, setRead] = useState<AssignmentImport>();
  const [name, setName] = useState('');

  function choose(file: File | undefined): void {
    if (file === undefined) return;
    setName(file.name);
    setRead(undefined);
    reading.run(file, setRead);
  }

  return (
    <div className={styles.preview}>
      <AssignmentDrop round={round} isBusy={reading.isBusy} onFile={choose} />
      {reading.problem !== undefined && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{t('assessments.file.unreadable', { name })}</MessageBarTitle>
            {reading.problem.title}
          </MessageBarBody>
        </MessageBar>
      )}
      {read !== undefined && (
        <Preview key={name} round={round} name={name} read={read} onClose={() => setRead(undefined)} />
      )}
    </div>
  );
}

interface AssignmentDropProps {
  readonly round: RoundResource;
  readonly isBusy: boolean;
  readonly onFile: (file: File | undefined) => void;
}

function AssignmentDrop({ round, isBusy, onFile }: AssignmentDropProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const example = useRoundFile(round.id, 'assignment-example');
  return (
    <FileDrop
      className={styles.drop}
      overClassName={styles.over}
      label={t('assessments.file.choose')}
      accept={TABLE_FILES}
      onFiles={(files) => onFile(files[0])}
    >
      {(choose) => (
        <>
          <p className={styles.text}>{t('assessments.file.text')}</p>
          <Button icon={<DocumentTableRegular />} disabledFocusable={isBusy} onClick={choose}>
            {t(isBusy ? 'assessments.file.reading' : 'assessments.file.choose')}
          </Button>
          <Button
            appearance="subtle"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={example.isBusy}
            onClick={example.run}
          >
            {t('assessments.file.example')}
          </Button>
        </>
      )}
    </FileDrop>
  );
}

interface PreviewProps {
  readonly round: RoundResource;
  readonly name: string;
  readonly read: AssignmentImport;
  readonly onClose: () => void;
}

function Preview({ round, name, read, onClose }: PreviewProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const assignment = useAssignment(round.id);
  const { people, judgements, faults, assignments } = read;
  return (
    <section className={styles.preview} aria-label={t('assessments.file.preview', { name })}>
      <MessageBar intent={faults > 0 ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('assessments.file.found', { people, judgements })}</MessageBarTitle>
          {t('assessments.file.faults', { count: faults })}
        </MessageBarBody>
      </MessageBar>
      <AssignmentRows rows={read.rows} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={assignment.isBusy || assignments.length === 0}
          onClick={() => assignment.run({ change: { what: 'set', assignments } }, onClose)}
        >
          {t('assessments.file.save', { people })}
        </Button>
        <Button onClick={onClose}>{t('assessments.file.discard')}</Button>
      </div>
    </section>
  );
}
