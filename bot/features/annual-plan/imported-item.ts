import type {
  BeforeImport,
  HistoryEntry,
  ImportMark,
  PlanItem,
  PlanItemChange,
  TeamPlanRef,
} from '../../contracts/annual-plan';
import type { Instant, LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import type { PlanImportValues } from '../../contracts/plan-import';
import { contentId } from '../../shared/content-id';
import { localDateOf } from '../../shared/local-date';
import type { PlanImportWrite } from './import/understanding';
import { awake, latestHistory, withoutProof } from './item-change';

/** Who brings the file in, and when; its name is the reason why days moved. */
export interface ImportedBy {
  readonly importId: string;
  readonly at: Instant;
  readonly by: PersonId;
  readonly fileName: string;
}

/** The item for a row that the plan does not have yet. What was over before it came in is past, and reminds nobody. */
export function newImportedItem(
  plan: TeamPlanRef,
  write: PlanImportWrite,
  { at, by, importId }: ImportedBy,
  taken: ReadonlySet<string>,
): PlanItem {
  const { importKey, importedValues: values } = write;
  const today = localDateOf(at);
  const doneOn = values.dueOn < today ? values.dueOn : today;
  const proof = { evidence: write.evidence ?? '', doneOn, doneBy: by };
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
    ...linksOf({}, values),
    ...(isDone ? proof : {}),
    imported: { key: importKey, values, by: { importId, version: 1, earlier: [] } },
    history: [],
    version: 1,
  };
}

/** The item after what the file says of it; one version on when that changes anything that people see. */
export function importedItem(item: PlanItem, write: PlanImportWrite, asked: ImportedBy): PlanItem {
  const { set, importKey, importedValues } = write;
  const memory = { key: importKey, values: importedValues };
  if (Object.keys(set).length === 0) return { ...item, imported: { ...item.imported, ...memory } };

  const version = item.version + 1;
  const { placeId, goalId, approach, ...rest } = withStatus(
    set.ownerId === undefined ? item : awake(item),
    write,
    asked,
  );
  return {
    ...withDay(rest, set.dueOn, asked.at),
    ...linksOf({ placeId, goalId, approach }, set),
    title: set.title ?? item.title,
    ownerId: set.ownerId ?? item.ownerId,
    imported: { ...memory, by: markOf(item, asked.importId, version) },
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

type Links = Pick<PlanItem, 'placeId' | 'goalId' | 'approach'>;

/** Place, goal and approach after what a file sets: a null takes one away. */
function linksOf(before: Links, set: Partial<PlanImportValues>): Links {
  const placeId = set.placeId === undefined ? before.placeId : (set.placeId ?? undefined);
  const goalId = set.goalId === undefined ? before.goalId : (set.goalId ?? undefined);
  const approach = set.approach === undefined ? before.approach : (set.approach ?? undefined);
  return {
    ...(placeId === undefined ? {} : { placeId }),
    ...(goalId === undefined ? {} : { goalId }),
    ...(approach === undefined ? {} : { approach }),
  };
}

const MOST_EARLIER_IMPORTS = 5;

/** An import that is saved again, corrected, still goes back to how it was before the first time. */
function markOf(item: PlanItem, importId: string, version: number): ImportMark {
  const last = item.imported?.by;
  if (last !== undefined && last.importId === importId && last.version === item.version) return { ...last, version };
  const earlier = last === undefined ? [] : [last.importId, ...last.earlier].filter((id) => id !== importId);
  return { importId, version, before: beforeOf(item), earlier: earlier.slice(0, MOST_EARLIER_IMPORTS) };
}

function beforeOf(item: PlanItem): BeforeImport {
  const { title, ownerId, dueOn, status, placeId, goalId, approach } = item;
  const { evidence, doneOn, doneBy, snoozedUntil, imported } = item;
  return {
    ...{ title, ownerId, dueOn, status },
    ...{ placeId, goalId, approach, evidence, doneOn, doneBy, snoozedUntil },
    imported: imported === undefined ? undefined : { key: imported.key, values: imported.values },
  };
}

function withStatus(item: PlanItem, { set, evidence = '' }: PlanImportWrite, { at, by }: ImportedBy): PlanItem {
  const { status } = set;
  if (status === 'done') return { ...awake(item), status, evidence, doneOn: localDateOf(at), doneBy: by };
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
