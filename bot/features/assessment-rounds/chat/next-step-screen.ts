import { addPlanActionCard } from '../../../../cards/annual-plan/add-plan-action';
import { messageCard } from '../../../../cards/shared/message';
import type { ChatContext } from '../../../chat/chat-context';
import { Approach } from '../../../contracts/approach';
import { LocalDate } from '../../../contracts/calendar';
import type { TeamPlanRef } from '../../../contracts/annual-plan';
import type { AssessmentRound, NeighborhoodAssessment } from '../../../contracts/assessment-rounds';
import type { NewPlanAction } from '../../../contracts/plan-resources';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { yearOf } from '../../../shared/local-date';
import { mayWritePlan, VERBS as PLAN_VERBS, type Plans } from '../../annual-plan';
import { planLink } from '../../annual-plan/presenters';
import { NotAllowed } from '../errors';
import { VERBS } from '../verbs';
import type { NextStepForm, OpenNextStepData } from './card-data';
import { showNeighborhood } from './neighborhood-screen';
import { roundFrame } from './round-frame';
import type { ChatServices } from './services';

/** What a team does about what it sees: a plan action from the chat, or a goal in the tab. */
export interface NextStepScreen {
  readonly open: (context: ChatContext, data: OpenNextStepData) => Promise<CardMessage>;
  readonly add: (context: ChatContext, form: NextStepForm) => Promise<CardMessage>;
}

type Field = 'title' | 'dueOn' | 'ownerId' | 'placeId' | 'goalId';
const FIELD_OF: Readonly<Record<string, Field>> = {
  'annual-plan.title.missing': 'title',
  'annual-plan.due-day.invalid': 'dueOn',
  'annual-plan.owner.not-found': 'ownerId',
  'annual-plan.place.not-found': 'placeId',
  'annual-plan.goal.not-found': 'goalId',
};

export function createNextStepScreen(services: ChatServices): NextStepScreen {
  const { neighborhoods, assessmentRounds, plans, ids } = services;

  return {
    async open(context, { roundId, neighborhoodId }) {
      const { actor } = context;
      const view = await neighborhoods.view(actor, roundId, neighborhoodId);
      const { round } = await assessmentRounds.view(actor, roundId);
      const teamId = view.places.map(({ place }) => place.teamId).find((id) => mayWritePlan(actor, id));
      if (teamId === undefined) throw new NotAllowed();
      const ref = await currentPlan(plans, context, teamId);
      if (ref === undefined) return presentNoPlan(context, round, { teamId, year: yearOf(context.today) }, view);
      const empty = { title: '', dueOn: '', ownerId: '', placeId: '', goalId: '', approach: '' } as const;
      return form(context, round, view, { roundId, neighborhoodId, ...ref, draftId: ids.next(), ...empty });
    },

    async add(context, typed) {
      const { actor, t } = context;
      const { teamId, year, roundId, neighborhoodId } = typed;
      const view = await neighborhoods.view(actor, roundId, neighborhoodId);
      try {
        const added = await plans.addPlanAction(actor, { teamId, year }, planActionIn(typed));
        const owner = added.owner?.givenName ?? '';
        const message = { tone: 'good', text: t('assessment-rounds.next-step.added', { owner, year }) } as const;
        return await showNeighborhood(services, context, { ...typed, page: 0 }, view, { message });
      } catch (error) {
        const field = error instanceof DomainError ? FIELD_OF[error.code] : undefined;
        if (!(error instanceof DomainError) || field === undefined) throw error;
        const { round } = await assessmentRounds.view(actor, roundId);
        return form(context, round, view, typed, { in: field, text: errorSentence(t, error) });
      }
    },
  };

  async function form(
    context: ChatContext,
    round: AssessmentRound,
    view: NeighborhoodAssessment,
    typed: NextStepForm,
    error?: { readonly in: Field; readonly text: string },
  ): Promise<CardMessage> {
    const { actor } = context;
    const [{ members }, goals] = await Promise.all([
      services.people.team(actor, typed.teamId),
      services.goalReader.of(actor.tenantId, typed),
    ]);
    const known = {
      colleagues: members.map(({ person }) => ({ title: person.name, value: person.id })),
      goals: goals.filter(({ status }) => status === 'active').map(({ id, title }) => ({ title, value: id })),
    };
    return presentForm(context, round, view, typed, { ...known, error });
  }
}

interface Known {
  readonly colleagues: readonly { readonly title: string; readonly value: string }[];
  readonly goals: readonly { readonly title: string; readonly value: string }[];
  readonly error?: { readonly in: Field; readonly text: string } | undefined;
}

