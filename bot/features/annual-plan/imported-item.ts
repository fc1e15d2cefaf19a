import type { HistoryEntry, PlanItem, PlanItemChange, TeamPlanRef } from '../../contracts/annual-plan';
import type { Instant, LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import { contentId } from '../../shared/content-id';
import { localDateOf } from '../../shared/local-date';
import type { PlanImportWrite } from './import/understanding';
import { awake, latestHistory, withoutProof } from './item-change';

/** Who brings the file in, and when; its name is the reason why days moved. */
export interface ImportedBy {
  readonly at: Instant;
  readonly by: PersonId;
  readonly fileName: string;
}

/** The item for a row that the plan does not have yet. What was over before it came in is past, and reminds nobody. */
export function newImportedItem(
  plan: TeamPlanRef,
  write: PlanImportWrite,
  { at, by }: ImportedBy,
  taken: ReadonlySet<string>,
): PlanItem {
  const { importKey, importedValues: values } = write;
  const today = localDateOf(at);
  const proof = { evidence: '', doneOn: values.dueOn < today ? values.dueOn : today, doneBy: by };
  const isDone = values.status === 'done';
  return {
    id: freeId(importKey, taken),
    kind: write.kind,
    teamId: plan.teamId,
    planYear: plan.year,
    title: values.title,
    ownerId: values.ownerId,
    dueOn: values.dueOn,
    status: isDone ? 'done' : values.dueOn < today ? 'past' : 'open',
    ...(values.placeId === null ? {} : { placeId: values.placeId }),
    ...(isDone ? proof : {}),
    imported: { key: importKey, values },
    history: [],
    version: 1,
  };
}

/** The item after what the file says of it; one version on when that changes anything that people see. */
export function importedItem(item: PlanItem, write: PlanImportWrite, asked: ImportedBy): PlanItem {
  const { set, importKey, importedValues } = write;
  const imported = { key: importKey, values: importedValues };
  if (Object.keys(set).length === 0) return { ...item, imported };

  const version = item.version + 1;
  const { placeId: before, ...rest } = withStatus(set.ownerId === undefined ? item : awake(item), set.status, asked);
  const placeId = set.placeId === undefined ? before : (set.placeId ?? undefined);
  return {
    ...withDay(rest, set.dueOn, asked.at),
    ...(placeId === undefined ? {} : { placeId }),
    title: set.title ?? item.title,
    ownerId: set.ownerId ?? item.ownerId,
    imported,
    history: latestHistory([...item.history, ...entriesOf(item, write, asked, version)]),
    version,
  };
}

/** The same for the same row, so that a save that was broken off goes on where it was; other rows may have taken it before. */
function freeId(importKey: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const id = `imported-${contentId(count === 1 ? importKey : `${importKey}\n${count}`)}`;
    if (!taken.has(id)) return id;
  }
}

function withStatus(item: PlanItem, status: 'open' | 'done' | undefined, { at, by }: ImportedBy): PlanItem {
  if (status === 'done') return { ...awake(item), status, evidence: '', doneOn: localDateOf(at), doneBy: by };
  return status === undefined ? item : { ...withoutProof(item), status };
}

/** What was past opens when it gets a day to come. */
function withDay(item: PlanItem, dueOn: LocalDate | undefined, at: Instant): PlanItem {
  if (dueOn === undefined) return item;
  const opens = item.status === 'past' && dueOn >= localDateOf(at);
  return { ...awake(item), dueOn, ...(opens ? { status: 'open' } : {}) };
}

function entriesOf(
  item: PlanItem,
  { set }: PlanImportWrite,
  { at, by, fileName }: ImportedBy,
  version: number,
): readonly HistoryEntry[] {
  const others = Object.keys(set).filter((field) => field !== 'dueOn' && field !== 'ownerId');
  const changes: readonly PlanItemChange[] = [
    ...(set.dueOn === undefined
      ? []
      : [{ what: 'moved', from: item.dueOn, to: set.dueOn, reason: fileName, before: item.status } as const]),
    ...(set.ownerId === undefined ? [] : [{ what: 'reassigned', from: item.ownerId, to: set.ownerId } as const]),
    ...(others.length === 0 ? [] : [{ what: 'imported', fields: others } as const]),
  ];
  return changes.map((change) => ({ at, by, version, change }));
}
