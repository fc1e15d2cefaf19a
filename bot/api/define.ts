import { z } from 'zod';
import type { Instant, LocalDate } from '../contracts/calendar';
import type { Language } from '../contracts/people';
import type { Fault } from '../contracts/problem';
import type { Translate } from '../i18n';
import type { Actor } from '../shared/actor';
import type { Access, AnyExample, RouteExample } from './example';
import { readPrecondition, type Precondition, type PreconditionHeaders, type Seen } from './precondition';
import { RequestRefused, Stale } from './refusal';

/** Who asks, in which language an answer is read, and at what moment. */
export interface ApiContext {
  readonly actor: Actor;
  readonly language: Language;
  readonly t: Translate;
  readonly now: Instant;
  readonly today: LocalDate;
}

export type RouteMethod = 'get' | 'post' | 'put' | 'delete';

/** The body of a route that takes a file as it is, `application/octet-stream`. */
export const RawBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export type RawBytes = z.infer<typeof RawBytes>;

/** The body of a route that takes a picture as it is, `image/*`. */
export const RawPicture = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export type RawPicture = z.infer<typeof RawPicture>;

/** The answer of a route that sends a file, to be saved under `name`. */
export const FileAnswer = z.object({
  name: z.string(),
  bytes: RawBytes,
  /** One of `alsoProduces`, when it is not what the route usually produces. */
  type: z.string().optional(),
});
export type FileAnswer = z.infer<typeof FileAnswer>;

/** A part of a request that a route does not read. */
export type Nothing = z.ZodUndefined;

export interface RouteDefinition<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
  C extends Precondition,
> {
  /** Names the route in the OpenAPI file and in the tests; a verb and a noun, `changeItem`. */
  readonly operationId: string;
  readonly method: RouteMethod;
  readonly path: `/api/${string}`;
  /** What it does, in one English line for the OpenAPI file. */
  readonly summary: string;
  readonly access: Access;
  /** A contract for each part that the route reads; of a path and a query each value comes in as text. */
  readonly params?: P;
  readonly query?: Q;
  /** JSON, a file with `RawBytes`, or a picture with `RawPicture`. */
  readonly body?: B;
  /** 256 KB unless given. */
  readonly maxBytes?: number;
  /** What a write must say of the resource that it was made for; it comes in as `seen`. */
  readonly precondition?: C;
  /** What goes out is parsed too: a field that the contract does not name stays inside. */
  readonly response: R;
  /** 200 unless given. */
  readonly status?: 200 | 201;
  /** The media type of a `FileAnswer`. */
  readonly produces?: string;
  /** Other media types of which it may be, by what was asked. */
  readonly alsoProduces?: readonly string[];
  /** Of a file that is shown in place: the browser of who asked may keep it so long. Any other is saved, and not kept. */
  readonly shown?: ShownFile;
  /** The version in an answer, which becomes its ETag. */
  readonly version?: (answer: z.output<R>) => number | string;
  /** What a 412 carries as `current`, when that is not the response. */
  readonly current?: z.ZodType;
  readonly example: RouteExample<P, Q, B, C>;
  /** @throws Stale when somebody changed the resource since `seen`, and whatever the use case throws */
  readonly handle: (input: RouteInput<P, Q, B, C>, context: ApiContext) => Promise<z.input<R>>;
}

export interface ShownFile {
  readonly keptSeconds: number;
}

export interface RouteInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, C extends Precondition> {
  readonly params: z.output<P>;
  readonly query: z.output<Q>;
  readonly body: z.output<B>;
  readonly seen: Seen[C];
}

/** A request as it came in; each part is as the network brought it. */
export interface RouteRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly preconditions: PreconditionHeaders;
}

export interface RouteAnswer {
  readonly body: unknown;
  /** The version for the ETag. */
  readonly version?: number | string;
}

