import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { SavedPlanImport, ShownPlanImport, UndonePlanImport } from '../../../../../bot/contracts/plan-import';
import { LinkButton } from '../../../components/link-button';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { useUndoImport } from './use-import';

export interface ImportResultProps {
  readonly shown: ShownPlanImport;
  readonly saved: Pick<SavedPlanImport, 'created' | 'changed'> | undefined;
  readonly onUndone: () => void;
}

/** What came of saving, and how to take it back: for a day. */
export function ImportResult({ shown, saved, onUndone }: ImportResultProps): ReactElement | null {
  const t = useT();
  const { path } = useOpenPlan();
  const undoing = useUndoImport(shown.importId);
  const [undone, setUndone] = useState<UndonePlanImport>();
  if (undone !== undefined && saved === undefined) return <Undone undone={undone} />;
  if (saved === undefined && !shown.mayUndo) return null;
  return (
    <MessageBar intent="success" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{t('plan.import.saved')}</MessageBarTitle>
        {saved === undefined ? t('plan.import.saved.before') : t('plan.import.saved.counts', { ...saved })}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          disabledFocusable={undoing.isBusy}
          onClick={() =>
            undoing.run(undefined, (answer) => {
              setUndone(answer);
              onUndone();
            })
          }
        >
          {t('app.undo')}
        </Button>
        <LinkButton to={`${path}/timeline`}>{t('plan.to-timeline')}</LinkButton>
      </MessageBarActions>
    </MessageBar>
  );
}

function Undone({ undone }: { readonly undone: UndonePlanImport }): ReactElement {
  const t = useT();
  const kept = undone.keptItems.map(({ title }) => title).join(', ');
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>
        <MessageBarTitle>{t('plan.import.undone')}</MessageBarTitle>
        {t('plan.import.undone.counts', { restored: undone.restored, kept: undone.kept })} {kept}
      </MessageBarBody>
    </MessageBar>
  );
}
