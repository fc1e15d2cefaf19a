import type { ChatContext } from '../../../chat/chat-context';
import { defineCardAction, defineCommand, type ChatFeature } from '../../../chat/define';
import type { TeamPlanRef } from '../../../contracts/annual-plan';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { yearOf } from '../../../shared/local-date';
import { mayWritePlan } from '../permissions';
import { NotAllowed } from '../errors';
import { VERBS } from '../verbs';
import { dayFrom, PlanActionForm, PlanData } from './card-data';
import { presentPlanActionForm, type FormOptions } from './plan-action-form';
import { overviewOf, showPlan } from './plan-screens';
import { colleaguesIn, type ChatServices } from './services';

const FIELD_OF: Readonly<Record<string, NonNullable<FormOptions['error']>['in']>> = {
  'annual-plan.title.missing': 'title',
  'annual-plan.due-day.invalid': 'dueOn',
  'annual-plan.owner.not-found': 'ownerId',
  'annual-plan.place.not-found': 'placeId',
};

/** Adding a plan action through a form. */
export function createFormActions(services: ChatServices): ChatFeature {
  const { plans, places, people, ids } = services;

  async function present(
    context: ChatContext,
    form: PlanActionForm,
    error?: FormOptions['error'],
  ): Promise<CardMessage> {
    if (!mayWritePlan(context.actor, form.teamId)) throw new NotAllowed();
    const [colleagues, known] = await Promise.all([
      colleaguesIn(people, context, form.teamId),
      places.ofTeam(context.actor.tenantId, form.teamId),
    ]);
    return presentPlanActionForm(context, form, { colleagues, places: known, error });
  }

  function emptyForm({ teamId, year }: TeamPlanRef): PlanActionForm {
    return { teamId, year, draftId: ids.next(), title: '', dueOn: '', ownerId: '', placeId: '' };
  }

  async function add(context: ChatContext, form: PlanActionForm): Promise<CardMessage> {
    const { teamId, year, draftId, title, ownerId, placeId } = form;
    try {
      const place = placeId === '' ? {} : { placeId };
      const action = { id: draftId, title, dueOn: dayFrom(form.dueOn) ?? '', ownerId, ...place };
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
        async handle(context) {
          const [teamId] = context.actor.leadsTeamIds;
          if (teamId === undefined) throw new NotAllowed();
          const { plan } = (await plans.open(context.actor, { teamId, year: yearOf(context.today) })).view;
          await context.reply(await present(context, emptyForm(plan)));
        },
      }),
    ],
    cardActions: [
      defineCardAction({
        verb: VERBS.openForm,
        parse: (data) => PlanData.parse(data),
        handle: (context, plan) => present(context, emptyForm(plan)),
      }),
      defineCardAction({ verb: VERBS.addPlanAction, parse: (data) => PlanActionForm.parse(data), handle: add }),
    ],
  };
}
