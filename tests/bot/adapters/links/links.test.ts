import { localLinks } from '../../../../bot/adapters/links/local-links';
import { noLinks } from '../../../../bot/adapters/links/no-links';
import { teamsLinks } from '../../../../bot/adapters/links/teams-links';
import manifest from '../../../../infra/app-package/manifest.json';

const TEAMS_APP_ID = '22222222-2222-4222-8222-222222222222';
const BOT_APP_ID = '33333333-3333-4333-8333-333333333333';

describe('in Teams', () => {
  const links = teamsLinks({ teamsAppId: TEAMS_APP_ID, botAppId: BOT_APP_ID });

  it('opens a screen of the tab by its path, whatever is in it', () => {
    const address = new URL(links.tab('/items/vechtoever/2026/a&b=c') ?? '');

    expect(address.origin + address.pathname).toBe(`https://teams.microsoft.com/l/entity/${TEAMS_APP_ID}/overview`);
    expect(JSON.parse(address.searchParams.get('context') ?? '')).toEqual({
      subEntityId: '/items/vechtoever/2026/a&b=c',
    });
  });

  it('opens a tab that the app package has', () => {
    const [, entityId] = /entity\/[^/]+\/([^?]+)/.exec(links.tab('/') ?? '') ?? [];

    expect(manifest.staticTabs.map((tab) => tab.entityId)).toContain(entityId);
  });

  it('leads back to the conversation with the bot', () => {
    expect(links.chat()).toBe(`https://teams.microsoft.com/l/chat/0/0?users=28:${BOT_APP_ID}`);
  });
});

describe('on this machine', () => {
  it('opens the tab from the moment that it is served', () => {
    const links = localLinks({});
    const before = links.tab('/tasks');

    links.servedOn(3978);

    expect([before, links.tab('/tasks')]).toEqual([undefined, 'http://localhost:3978/tab/tasks']);
  });

  it('leads to the local Teams client where that is known', () => {
    expect(localLinks({ chatAddress: 'http://localhost:56150' }).chat()).toBe('http://localhost:56150');
    expect(localLinks({}).chat()).toBeUndefined();
  });
});

it('leads nowhere where there is no tab', () => {
  expect([noLinks().tab('/tasks'), noLinks().chat()]).toEqual([undefined, undefined]);
});

describe('a page for people outside Teams', () => {
  const origin = 'https://leefbaarheid.example';

  it('is where the program is reached, with or without a tab', () => {
    const all = [noLinks({ origin }), teamsLinks({ teamsAppId: TEAMS_APP_ID, botAppId: BOT_APP_ID, origin })];

    expect(all.map((links) => links.site('/oordeel'))).toEqual([`${origin}/oordeel`, `${origin}/oordeel`]);
  });

  it('is nowhere as long as nobody says where that is', () => {
    const all = [noLinks(), teamsLinks({ teamsAppId: TEAMS_APP_ID, botAppId: BOT_APP_ID }), localLinks({})];

    expect(all.map((links) => links.site('/oordeel'))).toEqual([undefined, undefined, undefined]);
  });

  it('is on this machine in the demo', () => {
    const links = localLinks({});

    links.servedOn(3978);

    expect(links.site('/oordeel')).toBe('http://localhost:3978/oordeel');
  });
});
