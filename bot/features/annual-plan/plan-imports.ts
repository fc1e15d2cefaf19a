import type { PlanItem, TeamPlanRef } from '../../contracts/annual-plan';
import type { Instant } from '../../contracts/calendar';
import type { PlanImportPreview } from '../../contracts/plan-import';
import { createCollection, type Entry } from '../../ports/collection';
import {
  MAX_SPREADSHEET_ROWS,
  type Sheet,
  type SheetRow,
  SpreadsheetTooLarge,
  type SpreadsheetFile,
  type Spreadsheets,
} from '../../ports/spreadsheets';
import { StoreError } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { addMilliseconds, localDateOf, yearOf } from '../../shared/local-date';
import { personPartition, planPartition } from '../../shared/partitions';
import { pendingImports, planItems, type PendingImport } from './collections';
import { ImportNotFound, NotAllowed } from './errors';
import { importedItem, newImportedItem, type ImportedBy } from './imported-item';
import { hasHeader } from './import/header';
import { understandPlan, type PlanImportWrite, type UnderstoodPlan } from './import/understanding';
import { mayWritePlan } from './permissions';
import { requirePlanYear, templateItems, type AnnualPlanDeps, type Plans } from './plans';
import { milestonesOf } from './timeline-template';
import { writtenLine } from './written-line';

/** A card is answered within 10 seconds, also when hundreds of rows go to a database some milliseconds away. */
const WRITES_AT_ONCE = 16;
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;
const LONGEST_FILE_NAME = 120;

/** What a file would do to a plan, before anything is saved. */
export interface ShownImport {
  readonly importId: string;
  readonly fileName: string;
  readonly plan: TeamPlanRef;
  readonly preview: PlanImportPreview;
}

/** A file as compared with the plan, and the version of each item that it was compared with. */
interface ComparedPlan extends UnderstoodPlan {
  readonly versions: ReadonlyMap<string, number>;
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

  async function understood(actor: Actor, rows: PendingImport['rows'], plan: TeamPlanRef): Promise<ComparedPlan> {
    const { teamId, year } = plan;
    const team = await deps.plans.teamFor(actor, teamId);
    const [people, places, entries] = await Promise.all([
      deps.directory.people(actor.tenantId),
      deps.places.ofTeam(actor.tenantId, teamId),
      items.all(planPartition(actor.tenantId, teamId, year)),
    ]);
    if (entries.length === 0) requirePlanYear(year, localDateOf(clock.now()));
    // A plan that was not made yet will have the template's milestones by the time the file is saved.
    const existing =
      entries.length > 0 ? entries.map(({ body }) => body) : templateItems(deps, 'team', plan, team.leadId);
    const versions = new Map(existing.map(({ id, version }) => [id, version]));
    const understoodPlan = understandPlan({
      rows,
      planYear: year,
      people: [...people],
      teamLeadId: team.leadId,
      places: [...places],
      milestones: knownMilestones(year),
      existing: existing.map(existingItem),
    });
    return { ...understoodPlan, versions };
  }

