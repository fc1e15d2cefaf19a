import { z } from 'zod';
import type { Instant, LocalDate } from '../../contracts/calendar';
import type { Language } from '../../contracts/people';
import type { Translate } from '../../i18n';
import { readParts, type Nothing, type Route, type RouteRequest } from '../define';

/** Somebody who is not signed in; who they are, the feature tells by their session. */
export interface VisitorContext {
  /** What the browser keeps for them, as it came in: anything at all. */
  readonly session: string | undefined;
  readonly language: Language;
  readonly t: Translate;
  readonly now: Instant;
  readonly today: LocalDate;
}

/** What the browser must keep from now on: a new session, or none. */
export type SessionChange = { readonly token: string; readonly seconds: number } | 'ended';

export interface VisitorAnswer<T> {
  readonly body: T;
  readonly session?: SessionChange;
}

export interface VisitorRouteDefinition<Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  /** Names the route in the OpenAPI file and in the tests; a verb and a noun. */
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'delete';
  readonly path: `/api/${string}`;
  readonly summary: string;
  /** `begins`: what they send makes the session; `needed`: their session says who they are. */
  readonly session: VisitorAccess['session'];
  readonly query?: Q;
  readonly body?: B;
  /** 256 KB unless given. */
  readonly maxBytes?: number;
  readonly response: R;
  /** A body as it may come in, for the OpenAPI file. */
  readonly example?: z.input<B>;
  /** @throws a DomainError of kind `unauthenticated` for a session or secret that nobody knows, which counts as a guess */
  readonly handle: (
    input: { readonly query: z.output<Q>; readonly body: z.output<B> },
    context: VisitorContext,
  ) => Promise<VisitorAnswer<z.input<R>>>;
}

export interface VisitorAccess {
  readonly session: 'begins' | 'needed';
}

/** An address of the API for people who are not signed in. */
export interface VisitorRoute extends Omit<Route, 'access' | 'run'> {
  readonly access: VisitorAccess;
  /** @throws RequestRefused when the input breaks the contract, and whatever the use case throws */
  readonly run: (request: RouteRequest, context: VisitorContext) => Promise<VisitorAnswer<unknown>>;
}

const MAX_BYTES = 256 * 1024;

/** One address of the API for people without sign-in; docs/partner-link.md tells how they are known. */
export function defineVisitorRoute<R extends z.ZodType, Q extends z.ZodType = Nothing, B extends z.ZodType = Nothing>(
  definition: VisitorRouteDefinition<Q, B, R>,
): VisitorRoute {
  const { operationId, method, path, summary, session, query, body, response, example, handle } = definition;
  const contracts = {
    params: undefined,
    query: query ?? z.custom<z.output<Q>>((value) => value === undefined),
    body: body ?? z.custom<z.output<B>>((value) => value === undefined),
  };
  return {
    operationId,
    method,
    path,
    summary,
    access: { session },
    precondition: 'none',
    takes: body === undefined ? 'nothing' : 'json',
    maxBytes: definition.maxBytes ?? MAX_BYTES,
    status: 200,
    produces: undefined,
    alsoProduces: [],
    shown: undefined,
    hasVersion: false,
    contracts: { params: undefined, query, body, response, current: response },
    example: { as: 'staff', ...(example === undefined ? {} : { body: example }) },
    async run(request, context) {
      const parts = readParts({
        params: z.undefined().safeParse(undefined),
        query: contracts.query.safeParse(query === undefined ? undefined : request.query),
        body: contracts.body.safeParse(body === undefined ? undefined : request.body),
      });
      const answer = await handle(parts, context);
      return { ...answer, body: response.parse(answer.body) };
    },
  };
}
