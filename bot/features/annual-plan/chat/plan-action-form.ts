import { addPlanActionCard, type AddPlanAction } from '../../../../cards/annual-plan/add-plan-action';
import type { ChatContext } from '../../../chat/chat-context';
import type { Person } from '../../../contracts/people';
import { Approach } from '../../../contracts/annual-plan';
import type { Place } from '../../../contracts/places';
import type { Goal } from '../../../contracts/plan-goals';
import type { CardMessage } from '../../../ports/messenger';
import { openPlanButton } from './buttons';
import { VERBS } from '../verbs';
import type { PlanActionForm } from './card-data';

export interface FormOptions {
  readonly colleagues: readonly Person[];
  readonly places: readonly Place[];
  /** Those that can be chosen. */
  readonly goals: readonly Pick<Goal, 'id' | 'title'>[];
  readonly error?:
    { readonly in: 'title' | 'dueOn' | 'ownerId' | 'placeId' | 'goalId'; readonly text: string } | undefined;
}

/** The form for a new plan action, with what was filled in before. */
export function presentPlanActionForm(context: ChatContext, form: PlanActionForm, options: FormOptions): CardMessage {
  const { t } = context;
  const { teamId, year, draftId } = form;
  const errorIn = (field: string) => (options.error?.in === field ? options.error.text : undefined);
  const valueOf = (text: string) => (text === '' ? undefined : text);
  const title = t('annual-plan.add.title');
  const card = addPlanActionCard(
    { eyebrow: t('annual-plan.eyebrow', { year }), title, notice: context.notice },
    {
      introduction: t('annual-plan.add.introduction'),
      title: {
        label: t('annual-plan.add.what'),
        placeholder: t('annual-plan.add.what.placeholder'),
        required: t('annual-plan.add.what.required'),
        maxLength: 200,
        value: valueOf(form.title),
        error: errorIn('title'),
      },
      dueOn: {
        label: t('annual-plan.add.due'),
        required: t('annual-plan.add.due.required'),
        min: context.today,
        value: valueOf(form.dueOn),
        error: errorIn('dueOn'),
      },
      owner: {
        label: t('annual-plan.add.owner'),
        required: t('annual-plan.add.owner.required'),
        choices: options.colleagues.map(({ id, name }) => ({ title: name, value: id })),
        value: valueOf(form.ownerId) ?? context.person.id,
        error: errorIn('ownerId'),
      },
      place: {
        label: t('annual-plan.add.place'),
        placeholder: t('annual-plan.add.place.placeholder'),
        choices: options.places.map(({ id, name }) => ({ title: name, value: id })),
        value: valueOf(form.placeId),
        error: errorIn('placeId'),
      },
      ...servesOf(context, form, options),
      save: { title: t('annual-plan.add.save'), verb: VERBS.addPlanAction, data: { teamId, year, draftId } },
      cancel: openPlanButton(t, { teamId, year }, t('annual-plan.add.cancel')),
    },
  );
  return { card, summary: title };
}

/** The goal that it serves and how; asked where the plan has goals. */
function servesOf(
  { t }: ChatContext,
  { goalId, approach }: PlanActionForm,
  { goals, error }: FormOptions,
): Pick<AddPlanAction, 'goal' | 'approach'> {
  if (goals.length === 0) return {};
  return {
    goal: {
      label: t('annual-plan.add.goal'),
      placeholder: t('annual-plan.add.goal.placeholder'),
      choices: goals.map(({ id, title }) => ({ title, value: id })),
      value: goalId === '' ? undefined : goalId,
      error: error?.in === 'goalId' ? error.text : undefined,
    },
    approach: {
      label: t('annual-plan.add.approach'),
      placeholder: t('annual-plan.add.approach.placeholder'),
      choices: Approach.options.map((value) => ({ title: t(`annual-plan.approach.${value}`), value })),
      value: approach === '' ? undefined : approach,
    },
  };
}