  return {
    /**
     * Reads a file for a plan and keeps its rows for a day. Nothing changes in the plan.
     * @throws NotAllowed, InvalidPlanYear, the errors of `Spreadsheets`, PlanHeaderMissing
     */
    async read(actor: Actor, plan: TeamPlanRef, file: SpreadsheetFile): Promise<ShownImport> {
      if (!mayWritePlan(actor, plan.teamId)) throw new NotAllowed();
      const rows = planRowsIn(await deps.spreadsheets.read(file), plan.year);
      const keepUntil = addMilliseconds(clock.now(), KEPT_MILLISECONDS);
      const fileName = writtenLine(file.name, LONGEST_FILE_NAME);
      const kept = rows.map(({ number, cells }) => ({ number, cells: [...cells] }));
      const { preview } = await understood(actor, kept, plan);
      const importId = ids.next();
      const body: PendingImport = { fileName, rows: kept, ...plan, keepUntil };
      try {
        const pk = personPartition(actor.tenantId, actor.personId);
        await pending.create(pk, importDocId(importId), body, { keepUntil });
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'too_large')) throw error;
        throw new SpreadsheetTooLarge({ name: fileName, maxMegabytes: 1, maxRows: MAX_SPREADSHEET_ROWS });
      }
      return { importId, fileName, plan, preview };
    },

    /** The same file, shown for another plan. @throws ImportNotFound, NotAllowed, InvalidPlanYear */
    async choose(actor: Actor, importId: string, { teamId, year }: TeamPlanRef): Promise<ShownImport> {
      if (!mayWritePlan(actor, teamId)) throw new NotAllowed();
      const { fileName, rows } = (await pendingOf(actor, importId)).body;
      const plan = { teamId, year };
      return { importId, fileName, plan, preview: (await understood(actor, rows, plan)).preview };
    },

    /**
     * Saves what was shown, against the plan as it is now. Each item is written by itself under an id that follows from its row, so
     * that what was interrupted can be saved again and goes on where it was. What somebody changes meanwhile is compared again.
     * @param shownFor the plan for which the file was shown, when not the one that it was read for
     * @throws ImportNotFound, NotAllowed, InvalidPlanYear
     */
    async save(actor: Actor, importId: string, shownFor?: TeamPlanRef): Promise<SavedImport> {
      const { body } = await pendingOf(actor, importId);
      const { teamId, year } = shownFor ?? body;
      const plan = { teamId, year };
      if (!mayWritePlan(actor, teamId)) throw new NotAllowed();
      await deps.plans.open(actor, plan);
      const pk = planPartition(actor.tenantId, teamId, year);
      const counts: Record<WriteOutcome, number> = { created: 0, changed: 0, remembered: 0, conflict: 0 };
      do {
        counts.conflict = 0;
        const { writes, versions } = await understood(actor, body.rows, plan);
        const asked = { at: clock.now(), by: actor.personId, fileName: body.fileName };
        for (let done = 0; done < writes.length; done += WRITES_AT_ONCE) {
          const some = writes.slice(done, done + WRITES_AT_ONCE);
          const outcomes = await Promise.all(
            some.map((write) => writeItem(deps, pk, plan, write, { asked, versions })),
          );
          for (const outcome of outcomes) counts[outcome] += 1;
        }
      } while (counts.conflict > 0);
      return { plan, created: counts.created, changed: counts.changed };
    },

    async discard(actor: Actor, importId: string): Promise<void> {
      await pending.delete(personPartition(actor.tenantId, actor.personId), importDocId(importId));
    },
  };
}

/** Of the sheets with a plan the one that has the year in its name, else the first; without any the first sheet, to say what it lacks. */
function planRowsIn(sheets: readonly Sheet[], year: number): readonly SheetRow[] {
  const plans = sheets.filter(({ rows }) => hasHeader(rows));
  const sheet = plans.find(({ name }) => name.includes(String(year))) ?? plans[0] ?? sheets[0];
  return sheet?.rows ?? [];
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

/** What became of one write; `conflict` when somebody changed the item since it was compared with the file. */
type WriteOutcome = 'created' | 'changed' | 'remembered' | 'conflict';

async function writeItem(
  deps: AnnualPlanDeps,
  pk: string,
  plan: TeamPlanRef,
  write: PlanImportWrite,
  { asked, versions }: { readonly asked: ImportedBy; readonly versions: ReadonlyMap<string, number> },
): Promise<WriteOutcome> {
  const items = createCollection(deps.store, planItems, deps.clock);
  const due = { due: deps.index.dueForIndexing() };
  const { itemId } = write;
  if (itemId === undefined) {
    const item = newImportedItem(plan, write, asked, new Set(versions.keys()));
    try {
      await deps.index.update(await items.create(pk, item.id, item, due));
      return 'created';
    } catch (error) {
      if (error instanceof StoreError && error.code === 'exists') return 'conflict';
      throw error;
    }
  }
  let isAsCompared = false;
  const entry = await items.update(pk, itemId, ({ body }) => {
    isAsCompared = body.version === versions.get(itemId);
    return isAsCompared ? { body: importedItem(body, write, asked), ...due } : undefined;
  });
  if (entry === undefined || !isAsCompared) return 'conflict';
  await deps.index.update(entry);
  return Object.keys(write.set).length > 0 ? 'changed' : 'remembered';
}

/** The plan year that a file is probably for: the one in its name, else this year, and from September the next. */
export function planYearOf(fileName: string, now: Instant): number {
  const named = /\b(20[2-9]\d)\b/.exec(fileName.replaceAll('_', ' '))?.[1];
  const today = localDateOf(now);
  return named === undefined ? yearOf(today) + (today.slice(5) >= '09-01' ? 1 : 0) : Number(named);
}
