import type { PlanItem } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { RunningIntervention } from '../../contracts/intervention-runs';
import type { Intervention } from '../../contracts/interventions';
import { addDays, yearOf } from '../../shared/local-date';
import { titleIn } from '../annual-plan';

/** What of a run its steps follow from. */
export type RunToStep = Pick<
  RunningIntervention,
  'id' | 'teamId' | 'placeId' | 'kind' | 'title' | 'ownerId' | 'startOn'
>;

const LONGEST_TITLE = 200;

/**
 * A step each, all of the owner: what residents or a partner do, they do with them. They are in the plan partition of the year of
 * the start, also those due in the next.
 * @param itemIdOf the id of a step by its number, from 1
 * @param workingDayFrom the first working day on or after a day
 */
export function stepItems(
  run: RunToStep,
  { steps }: Pick<Intervention, 'steps'>,
  itemIdOf: (number: number) => string,
  workingDayFrom: (day: LocalDate) => LocalDate,
): readonly PlanItem[] {
  const { id, teamId, placeId, kind, title: intervention, ownerId, startOn } = run;
  return steps.map(({ title, how, role, day }, at) => {
    const step = { runId: id, number: at + 1, of: steps.length, intervention, title, how, role };
    return {
      id: itemIdOf(at + 1),
      kind: 'step',
      teamId,
      planYear: yearOf(startOn),
      title: titleIn('nl', { title: title.nl, step }).slice(0, LONGEST_TITLE),
      ownerId,
      dueOn: workingDayFrom(addDays(startOn, day)),
      status: 'open',
      ...(placeId === undefined ? {} : { placeId }),
      approach: kind,
      step,
      history: [],
      version: 1,
    };
  });
}
