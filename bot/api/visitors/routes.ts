import type { Request, Response, Server } from 'restify';
import { createTranslator } from '../../i18n';
import type { Clock } from '../../ports/clock';
import type { Logger } from '../../ports/logger';
import { DomainError } from '../../shared/errors';
import { localDateOf } from '../../shared/local-date';
import { sendAnswer } from '../answer';
import { readJson } from '../body';
import { languageFor } from '../problem';
import { RequestRefused } from '../refusal';
import type { Charged } from '../request-charge';
import { ADDING } from '../routes';
import { clientAddress } from './client-address';
import type { VisitorContext, VisitorRoute } from './define';
import { createGuessLimits, type GuessLimits } from './guess-limits';
import { isSameOrigin } from './same-origin';
import { readSession, setSession } from './session-cookie';

/** How people without sign-in reach this program. */
export interface VisitorSettings {
  /** The address of the program as they see it, without a path; absent: whatever they asked. */
  readonly origin?: string | undefined;
  /** Whether they reach it by https, as everywhere but in the demo. */
  readonly isSecure: boolean;
  /** So many proxies in front of the program are trusted to say whose request it is. */
  readonly trustedProxies: number;
}

export interface Visitors {
  readonly routes: readonly VisitorRoute[];
  readonly settings: VisitorSettings;
}

interface Surroundings {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly charged: Charged;
}

/** Serves the routes for people who are not signed in; they need no sign-in to be set up. */
export function addVisitorRoutes(server: Server, { routes, settings }: Visitors, around: Surroundings): void {
  const limits = createGuessLimits(around.logger);
  const { isSecure } = settings;
  for (const route of routes) {
    ADDING[route.method](server, route.path, async (request, response) => {
      if (route.method !== 'get') refuseOtherSites(request, settings);
      const answer = await limited(request, response, { limits, settings }, () =>
        around.charged(route.path, async () =>
          route.run(await requestOf(route, request), contextFor(request, around.clock, isSecure)),
        ),
      );
      if (answer.session !== undefined) setSession(response, answer.session, isSecure);
      await sendAnswer(request, response, route, { body: answer.body });
    });
  }
}

function refuseOtherSites({ headers }: Request, { origin }: VisitorSettings): void {
  if (!isSameOrigin(headers, origin)) throw new RequestRefused(403, 'api.visitor.other-site');
}

/** Who guesses too often gets one answer, whatever they come with: nothing is looked up any more. */
async function limited<T>(
  { headers, socket }: Request,
  response: Response,
  { limits, settings }: { readonly limits: GuessLimits; readonly settings: VisitorSettings },
  work: () => Promise<T>,
): Promise<T> {
  const forwarded = headers['x-forwarded-for'];
  const chain = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
  const address = clientAddress(socket.remoteAddress ?? '', chain, settings.trustedProxies);
  const wait = await limits.waitOf(address);
  if (wait !== undefined) {
    response.setHeader('retry-after', String(wait));
    throw new RequestRefused(429, 'api.visitor.too-many', undefined, { minutes: Math.ceil(wait / 60) });
  }
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'unauthenticated') await limits.guessed(address);
    throw error;
  }
}

async function requestOf({ takes, maxBytes }: VisitorRoute, request: Request) {
  return {
    params: undefined,
    query: Object.fromEntries(new URLSearchParams(request.getQuery())),
    body: takes === 'nothing' ? undefined : await readJson(request, maxBytes),
    preconditions: {},
  };
}

function contextFor(request: Request, clock: Clock, isSecure: boolean): VisitorContext {
  const language = languageFor(request.headers['accept-language']);
  const now = clock.now();
  const session = readSession(request, isSecure);
  return { session, language, t: TRANSLATORS[language], now, today: localDateOf(now) };
}

const TRANSLATORS = { nl: createTranslator('nl'), en: createTranslator('en') };
