import { z } from 'zod';
import type { HistoryEntry, PlanItem, PlanItemChange, TeamPlanRef } from '../../contracts/annual-plan';
import { Instant, PlanYear } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import type { PlanImportPreview } from '../../contracts/plan-import';
import { createCollection, type CollectionDefinition, type Entry } from '../../ports/collection';
import type { SpreadsheetFile, Spreadsheets } from '../../ports/spreadsheets';
import { StoreError } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { contentId } from '../../shared/content-id';
import { addMilliseconds, localDateOf, yearOf } from '../../shared/local-date';
import { personPartition, planPartition } from '../../shared/partitions';
import { planItems } from './collections';
import { ImportNotFound, NotAllowed } from './errors';
import { understandPlan, type PlanImportWrite, type UnderstoodPlan } from './import/understanding';
import { mayWritePlan } from './permissions';
import { templateItems, type AnnualPlanDeps, type Plans } from './plans';
import { milestonesOf } from './timeline-template';

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A file that somebody sent and has not saved yet: its rows, so that what is saved is what was shown. In their own partition. */
export const PendingImport = z.object({
  fileName: z.string(),
  rows: z.array(z.object({ number: z.int(), cells: z.array(z.string()) })),
  teamId: z.string(),
  year: PlanYear,
  keepUntil: Instant,
});
type PendingImport = z.infer<typeof PendingImport>;

export const pendingImports: CollectionDefinition<PendingImport> = {
  type: 'plan-import',
  parse: (body) => PendingImport.parse(body),
  keys: {},
};

/** What a file would do to a plan, before anything is saved. */
export interface ShownImport {
  readonly importId: string;
  readonly fileName: string;
  readonly plan: TeamPlanRef;
  readonly preview: PlanImportPreview;
}

export interface SavedImport {
  readonly plan: TeamPlanRef;
  readonly created: number;
  readonly changed: number;
}

export type PlanImports = ReturnType<typeof createPlanImports>;

/** Bringing a plan in from a spreadsheet: first shown, then saved; saving twice saves once. */
export function createPlanImports(
  deps: AnnualPlanDeps & { readonly spreadsheets: Spreadsheets; readonly plans: Plans },
) {
  const { store, clock, ids } = deps;
  const pending = createCollection(store, pendingImports, clock);
  const items = createCollection(store, planItems, clock);

  async function pendingOf(actor: Actor, importId: string): Promise<Entry<PendingImport>> {
    const entry = await pending.read(personPartition(actor.tenantId, actor.personId), importDocId(importId));
    if (entry === undefined) throw new ImportNotFound();
    if (!mayWritePlan(actor, entry.body.teamId)) throw new NotAllowed();
    return entry;
  }

  async function understood(actor: Actor, { rows, teamId, year }: PendingImport): Promise<UnderstoodPlan> {
    const plan = { teamId, year };
    const team = await deps.plans.teamFor(actor, teamId);
    const [people, places, entries] = await Promise.all([
      deps.directory.people(actor.tenantId),
      deps.places.ofTeam(actor.tenantId, teamId),
      items.all(planPartition(actor.tenantId, teamId, year)),
    ]);
    // A plan that was not made yet will have the template's milestones by the time the file is saved.
    const existing =
      entries.length > 0 ? entries.map(({ body }) => body) : templateItems(deps, 'team', plan, team.leadId);
    return understandPlan({
      rows,
      planYear: year,
      people: [...people],
      teamLeadId: team.leadId,
      places: [...places],
      milestones: knownMilestones(year),
      existing: existing.map(existingItem),
    });
  }

  async function show(actor: Actor, importId: string): Promise<ShownImport> {
    const { body } = await pendingOf(actor, importId);
    const { preview } = await understood(actor, body);
    return { importId, fileName: body.fileName, plan: { teamId: body.teamId, year: body.year }, preview };
  }

  return {
    /**
     * Reads a file for a plan and keeps its rows for a day. Nothing changes in the plan.
     * @throws NotAllowed, the errors of `Spreadsheets`, PlanHeaderMissing
     */
    async read(actor: Actor, plan: TeamPlanRef, file: SpreadsheetFile): Promise<ShownImport> {
      if (!mayWritePlan(actor, plan.teamId)) throw new NotAllowed();
      const rows = await deps.spreadsheets.read(file);
      const keepUntil = addMilliseconds(clock.now(), KEPT_MILLISECONDS);
      const body: PendingImport = {
        fileName: file.name,
        rows: rows.map(({ number, cells }) => ({ number, cells: [...cells] })),
        ...plan,
        keepUntil,
      };
      await understood(actor, body);
      const importId = ids.next();
      await pending.create(personPartition(actor.tenantId, actor.personId), importDocId(importId), body, { keepUntil });
      return show(actor, importId);
    },

    /** The same file, shown for another plan. @throws ImportNotFound, NotAllowed */
    async choose(actor: Actor, importId: string, plan: TeamPlanRef): Promise<ShownImport> {
      if (!mayWritePlan(actor, plan.teamId)) throw new NotAllowed();
      const entry = await pendingOf(actor, importId);
      await pending.update(entry.pk, entry.id, ({ body }) => ({
        body: { ...body, ...plan },
        keepUntil: body.keepUntil,
      }));
      return show(actor, importId);
    },

    /**
     * Saves what was shown, against the plan as it is now. Each item is written by itself under an id that follows from its row, so
     * that what was interrupted can be saved again and goes on where it was. @throws ImportNotFound, NotAllowed
     */
    async save(actor: Actor, importId: string): Promise<SavedImport> {
      const { body } = await pendingOf(actor, importId);
      const plan = { teamId: body.teamId, year: body.year };
      await deps.plans.open(actor, plan);
      const { writes } = await understood(actor, body);
      let created = 0;
      let changed = 0;
      for (const write of writes) {
        const outcome = await writeItem(deps, actor, plan, body.fileName, write);
        if (outcome === 'created') created += 1;
        if (outcome === 'changed') changed += 1;
      }
      return { plan, created, changed };
    },

    async discard(actor: Actor, importId: string): Promise<void> {
      await pending.delete(personPartition(actor.tenantId, actor.personId), importDocId(importId));
    },
  };
}

