import type { Instant, LocalDate } from '../../../../bot/contracts/calendar';
import type { RunResource } from '../../../../bot/contracts/intervention-runs';

/** Something that was done with a run. */
export interface RunEvent {
  readonly at: Instant;
  /** Where only the day is known. */
  readonly on?: LocalDate;
  readonly what: 'started' | 'step' | 'photo' | 'effect' | 'told' | 'praised' | 'stopped';
  readonly by?: string;
  /** Of which step, or why. */
  readonly text?: string;
}

/** All that a run remembers of what was done, in no order. Of a day without an hour it is told where that day ends. */
export function eventsOf(run: RunResource): readonly RunEvent[] {
  const { startedAt, startedBy, stepItems, photos, effect, told, praise, stopped } = run;
  return [
    { at: startedAt, what: 'started', by: startedBy },
    // Of the same day the last comes first.
    ...stepItems
      .toReversed()
      .flatMap(({ doneOn, title }): RunEvent[] =>
        doneOn === undefined ? [] : [{ at: `${doneOn}T22:00:00.000Z`, on: doneOn, what: 'step', text: title }],
      ),
    ...photos.map(({ addedAt, addedBy }): RunEvent => ({ at: addedAt, what: 'photo', by: addedBy })),
    ...(effect === undefined ? [] : [{ at: effect.at, what: 'effect' as const, by: effect.by }]),
    ...(told === undefined ? [] : [{ at: told.at, what: 'told' as const, by: told.by }]),
    ...(praise?.state === 'posted' ? [{ at: praise.at, what: 'praised' as const, by: praise.by }] : []),
    ...(stopped === undefined ? [] : [{ at: stopped.at, what: 'stopped' as const, by: stopped.by, text: stopped.why }]),
  ];
}