/** A route whose types only it knows, with what the server, the tests and the OpenAPI file need of it. */
export interface Route {
  readonly operationId: string;
  readonly method: RouteMethod;
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly precondition: Precondition;
  readonly takes: 'nothing' | 'json' | 'bytes' | 'picture';
  readonly maxBytes: number;
  readonly status: number;
  /** The media type of a file; absent for JSON. */
  readonly produces: string | undefined;
  readonly alsoProduces: readonly string[];
  readonly shown: ShownFile | undefined;
  readonly hasVersion: boolean;
  readonly contracts: {
    readonly params: z.ZodType | undefined;
    readonly query: z.ZodType | undefined;
    readonly body: z.ZodType | undefined;
    readonly response: z.ZodType;
    readonly current: z.ZodType;
  };
  readonly example: AnyExample;
  /** @throws RequestRefused when the input breaks the contract, Stale, and whatever the use case throws */
  readonly run: (request: RouteRequest, context: ApiContext) => Promise<RouteAnswer>;
}

const MAX_BYTES = 256 * 1024;

/** One address of the API, for signed-in people only; docs/api.md tells how. */
export function defineRoute<
  R extends z.ZodType,
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  C extends Precondition = 'none',
>(definition: RouteDefinition<P, Q, B, R, C>): Route {
  const { params, query, body, response, precondition, version, handle } = definition;
  const current = definition.current ?? response;
  const contracts = {
    params: params ?? z.custom<z.output<P>>(isNothing),
    query: query ?? z.custom<z.output<Q>>(isNothing),
    body: body ?? z.custom<z.output<B>>(isNothing),
  };
  return {
    ...descriptionOf(definition),
    contracts: { params, query, body, response, current },
    async run(request, context) {
      const seen =
        precondition === undefined
          ? z.custom<Seen[C]>(isNothing).parse(undefined)
          : readPrecondition(precondition, request.preconditions);
      const parts = readParts({
        params: contracts.params.safeParse(params === undefined ? undefined : request.params),
        query: contracts.query.safeParse(query === undefined ? undefined : request.query),
        body: contracts.body.safeParse(body === undefined ? undefined : request.body),
      });
      const answer = response.parse(await withCurrent(current, () => handle({ ...parts, seen }, context)));
      return version === undefined ? { body: answer } : { body: answer, version: version(answer) };
    },
  };
}

/** What the parts of a request hold. @throws RequestRefused with the faults of all */
export function readParts<P, Q, B>(parts: {
  readonly params: z.ZodSafeParseResult<P>;
  readonly query: z.ZodSafeParseResult<Q>;
  readonly body: z.ZodSafeParseResult<B>;
}): { readonly params: P; readonly query: Q; readonly body: B } {
  const { params, query, body } = parts;
  if (params.success && query.success && body.success) {
    return { params: params.data, query: query.data, body: body.data };
  }
  throw new RequestRefused(400, 'api.request-invalid', Object.entries(parts).flatMap(faultsOf));
}

function isNothing(value: unknown): boolean {
  return value === undefined;
}

function descriptionOf<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
  C extends Precondition,
>(definition: RouteDefinition<P, Q, B, R, C>): Omit<Route, 'contracts' | 'run'> {
  const { operationId, method, path, summary, access, body, precondition, maxBytes, status, produces, shown } =
    definition;
  return {
    operationId,
    method,
    path,
    summary,
    access,
    precondition: precondition ?? 'none',
    takes: takesOf(body),
    maxBytes: maxBytes ?? MAX_BYTES,
    status: status ?? 200,
    produces,
    alsoProduces: definition.alsoProduces ?? [],
    shown,
    hasVersion: definition.version !== undefined,
    example: definition.example,
  };
}

function takesOf(body: z.ZodType | undefined): Route['takes'] {
  if (body === undefined) return 'nothing';
  if (body === RawPicture) return 'picture';
  return body === RawBytes ? 'bytes' : 'json';
}

/** With the resource of a `Stale` as its contract says. */
async function withCurrent<T>(contract: z.ZodType, handle: () => Promise<T>): Promise<T> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof Stale) throw new Stale(contract.parse(error.current), error.version);
    throw error;
  }
}

function faultsOf([part, parsed]: readonly [string, z.ZodSafeParseResult<unknown>]): readonly Fault[] {
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({ path: [part, ...path].join('.'), message }));
}
