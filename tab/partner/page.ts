import type { Language } from '../../bot/contracts/people';
import type { PartnerScreen, PartnerSubmission } from '../../bot/contracts/partner-links';
import { showCard, type ShownCard } from './card';
import { createAttempts } from './attempts';
import { createPartnerServer, Refused, Unreachable } from './server';
import { textIn, type TextKey } from './texts';
import type { PageView } from './view';

type Press = PartnerSubmission['data'];

export interface PartnerPage {
  /** Opens with the token of a link, or goes on with the session that the browser has. */
  open(token: string | undefined): Promise<void>;
  speak(language: Language): Promise<void>;
  leave(): Promise<void>;
  /** The page is put away, perhaps for good: what was filled in is kept as a draft. */
  putAway(): void;
  /** There is a connection again. */
  reconnect(): void;
  /** Whether something is filled in that was not sent. */
  isUnsaved(): boolean;
}

/** What the page does, by what the server answers; how it looks is the view's. */
export function createPartnerPage(view: PageView, first: Language): PartnerPage {
  let language = first;
  /** In memory alone; with it a session that ended is begun again without anybody noticing. */
  let token: string | undefined;
  let shown: { readonly screen: PartnerScreen; readonly card: ShownCard } | undefined;
  let isDirty = false;
  const server = createPartnerServer(() => language);
  const say = (key: TextKey, values?: Readonly<Record<string, number>>) => textIn(language, key, values);

  const events = { press: (data: Press) => void submit(data), change: () => void (isDirty = true) };

  function show(screen: PartnerScreen, values?: Readonly<Record<string, string>>): void {
    const card = showCard(screen, language, events, values);
    const isSaved = screen.outcome === 'applied' || screen.outcome === 'already';
    // A card that comes back because something is missing still holds what was filled in.
    isDirty = isDirty && !isSaved && JSON.stringify(screen.here) === JSON.stringify(shown?.screen.here);
    shown = { screen, card };
    view.show(screen.title, card.element);
    if (isSaved) view.tell(`${say('saved')} ${say('progress', screen.progress)}`);
  }

  const attempts = createAttempts({
    wait: (waiting) => view.wait(say(waiting)),
    ready: () => view.ready(),
    renew: () => (token === undefined ? undefined : server.exchange(token)),
    fail,
  });
  const attempt = attempts.make;

  function fail(error: unknown, retry: () => Promise<void>): void {
    if (shown === undefined && error instanceof Refused && error.isFinal) return view.end(...endOf(error, say));
    const told = error instanceof Refused ? error.message : '';
    const text = told === '' ? say(error instanceof Unreachable ? 'offline' : 'failed') : told;
    view.trouble(text, { label: say('retry'), press: () => void retry() });
  }

  function submit(data: Press): Promise<void> {
    return attempt(async () => {
      if (shown !== undefined) show(await server.submit(language, { key: shown.screen.key, data }));
    }, 'saving');
  }

  function speakNow(next: Language): void {
    language = next;
    view.speak(language);
  }

  return {
    async open(given) {
      token = given ?? token;
      await attempt(async () => {
        if (given !== undefined) {
          const session = await server.exchange(given);
          if (shown === undefined) speakNow(session.language);
        }
        // What is being filled in stays, and can be sent now.
        if (!isDirty) show(await server.screen(language));
      }, 'loading');
    },

    async speak(next) {
      speakNow(next);
      if (shown === undefined) return;
      const { screen, card } = shown;
      await attempt(async () => {
        show(await server.submit(next, { key: screen.key, data: screen.here }), isDirty ? card.values() : undefined);
      }, 'loading');
    },

    leave: () =>
      attempt(async () => {
        await server.leave();
        token = undefined;
        shown = undefined;
        isDirty = false;
        view.end(say('left.title'), [say('left.text')]);
      }, 'loading'),

    putAway() {
      if (!isDirty || attempts.isBusy() || shown?.screen.keep === undefined) return;
      server.keep({ key: shown.screen.key, data: { ...shown.card.values(), ...shown.screen.keep } });
    },

    reconnect: () => attempts.again(),
    isUnsaved: () => isDirty,
  };
}

/** There is nothing to go on with: what to do instead. */
function endOf(error: Refused, say: (key: TextKey) => string): [title: string, texts: readonly string[]] {
  if (error.code === 'partner-links.session-unknown') {
    return [say('no-link.title'), [say('no-link.text'), say('contact')]];
  }
  if (error.code === 'partner-links.ended.closed') return [say('closed.title'), [error.message]];
  const title = error.status === 409 ? say('waiting.title') : say('ended.title');
  return [title, [error.message, say('contact')]];
}
