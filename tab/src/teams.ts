/** The three appearances of Teams. */
export type LocalTheme = 'light' | 'dark' | 'contrast';

/** Teams around the tab, as far as the tab needs it. */
export interface TeamsHost {
  readonly theme: LocalTheme;
  readonly onTheme: (listener: (theme: LocalTheme) => void) => void;
  /** The address within the tab that a link in a card pointed at, `/items/…`. */
  readonly path: string | undefined;
  /** The token with which this person is signed in; Teams renews it. */
  readonly token: () => Promise<string>;
  /** Takes away the loading picture that Teams shows. */
  readonly ready: () => void;
  /** Of the page on which a channel tab is set up: what it shows, once something was chosen. */
  readonly configure: (tab: { readonly name: string; readonly address: string; readonly id: string }) => void;
}

const ANSWERS_WITHIN_MS = 3_000;

/** Teams, when the tab stands in it. Its library comes only then; another page with this one in a frame does not answer. */
export async function connectTeams(): Promise<TeamsHost | undefined> {
  if (window.parent === window) return undefined;
  const { app, authentication, pages } = await import('@microsoft/teams-js');
  const hasAnswered = await Promise.race([
    app.initialize().then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ANSWERS_WITHIN_MS)),
  ]);
  if (!hasAnswered) return undefined;
  const context = await app.getContext();
  return {
    theme: themeOf(context.app.theme),
    onTheme: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeOf(theme))),
    path: context.page.subPageId?.startsWith('/') === true ? context.page.subPageId : undefined,
    token: () => authentication.getAuthToken(),
    ready: () => void app.notifySuccess(),
    configure({ name, address, id }) {
      pages.config.registerOnSaveHandler((event) => {
        void pages.config
          .setConfig({ suggestedDisplayName: name, entityId: id, contentUrl: address, websiteUrl: address })
          .then(
            () => event.notifySuccess(),
            () => event.notifyFailure(),
          );
      });
      pages.config.setValidityState(true);
    },
  };
}

function themeOf(name: string): LocalTheme {
  if (name === 'contrast') return 'contrast';
  return name === 'dark' || name === 'glass' ? 'dark' : 'light';
}
