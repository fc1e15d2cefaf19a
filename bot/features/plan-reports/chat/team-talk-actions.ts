import type { ChatContext } from '../../../chat/chat-context';
import { defineCardAction, defineCommand, type ChatFeature } from '../../../chat/define';
import { TeamPlanRef } from '../../../contracts/annual-plan';
import { LocalDate } from '../../../contracts/calendar';
import { errorSentence } from '../../../i18n';
import type { CardMessage, OutgoingMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { meantPlan } from '../../annual-plan';
import { presentTeamChoice } from '../../annual-plan/presenters';
import { VERBS } from '../verbs';
import { DecisionData } from './card-data';
import type { ChatServices } from './services';
import { presentTeamTalk, type TalkOptions } from './team-talk-card';

/** In which field of the card the mistake is. */
const FIELD_OF: Readonly<Record<string, NonNullable<TalkOptions['error']>['in']>> = {
  'annual-plan.title.missing': 'title',
  'annual-plan.owner.not-found': 'ownerId',
  'annual-plan.due-day.invalid': 'dueOn',
};

/** The weekly team talk: `weekstart`, `team talk`. Every line on its card is one that the whole team may see, so a channel may too. */
export function createTeamTalkActions(services: ChatServices): ChatFeature {
  const { plans, teamTalks, people, ids } = services;

  async function show(
    context: ChatContext,
    form: DecisionData,
    more: Pick<TalkOptions, 'message' | 'error'> = {},
  ): Promise<CardMessage> {
    const ref = { teamId: form.teamId, year: form.year };
    const talk = await teamTalks.talk(context.actor, ref);
    const { members } = await people.team(context.actor, form.teamId);
    return presentTeamTalk(context, talk, { form, colleagues: members.map(({ person }) => person), ...more });
  }

  /** In a channel only for who is in the team: a choice of others' teams would show them there. */
  async function meant(context: ChatContext): Promise<OutgoingMessage> {
    const { actor, today, conversation, t } = context;
    if (conversation !== 'personal' && actor.teamIds.length === 0) return { text: t('plan-reports.talk.in-chat') };
    const found = await meantPlan(plans, actor, today);
    if (found.found !== 'one') return presentTeamChoice(context, found, VERBS.openTalk);
    return show(context, emptyForm(found.ref, ids.next()));
  }

  async function record(context: ChatContext, form: DecisionData): Promise<CardMessage> {
    const { teamId, year, draftId, title, ownerId } = form;
    const dueOn = LocalDate.safeParse(form.dueOn).data ?? '';
    try {
      const added = await plans.addPlanAction(context.actor, { teamId, year }, { id: draftId, title, dueOn, ownerId });
      const text = context.t('plan-reports.talk.decision.saved', { owner: added.owner?.givenName ?? '' });
      return await show(context, emptyForm({ teamId, year }, ids.next()), { message: { tone: 'good', text } });
    } catch (error) {
      const field = error instanceof DomainError ? FIELD_OF[error.code] : undefined;
      if (!(error instanceof DomainError) || field === undefined) throw error;
      return show(context, form, { error: { in: field, text: errorSentence(context.t, error) } });
    }
  }

  return {
    commands: [
      defineCommand({
        name: 'plan-reports/team-talk',
        phrases: { nl: ['teamoverleg', 'weekstart'], en: ['team talk', 'week start'] },
        help: 'plan-reports.help.team-talk',
        answersInChannel: true,
        handle: async (context) => context.reply(await meant(context)),
      }),
    ],
    cardActions: [
      defineCardAction({
        verb: VERBS.openTalk,
        parse: (data) => TeamPlanRef.parse(data),
        handle: (context, ref) => show(context, emptyForm(ref, ids.next())),
      }),
      defineCardAction({ verb: VERBS.recordDecision, parse: (data) => DecisionData.parse(data), handle: record }),
    ],
  };
}

function emptyForm({ teamId, year }: TeamPlanRef, draftId: string): DecisionData {
  return { teamId, year, draftId, title: '', ownerId: '', dueOn: '' };
}
