import type { ChatFeature } from '../../../chat/define';
import { absenceChat } from './absence';
import { languageChat } from './language';
import type { PeopleChatServices } from './services';
import { settingsChat } from './settings';
import { teamChat } from './team';
import { welcomeChat } from './welcome';

export type { PeopleChatServices } from './services';
export { presentHelp } from './help';

/** Who somebody is to the bot: language, working days, being away, the team, the introduction. */
export function peopleChat(services: PeopleChatServices): readonly ChatFeature[] {
  return [
    settingsChat(services),
    absenceChat(services),
    teamChat(services),
    languageChat(services),
    welcomeChat(services),
  ];
}
