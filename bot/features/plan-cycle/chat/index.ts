import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import { defineCardAction, defineCommand, type ChatFeature, type CommandWords } from '../../../chat/define';
import { TeamPlanRef, type PlanState } from '../../../contracts/annual-plan';
import { errorSentence } from '../../../i18n';
import type { CardMessage, OutgoingMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { meantPlan, readYear, type Plans } from '../../annual-plan';
import { presentTeamChoice } from '../../annual-plan/presenters';
import type { People } from '../../people';
import { StepBlocked } from '../errors';
import type { CycleView, PlanCycle, StepOutcome } from '../service';
import { VERBS } from '../verbs';
import { idsIn, OfferData, StepData } from './card-data';
import { presentCycle } from './cycle-card';
import { presentOfferForm, type OfferError } from './offer-form';

/** What the chat of this feature calls. */
export interface ChatServices {
  readonly plans: Plans;
  readonly cycle: PlanCycle;
  readonly people: People;
}

/** Where a plan is in its cycle, and taking it on: `afstemming`, `alignment`. */
export function planCycleChat(services: ChatServices): ChatFeature {
  const screen = createCycleScreen(services);
  return {
    commands: [
      defineCommand({
        name: 'plan-cycle/open',
        phrases: { nl: ['afstemming', 'afstemming {year}'], en: ['alignment', 'alignment {year}'] },
        help: 'plan-cycle.help.open',
        handle: async (context, words) => context.reply(await screen.meant(context, words)),
      }),
    ],
    cardActions: [
      defineCardAction({
        verb: VERBS.openCycle,
        parse: (data) => TeamPlanRef.parse(data),
        handle: (context, ref) => screen.open(context, ref),
      }),
      defineCardAction({
        verb: VERBS.openOffer,
        parse: (data) => OfferData.parse(data),
        handle: (context, form) => screen.offerForm(context, form),
      }),
      defineCardAction({
        verb: VERBS.offerPlan,
        parse: (data) => OfferData.parse(data),
        handle: (context, form) => screen.offer(context, form),
      }),
      defineCardAction({
        verb: VERBS.stepPlan,
        parse: (data) => StepData.parse(data),
        handle: (context, data) => screen.step(context, data),
      }),
    ],
  };
}

/** On the overview of a plan. */
export function cycleButton({ t }: Pick<ChatContext, 't'>, { teamId, year }: TeamPlanRef): CardButton {
  return { title: t('plan-cycle.button.cycle'), verb: VERBS.openCycle, data: { teamId, year } };
}

/** In which field of the form the mistake is. */
const FIELD_OF: Readonly<Record<string, OfferError['in']>> = {
  'annual-plan.due-day.invalid': 'dueOn',
  'plan-cycle.approver.not-found': 'approvers',
  'plan-cycle.approver.too-many': 'approvers',
};

function createCycleScreen({ plans, cycle, people }: ChatServices) {
  async function open(context: ChatContext, ref: TeamPlanRef, message?: Message): Promise<CardMessage> {
    return presentCycle(context, await cycle.view(context.actor, ref), message);
  }

  async function offerForm(context: ChatContext, form: OfferData, error?: OfferError): Promise<CardMessage> {
    const view = await cycle.view(context.actor, form);
    const [team, manager] = await Promise.all([
      people.team(context.actor, form.teamId),
      people.identify(context.actor.tenantId, view.goals.plan.team.managerId),
    ]);
    const colleagues = team.members.map(({ person }) => person).filter(({ id }) => id !== context.actor.personId);
    return presentOfferForm(context, form, { colleagues, managerName: manager?.person.name, error });
  }

  /** What blocks a step stands on the card, so that it is shown again with that. */
  async function answer(
    context: ChatContext,
    ref: TeamPlanRef,
    to: PlanState,
    run: () => Promise<StepOutcome>,
  ): Promise<CardMessage> {
    try {
      const { outcome, view } = await run();
      return presentCycle(context, view, messageFor(context, outcome, to, view));
    } catch (error) {
      if (!(error instanceof StepBlocked)) throw error;
      return open(context, ref, { tone: 'warning', text: errorSentence(context.t, error) });
    }
  }

  return {
    open,
    offerForm,

    async meant(context: ChatContext, { year: typed }: CommandWords): Promise<OutgoingMessage> {
      const { actor, today, t } = context;
      const year = typed === undefined ? undefined : readYear(typed, today);
      if (typed !== undefined && year === undefined) return { text: t('error.annual-plan.year.unreadable') };
      const meant = await meantPlan(plans, actor, today, year);
      return meant.found === 'one' ? open(context, meant.ref) : presentTeamChoice(context, meant, VERBS.openCycle);
    },

    step: (context: ChatContext, { version, to, ...ref }: StepData) =>
      answer(context, ref, to, () => cycle.step(context.actor, ref, version, { to })),

    /** What was typed comes back when it cannot be used. */
    async offer(context: ChatContext, form: OfferData): Promise<CardMessage> {
      const { teamId, year, version, approvers, dueOn } = form;
      const ref = { teamId, year };
      const wish = {
        to: 'aligning' as const,
        ...{ approvers: [...idsIn(approvers)], ...(dueOn === '' ? {} : { dueOn }) },
      };
      try {
        return await answer(context, ref, 'aligning', () => cycle.step(context.actor, ref, version, wish));
      } catch (error) {
        const field = error instanceof DomainError ? FIELD_OF[error.code] : undefined;
        if (!(error instanceof DomainError) || field === undefined) throw error;
        return offerForm(context, form, { in: field, text: errorSentence(context.t, error) });
      }
    },
  };
}

function messageFor(
  { t }: ChatContext,
  outcome: StepOutcome['outcome'],
  to: PlanState,
  { approvals }: CycleView,
): Message {
  if (outcome !== 'applied') return { tone: 'warning', text: t(`plan-cycle.outcome.${outcome}`) };
  const names = approvals.flatMap(({ person }) => person?.givenName ?? []).join(', ');
  return { tone: 'good', text: t(`plan-cycle.outcome.${to}`, { names }) };
}
