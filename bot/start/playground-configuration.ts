import type { Person } from '../contracts/people';
import type { DemoAssociation } from '../demo/demo-association';

/**
 * What the Agents Playground must know of the demo association: who sits at it, and as many others as it takes. Its own key is
 * the channel's id of a person, for which Teams has `29:` and something opaque.
 */
export function playgroundConfiguration(
  association: DemoAssociation,
  currentUserId = association.currentUserId,
): object {
  const [team] = association.teams;
  return {
    version: '0.1.1',
    tenantId: association.tenantId,
    bot: { id: '28:prettig-wonen', name: BOT_NAME },
    currentUser: association.people.filter(({ id }) => id === currentUserId).map(playgroundUser)[0],
    users: association.people
      .filter(({ id }) => id !== currentUserId)
      .slice(0, MOST_OTHERS)
      .map(playgroundUser),
    personalChat: { id: `a:personal-${currentUserId}` },
    groupChat: { id: '19:groepschat@thread.v2', name: 'Groepschat' },
    team: {
      id: '19:team@thread.tacv2',
      name: team?.name,
      aadGroupId: 'de300000-0000-4000-8000-00000000000a',
      channels: [{ id: '19:leefbaarheid@thread.tacv2', name: 'Leefbaarheid' }],
    },
  };
}

/** With more people the Playground refuses its configuration. */
const MOST_OTHERS = 5;

const BOT_NAME = 'Prettig Wonen';

function playgroundUser({ id, name, givenName, email }: Person): object {
  return {
    id: `29:${id}`,
    name,
    // Misspelled there too.
    userPrincipleName: email,
    aadObjectId: id,
    givenName,
    surname: name.slice(givenName.length).trim(),
    email,
  };
}
