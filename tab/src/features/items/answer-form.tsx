import {
  Button,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Subtitle2,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { PlanAnswer, PlanRequest } from '../../../../bot/contracts/annual-plan';
import type { ItemDetails } from '../../../../bot/contracts/plan-resources';
import type { Problem } from '../../api/problem';
import { FormField } from '../../components/form-field';
import { useItemCommand } from '../../components/items/use-item-command';
import { TextLink } from '../../components/link-button';
import { useT } from '../../i18n';

export interface AnswerFormProps {
  readonly item: ItemDetails;
  readonly request: PlanRequest;
}

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  question: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  for: { color: tokens.colorNeutralForeground2 },
  send: { alignSelf: 'flex-start' },
});

/** What somebody is asked, and their answer: whether they agree with the plan, or their input for it. */
export function AnswerForm({ item, request }: AnswerFormProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <section className={styles.box}>
      <Subtitle2 as="h2">{t('items.request.question')}</Subtitle2>
      {request.what === 'contribution' ? (
        <>
          <p className={styles.question}>{request.question}</p>
          {request.onBehalfOf !== undefined && (
            <span className={styles.for}>{t('items.request.for', { name: request.onBehalfOf })}</span>
          )}
        </>
      ) : (
        <p className={styles.question}>
          {t('items.request.approval')}{' '}
          <TextLink to={`/plans/${item.ref.teamId ?? ''}/${item.ref.year}`}>{t('items.request.plan')}</TextLink>
        </p>
      )}
      {item.may.answer ? <Fields item={item} request={request} /> : <Answer item={item} />}
    </section>
  );
}

function Answer({ item: { answer } }: { readonly item: ItemDetails }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  if (answer === undefined) return null;
  return (
    <p className={styles.question}>
      {answer.verdict !== undefined && <strong>{t(`items.request.${answer.verdict}`)} </strong>}
      {answer.text}
    </p>
  );
}

interface Written {
  readonly text: string;
  readonly verdict: NonNullable<PlanAnswer['verdict']>;
}

/** What is written, or the first thing to write. */
function writtenIn({ answer }: ItemDetails): Written {
  return { text: answer?.text ?? '', verdict: answer?.verdict ?? 'agrees' };
}

function Fields({ item, request }: AnswerFormProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { run, isBusy, problem, conflictDialog } = useItemCommand(true);
  const [written, setWritten] = useState(() => writtenIn(item));
  const [wasTried, setWasTried] = useState(false);
  const isApproval = request.what === 'approval';
  const mayBeEmpty = isApproval && written.verdict === 'agrees';
  const isMissing = written.text.trim() === '' && !mayBeEmpty;

  function send(): void {
    setWasTried(true);
    if (isMissing) return;
    run(item, { what: 'answer', text: written.text.trim(), ...(isApproval ? { verdict: written.verdict } : {}) });
  }

  return (
    <>
      {isApproval && <VerdictChoice written={written} onChange={setWritten} />}
      <FormField
        label={t(isApproval ? 'items.request.remark' : 'items.request.text')}
        required={!mayBeEmpty}
        fault={
          wasTried && isMissing
            ? t(isApproval ? 'items.request.remark.missing' : 'items.request.text.missing')
            : undefined
        }
      >
        <Textarea
          value={written.text}
          maxLength={2000}
          rows={4}
          resize="vertical"
          onChange={(_event, { value }) => setWritten({ ...written, text: value })}
        />
      </FormField>
      <Refused problem={problem} />
      <Button appearance="primary" className={styles.send} disabled={isBusy} onClick={send}>
        {t('items.request.send')}
      </Button>
      {conflictDialog}
    </>
  );
}

interface VerdictChoiceProps {
  readonly written: Written;
  readonly onChange: (written: Written) => void;
}

function VerdictChoice({ written, onChange }: VerdictChoiceProps): ReactElement {
  const t = useT();
  return (
    <RadioGroup
      aria-label={t('items.request.approval')}
      value={written.verdict}
      onChange={(_event, { value }) => onChange({ ...written, verdict: value === 'objects' ? 'objects' : 'agrees' })}
    >
      <Radio value="agrees" label={t('items.request.agrees')} />
      <Radio value="objects" label={t('items.request.objects')} />
    </RadioGroup>
  );
}

function Refused({ problem }: { readonly problem: Problem | undefined }): ReactElement | null {
  if (problem === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{problem.title}</MessageBarBody>
    </MessageBar>
  );
}
