import { z } from 'zod';
import type { ChatContext } from '../../chat/chat-context';
import { defineCardAction, defineCommand, type ChatFeature, type CommandWords } from '../../chat/define';
import { TeamPlanRef } from '../../contracts/annual-plan';
import { LocalDate } from '../../contracts/calendar';
import { errorSentence } from '../../i18n';
import type { Ids } from '../../ports/ids';
import type { CardMessage, OutgoingMessage } from '../../ports/messenger';
import { DomainError } from '../../shared/errors';
import { addDays, yearOf } from '../../shared/local-date';
import { mayWritePlan, meantPlan, NotAllowed, readYear, type Plans } from '../annual-plan';
import { presentTeamChoice } from '../annual-plan/presenters';
import type { People } from '../people';
import { presentRequestForm, presentRounds, type FormOptions, type RequestField } from './presenters';
import type { ContributionRequests } from './service';
import { VERBS } from './verbs';

export interface ChatServices {
  readonly plans: Plans;
  readonly contributionRequests: ContributionRequests;
  readonly people: People;
  readonly ids: Ids;
}

const RequestForm = TeamPlanRef.extend({
  draftId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  question: z.string().max(2_000).default(''),
  people: z.string().max(2_000).default(''),
  others: z.string().max(2_000).default(''),
  party: z.string().max(2_000).default(''),
  recorder: z.string().max(64).default(''),
  dueOn: z.string().max(20).default(''),
});
type RequestForm = z.infer<typeof RequestForm>;

/** In which field of the form the mistake is. */
const FIELD_OF: Readonly<Record<string, RequestField>> = {
  'plan-requests.question.missing': 'question',
  'plan-requests.nobody-asked': 'people',
  'plan-requests.too-many-asked': 'people',
  'annual-plan.owner.not-found': 'others',
  'plan-requests.recorder.missing': 'recorder',
  'annual-plan.due-day.invalid': 'dueOn',
};

const ANSWER_DAYS = 14;

/** Asking for input, and who gave it: `uitvraag`, `input request`. */
export function planRequestsChat(services: ChatServices): ChatFeature {
  const screen = createRequestScreen(services);
  return {
    commands: [
      defineCommand({
        name: 'plan-requests/open',
        phrases: { nl: ['uitvraag', 'uitvraag {year}'], en: ['input request', 'input request {year}'] },
        help: 'plan-requests.help',
        handle: async (context, words) => context.reply(await screen.meant(context, words)),
      }),
    ],
    cardActions: [
      defineCardAction({
        verb: VERBS.openRounds,
        parse: (data) => TeamPlanRef.parse(data),
        handle: (context, ref) => screen.open(context, ref),
      }),
      defineCardAction({
        verb: VERBS.openForm,
        parse: (data) => TeamPlanRef.parse(data),
        handle: (context, ref) => screen.form(context, ref),
      }),
      defineCardAction({
        verb: VERBS.askAll,
        parse: (data) => RequestForm.parse(data),
        handle: (context, form) => screen.ask(context, form),
      }),
    ],
  };
}

function createRequestScreen({ plans, contributionRequests, people, ids }: ChatServices) {
  async function present(context: ChatContext, form: RequestForm, error?: FormOptions['error']): Promise<CardMessage> {
    if (!mayWritePlan(context.actor, form.teamId)) throw new NotAllowed();
    const { team, members } = await people.team(context.actor, form.teamId);
    const colleagues = members.map(({ person }) => person);
    return presentRequestForm(context, form, { teamName: team.name, colleagues, error });
  }

  async function form(context: ChatContext, { teamId, year }: TeamPlanRef): Promise<CardMessage> {
    const team = await plans.teamFor(context.actor, teamId);
    const question = context.t('plan-requests.question.proposal', { year, team: team.name });
    const dueOn = addDays(context.today, ANSWER_DAYS);
    const draftId = ids.next().toLowerCase();
    return present(context, {
      teamId,
      year,
      draftId,
      question,
      people: '',
      others: '',
      party: '',
      recorder: '',
      dueOn,
    });
  }

  return {
    form,

    async open(context: ChatContext, ref: TeamPlanRef): Promise<CardMessage> {
      return presentRounds(context, ref, await contributionRequests.view(context.actor, ref));
    },

    meant: (context: ChatContext, words: CommandWords) => meant({ plans, contributionRequests }, context, words, form),

    async ask(context: ChatContext, typed: RequestForm): Promise<CardMessage> {
      const { teamId, year } = typed;
      try {
        const count = await contributionRequests.ask(
          context.actor,
          { teamId, year },
          {
            ...{ id: typed.draftId, question: typed.question },
            dueOn: LocalDate.safeParse(typed.dueOn).data ?? '',
            asked: askedIn(typed),
          },
        );
        const contributions = await contributionRequests.view(context.actor, { teamId, year });
        const text = context.t('plan-requests.asked', { count });
        return presentRounds(context, { teamId, year }, contributions, { tone: 'good', text });
      } catch (error) {
        const field = error instanceof DomainError ? FIELD_OF[error.code] : undefined;
        if (!(error instanceof DomainError) || field === undefined) throw error;
        return present(context, typed, { in: field, text: errorSentence(context.t, error) });
      }
    },
  };
}

/** Input is asked for the plan that is being made: next year's, where there is one. */
async function meant(
  { plans, contributionRequests }: Pick<ChatServices, 'plans' | 'contributionRequests'>,
  context: ChatContext,
  { year: typed }: CommandWords,
  form: (context: ChatContext, ref: TeamPlanRef) => Promise<CardMessage>,
): Promise<OutgoingMessage> {
  const { actor, today, t } = context;
  const year = typed === undefined ? undefined : readYear(typed, today);
  if (typed !== undefined && year === undefined) return { text: t('error.annual-plan.year.unreadable') };
  const found = await meantPlan(plans, actor, today, year);
  if (found.found !== 'one') return presentTeamChoice(context, found, VERBS.openRounds);
  const next = yearOf(today) + 1;
  const isMade = year === undefined && (await plans.years(actor, found.ref.teamId)).includes(next);
  const ref = isMade ? { teamId: found.ref.teamId, year: next } : found.ref;
  const contributions = await contributionRequests.view(actor, ref);
  const isFirst = contributions.rounds.length === 0 && contributions.may.ask;
  return isFirst ? form(context, ref) : presentRounds(context, ref, contributions);
}

/** Colleagues for themselves, and one of them for each party outside Teams. */
function askedIn({ people, others, party, recorder }: RequestForm): { personId: string; onBehalfOf?: string }[] {
  const partsOf = (text: string, between: RegExp) =>
    text
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return [
    ...partsOf(`${people},${others}`, /,/).map((personId) => ({ personId })),
    ...partsOf(party, /[,;\n]/).map((onBehalfOf) => ({ personId: recorder, onBehalfOf })),
  ];
}
