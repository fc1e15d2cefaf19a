import type { Request, Response, Server } from 'restify';
import { createTranslator } from '../i18n';
import type { Clock } from '../ports/clock';
import type { Actor } from '../shared/actor';
import { localDateOf } from '../shared/local-date';
import { sendAnswer } from './answer';
import { readBytes, readJson, readPicture } from './body';
import type { ApiContext, Route, RouteMethod, RouteRequest } from './define';
import { languageFor } from './problem';
import { RequestRefused } from './refusal';
import type { Charged } from './request-charge';
import type { SignIn } from './sign-in';

export interface RouteSurroundings {
  readonly signIn: SignIn;
  readonly clock: Clock;
  readonly charged: Charged;
}

/** Serves a route to people who are signed in. */
export function addRoute(server: Server, route: Route, { signIn, clock, charged }: RouteSurroundings): void {
  const add = ADDING[route.method];
  add(server, route.path, async (request, response) => {
    const answer = await charged(route.path, async () => {
      const actor = await actorFor(request, signIn);
      return route.run(await requestOf(route, request), contextFor(request, actor, clock));
    });
    await sendAnswer(request, response, route, answer);
  });
}

/** @throws RequestRefused as long as sign-in is not set up */
export function requireSignIn(signIn: SignIn): Extract<SignIn, { state: 'ready' }> {
  if (signIn.state === 'ready') return signIn;
  throw new RequestRefused(503, 'api.sign-in.missing', undefined, { settings: signIn.settings.join(', ') });
}

type Handler = (request: Request, response: Response) => Promise<void>;

/** How a route of each method is added to the server. */
export const ADDING: Readonly<Record<RouteMethod, (server: Server, path: string, handler: Handler) => void>> = {
  get: (server, path, handler) => void server.get(path, handler),
  post: (server, path, handler) => void server.post(path, handler),
  put: (server, path, handler) => void server.put(path, handler),
  delete: (server, path, handler) => void server.del(path, handler),
};

async function actorFor(request: Request, signIn: SignIn): Promise<Actor> {
  const actor = await requireSignIn(signIn).authenticate(request.headers);
  if (actor === undefined) throw new RequestRefused(401, 'api.unauthenticated');
  // The tab is for people of the association itself: guests are asked in the chat, others through a link.
  if (actor.role === 'guest') throw new RequestRefused(403, 'api.guest-refused');
  return actor;
}

async function requestOf(route: Route, request: Request): Promise<RouteRequest> {
  const params: unknown = request.params;
  return {
    params,
    query: Object.fromEntries(new URLSearchParams(request.getQuery())),
    body: await bodyOf(route, request),
    preconditions: { ifMatch: request.headers['if-match'], ifNoneMatch: request.headers['if-none-match'] },
  };
}

async function bodyOf({ takes, maxBytes }: Route, request: Request): Promise<unknown> {
  if (takes === 'nothing') return undefined;
  if (takes === 'picture') return readPicture(request, maxBytes);
  return takes === 'bytes' ? readBytes(request, maxBytes) : readJson(request, maxBytes);
}

function contextFor(request: Request, actor: Actor, clock: Clock): ApiContext {
  const language = languageFor(request.headers['accept-language']);
  const now = clock.now();
  return { actor, language, t: TRANSLATORS[language], now, today: localDateOf(now) };
}

const TRANSLATORS = { nl: createTranslator('nl'), en: createTranslator('en') };
