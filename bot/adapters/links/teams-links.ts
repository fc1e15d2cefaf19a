import type { Links } from '../../ports/links';

/** The tab's `entityId` in the app package. */
const ENTITY_ID = 'overview';

/** Deep links that Teams itself opens, on the web, the desktop and the phone. */
export function teamsLinks({
  teamsAppId,
  botAppId,
  origin,
}: {
  readonly teamsAppId: string;
  readonly botAppId: string;
  /** Where the pages for people outside Teams are, when that is known. */
  readonly origin?: string | undefined;
}): Links {
  return {
    tab(path) {
      const context = encodeURIComponent(JSON.stringify({ subEntityId: path }));
      return `https://teams.microsoft.com/l/entity/${teamsAppId}/${ENTITY_ID}?context=${context}`;
    },
    chat: () => `https://teams.microsoft.com/l/chat/0/0?users=28:${botAppId}`,
    site: (path) => (origin === undefined ? undefined : `${origin}${path}`),
  };
}
