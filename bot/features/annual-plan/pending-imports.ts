import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { Instant } from '../../contracts/calendar';
import { PlanImportCorrection } from '../../contracts/plan-import';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import { MAX_SPREADSHEET_ROWS, SpreadsheetTooLarge } from '../../ports/spreadsheets';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { addMilliseconds } from '../../shared/local-date';
import { personPartition } from '../../shared/partitions';
import { pendingImports, type PendingImport } from './collections';
import { ImportNotFound, NotAllowed } from './errors';
import { mayWritePlan } from './permissions';

const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/** The files that people sent, each kept for a day after it was sent, and for a day after it was saved. */
export function createPendingImports({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const pending = createCollection(store, pendingImports, clock);
  const partition = ({ tenantId, personId }: Actor): string => personPartition(tenantId, personId);
  const aDayFromNow = (): Instant => addMilliseconds(clock.now(), KEPT_MILLISECONDS);

  return {
    /** @throws SpreadsheetTooLarge */
    async keep(actor: Actor, importId: string, file: Pick<PendingImport, 'fileName' | 'rows' | 'teamId' | 'year'>) {
      const keepUntil = aDayFromNow();
      const body: PendingImport = { ...file, keepUntil, corrections: [], saved: [], version: 1 };
      await withinLimits(file.fileName, () =>
        pending.create(partition(actor), importDocId(importId), body, { keepUntil }),
      );
      return body;
    },

    /** @param plan the plan that it is to be used for. @throws ImportNotFound, NotAllowed */
    async find(actor: Actor, importId: string, plan?: TeamPlanRef): Promise<Entry<PendingImport>> {
      const entry = await pending.read(partition(actor), importDocId(importId));
      if (entry === undefined) throw new ImportNotFound();
      const teamIds = [entry.body.teamId, plan?.teamId ?? entry.body.teamId];
      if (!teamIds.every((teamId) => mayWritePlan(actor, teamId))) throw new NotAllowed();
      return entry;
    },

    /** Replaces what was corrected of a row, unless somebody corrected the import since `version`; answers what is kept now. */
    async correct(
      { pk, id, body: { fileName } }: Entry<PendingImport>,
      { row, version, correction }: RowCorrection,
    ): Promise<{ readonly outcome: 'corrected' | 'stale'; readonly body: PendingImport }> {
      const next = { row, ...correction };
      let isStale = false;
      const entry = await withinLimits(fileName, () =>
        pending.update(pk, id, ({ body }) => {
          const before = body.corrections.find((each) => each.row === row) ?? { row };
          const isAlready = isSame(before, next);
          isStale = !isAlready && body.version !== version;
          if (isStale || isAlready) return undefined;
          const others = body.corrections.filter((each) => each.row !== row);
          const corrections = isSame(next, {}) ? others : [...others, next];
          return { body: { ...body, corrections, version: body.version + 1 }, keepUntil: body.keepUntil };
        }),
      );
      if (entry === undefined) throw new ImportNotFound();
      return { outcome: isStale ? 'stale' : 'corrected', body: entry.body };
    },

    /** Notes that it is saved for a plan, before anything is written there, so that what breaks off can be taken back too. */
    async markSaved({ pk, id }: Entry<PendingImport>, { teamId, year }: TeamPlanRef): Promise<void> {
      const until = aDayFromNow();
      await pending.update(pk, id, ({ body }) => {
        const others = body.saved.filter((plan) => !isSamePlan(plan, { teamId, year }));
        return {
          body: { ...body, keepUntil: until, saved: [...others, { teamId, year, until }] },
          keepUntil: until,
        };
      });
    },

    /** Answers whether it was there. */
    async discard(actor: Actor, importId: string): Promise<boolean> {
      const known = await pending.read(partition(actor), importDocId(importId));
      if (known === undefined) return false;
      await pending.delete(known.pk, known.id);
      return true;
    },
  };
}

/** Which row to correct, in the version of the import that was looked at. */
export interface RowCorrection {
  readonly row: number;
  readonly version: number;
  /** All that is corrected of the row: it replaces what was corrected before. */
  readonly correction: PlanImportCorrection;
}

/** The plan for which it was saved and can be taken back, the one saved last unless another is meant. */
export function undoablePlan({ saved }: PendingImport, now: Instant, plan?: TeamPlanRef): TeamPlanRef | undefined {
  const found = saved.findLast((each) => each.until > now && (plan === undefined || isSamePlan(each, plan)));
  return found === undefined ? undefined : { teamId: found.teamId, year: found.year };
}

function isSamePlan(one: TeamPlanRef, other: TeamPlanRef): boolean {
  return one.teamId === other.teamId && one.year === other.year;
}

function importDocId(importId: string): string {
  return `plan-import:${importId}`;
}

function isSame(one: PlanImportCorrection, other: PlanImportCorrection): boolean {
  return PlanImportCorrection.keyof().options.every((field) => one[field] === other[field]);
}

async function withinLimits<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'too_large')) throw error;
    throw new SpreadsheetTooLarge({ name, maxMegabytes: 1, maxRows: MAX_SPREADSHEET_ROWS });
  }
}
