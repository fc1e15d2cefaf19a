import type { z } from 'zod';
import type { Precondition, Seen } from './precondition';

/**
 * The invented people as whom routes are tried: of Team Vechtoever its lead and a member, the lead of another team, the
 * manager of both and the administrator.
 */
export const EXAMPLE_PEOPLE = ['teamlead', 'staff', 'other-lead', 'manager', 'admin'] as const;
export type ExamplePerson = (typeof EXAMPLE_PEOPLE)[number];

/** Who gets an answer. `only` ends the sentence "For …" in the OpenAPI file; `refused` are all who must not get one. */
export type Access =
  'everybody' | { readonly only: string; readonly refused: readonly [ExamplePerson, ...ExamplePerson[]] };

/**
 * A request that works on the demo association, typed by the contracts: the tests send it, and everything that is wrong with
 * it. `after`: the routes whose examples must have been sent before, in order; `{name}` in a param, or for a field of the
 * body, stands for that field of one of their answers.
 */
export type RouteExample<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  C extends Precondition,
> = ExampleSender & Part<'params', P> & Part<'query', Q> & Part<'body', B> & SeenPart<C>;

/** An example whose types only its route knows. */
export interface AnyExample extends ExampleSender {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly seen?: number | string | undefined;
}

interface ExampleSender {
  readonly as: ExamplePerson;
  /** Operation ids. */
  readonly after?: readonly string[];
}

type Part<K extends string, S extends z.ZodType> =
  undefined extends z.input<S> ? { readonly [_ in K]?: z.input<S> } : { readonly [_ in K]: z.input<S> };

type SeenPart<C extends Precondition> = undefined extends Seen[C]
  ? { readonly seen?: undefined }
  : { readonly seen: Seen[C] };
