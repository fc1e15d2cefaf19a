import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { useState, type ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { Problem } from '../../../api/problem';
import { FileDrop, TABLE_FILES } from '../../../components/file-drop';
import { LinkButton } from '../../../components/link-button';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { useReadFile } from './use-import';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '760px' },
  place: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `2px dashed ${tokens.colorBrandStroke1}` },
  picture: { fontSize: '48px', lineHeight: 1, color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  text: { margin: 0, maxWidth: '56ch', color: tokens.colorNeutralForeground2 },
  progress: { width: 'min(320px, 100%)' },
});

/** Drop or choose a file; nothing is saved before it was looked at. */
export function FileChoice({ isGone = false }: { readonly isGone?: boolean }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { path } = useOpenPlan();
  const [, navigate] = useLocation();
  const reading = useReadFile();
  const [name, setName] = useState('');

  function read(file: File | undefined): void {
    if (file === undefined) return;
    setName(file.name);
    reading.run(file, ({ importId }) => navigate(`${path}/import/${importId}`));
  }

  return (
    <div className={styles.part}>
      {isGone && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('plan.import.gone')}</MessageBarBody>
        </MessageBar>
      )}
      {reading.problem !== undefined && <Unreadable name={name} problem={reading.problem} />}
      <FileDrop
        className={styles.place}
        overClassName={styles.over}
        label={t('plan.import.choose')}
        accept={TABLE_FILES}
        onFiles={(files) => read(files[0])}
      >
        {(choose) => (
          <>
            <span className={styles.picture} aria-hidden>
              <DocumentTableRegular />
            </span>
            <h2 className={styles.title}>{t('plan.import.drop')}</h2>
            <p className={styles.text}>{t('plan.import.drop.text')}</p>
            <Button appearance="primary" disabledFocusable={reading.isBusy} onClick={choose}>
              {t('plan.import.choose')}
            </Button>
            <div role="status" className={styles.progress}>
              {reading.isBusy && (
                <>
                  <ProgressBar aria-label={t('plan.import.reading', { name })} />
                  {t('plan.import.reading', { name })}
                </>
              )}
            </div>
          </>
        )}
      </FileDrop>
      <div>
        <LinkButton to={`${path}/timeline`}>{t('plan.back')}</LinkButton>
      </div>
    </div>
  );
}

function Unreadable({ name, problem }: { readonly name: string; readonly problem: Problem }): ReactElement {
  const t = useT();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t('plan.import.unreadable', { name })}</MessageBarTitle>
        {problem.title === '' ? t('app.error.unexpected') : problem.title}
      </MessageBarBody>
    </MessageBar>
  );
}
