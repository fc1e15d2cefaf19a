import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import { useLocation } from 'wouter';
import { ToolkitResource } from '../../../../bot/contracts/toolkit';
import { useIsOnline } from '../../api/connection';
import type { Problem } from '../../api/problem';
import { useDraftChange } from '../../api/toolkit';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ConflictDialog } from '../../components/conflict-dialog';
import { useAskBeforeLeaving } from '../../components/form-dialog';
import { useT } from '../../i18n';
import { PartnersField } from './partners-field';
import { StepsField } from './steps-field';
import type { Writing } from './use-writing';
import { textOf, writtenIn, type Written } from './written';
import { faultsOf, lengthFaults, type Faults } from './written-faults';
import { AboutFields, EvidenceFields, TakesFields } from './written-fields';
import { useConflictFields } from './written-labels';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface WritingFormProps {
  readonly writing: Writing;
  /** Where somebody goes who stops writing. */
  readonly back: string;
}

/** An intervention as a form: both languages, and whatever is wrong at its field. */
export function WritingForm({ writing, back }: WritingFormProps): ReactElement {
  const styles = useStyles();
  const [, navigate] = useLocation();
  const change = useDraftChange();
  const conflictFields = useConflictFields();
  const form = useRef<HTMLFormElement>(null);
  const [wasTried, setWasTried] = useState(false);
  const now = change.conflict?.currentAs(ToolkitResource);
  const faults = wasTried ? faultsOf(writing.written) : lengthFaults(writing.written);
  useAskBeforeLeaving(writing.isDirty);

  function send(written: Written, version = writing.version): void {
    const { id } = writing;
    const request = { id, text: textOf(written), ownerGroup: written.ownerGroup, version };
    change.run(request, () => {
      writing.forget();
      navigate(`/toolkit/${id}`);
    });
  }

  function save(): void {
    setWasTried(true);
    if (faultsOf(writing.written).size === 0) return send(writing.written);
    // The faults are drawn first.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  function goOnFrom(theirs: ToolkitResource, chosen: Written): void {
    writing.writeOver(chosen, writtenIn(theirs), theirs.version);
    change.clear();
    if (faultsOf(chosen).size === 0) send(chosen, theirs.version);
  }

  function stop(): void {
    writing.forget();
    navigate(back);
  }

  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Restored writing={writing} />
      <Fields writing={writing} faults={faults} problem={change.problem} />
      <Unsaved faults={faults.size} problem={now === undefined ? change.problem : undefined} isBusy={change.isBusy} />
      <Buttons isBusy={change.isBusy} isDirty={writing.isDirty} onStop={stop} />
      {now !== undefined && (
        <ConflictDialog
          base={writing.base}
          mine={writing.written}
          theirs={writtenIn(now)}
          fields={conflictFields}
          isBusy={change.isBusy}
          onLeave={stop}
          onSave={(chosen) => goOnFrom(now, chosen)}
        />
      )}
    </form>
  );
}

interface FieldsProps {
  readonly writing: Writing;
  readonly faults: Faults;
  readonly problem: Problem | undefined;
}

function Fields({ writing: { written, write }, faults, problem }: FieldsProps): ReactElement {
  const t = useT();
  const fields = {
    written,
    set: (part: Partial<Written>) => write({ ...written, ...part }),
    faultAt(path: string) {
      const fault = faults.get(path);
      if (fault !== undefined) return t(fault.key, fault.values);
      return problem?.faults[`text.${path}`] ?? problem?.faults[path];
    },
  };
  return (
    <>
      <AboutFields {...fields} />
      <StepsField {...fields} />
      <TakesFields {...fields} />
      <PartnersField {...fields} />
      <EvidenceFields {...fields} />
    </>
  );
}

/** That it goes on where somebody left off. */
function Restored({
  writing: { isRestored, isDirty, base, write },
}: {
  readonly writing: Writing;
}): ReactElement | null {
  const t = useT();
  if (!isRestored || !isDirty) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t('toolkit.restored')}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => write(base)}>{t('toolkit.restored.begin-anew')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface UnsavedProps {
  readonly faults: number;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
}

/** Why it is not saved; what was typed stays. */
function Unsaved({ faults, problem, isBusy }: UnsavedProps): ReactElement | null {
  const t = useT();
  const isOnline = useIsOnline();
  if (faults > 0) return <Said intent="error" text={t('toolkit.faults', { count: faults })} />;
  if (problem !== undefined)
    return <Said intent="error" text={problem.title === '' ? t('app.error.unexpected') : problem.title} />;
  return isBusy && !isOnline ? <Said intent="warning" text={t('app.offline.text')} /> : null;
}

function Said({ intent, text }: { readonly intent: 'error' | 'warning'; readonly text: string }): ReactElement {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

interface ButtonsProps {
  readonly isBusy: boolean;
  readonly isDirty: boolean;
  readonly onStop: () => void;
}

function Buttons({ isBusy, isDirty, onStop }: ButtonsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <div className={styles.buttons}>
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {t('toolkit.save')}
      </Button>
      <Button onClick={() => (isDirty ? setLeaving(true) : onStop())}>{t('app.cancel')}</Button>
      {isLeaving && (
        <ConfirmDialog
          title={t('app.discard.title')}
          text={t('app.discard.text')}
          confirmLabel={t('app.discard.confirm')}
          cancelLabel={t('app.discard.cancel')}
          onConfirm={onStop}
          onClose={() => setLeaving(false)}
        />
      )}
    </div>
  );
}
