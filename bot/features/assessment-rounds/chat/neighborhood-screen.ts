import type { ChatContext } from '../../../chat/chat-context';
import type { NeighborhoodAssessment } from '../../../contracts/assessment-rounds';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import type { JudgementAnswer } from '../../../contracts/judgements';
import type { Removed } from '../../../contracts/redaction';
import { DomainError } from '../../../shared/errors';
import { answerOf, JudgementForm, type JudgementSaved } from '../../judgements';
import { RoundNotFound } from '../errors';
import type { OpenNeighborhoodData, RoundData, SavePlaceData, SaveRemarkData } from './card-data';
import {
  PLACES_A_PAGE,
  presentNeighborhood,
  presentNeighborhoods,
  type NeighborhoodOptions,
} from './neighborhood-card';
import type { ChatServices } from './services';

/** A team lead's card of each neighborhood, saved place by place. */
export interface NeighborhoodScreen {
  readonly list: (context: ChatContext, data: RoundData) => Promise<CardMessage>;
  readonly open: (context: ChatContext, data: OpenNeighborhoodData) => Promise<CardMessage>;
  readonly savePlace: (context: ChatContext, data: SavePlaceData) => Promise<CardMessage>;
  readonly saveRemark: (context: ChatContext, data: SaveRemarkData) => Promise<CardMessage>;
}

export type Extras = Partial<Omit<NeighborhoodOptions, 'mayWrite' | 'hasOthers'>>;
type Where = Pick<OpenNeighborhoodData, 'roundId' | 'neighborhoodId' | 'page'>;

const FIELD_OF: Readonly<Record<string, 'grades' | 'why'>> = {
  'judgements.grades.missing': 'grades',
  'judgements.why.missing': 'why',
};

export function createNeighborhoodScreen(services: ChatServices): NeighborhoodScreen {
  const { assessmentRounds, neighborhoods } = services;

  const open: NeighborhoodScreen['open'] = async (context, { placeId, ...where }) => {
    const view = await neighborhoods.view(context.actor, where.roundId, where.neighborhoodId);
    const next = placeId ?? firstOpen(view);
    return showNeighborhood(services, context, where, view, {
      openId: next,
      page: placeId === undefined ? pageOf(view, next) : where.page,
    });
  };

  return {
    open,

    async list(context, { roundId }) {
      const found = await neighborhoods.list(context.actor, roundId);
      const [only, ...others] = found;
      if (only !== undefined && others.length === 0)
        return open(context, { roundId, neighborhoodId: only.id, page: 0 });
      const { round } = await assessmentRounds.view(context.actor, roundId);
      return presentNeighborhoods(context, round, found);
    },

    savePlace: (context, data) => savePlace(services, context, data),
    saveRemark: (context, data) => saveRemark(services, context, data),
  };
}

async function savePlace(
  services: ChatServices,
  context: ChatContext,
  { placeId, version, knows, ...data }: SavePlaceData,
): Promise<CardMessage> {
  const { judging, neighborhoods } = services;
  const { actor, t } = context;
  const typed = JudgementForm.parse(data);
  const judge = await judging.judgeFor(actor, data.roundId);
  if (judge === undefined) throw new RoundNotFound();
  const before = await neighborhoods.view(actor, data.roundId, data.neighborhoodId);
  // The round's own question is not on this card: what was answered to it elsewhere stays.
  const own = before.places.find(({ place }) => place.id === placeId)?.own;
  const extra = own?.knows === true ? own.extra : '';
  const answer: JudgementAnswer = knows === 'no' ? { knows: false } : { ...answerOf(typed), extra };
  try {
    const saved = await judging.save(judge, data.roundId, placeId, { version, answer });
    const view = await neighborhoods.view(actor, data.roundId, data.neighborhoodId);
    return await showNeighborhood(
      services,
      context,
      data,
      view,
      afterSave(context, view, { saved, typed, placeId, page: data.page }),
    );
  } catch (error) {
    const field = error instanceof DomainError ? FIELD_OF[error.code] : undefined;
    if (!(error instanceof DomainError) || field === undefined) throw error;
    const fault = { in: field, text: errorSentence(t, error) };
    return showNeighborhood(services, context, data, before, { openId: placeId, typed, fault });
  }
}

async function saveRemark(
  services: ChatServices,
  context: ChatContext,
  { remark, remarkVersion, ...data }: SaveRemarkData,
): Promise<CardMessage> {
  const { actor, t } = context;
  const { roundId, neighborhoodId } = data;
  const { outcome, view, removed } = await services.neighborhoods.saveRemark(
    actor,
    roundId,
    neighborhoodId,
    remarkVersion,
    remark,
  );
  const said = t(`assessment-rounds.remark.${outcome}`, { there: view.remark });
  const message = {
    tone: outcome === 'changed' || removed.length > 0 ? 'warning' : 'good',
    text: withRemoved(context, said, removed),
  } as const;
  return showNeighborhood(services, context, data, view, {
    message,
    ...(outcome === 'changed' ? { typedRemark: remark } : {}),
  });
}

/** The card of a neighborhood as it is now. */
export async function showNeighborhood(
  { assessmentRounds, neighborhoods }: ChatServices,
  context: ChatContext,
  { roundId, page }: Where,
  view: NeighborhoodAssessment,
  extras: Extras,
): Promise<CardMessage> {
  const { actor } = context;
  const [{ round }, all] = await Promise.all([
    assessmentRounds.view(actor, roundId),
    neighborhoods.list(actor, roundId),
  ]);
  const mayWrite = view.places.some(({ place }) => actor.leadsTeamIds.includes(place.teamId));
  return presentNeighborhood(context, round, view, { page, ...extras, mayWrite, hasOthers: all.length > 1 });
}

function afterSave(
  context: ChatContext,
  view: NeighborhoodAssessment,
  {
    saved,
    typed,
    placeId,
    page,
  }: { readonly saved: JudgementSaved; readonly typed: JudgementForm; readonly placeId: string; readonly page: number },
): Extras {
  const { t } = context;
  const { outcome, task, removed } = saved;
  const place = task.place.name;
  const text = withRemoved(context, t(`assessment-rounds.neighborhood.saved.${outcome}`, { place }), removed);
  if (outcome === 'changed') {
    return { openId: placeId, page, typed, standing: task.answer, message: { tone: 'warning', text } };
  }
  const next = firstOpen(view);
  const tone = outcome === 'closed' || removed.length > 0 ? 'warning' : 'good';
  return { openId: next, page: next === undefined ? page : pageOf(view, next), message: { tone, text } };
}

function withRemoved({ t, language }: ChatContext, said: string, removed: readonly Removed[]): string {
  if (removed.length === 0) return said;
  const parts = removed.map(({ kind, count }) => t(`reported-issues.removed.${kind}`, { count }));
  return `${said} ${t('judgements.removed', { list: new Intl.ListFormat(language).format(parts) })}`;
}

function firstOpen({ places }: NeighborhoodAssessment): string | undefined {
  return places.find(({ own }) => own === undefined)?.place.id;
}

function pageOf({ places }: NeighborhoodAssessment, placeId: string | undefined): number {
  const at = places.findIndex(({ place }) => place.id === placeId);
  return at === -1 ? 0 : Math.floor(at / PLACES_A_PAGE);
}
