import type { ChatContext } from '../../../chat/chat-context';
import type { CardMessage } from '../../../ports/messenger';
import type { PlaceListView } from '../../../../cards/judgements/place-list';
import { PlaceNotAsked } from '../errors';
import type { JudgementScreen } from '../judgement-screen';
import type { Judge } from '../judging';
import { presentScreen, type JudgementReader, type PlaceListExtras } from '../presenters';
import { VERBS } from '../verbs';
import type { RoundPress } from './card-data';
import type { ChatServices } from './services';

/** Judging card by card, in the chat. */
export interface JudgeScreen {
  /** Where somebody is in a round: the next place, or what came of it. @throws PlaceNotAsked, RoundNotFound */
  readonly open: (context: ChatContext, roundId: string) => Promise<CardMessage>;
  readonly press: (context: ChatContext, press: RoundPress) => Promise<CardMessage>;
}

export function createJudgeScreen(services: ChatServices): JudgeScreen {
  const { judgementSteps } = services;
  return {
    async open(context, roundId) {
      const judge = await requireJudge(services, context, roundId);
      return show(services, context, await judgementSteps.start(judge, roundId));
    },

    async press(context, { roundId, ...press }) {
      const judge = await requireJudge(services, context, roundId);
      const { screen } = await judgementSteps.press(judge, roundId, press);
      return show(services, context, screen);
    },
  };
}

/** @throws PlaceNotAsked for who is not asked in this round */
export async function requireJudge(
  { judging }: Pick<ChatServices, 'judging'>,
  { actor }: ChatContext,
  roundId: string,
): Promise<Judge> {
  const judge = await judging.judgeFor(actor, roundId);
  if (judge === undefined) throw new PlaceNotAsked();
  return judge;
}

/** The card of a screen; a list of places can be handed over as long as there is something left. */
export async function show(
  { people }: Pick<ChatServices, 'people'>,
  context: ChatContext,
  screen: JudgementScreen,
  { error, ...extras }: Omit<PlaceListExtras, 'handOver'> & { readonly error?: string | undefined } = {},
): Promise<CardMessage> {
  if (screen.kind !== 'overview') return presentScreen(readerOf(context), screen);
  const { own } = screen;
  const mayHandOver = own.isOpen && own.answered < own.asked && context.person.role !== 'guest';
  const handOver = mayHandOver ? await handOverOf(people, context, own.roundId, error) : undefined;
  return presentScreen(readerOf(context), screen, { ...extras, handOver });
}

function readerOf({ t, language, notice }: ChatContext): JudgementReader {
  return { t, language, voice: 'colleague', notice };
}

async function handOverOf(
  people: ChatServices['people'],
  { actor, t }: ChatContext,
  roundId: string,
  error: string | undefined,
): Promise<NonNullable<PlaceListView['handOver']>> {
  const [teamId] = actor.teamIds;
  const members = teamId === undefined ? [] : (await people.team(actor, teamId)).members;
  const others = members.map(({ person }) => person).filter(({ id }) => id !== actor.personId);
  return {
    toggle: t('judgements.hand-over.toggle'),
    explanation: t('judgements.hand-over.explanation'),
    person: {
      label: t('judgements.hand-over.person'),
      choices: others.map(({ id, name }) => ({ title: name, value: id })),
      placeholder: t('judgements.hand-over.person.placeholder'),
      error,
    },
    button: { title: t('judgements.hand-over.button'), verb: VERBS.handOver, data: { roundId } },
    isOpen: error !== undefined,
  };
}
