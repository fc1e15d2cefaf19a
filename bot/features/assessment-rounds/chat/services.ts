import type { ChatContext } from '../../../chat/chat-context';
import type { Ids } from '../../../ports/ids';
import type { Links } from '../../../ports/links';
import type { CardMessage } from '../../../ports/messenger';
import type { Plans } from '../../annual-plan';
import type { Channels } from '../../channels';
import type { Judging, Neighborhoods } from '../../judgements';
import type { People } from '../../people';
import type { Places } from '../../places';
import type { GoalReader } from '../../plan-goals';
import type { Reminders } from '../../reminders';
import type { ChannelCards } from '../channel-cards';
import type { Participants } from '../participants';
import type { RoundRepeats } from '../repeats';
import type { AssessmentRounds } from '../service';

/** What the chat of this feature calls. */
export interface ChatServices {
  readonly assessmentRounds: AssessmentRounds;
  readonly participants: Participants;
  readonly roundRepeats: Pick<RoundRepeats, 'repeat'>;
  readonly channelCards: ChannelCards;
  readonly channels: Pick<Channels, 'of'>;
  readonly judging: Pick<Judging, 'judgeFor' | 'save'>;
  readonly neighborhoods: Neighborhoods;
  readonly plans: Plans;
  readonly goalReader: Pick<GoalReader, 'of'>;
  readonly people: People;
  readonly places: Pick<Places, 'all' | 'ofTeam'>;
  readonly reminders: Pick<Reminders, 'seen'>;
  readonly ids: Ids;
  readonly links: Pick<Links, 'chat'>;
  /** The card with which somebody begins or goes on judging, which is kept by a feature that builds on this one. */
  readonly openJudging: OpenJudging;
}

export type OpenJudging = (context: ChatContext, roundId: string) => Promise<CardMessage>;
