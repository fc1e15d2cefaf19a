import type { z } from 'zod';
import type { Language } from '../contracts/people';
import type { Actor } from '../shared/actor';
import { RequestRefused } from './problem';

/** Who asks, and in which language an answer is read. */
export interface ApiContext {
  readonly actor: Actor;
  readonly language: Language;
}

/** A request as it came in; each part is as the network brought it. */
export interface RouteInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export interface RouteDefinition<I, R> {
  readonly method: RouteMethod;
  readonly path: `/api/${string}`;
  /** The contract for the parts of a `RouteInput` that the route reads. */
  readonly input: z.ZodType<I>;
  /** What goes out is parsed too: a field that the contract does not name stays inside. */
  readonly response: z.ZodType<R>;
  readonly handle: (input: I, context: ApiContext) => Promise<R>;
}

export type RouteMethod = 'get' | 'post' | 'put' | 'del';

/** A route whose types only it knows. */
export interface Route {
  readonly method: RouteMethod;
  readonly path: string;
  /** @throws RequestRefused when the input breaks the contract, and whatever the use case throws */
  readonly run: (input: RouteInput, context: ApiContext) => Promise<unknown>;
}

/**
 * One address of the API, for signed-in people only.
 * @example defineRoute({ method: 'get', path: '/api/annual-plans/:year', input: z.object({ params: PlanOfYear }), response: AnnualPlan, handle })
 */
export function defineRoute<I, R>({ method, path, input, response, handle }: RouteDefinition<I, R>): Route {
  return {
    method,
    path,
    async run(raw, context) {
      const parsed = input.safeParse(raw);
      if (!parsed.success) throw new RequestRefused(400, 'api.request-invalid', parsed.error.issues.map(faultOf));
      return response.parse(await handle(parsed.data, context));
    },
  };
}

function faultOf({ path, message }: z.core.$ZodIssue): { readonly path: string; readonly message: string } {
  return { path: path.join('.'), message };
}
