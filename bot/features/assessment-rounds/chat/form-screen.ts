import type { ChatContext } from '../../../chat/chat-context';
import { LocalDate } from '../../../contracts/calendar';
import { Dimension } from '../../../contracts/dimensions';
import type { AssessmentRound, RoundInput } from '../../../contracts/assessment-rounds';
import { errorSentence } from '../../../i18n';
import type { Team } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';
import type { CardMessage } from '../../../ports/messenger';
import { contentId } from '../../../shared/content-id';
import { DomainError } from '../../../shared/errors';
import { addDays, yearOf } from '../../../shared/local-date';
import { NotAllowed } from '../errors';
import { mayMakeAny } from '../permissions';
import type { RoundView } from '../service';
import { severalIn, type ChoosePlacesData, type RoundFormData } from './card-data';
import { presentForm, presentPlaceChoice, type FormOptions } from './form-card';
import { judgeable, LIST, scopesOf, scopeWith, teamOfMaker, type PlaceScope } from './round-places';
import { showRound } from './round-screen';
import type { ChatServices } from './services';

/** Making a round, and changing one that nobody knows of yet. */
export interface FormScreen {
  readonly open: (context: ChatContext, data: { readonly roundId?: string | undefined }) => Promise<CardMessage>;
  readonly make: (context: ChatContext, form: RoundFormData) => Promise<CardMessage>;
  readonly choosePlaces: (context: ChatContext, data: ChoosePlacesData) => Promise<CardMessage>;
}

/** Two weeks, so that who is away for one still answers. */
const USUAL_DAYS = 13;
const FIELD_OF: Readonly<Record<string, NonNullable<FormOptions['error']>['in']>> = {
  'assessment-rounds.period.invalid': 'closesOn',
};

interface Around {
  readonly teamId: string | undefined;
  readonly places: readonly Place[];
  readonly teams: readonly Team[];
  readonly scopes: readonly PlaceScope[];
}

export function createFormScreen(services: ChatServices): FormScreen {
  const { assessmentRounds, ids } = services;

  async function make(context: ChatContext, form: RoundFormData): Promise<CardMessage> {
    const around = await aroundOf(services, context);
    const input = inputOf(context, form, around);
    if ('in' in input) return presentForm(context, form, { ...around, error: input });
    try {
      return await made(services, context, form, { input, around });
    } catch (error) {
      if (!(error instanceof DomainError) || !['invalid', 'conflict'].includes(error.kind)) throw error;
      const text = errorSentence(context.t, error);
      const field = FIELD_OF[error.code];
      if (field !== undefined) return presentForm(context, form, { ...around, error: { in: field, text } });
      return presentForm(context, form, { ...around, message: { tone: 'attention', text } });
    }
  }

  return {
    make,

    async open(context, { roundId }) {
      const around = await aroundOf(services, context);
      if (roundId === undefined) return presentForm(context, emptyForm(context, around, contentId(ids.next())), around);
      const { round } = await assessmentRounds.view(context.actor, roundId);
      return presentForm(context, formOf(round, around), around);
    },

    async choosePlaces(context, { roundId, version, placeIds, teamIds }) {
      const { actor, t } = context;
      const around = await aroundOf(services, context);
      const { round } = await assessmentRounds.view(actor, roundId);
      const chosen = around.places.map(({ id }) => id).filter((id) => severalIn(placeIds).includes(id));
      const again = (error: string) => presentPlaceChoice(context, round, { places: around.places, teamIds, error });
      if (chosen.length === 0) return again(t('assessment-rounds.choose-places.required'));
      const { view, outcome } = await assessmentRounds.change(actor, roundId, version, {
        ...inputFrom(round),
        placeIds: chosen,
      });
      if (outcome === 'stale') return again(t('assessment-rounds.outcome.stale'));
      return asked(services, context, view, severalIn(teamIds));
    },
  };
}

/** @throws NotAllowed for who makes no rounds */
async function aroundOf({ places, plans }: ChatServices, context: ChatContext): Promise<Around> {
  const { actor, t } = context;
  if (!mayMakeAny(actor)) throw new NotAllowed();
  const teamId = teamOfMaker(context);
  const [known, seen] = await Promise.all([
    teamId === undefined ? places.all(actor.tenantId) : places.ofTeam(actor.tenantId, teamId),
    plans.teams(actor),
  ]);
  const teams = teamId === undefined ? seen : seen.filter(({ id }) => id === teamId);
  const asked = judgeable(known);
  // Of a team without places nobody would be asked anything.
  const withPlaces = teams.filter(({ id }) => asked.some((place) => place.teamId === id));
  return { teamId, teams: withPlaces, places: asked, scopes: scopesOf(t, known, withPlaces) };
}

