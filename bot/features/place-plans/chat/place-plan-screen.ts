import type { ChatContext } from '../../../chat/chat-context';
import { LocalDate } from '../../../contracts/calendar';
import type { Place } from '../../../contracts/places';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { yearOf } from '../../../shared/local-date';
import type { PlacePlanState } from '../service';
import {
  textFrom,
  typedFrom,
  type PlacePlanData,
  type PlacePlanField,
  type PlacePlanForm,
  type TypedPlan,
} from './card-data';
import { presentPlacePlanCard, type PlacePlanOptions } from './place-plan-card';
import type { ChatServices } from './services';

/** In which field of the card the mistake is. */
const FIELD_OF: Readonly<Record<string, PlacePlanField>> = {
  'place-plans.goal.missing': 'goalTitle',
  'plan-goals.target.is-baseline': 'target',
  'annual-plan.title.missing': 'title',
  'annual-plan.owner.not-found': 'ownerId',
  'annual-plan.due-day.invalid': 'dueOn',
};

export interface PlacePlanScreen {
  /** For who writes the plan it is made at once. */
  readonly open: (context: ChatContext, place: Place) => Promise<CardMessage>;
  readonly make: (context: ChatContext, data: PlacePlanData) => Promise<CardMessage>;
  readonly save: (context: ChatContext, form: PlacePlanForm) => Promise<CardMessage>;
  readonly add: (context: ChatContext, form: PlacePlanForm) => Promise<CardMessage>;
}

/** The card of one plan of action, and what its buttons do; whatever was typed comes back. */
export function createPlacePlanScreen(services: ChatServices): PlacePlanScreen {
  return {
    open: (context, place) => open(services, context, place),
    make: (context, data) => make(services, context, data),
    save: (context, form) => save(services, context, form),
    add: (context, form) => add(services, context, form),
  };
}

async function present(
  { people, ids }: ChatServices,
  context: ChatContext,
  state: PlacePlanState,
  more: Partial<PlacePlanOptions> = {},
): Promise<CardMessage> {
  const { members } = await people.team(context.actor, state.ref.teamId);
  const options = { draftId: ids.next().toLowerCase(), colleagues: members.map(({ person }) => person) };
  return presentPlacePlanCard(context, state, { ...options, ...more });
}

async function open(services: ChatServices, context: ChatContext, { id, teamId }: Place): Promise<CardMessage> {
  const years = await services.plans.years(context.actor, teamId);
  const current = yearOf(context.today);
  const year = !years.includes(current) && years.includes(current + 1) ? current + 1 : current;
  const state = await services.placePlans.state(context.actor, { teamId, year }, id);
  if (state.own !== undefined) return present(services, context, state);
  if (state.may.write) return make(services, context, { teamId, year, placeId: id });
  const text = context.t('place-plans.missing', { place: state.place.name });
  return present(services, context, state, { message: { tone: 'warning', text } });
}

async function make(
  services: ChatServices,
  context: ChatContext,
  { teamId, year, placeId }: PlacePlanData,
): Promise<CardMessage> {
  const { actor, t } = context;
  const { place } = await services.placePlans.state(actor, { teamId, year }, placeId);
  const goalTitle = t('place-plans.goal.proposal', { place: place.name });
  const { outcome, state } = await services.placePlans.make(actor, { teamId, year }, placeId, goalTitle);
  const message = { tone: 'good', text: t('place-plans.made') } as const;
  return present(services, context, state, outcome === 'applied' ? { message } : {});
}

async function save(services: ChatServices, context: ChatContext, form: PlacePlanForm): Promise<CardMessage> {
  const { t, actor } = context;
  try {
    const seen = { version: form.version, goalVersion: form.goalVersion };
    const { outcome, state } = await services.placePlans.write(actor, refOf(form), form.placeId, seen, textFrom(form));
    const { title, ownerId, dueOn, draftId } = form;
    const typed = { ...typedFrom(state, numberIn(context)), title, ownerId, dueOn };
    const said = { applied: 'place-plans.saved', already: 'place-plans.already' } as const;
    const message: PlacePlanOptions['message'] =
      outcome === 'stale'
        ? lostMessage(context, form, typed)
        : { tone: outcome === 'applied' ? 'good' : 'warning', text: t(said[outcome]) };
    return await present(services, context, state, { message, typed, draftId });
  } catch (error) {
    return withMistake(services, context, form, error);
  }
}

async function add(services: ChatServices, context: ChatContext, form: PlacePlanForm): Promise<CardMessage> {
  const { draftId, title, ownerId } = form;
  try {
    const action = { id: draftId, title, ownerId, dueOn: LocalDate.safeParse(form.dueOn).data ?? '' };
    const state = await services.placePlans.addAction(context.actor, refOf(form), form.placeId, action);
    const owner = state.actions.find(({ item }) => item.id === `action-${draftId}`)?.owner?.givenName ?? '';
    const message = { tone: 'good', text: context.t('place-plans.added', { owner }) } as const;
    return await present(services, context, state, { message, typed: { ...form, title: '', ownerId: '', dueOn: '' } });
  } catch (error) {
    return withMistake(services, context, form, error);
  }
}

/** What was typed comes back with what is wrong with it. */
async function withMistake(
  services: ChatServices,
  context: ChatContext,
  form: PlacePlanForm,
  error: unknown,
): Promise<CardMessage> {
  if (!(error instanceof DomainError)) throw error;
  const { field = FIELD_OF[error.code] } = error.values;
  const place = FIELDS.find((one) => one === field);
  if (place === undefined) throw error;
  const state = await services.placePlans.state(context.actor, refOf(form), form.placeId);
  const text = errorSentence(context.t, error);
  return present(services, context, state, { draftId: form.draftId, typed: form, error: { in: place, text } });
}

const FIELDS: readonly PlacePlanField[] = ['baseline', 'target', 'goalTitle', 'title', 'ownerId', 'dueOn'];
const TEXTS = ['problem', 'analysis', 'goalTitle', 'indicator', 'unit', 'baseline', 'target'] as const;

/** Others were first: the card shows theirs, the message what this person typed. */
function lostMessage({ t }: ChatContext, form: TypedPlan, now: TypedPlan): PlacePlanOptions['message'] {
  const lost = TEXTS.filter((name) => form[name].trim() !== now[name].trim()).map((name) => form[name].trim());
  return { tone: 'warning', text: t('place-plans.stale', { text: lost.join(' · ') }) };
}

function numberIn({ language }: ChatContext): (value: number) => string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false });
  return (value) => format.format(value);
}

function refOf({ teamId, year }: PlacePlanData) {
  return { teamId, year };
}
