import { useMutation, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useNotices } from '../components/notices';
import { Conflict, Offline, Problem } from './problem';

/** A way to change something on the server. */
export interface Change<I, R> {
  readonly send: (input: I) => Promise<R>;
  /** The answers that are out of date after it; see `touchedBy`. */
  readonly touches: (input: I) => readonly QueryKey[];
  /** What the screens already show while the server has not answered: changes kept answers, which are put back when it refuses. */
  readonly expect?: (queries: QueryClient, input: I) => void;
  /** The line that tells that it is done. */
  readonly said?: (answer: R, input: I) => string;
  /** Takes it back; the line then has a button for it. */
  readonly undo?: (answer: R, input: I) => Promise<unknown>;
  /** Whether this one can be taken back; otherwise always. */
  readonly isUndoable?: (answer: R, input: I) => boolean;
  /** The screen itself shows what the server refuses, beside what was typed. Otherwise a line tells it. */
  readonly showsProblem?: boolean;
}

export interface Changing<I, R> {
  readonly run: (input: I, then?: (answer: R) => void) => void;
  /** Under way, or waiting for the connection to return. */
  readonly isBusy: boolean;
  /** Why the server refused the last one; on a conflict what it is now is in `conflict`. */
  readonly problem: Problem | undefined;
  readonly conflict: Conflict | undefined;
  /** Forgets the refusal. */
  readonly clear: () => void;
}

/**
 * Changes something: shown at once, taken back when refused, undone with one press. Without a connection it waits, and goes when
 * the connection is back.
 * @example const complete = useChange({ send: (evidence) => command({ what: 'complete', evidence }), touches: () => touchedBy.item(ref) });
 */
export function useChange<I, R>(change: Change<I, R>): Changing<I, R> {
  const queries = useQueryClient();
  const notices = useNotices();

  async function refresh(input: I): Promise<void> {
    await Promise.all(change.touches(input).map((queryKey) => queries.invalidateQueries({ queryKey })));
  }

  const mutation = useMutation<R, Error, I, () => void>({
    mutationFn: change.send,
    retry: (_count, error) => error instanceof Offline,
    retryDelay: 1_000,
    async onMutate(input) {
      if (change.expect === undefined) return () => undefined;
      const keys = change.touches(input);
      await Promise.all(keys.map((queryKey) => queries.cancelQueries({ queryKey })));
      const before = keys.flatMap((queryKey) => queries.getQueriesData({ queryKey }));
      change.expect(queries, input);
      return () => before.forEach(([key, data]) => queries.setQueryData(key, data));
    },
    onSuccess(answer, input) {
      const { said, undo, isUndoable } = change;
      if (said === undefined) return;
      notices.done(
        said(answer, input),
        undo === undefined || isUndoable?.(answer, input) === false
          ? undefined
          : () =>
              undo(answer, input)
                .catch((error: unknown) => notices.refused(error))
                .finally(() => void refresh(input)),
      );
    },
    onError(error, _input, putBack) {
      putBack?.();
      if (change.showsProblem !== true || !(error instanceof Problem)) notices.refused(error);
    },
    // The screen is calm again before the fresh answers are in: they come by themselves.
    onSettled: (_answer, _error, input) => void refresh(input),
  });

  const problem = mutation.error instanceof Problem ? mutation.error : undefined;
  return {
    run: (input, then) => mutation.mutate(input, { onSuccess: (answer) => then?.(answer) }),
    isBusy: mutation.isPending,
    problem,
    conflict: problem instanceof Conflict ? problem : undefined,
    clear: () => mutation.reset(),
  };
}
