import type { CardButton } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import type { IssueRef } from '../../../contracts/reported-issues';
import type { Ids } from '../../../ports/ids';
import type { Links } from '../../../ports/links';
import type { PlanTasks } from '../../annual-plan';
import type { Channels } from '../../channels';
import type { People } from '../../people';
import type { Places } from '../../places';
import type { GoalReader } from '../../plan-goals';
import type { InterventionRuns } from '../service';
import type { Toolkit } from '../toolkit';

/** What the chat of this feature calls. */
export interface ChatServices {
  readonly toolkit: Toolkit;
  readonly runs: InterventionRuns;
  readonly tasks: PlanTasks;
  readonly people: People;
  readonly places: Places;
  readonly goals: Pick<GoalReader, 'of'>;
  readonly channels: Channels;
  readonly links: Pick<Links, 'chat'>;
  readonly ids: Ids;
  readonly issueButton: IssueButton;
}

/** Opens the reported issue that a run answers, which is kept by a feature that builds on this one. */
export type IssueButton = (context: Pick<ChatContext, 't'>, ref: IssueRef) => CardButton;
