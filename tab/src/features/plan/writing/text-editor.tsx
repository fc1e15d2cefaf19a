import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { Problem } from '../../../api/problem';
import { useAskBeforeLeaving } from '../../../components/form-dialog';
import { FormField } from '../../../components/form-field';
import { useT } from '../../../i18n';
import type { TextDraft } from './use-text-draft';
import { WrittenText } from './written-text';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  textarea: { minHeight: '280px' },
  preview: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  previewName: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  bottom: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  kept: { marginRight: 'auto', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface TextEditorProps {
  readonly label: string;
  readonly draft: TextDraft;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  /** Of the text in the request. */
  readonly path: string;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  readonly children?: ReactNode;
}

/** Plain text with how it reads beside it. */
export function TextEditor(props: TextEditorProps): ReactElement {
  const { label, draft, isBusy, problem, path, onSave, onDiscard, children } = props;
  const styles = useStyles();
  const t = useT();
  useAskBeforeLeaving(draft.isDirty);
  return (
    <div className={styles.editor}>
      {draft.isRestored && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('plan.text.restored')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={onDiscard}>{t('app.discard.confirm')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {problem !== undefined && Object.keys(problem.faults).length === 0 && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem.title}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.sides}>
        <FormField label={label} hint={t('plan.text.hint')} problem={problem} path={path}>
          <Textarea
            className={styles.textarea}
            textarea={{ style: { minHeight: 280, maxHeight: 'none' } }}
            resize="vertical"
            maxLength={20_000}
            value={draft.text}
            onChange={(_event, { value }) => draft.write(value)}
          />
        </FormField>
        <section className={styles.preview} aria-label={t('plan.text.preview')}>
          <p className={styles.previewName}>{t('plan.text.preview')}</p>
          <WrittenText text={draft.text} />
        </section>
      </div>
      {children}
      <div className={styles.bottom}>
        <span className={styles.kept} role="status">
          {draft.isDirty ? t('plan.text.kept') : ''}
        </span>
        <Button onClick={onDiscard}>{t('app.cancel')}</Button>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={onSave}>
          {t('app.save')}
        </Button>
      </div>
    </div>
  );
}