function importDocId(importId: string): string {
  return `plan-import:${importId}`;
}

function knownMilestones(year: number) {
  return (['team', 'association'] as const).flatMap((level) =>
    milestonesOf(level, year).map(({ key, title, dueOn }) => ({
      key,
      title: title.nl,
      titleEn: title.en,
      dueOn,
      isAssociations: level === 'association',
    })),
  );
}

function existingItem(item: PlanItem) {
  const { id, title, ownerId, dueOn, placeId, status, milestoneKey, imported } = item;
  return {
    id,
    title,
    ownerId,
    dueOn,
    placeId,
    status,
    milestoneKey,
    importKey: imported?.key,
    importedValues: imported?.values,
  };
}

async function writeItem(
  deps: AnnualPlanDeps,
  actor: Actor,
  plan: TeamPlanRef,
  fileName: string,
  write: PlanImportWrite,
): Promise<'created' | 'changed' | 'remembered'> {
  const items = createCollection(deps.store, planItems, deps.clock);
  const pk = planPartition(actor.tenantId, plan.teamId, plan.year);
  const due = { due: deps.index.dueForIndexing() };
  const at = deps.clock.now();
  if (write.itemId === undefined) {
    const item = newItem(plan, write, at, actor.personId);
    try {
      await deps.index.update(await items.create(pk, item.id, item, due));
      return 'created';
    } catch (error) {
      // Another save of the same file made it.
      if (error instanceof StoreError && error.code === 'exists') return 'remembered';
      throw error;
    }
  }
  const changes = Object.keys(write.set).length > 0;
  const entry = await items.update(pk, write.itemId, ({ body }) => ({
    body: changes ? changedItem(body, write, { at, by: actor.personId, fileName }) : remembering(body, write),
    ...due,
  }));
  if (entry !== undefined) await deps.index.update(entry);
  return changes ? 'changed' : 'remembered';
}

function newItem(plan: TeamPlanRef, write: PlanImportWrite, at: Instant, by: PersonId): PlanItem {
  const { importKey, importedValues: values } = write;
  const today = localDateOf(at);
  const proof = { evidence: '', doneOn: values.dueOn < today ? values.dueOn : today, doneBy: by };
  const isDone = values.status === 'done';
  return {
    id: `imported-${contentId(importKey)}`,
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

interface ImportedBy {
  readonly at: Instant;
  readonly by: PersonId;
  readonly fileName: string;
}

function changedItem(item: PlanItem, write: PlanImportWrite, asked: ImportedBy): PlanItem {
  const { set } = write;
  const { placeId: _place, ...rest } = item;
  const placeId = set.placeId === undefined ? item.placeId : (set.placeId ?? undefined);
  const version = item.version + 1;
  return {
    ...rest,
    ...(placeId === undefined ? {} : { placeId }),
    ...(set.title === undefined ? {} : { title: set.title }),
    ...(set.ownerId === undefined ? {} : { ownerId: set.ownerId }),
    ...movedTo(item, set.dueOn, asked.at),
    ...statusFrom(set.status, asked),
    imported: { key: write.importKey, values: write.importedValues },
    history: [...item.history, ...historyOf(item, write, asked, version)],
    version,
  };
}

function movedTo(item: PlanItem, dueOn: string | undefined, at: Instant): Partial<PlanItem> {
  if (dueOn === undefined) return {};
  const wakes = item.status === 'past' && dueOn >= localDateOf(at);
  return { dueOn, ...(wakes ? { status: 'open' } : {}) };
}

function statusFrom(status: 'open' | 'done' | undefined, { at, by }: ImportedBy): Partial<PlanItem> {
  if (status === 'done') return { status, evidence: '', doneOn: localDateOf(at), doneBy: by };
  return status === undefined ? {} : { status };
}

function historyOf(
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

function remembering(item: PlanItem, { importKey, importedValues }: PlanImportWrite): PlanItem {
  return { ...item, imported: { key: importKey, values: importedValues } };
}

/** The plan year that a file is probably for: the one in its name, else the year after the next October. */
export function planYearOf(fileName: string, now: Instant): number {
  const named = /\b(20[2-9]\d)\b/.exec(fileName.replaceAll('_', ' '))?.[1];
  const today = localDateOf(now);
  return named === undefined ? yearOf(today) + (today.slice(5) >= '09-01' ? 1 : 0) : Number(named);
}
