import { messageCard } from '../../../../cards/shared/message';
import type { ChatContext } from '../../../chat/chat-context';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { participantIdOf } from '../../assessment-rounds';
import type { HandOverForm } from './card-data';
import { requireJudge, show } from './judge-screen';
import type { ChatServices } from './services';

/** Gives the places that are still open to a colleague; sent again it is the same. What is wrong is told at the choice. */
export function createHandOver(services: ChatServices) {
  const { participants, people } = services;

  return async (context: ChatContext, { roundId, toPersonId }: HandOverForm): Promise<CardMessage> => {
    const { actor, t } = context;
    if (toPersonId === '') return again(services, context, roundId, t('judgements.hand-over.person.missing'));
    try {
      const from = participantIdOf(actor.personId);
      const { places: count } = await participants.handOver(actor, roundId, from, toPersonId);
      const name = (await people.person(actor.tenantId, toPersonId))?.name ?? '';
      return await handedOver(services, context, roundId, t('judgements.news.handed-over', { name, count }));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return again(services, context, roundId, errorSentence(t, error));
    }
  };
}

/** What they judged themselves stays theirs; who judged nothing yet is not asked any more. */
async function handedOver(
  { judging, ...services }: ChatServices,
  context: ChatContext,
  roundId: string,
  text: string,
): Promise<CardMessage> {
  const { actor, t, notice } = context;
  const message = { tone: 'good', text } as const;
  const judge = await judging.judgeFor(actor, roundId);
  if (judge === undefined) {
    const frame = { eyebrow: t('judgements.overview.title', { voice: 'colleague' }), notice, message };
    return { card: messageCard({ ...frame, title: t('judgements.hand-over.done') }, { text: [] }), summary: text };
  }
  const own = await judging.own(judge, roundId);
  return show(services, context, { kind: 'overview', own, skip: 0 }, { message });
}

async function again(
  services: ChatServices,
  context: ChatContext,
  roundId: string,
  error: string,
): Promise<CardMessage> {
  const own = await services.judging.own(await requireJudge(services, context, roundId), roundId);
  return show(services, context, { kind: 'overview', own, skip: 0 }, { error });
}
