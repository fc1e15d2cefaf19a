import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement, type ReactNode } from 'react';
import { CopyPlan, PlanCopied, PlanCopyPreview } from '../../../../../bot/contracts/plan-copies';
import { useClient } from '../../../api/client-context';
import { queryKeys, touchedBy } from '../../../api/query-keys';
import { useChange } from '../../../api/use-change';
import { FormDialog } from '../../../components/form-dialog';
import { Loaded } from '../../../components/states';
import { numericDay, useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  rows: { display: 'flex', flexDirection: 'column' },
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface CopyDialogProps {
  readonly from: number;
  readonly onClose: () => void;
}

/** What comes along from an earlier year's plan; what was not finished is chosen beforehand. */
export function CopyDialog({ from, onClose }: CopyDialogProps): ReactElement {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();
  const preview = useQuery({
    queryKey: queryKeys.planPart(teamId, year, `copy ${from}`),
    queryFn: ({ signal }) => call({ path: `${api}/copy`, query: { from }, answer: PlanCopyPreview, signal }),
  });
  if (preview.data !== undefined) return <CopyForm preview={preview.data} onClose={onClose} />;
  return (
    <FormDialog
      title={t('plan.copy', { year: from })}
      saveLabel={t('app.save')}
      problem={undefined}
      isBusy
      onSave={onClose}
      onClose={onClose}
    >
      <Loaded query={preview}>{() => null}</Loaded>
    </FormDialog>
  );
}

type Chosen = Pick<CopyPlan, 'goalIds' | 'itemIds' | 'sectionKeys'>;

function CopyForm({
  preview,
  onClose,
}: {
  readonly preview: PlanCopyPreview;
  readonly onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [first] = useState(() => unfinishedOf(preview));
  const [chosen, setChosen] = useState(first);
  const copying = useCopy(preview.from);
  const count = chosen.goalIds.length + chosen.itemIds.length + chosen.sectionKeys.length;
  return (
    <FormDialog
      title={t('plan.copy', { year: preview.from })}
      saveLabel={t('plan.copy.save', { count })}
      isDirty={chosen !== first}
      isBusy={copying.isBusy || count === 0}
      problem={copying.problem}
      onSave={() => copying.run(chosen, onClose)}
      onClose={onClose}
    >
      <p className={styles.soft}>{t('plan.copy.text')}</p>
      <CopyChoices preview={preview} chosen={chosen} onChoose={setChosen} />
    </FormDialog>
  );
}

interface CopyChoicesProps {
  readonly preview: PlanCopyPreview;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

function CopyChoices({ preview, chosen, onChoose }: CopyChoicesProps): ReactElement {
  const t = useT();
  return (
    <>
      <Group name={t('plan.part.goals')} isEmpty={preview.goals.length === 0}>
        {preview.goals.map(({ id, title, isUnfinished, isCopied }) => (
          <Choice
            key={id}
            label={title}
            note={noteOf(isUnfinished, isCopied)}
            isDisabled={isCopied}
            isChosen={chosen.goalIds.includes(id)}
            onChange={(is) => onChoose({ ...chosen, goalIds: toggled(chosen.goalIds, id, is) })}
          />
        ))}
      </Group>
      <Group name={t('plan.line.actions')} isEmpty={preview.planActions.length === 0}>
        {preview.planActions.map(({ id, title, dueOn, isUnfinished, isCopied }) => (
          <Choice
            key={id}
            label={t('plan.copy.action', { title, day: numericDay(dueOn) })}
            note={noteOf(isUnfinished, isCopied)}
            isDisabled={isCopied}
            isChosen={chosen.itemIds.includes(id)}
            onChange={(is) => onChoose({ ...chosen, itemIds: toggled(chosen.itemIds, id, is) })}
          />
        ))}
      </Group>
      <Group name={t('plan.part.sections')} isEmpty={preview.sections.length === 0}>
        {preview.sections.map(({ key, isFree }) => (
          <Choice
            key={key}
            label={t(`plan.section.name.${key}`)}
            note={isFree ? undefined : 'plan.copy.taken'}
            isDisabled={!isFree}
            isChosen={chosen.sectionKeys.includes(key)}
            onChange={(is) => onChoose({ ...chosen, sectionKeys: toggled(chosen.sectionKeys, key, is) })}
          />
        ))}
      </Group>
    </>
  );
}

interface GroupProps {
  readonly name: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

function Group({ name, isEmpty, children }: GroupProps): ReactElement | null {
  const styles = useStyles();
  if (isEmpty) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{name}</legend>
      <div className={styles.rows}>{children}</div>
    </fieldset>
  );
}

type Note = 'plan.copy.unfinished' | 'plan.copy.copied' | 'plan.copy.taken';

interface ChoiceProps {
  readonly label: string;
  readonly note: Note | undefined;
  readonly isDisabled: boolean;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function Choice({ label, note, isDisabled, isChosen, onChange }: ChoiceProps): ReactElement {
  const t = useT();
  return (
    <Checkbox
      label={note === undefined ? label : `${label} (${t(note)})`}
      checked={isChosen}
      disabled={isDisabled}
      onChange={(_event, { checked }) => onChange(checked === true)}
    />
  );
}

function noteOf(isUnfinished: boolean, isCopied: boolean): Note | undefined {
  if (isCopied) return 'plan.copy.copied';
  return isUnfinished ? 'plan.copy.unfinished' : undefined;
}

function unfinishedOf({ goals, planActions }: PlanCopyPreview): Chosen {
  const isProposed = (one: { readonly isUnfinished: boolean; readonly isCopied: boolean }): boolean =>
    one.isUnfinished && !one.isCopied;
  return {
    goalIds: goals.filter(isProposed).map(({ id }) => id),
    itemIds: planActions.filter(isProposed).map(({ id }) => id),
    sectionKeys: [],
  };
}

function toggled<T>(ids: readonly T[], id: T, isIn: boolean): T[] {
  const others = ids.filter((other) => other !== id);
  return isIn ? [...others, id] : others;
}

function useCopy(from: number) {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();
  return useChange({
    send: (chosen: Chosen) =>
      call({ method: 'POST', path: `${api}/copy`, body: CopyPlan.parse({ from, ...chosen }), answer: PlanCopied }),
    touches: () => touchedBy.plan(teamId, year),
    said: ({ goals, planActions, sections }) => t('plan.copied', { goals, actions: planActions, sections }),
    showsProblem: true,
  });
}
