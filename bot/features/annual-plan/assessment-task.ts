import type { AssessmentTask, PlanItem, PlanItemChange } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import { localDateOf } from '../../shared/local-date';
import evidence from './content/assessment-evidence.json';
import { awake, latestHistory, withoutProof, type Asked } from './item-change';

/** What a round asks of somebody, as it is now. */
export interface WantedAssessment {
  readonly id: string;
  readonly teamId: string;
  readonly planYear: number;
  readonly ownerId: PersonId;
  /** The round's last day. */
  readonly dueOn: LocalDate;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly task: AssessmentTask;
}

/** The item of what a round asks; undefined where there is nothing to do. */
export function newAssessmentItem(wanted: WantedAssessment, { by, at }: Asked): PlanItem | undefined {
  if (wanted.status !== 'open') return undefined;
  const { id, teamId, planYear, ownerId, dueOn, status, task } = wanted;
  return {
    ...{ id, kind: 'assessment', teamId, planYear, title: task.name, ownerId, dueOn, status, assessment: task },
    ...{ asked: { by, on: localDateOf(at) }, history: [], version: 1 },
  };
}

/**
 * The item as the round wants it, one version on; undefined when it follows that or something newer already. Who has to do something
 * again is asked anew, and so is everybody who is reminded by hand.
 */
export function followedAssessment(item: PlanItem, wanted: WantedAssessment, asked: Asked): PlanItem | undefined {
  const { task, ownerId, dueOn } = wanted;
  if ((item.assessment?.basis ?? 0) >= task.basis) return undefined;
  const changes = changesTo(item, wanted);
  const version = item.version + 1;
  const entries = changes.map((change) => ({
    at: asked.at,
    by: change.what === 'done' ? ownerId : asked.by,
    version,
    change,
  }));
  return {
    ...withStatus(changes.length === 0 ? item : awake(item), wanted, asked),
    ...{ ownerId, dueOn, title: task.name, assessment: task },
    asked: { by: asked.by, on: askedSince(item, wanted, localDateOf(asked.at)) },
    ...{ history: latestHistory([...item.history, ...entries]), version },
  };
}

function askedSince(item: PlanItem, { status, ownerId, task }: WantedAssessment, today: LocalDate): LocalDate {
  const isAskedAgain = status === 'open' && (item.status !== 'open' || item.ownerId !== ownerId);
  if (isAskedAgain || item.asked === undefined) return today;
  return [item.asked.on, task.nudgedOn ?? ''].toSorted().at(-1) ?? today;
}

function changesTo(item: PlanItem, { ownerId, status, task }: WantedAssessment): readonly PlanItemChange[] {
  return [
    ...(item.ownerId === ownerId ? [] : [{ what: 'reassigned', from: item.ownerId, to: ownerId } as const]),
    ...(item.status === status ? [] : [statusChange(item, status, evidenceOf(task))]),
  ];
}

function statusChange(
  { status: before }: PlanItem,
  status: WantedAssessment['status'],
  evidence: string,
): PlanItemChange {
  switch (status) {
    case 'open':
      return { what: 'reopened' };
    case 'done':
      return { what: 'done', evidence, before };
    case 'cancelled':
      return { what: 'cancelled', before };
  }
}

function withStatus(item: PlanItem, { status, task, ownerId }: WantedAssessment, { at }: Asked): PlanItem {
  if (status !== 'done') return { ...withoutProof(item), status };
  const doneOn = item.status === 'done' ? (item.doneOn ?? localDateOf(at)) : localDateOf(at);
  return { ...item, status, evidence: evidenceOf(task), doneOn, doneBy: ownerId };
}

/** A line of proof is kept as it was written, which is in Dutch. */
function evidenceOf({ places }: AssessmentTask): string {
  return evidence[places === 1 ? 'one' : 'several'].replace('{places}', () => String(places));
}
