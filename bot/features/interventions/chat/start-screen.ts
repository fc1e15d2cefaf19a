import type { ChatContext } from '../../../chat/chat-context';
import { LocalDate, PlanYear } from '../../../contracts/calendar';
import type { RunGoal } from '../../../contracts/intervention-runs';
import type { Intervention } from '../../../contracts/interventions';
import type { Person } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { contentId } from '../../../shared/content-id';
import { DomainError } from '../../../shared/errors';
import { yearOf } from '../../../shared/local-date';
import { InterventionNotFound, NotAllowed } from '../errors';
import { NONE, type StartForm } from './card-data';
import { outcomeMessage } from './outcome-message';
import { showRun } from './run-screen';
import type { ChatServices } from './services';
import { presentStart, type StartOptions } from './start-card';

/** Starting an intervention from the toolkit. */
export interface StartScreen {
  readonly open: (context: ChatContext, data: { readonly interventionId: string }) => Promise<CardMessage>;
  readonly start: (context: ChatContext, form: StartForm) => Promise<CardMessage>;
}

/** With the longest names a card of so many is still small enough. */
const MOST_PLACES = 60;
const MOST_GOALS = 15;

export function createStartScreen(services: ChatServices): StartScreen {
  return {
    async open(context, { interventionId }) {
      const intervention = await startable(services, context, interventionId);
      return form(services, context, intervention, { draftId: contentId(services.ids.next()) });
    },

    /** What was filled in comes back with what is wrong with it. */
    async start(context, typed) {
      const { t } = context;
      const intervention = await startable(services, context, typed.interventionId);
      const refused = (text: string) =>
        form(services, context, intervention, {
          draftId: typed.draftId,
          typed,
          message: { tone: 'attention', text },
        });
      const startOn = LocalDate.safeParse(typed.startOn).data;
      if (startOn === undefined) return refused(t('error.interventions.start-day.invalid'));
      try {
        return await started(services, context, typed, startOn);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return refused(errorSentence(t, error));
      }
    },
  };
}

/** @throws NotAllowed, InterventionNotFound */
async function startable(
  { toolkit }: ChatServices,
  { actor: { tenantId, teamIds } }: ChatContext,
  interventionId: string,
): Promise<Intervention> {
  if (teamIds.length === 0) throw new NotAllowed();
  const intervention = await toolkit.one(tenantId, interventionId);
  if (intervention?.state !== 'adopted') throw new InterventionNotFound();
  return intervention;
}

async function form(
  services: ChatServices,
  context: ChatContext,
  intervention: Intervention,
  options: Pick<StartOptions, 'draftId' | 'typed' | 'message'>,
): Promise<CardMessage> {
  const { teamIds } = context.actor;
  const [places, colleagues, goals] = await Promise.all([
    ownPlaces(services, context),
    colleaguesOf(services, context),
    Promise.all(teamIds.slice(0, 1).map((teamId) => goalsOf(services, context, teamId))),
  ]);
  return presentStart(context, intervention, { ...options, places, colleagues, goals: goals.flat() });
}

async function ownPlaces({ places }: ChatServices, { actor }: ChatContext): Promise<readonly Place[]> {
  const known = await Promise.all(actor.teamIds.map((teamId) => places.ofTeam(actor.tenantId, teamId)));
  return known
    .flat()
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
    .slice(0, MOST_PLACES);
}

async function colleaguesOf({ people }: ChatServices, { actor }: ChatContext): Promise<readonly Person[]> {
  const [teamId] = actor.teamIds;
  if (teamId === undefined) return [];
  return (await people.team(actor, teamId)).members.map(({ person }) => person);
}

/** Of the plan of this year and of the next, which may be the one that is being made. */
async function goalsOf(
  { goals }: ChatServices,
  { actor, today }: ChatContext,
  teamId: string,
): Promise<StartOptions['goals']> {
  const years = [yearOf(today), yearOf(today) + 1];
  const found = await Promise.all(
    years.map(async (year) =>
      (await goals.of(actor.tenantId, { teamId, year }))
        .filter(({ status }) => status === 'active')
        .map(({ id, title }) => ({ year, title, value: `${year}.${id}` })),
    ),
  );
  return found.flat().slice(0, MOST_GOALS);
}

async function started(
  services: ChatServices,
  context: ChatContext,
  { interventionId, draftId: id, placeId, ownerId, goal }: StartForm,
  startOn: LocalDate,
): Promise<CardMessage> {
  const { actor, t } = context;
  const place = placeId === NONE || placeId === '' ? undefined : await services.places.place(actor.tenantId, placeId);
  const teamId = place?.teamId ?? actor.teamIds[0];
  if (teamId === undefined) throw new NotAllowed();
  const wish = { id, interventionId, teamId, ownerId, startOn, goal: goalFrom(goal) };
  const { outcome, view } = await services.runs.start(actor, { ...wish, ...(place && { placeId: place.id }) });
  const owner = view.owner?.givenName ?? '';
  return showRun(services, context, view, {
    message: outcomeMessage(context, outcome, t('interventions.start.done', { owner })),
  });
}

/** Undefined for no goal, and for what no card of ours sends. */
function goalFrom(value: string): RunGoal | undefined {
  const [year = '', ...rest] = value.split('.');
  const planYear = PlanYear.safeParse(Number(year)).data;
  const goalId = rest.join('.');
  return planYear === undefined || goalId === '' ? undefined : { year: planYear, goalId };
}
