import type { ChatContext } from '../../../chat/chat-context';
import { defineCardAction, defineCommand, type ChatFeature } from '../../../chat/define';
import type { TeamPlanRef } from '../../../contracts/annual-plan';
import type { NewPlanAction } from '../../../contracts/plan-resources';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { mayWritePlan } from '../permissions';
import { NotAllowed } from '../errors';
import { VERBS } from '../verbs';
import { dayFrom, PlanActionForm, PlanData } from './card-data';
import { presentPlanActionForm, type FormOptions } from './plan-action-form';
import { currentYear, overviewOf, showPlan } from './plan-screens';
import { colleaguesIn, type ChatServices } from './services';

const FIELD_OF: Readonly<Record<string, NonNullable<FormOptions['error']>['in']>> = {
  'annual-plan.title.missing': 'title',
  'annual-plan.due-day.invalid': 'dueOn',
  'annual-plan.owner.not-found': 'ownerId',
  'annual-plan.place.not-found': 'placeId',
  'annual-plan.goal.not-found': 'goalId',
};

/** Adding a plan action through a form. */
export function createFormActions(services: ChatServices): ChatFeature {
  const { plans, places, people, ids, goalsOf } = services;

  async function present(
    context: ChatContext,
    form: PlanActionForm,
    error?: FormOptions['error'],
  ): Promise<CardMessage> {
    await plans.teamFor(context.actor, form.teamId);
    if (!mayWritePlan(context.actor, form.teamId)) throw new NotAllowed();
    const { tenantId } = context.actor;
    const [colleagues, known, all] = await Promise.all([
      colleaguesIn(people, context, form.teamId),
      places.ofTeam(tenantId, form.teamId),
      goalsOf(tenantId, form),
    ]);
    const goals = all.filter(({ status }) => status === 'active');
    return presentPlanActionForm(context, form, { colleagues, places: known, goals, error });
  }

  /** The form for the current plan; where there is none, what to do about that. */
  async function open(context: ChatContext): Promise<CardMessage> {
    const [teamId] = context.actor.leadsTeamIds;
    if (teamId === undefined) throw new NotAllowed();
    const plan = { teamId, year: await currentYear(services, context, teamId) };
    const isMade = (await plans.years(context.actor, teamId)).includes(plan.year);
    return isMade ? present(context, emptyForm(plan, ids.next())) : showPlan(services, context, plan);
  }

  async function add(context: ChatContext, form: PlanActionForm): Promise<CardMessage> {
    const { teamId, year } = form;
    try {
      const action = planActionIn(form);
      const added = await plans.addPlanAction(context.actor, { teamId, year }, action);
      const view = await plans.view(context.actor, { teamId, year });
      const text = context.t('annual-plan.add.saved', { owner: added.owner?.givenName ?? '' });
      return view === undefined
        ? showPlan(services, context, { teamId, year })
        : overviewOf(services, context, view, { tone: 'good', text });
    } catch (error) {
      const field = error instanceof DomainError ? FIELD_OF[error.code] : undefined;
      if (!(error instanceof DomainError) || field === undefined) throw error;
      return present(context, form, { in: field, text: errorSentence(context.t, error) });
    }
  }

  return {
    commands: [
      defineCommand({
        name: 'annual-plan/add',
        phrases: { nl: ['actie toevoegen', 'nieuwe actie'], en: ['add action', 'new action'] },
        help: 'annual-plan.help.add',
        handle: async (context) => context.reply(await open(context)),
      }),
    ],
    cardActions: [
      defineCardAction({
        verb: VERBS.openForm,
        parse: (data) => PlanData.parse(data),
        handle: (context, plan) => present(context, emptyForm(plan, ids.next())),
      }),
      defineCardAction({ verb: VERBS.addPlanAction, parse: (data) => PlanActionForm.parse(data), handle: add }),
    ],
  };
}

function emptyForm({ teamId, year }: TeamPlanRef, draftId: string): PlanActionForm {
  return { teamId, year, draftId, title: '', dueOn: '', ownerId: '', placeId: '', goalId: '', approach: '' };
}

function planActionIn({
  draftId: id,
  title,
  dueOn,
  ownerId,
  placeId,
  goalId,
  approach,
}: PlanActionForm): NewPlanAction {
  return {
    ...{ id, title, dueOn: dayFrom(dueOn) ?? '', ownerId },
    ...(placeId === '' ? {} : { placeId }),
    ...(goalId === '' ? {} : { goalId }),
    ...(approach === '' ? {} : { approach }),
  };
}
