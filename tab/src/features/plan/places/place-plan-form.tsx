import { Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { PlacePlanView, type WritePlacePlan } from '../../../../../bot/contracts/place-plans';
import type { Problem } from '../../../api/problem';
import { ConflictDialog, type ConflictField } from '../../../components/conflict-dialog';
import { FormDialog } from '../../../components/form-dialog';
import { FormField } from '../../../components/form-field';
import { useLanguage, useT, type MessageKey } from '../../../i18n';
import { decimalIn, decimalText } from '../goals/decimal';
import { useSavePlacePlan } from './use-place-plans';

/** As it is being typed: numbers are still text. */
interface PlacePlanDraft {
  readonly problem: string;
  readonly analysis: string;
  readonly title: string;
  readonly indicator: string;
  readonly baseline: string;
  readonly target: string;
  readonly unit: string;
}

const FIELDS: Readonly<Record<keyof PlacePlanDraft, MessageKey>> = {
  problem: 'plan.place.problem',
  analysis: 'plan.place.analysis',
  title: 'plan.goal.title',
  indicator: 'plan.goal.indicator',
  baseline: 'plan.goal.baseline',
  target: 'plan.goal.target',
  unit: 'plan.goal.unit',
};

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
});

/** Writes the plan of action: problem, analysis and goal on one small form. */
export function PlacePlanForm({
  view,
  onClose,
}: {
  readonly view: PlacePlanView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useT();
  const language = useLanguage();
  const [opened] = useState(view);
  const [first] = useState(() => draftOf(view, language));
  const [draft, setDraft] = useState(first);
  const [wasTried, setTried] = useState(false);
  const saving = useSavePlacePlan();
  const theirs = saving.conflict?.currentAs(PlacePlanView);

  function save(over: PlacePlanView, chosen: PlacePlanDraft): void {
    setTried(true);
    const text = textOf(chosen, over);
    if (text !== undefined) saving.run({ before: over, text }, onClose);
  }

  if (theirs !== undefined) {
    return (
      <ConflictDialog
        base={first}
        mine={draft}
        theirs={draftOf(theirs, language)}
        fields={keysOf(FIELDS).map((key): ConflictField<PlacePlanDraft> => ({
          key,
          label: t(FIELDS[key]),
          text: (one) => one[key],
        }))}
        isBusy={saving.isBusy}
        onSave={(chosen) => save(theirs, chosen)}
        onLeave={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t('plan.place.edit.of', { place: view.place.name })}
      saveLabel={t('app.save')}
      isDirty={draft !== first}
      isBusy={saving.isBusy}
      problem={saving.problem}
      onSave={() => save(opened, draft)}
      onClose={onClose}
    >
      <PlacePlanFields draft={draft} onChange={setDraft} wasTried={wasTried} problem={saving.problem} />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly draft: PlacePlanDraft;
  readonly onChange: (draft: PlacePlanDraft) => void;
  readonly wasTried: boolean;
  readonly problem: Problem | undefined;
}

function PlacePlanFields({ draft, onChange, wasTried, problem }: FieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const fault = (key: keyof PlacePlanDraft): string | undefined => {
    if (!wasTried) return undefined;
    if (key === 'title' && draft.title.trim().length < 3) return t('plan.goal.title.missing');
    const isNumber = key === 'baseline' || key === 'target';
    return isNumber && decimalIn(draft[key]) === undefined ? t('plan.number.invalid') : undefined;
  };
  const field = (key: keyof PlacePlanDraft, isLong = false): ReactElement => (
    <FormField
      key={key}
      label={t(FIELDS[key])}
      problem={problem}
      path={isLong ? key : `goal.${key}`}
      fault={fault(key)}
    >
      {isLong ? (
        <Textarea
          value={draft[key]}
          resize="vertical"
          onChange={(_event, { value }) => onChange({ ...draft, [key]: value })}
        />
      ) : (
        <Input
          value={draft[key]}
          input={{ style: { minWidth: 0, width: '100%' } }}
          onChange={(_event, { value }) => onChange({ ...draft, [key]: value })}
        />
      )}
    </FormField>
  );
  return (
    <>
      {field('problem', true)}
      {field('analysis', true)}
      {field('title')}
      {field('indicator')}
      <div className={styles.numbers}>
        {field('baseline')}
        {field('target')}
        {field('unit')}
      </div>
    </>
  );
}

function keysOf(fields: typeof FIELDS): readonly (keyof PlacePlanDraft)[] {
  const isKey = (key: string): key is keyof PlacePlanDraft => key in fields;
  return Object.keys(fields).filter(isKey);
}

const NO_GOAL = {
  id: '',
  title: '',
  indicator: '',
  unit: '',
  baseline: null,
  target: null,
  isDropped: false,
  version: 0,
};

function draftOf({ problem, analysis, goal = NO_GOAL }: PlacePlanView, language: string): PlacePlanDraft {
  const { title, indicator, unit, baseline, target } = goal;
  const text = (value: number | null): string => decimalText(value, language);
  return { problem, analysis, title, indicator, unit, baseline: text(baseline), target: text(target) };
}

/** What is sent; nothing while a number is none or the goal has no title. */
function textOf(draft: PlacePlanDraft, { goal: before }: PlacePlanView): WritePlacePlan | undefined {
  const { problem, analysis, title, indicator, unit } = draft;
  const baseline = decimalIn(draft.baseline);
  const target = decimalIn(draft.target);
  if (baseline === undefined || target === undefined || before === undefined || title.trim().length < 3)
    return undefined;
  return { problem, analysis, goal: { title, indicator, unit, baseline, target }, goalVersion: before.version };
}
