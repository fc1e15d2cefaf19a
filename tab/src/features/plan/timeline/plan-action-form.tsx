import { Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { z } from 'zod';
import { Approach } from '../../../../../bot/contracts/approach';
import { NewPlanAction, type NamedPerson } from '../../../../../bot/contracts/plan-resources';
import { useClient } from '../../../api/client-context';
import { touchedBy } from '../../../api/query-keys';
import { useChange } from '../../../api/use-change';
import { DateInput } from '../../../components/date-input';
import { FormDialog } from '../../../components/form-dialog';
import { FormField } from '../../../components/form-field';
import { PersonPicker } from '../../../components/person-picker';
import { PlaceSelect } from '../../../components/place-select';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

interface PlanActionText {
  readonly title: string;
  readonly dueOn: string;
  readonly owner: NamedPerson | undefined;
  readonly placeId: string | null;
  readonly goalId: string;
  readonly approach: string;
}

const NOTHING: PlanActionText = { title: '', dueOn: '', owner: undefined, placeId: null, goalId: '', approach: '' };

export interface PlanActionFormProps {
  /** The goal that it is made from. */
  readonly goalId?: string;
  /** The place that it is made for. */
  readonly placeId?: string;
  /** Where it is sent, when that is not to the plan itself. */
  readonly path?: `/api/${string}`;
  readonly onClose: () => void;
}

/** A new plan action: what, when, who, and for which place and goal. */
export function PlanActionForm({ goalId = '', placeId, path, onClose }: PlanActionFormProps): ReactElement {
  const t = useT();
  const { teamId } = useOpenPlan();
  const [first] = useState<PlanActionText>({ ...NOTHING, goalId, placeId: placeId ?? null });
  const [text, setText] = useState(first);
  const [wasTried, setTried] = useState(false);
  const adding = useAddPlanAction(path);
  const set = (part: Partial<PlanActionText>): void => setText({ ...text, ...part });
  const faults = wasTried ? faultsOf(text) : {};

  function save(): void {
    setTried(true);
    if (text.owner !== undefined && Object.keys(faultsOf(text)).length === 0)
      adding.run({ ...text, owner: text.owner }, onClose);
  }

  return (
    <FormDialog
      title={t('plan.action.new')}
      saveLabel={t('plan.action.save')}
      isDirty={text !== first}
      isBusy={adding.isBusy}
      problem={adding.problem}
      onSave={save}
      onClose={onClose}
    >
      <FormField
        label={t('plan.action.title')}
        required
        problem={adding.problem}
        path="title"
        fault={faults.title && t(faults.title)}
      >
        <Input value={text.title} maxLength={200} onChange={(_event, { value }) => set({ title: value })} />
      </FormField>
      <FormField
        label={t('plan.action.day')}
        required
        problem={adding.problem}
        path="dueOn"
        fault={faults.dueOn && t(faults.dueOn)}
      >
        <DateInput value={text.dueOn} onChange={(dueOn) => set({ dueOn })} />
      </FormField>
      <FormField
        label={t('items.owner')}
        required
        problem={adding.problem}
        path="ownerId"
        fault={faults.owner && t(faults.owner)}
      >
        <PersonPicker teamId={teamId} value={text.owner} onChange={(owner) => set({ owner })} />
      </FormField>
      <PlanActionBelongings text={text} set={set} isFixed={path !== undefined} />
    </FormDialog>
  );
}

interface BelongingsProps {
  /** Place and goal are given. */
  readonly isFixed: boolean;
  readonly text: PlanActionText;
  readonly set: (part: Partial<PlanActionText>) => void;
}

/** What a plan action is for: place, goal, approach; all may stay open. */
function PlanActionBelongings({ text, set, isFixed }: BelongingsProps): ReactElement {
  const t = useT();
  const { plan, teamId } = useOpenPlan();
  const goals = plan.goals.filter(({ status }) => status === 'active');
  return (
    <>
      {!isFixed && (
        <>
          <FormField label={t('items.place')} hint={t('app.optional')}>
            <PlaceSelect teamId={teamId} value={text.placeId} onChange={(placeId) => set({ placeId })} />
          </FormField>
          <FormField label={t('plan.action.goal')} hint={t('app.optional')}>
            <Select value={text.goalId} onChange={(_event, { value }) => set({ goalId: value })}>
              <option value="">{t('plan.action.no-goal')}</option>
              {goals.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </FormField>
        </>
      )}
      <FormField label={t('items.approach')} hint={t('app.optional')}>
        <Select value={text.approach} onChange={(_event, { value }) => set({ approach: value })}>
          <option value="">{t('plan.action.no-approach')}</option>
          {Approach.options.map((approach) => (
            <option key={approach} value={approach}>
              {t(`items.approach.${approach}`)}
            </option>
          ))}
        </Select>
      </FormField>
    </>
  );
}

function faultsOf({ title, dueOn, owner }: PlanActionText) {
  return {
    ...(title.trim() === '' ? { title: 'plan.action.title.missing' as const } : {}),
    ...(dueOn === '' ? { dueOn: 'app.date.invalid' as const } : {}),
    ...(owner === undefined ? { owner: 'plan.action.owner.missing' as const } : {}),
  };
}

function useAddPlanAction(path: `/api/${string}` | undefined) {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();
  // The same form sent twice makes one plan action.
  const [id] = useState(() => crypto.randomUUID());
  return useChange({
    send: ({ title, dueOn, owner, placeId, goalId, approach }: PlanActionText & { readonly owner: NamedPerson }) => {
      const chosen = Approach.safeParse(approach).data;
      const body = NewPlanAction.parse({
        id,
        title: title.trim(),
        dueOn,
        ownerId: owner.id,
        ...(placeId === null ? {} : { placeId }),
        ...(goalId === '' ? {} : { goalId }),
        ...(chosen === undefined ? {} : { approach: chosen }),
      });
      return call({ method: 'POST', path: path ?? `${api}/items`, body, answer: z.object({}) });
    },
    touches: () => touchedBy.plan(teamId, year),
    said: (_answer, { title }) => t('plan.action.added', { title }),
    showsProblem: true,
  });
}