async function made(
  services: ChatServices,
  context: ChatContext,
  { draftId: id, version, teamIds, places }: RoundFormData,
  { input, around }: { readonly input: RoundInput; readonly around: Around },
): Promise<CardMessage> {
  const { assessmentRounds } = services;
  const { actor, t } = context;
  const ofTeam = around.teamId === undefined ? {} : { teamId: around.teamId };
  const done =
    version === 0
      ? { outcome: 'applied', view: await assessmentRounds.create(actor, { ...input, id, ...ofTeam }) }
      : await assessmentRounds.change(actor, id, version, await keepingList(input, places));
  if (done.outcome === 'stale') {
    return showRound(services, context, done.view, {
      message: { tone: 'warning', text: t('assessment-rounds.outcome.stale') },
    });
  }
  if (places === LIST) return presentPlaceChoice(context, done.view.round, { places: around.places, teamIds });
  return asked(services, context, done.view, severalIn(teamIds));

  /** A list is chosen on the next card; until then it is as it was. */
  async function keepingList(wished: RoundInput, scope: string): Promise<RoundInput> {
    if (scope !== LIST) return wished;
    return { ...wished, placeIds: (await assessmentRounds.view(actor, id)).round.placeIds };
  }
}

/** Asks the people of the teams that have places in it, and shows what that comes to. */
async function asked(
  services: ChatServices,
  context: ChatContext,
  { round, places }: RoundView,
  teamIds: readonly string[],
): Promise<CardMessage> {
  const { participants, assessmentRounds } = services;
  const withPlaces = teamIds.filter((teamId) => places.some((place) => place.teamId === teamId));
  if (withPlaces.length > 0) {
    await participants.assign(context.actor, round.id, { what: 'by-team', teamIds: withPlaces });
  }
  const message = { tone: 'good', text: context.t('assessment-rounds.form.made') } as const;
  return showRound(services, context, await assessmentRounds.view(context.actor, round.id), { message });
}

function inputOf(
  { t }: ChatContext,
  form: RoundFormData,
  { scopes }: Around,
): RoundInput | NonNullable<FormOptions['error']> {
  const name = form.name.trim().slice(0, 80);
  const [opensOn, closesOn] = [form.opensOn, form.closesOn].map((day) => LocalDate.safeParse(day).data);
  const dimensions = Dimension.options.filter((one) => severalIn(form.dimensions).includes(one));
  if (name === '') return { in: 'name', text: t('assessment-rounds.form.name.required') };
  if (opensOn === undefined) return { in: 'opensOn', text: t('assessment-rounds.form.opens-on.required') };
  if (closesOn === undefined) return { in: 'closesOn', text: t('assessment-rounds.form.closes-on.required') };
  if (dimensions.length === 0) return { in: 'dimensions', text: t('assessment-rounds.form.dimensions.required') };
  const more = severalIn(form.asked);
  return {
    ...{ name, opensOn, closesOn },
    questions: {
      dimensions,
      trend: more.includes('trend'),
      familiarity: more.includes('familiarity'),
      extra: form.extra.trim().slice(0, 200),
    },
    placeIds: [...(scopes.find(({ value }) => value === form.places)?.placeIds ?? [])],
  };
}

function inputFrom({ name, opensOn, closesOn, questions, placeIds }: AssessmentRound): RoundInput {
  return { name, opensOn, closesOn, questions, placeIds };
}

function emptyForm({ t, today }: ChatContext, { scopes, teams }: Around, draftId: string): RoundFormData {
  return {
    ...{ draftId, version: 0, name: t('assessment-rounds.form.name.proposal', { year: yearOf(today) }) },
    ...{ opensOn: today, closesOn: addDays(today, USUAL_DAYS), places: scopes[0]?.value ?? '' },
    teamIds: teams.map(({ id }) => id).join(','),
    ...{ dimensions: Dimension.options.join(','), asked: 'trend,familiarity', extra: '' },
  };
}

function formOf({ id, version, ...round }: AssessmentRound, { scopes }: Around): RoundFormData {
  const { dimensions, trend, familiarity, extra } = round.questions;
  return {
    ...{ draftId: id, version, name: round.name, opensOn: round.opensOn, closesOn: round.closesOn },
    places: scopeWith(scopes, round.placeIds)?.value ?? LIST,
    // Who is asked already stays.
    teamIds: '',
    dimensions: dimensions.join(','),
    asked: [...(trend ? ['trend'] : []), ...(familiarity ? ['familiarity'] : [])].join(','),
    extra,
  };
}
