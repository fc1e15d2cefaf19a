import type { CardButton } from '../../../../cards/button';
import type { Row } from '../../../../cards/row';
import type { ChatContext } from '../../../chat/chat-context';
import type { People } from '../service';

/** What the chat of this feature calls. */
export interface PeopleChatServices {
  readonly people: People;
  /** What a person has to do now, for the introduction: the first few rows, how many there are, and where to go on. */
  readonly todo: (
    context: ChatContext,
  ) => Promise<{ readonly rows: readonly Row[]; readonly total: number; readonly buttons: readonly CardButton[] }>;
}