function presentForm(
  context: ChatContext,
  round: AssessmentRound,
  view: NeighborhoodAssessment,
  typed: NextStepForm,
  { colleagues, goals, error }: Known,
): CardMessage {
  const { t } = context;
  const { roundId, neighborhoodId, teamId, year, draftId } = typed;
  const errorIn = (field: Field) => (error?.in === field ? error.text : undefined);
  const title = t('assessment-rounds.next-step.title', { name: view.neighborhood.name });
  const link = planLink(context, { teamId, year }, 'goals');
  const goalLink = link === undefined ? undefined : { ...link, title: t('assessment-rounds.next-step.goal') };
  const card = addPlanActionCard(
    { ...roundFrame(context, round, { title }), link: goalLink },
    {
      introduction: t('assessment-rounds.next-step.introduction', { year }),
      title: {
        label: t('annual-plan.add.what'),
        placeholder: t('annual-plan.add.what.placeholder'),
        required: t('annual-plan.add.what.required'),
        ...{ maxLength: 200, value: filled(typed.title), error: errorIn('title') },
      },
      dueOn: {
        label: t('annual-plan.add.due'),
        required: t('annual-plan.add.due.required'),
        ...{ min: context.today, value: filled(typed.dueOn), error: errorIn('dueOn') },
      },
      owner: {
        label: t('annual-plan.add.owner'),
        required: t('annual-plan.add.owner.required'),
        ...{ choices: colleagues, value: filled(typed.ownerId) ?? context.person.id, error: errorIn('ownerId') },
      },
      place: {
        label: t('annual-plan.add.place'),
        placeholder: t('annual-plan.add.place.placeholder'),
        choices: placesOf(view, teamId),
        ...{ value: filled(typed.placeId), error: errorIn('placeId') },
      },
      ...servesOf(context, typed, goals, errorIn('goalId')),
      save: {
        title: t('assessment-rounds.next-step.save'),
        verb: VERBS.addNextStep,
        data: { roundId, neighborhoodId, teamId, year, draftId },
      },
      cancel: {
        title: t('assessment-rounds.next-step.back'),
        verb: VERBS.openNeighborhood,
        data: { roundId, neighborhoodId, placeId: '' },
      },
    },
  );
  return { card, summary: error?.text ?? title };
}

/** The neighborhood itself, where it is a place of the team, and its complexes. */
function placesOf({ places }: NeighborhoodAssessment, teamId: string) {
  return places
    .filter(({ place }) => place.teamId === teamId)
    .map(({ place }) => ({ title: place.name, value: place.id }));
}

function servesOf(
  { t }: ChatContext,
  { goalId, approach }: NextStepForm,
  goals: Known['goals'],
  error: string | undefined,
) {
  if (goals.length === 0) return {};
  return {
    goal: {
      label: t('annual-plan.add.goal'),
      placeholder: t('annual-plan.add.goal.placeholder'),
      ...{ choices: goals, value: filled(goalId), error },
    },
    approach: {
      label: t('annual-plan.add.approach'),
      placeholder: t('annual-plan.add.approach.placeholder'),
      choices: Approach.options.map((value) => ({ title: t(`annual-plan.approach.${value}`), value })),
      value: filled(approach),
    },
  };
}

function presentNoPlan(
  context: ChatContext,
  round: AssessmentRound,
  ref: TeamPlanRef,
  { neighborhood }: NeighborhoodAssessment,
): CardMessage {
  const { t } = context;
  const title = t('assessment-rounds.next-step.title', { name: neighborhood.name });
  const back = { roundId: round.id, neighborhoodId: neighborhood.id, placeId: '' };
  const card = messageCard(roundFrame(context, round, { title }), {
    text: [t('assessment-rounds.next-step.no-plan', { year: ref.year })],
    buttons: [
      { title: t('annual-plan.button.plan'), verb: PLAN_VERBS.openPlan, data: ref },
      { title: t('assessment-rounds.next-step.back'), verb: VERBS.openNeighborhood, data: back },
    ],
  });
  return { card, summary: title };
}

/** This year's plan, else next year's; undefined where there is none. */
async function currentPlan(
  plans: Plans,
  { actor, today }: ChatContext,
  teamId: string,
): Promise<TeamPlanRef | undefined> {
  const years = await plans.years(actor, teamId);
  const year = [yearOf(today), yearOf(today) + 1].find((one) => years.includes(one));
  return year === undefined ? undefined : { teamId, year };
}

function planActionIn({ draftId: id, title, dueOn, ownerId, placeId, goalId, approach }: NextStepForm): NewPlanAction {
  return {
    ...{ id, title, dueOn: LocalDate.safeParse(dueOn).data ?? '', ownerId },
    ...(placeId === '' ? {} : { placeId }),
    ...(goalId === '' ? {} : { goalId }),
    ...(approach === '' ? {} : { approach }),
  };
}

function filled(text: string): string | undefined {
  return text === '' ? undefined : text;
}
