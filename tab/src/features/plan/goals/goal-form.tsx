import { useState, type ReactElement } from 'react';
import type { GoalText } from '../../../../../bot/contracts/plan-goals';
import { GoalResource } from '../../../../../bot/contracts/plan-resources';
import { ConflictDialog } from '../../../components/conflict-dialog';
import { FormDialog } from '../../../components/form-dialog';
import { useLanguage, useT } from '../../../i18n';
import { EMPTY_GOAL, draftOf, faultsOf, goalTextOf, type GoalDraft } from './goal-draft';
import { GoalFields } from './goal-fields';
import { useGoalConflictFields } from './goal-conflict';
import { useSaveGoal } from './use-goal-changes';

/** A new goal, or one that is changed; when somebody else was first, both stand side by side. */
export function GoalForm({
  goal,
  onClose,
}: {
  readonly goal?: GoalResource;
  readonly onClose: () => void;
}): ReactElement {
  const t = useT();
  const language = useLanguage();
  const saving = useSaveGoal();
  const fields = useGoalConflictFields();
  // What is open stays as it was opened, however often the plan is read anew.
  const [before] = useState(goal);
  const [id] = useState(() => goal?.id ?? crypto.randomUUID());
  const [first] = useState(() => (goal === undefined ? EMPTY_GOAL : draftOf(goal, language)));
  const [draft, setDraft] = useState<GoalDraft>(first);
  const [wasTried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const theirs = saving.conflict?.currentAs(GoalResource);

  function save(text: GoalText, version: number, replaced: GoalResource | undefined): void {
    saving.run({ id, text, before: replaced, version }, onClose);
  }

  if (theirs !== undefined) {
    return (
      <ConflictDialog
        base={before ?? theirs}
        mine={goalTextOf(draft)}
        theirs={theirs}
        fields={fields}
        isBusy={saving.isBusy}
        onSave={(chosen) => save(goalTextOf(draftOf(chosen, language)), theirs.version, theirs)}
        onLeave={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t(goal === undefined ? 'plan.goal.new' : 'plan.goal.edit')}
      saveLabel={t('app.save')}
      isDirty={draft !== first}
      isBusy={saving.isBusy}
      problem={saving.problem}
      onSave={() => {
        setTried(true);
        if (Object.keys(faults).length === 0) save(goalTextOf(draft), before?.version ?? 0, before);
      }}
      onClose={onClose}
    >
      <GoalFields draft={draft} onChange={setDraft} faults={wasTried ? faults : {}} problem={saving.problem} />
    </FormDialog>
  );
}
