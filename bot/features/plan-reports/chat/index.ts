import type { ChatFeature } from '../../../chat/define';
import { createReportActions } from './report-actions';
import type { ChatServices } from './services';
import { createTeamTalkActions } from './team-talk-actions';

export type { ChatServices } from './services';

/** Reports, and the weekly team talk. */
export function planReportsChat(services: ChatServices): readonly ChatFeature[] {
  return [createReportActions(services), createTeamTalkActions(services)];
}
