import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { Instant } from '../../contracts/calendar';
import type { PlanImportPreview, UndonePlanImport } from '../../contracts/plan-import';
import { createCollection } from '../../ports/collection';
import type { Sheet, SheetRow, SpreadsheetFile, Spreadsheets } from '../../ports/spreadsheets';
import type { Actor } from '../../shared/actor';
import { localDateOf, yearOf } from '../../shared/local-date';
import { planPartition } from '../../shared/partitions';
import { planItems, type PendingImport } from './collections';
import { ImportNotSaved, ImportRowNotFound, NotAllowed } from './errors';
import { compareImport, type ImportDeps } from './import-comparison';
import { checkedCorrection } from './import-correction';
import { removeLeaving, undoImport } from './import-undo';
import { writeImport, type WriteCounts } from './import-writes';
import { hasHeader } from './import/header';
import { createPendingImports, undoablePlan, type RowCorrection } from './pending-imports';
import { mayWritePlan } from './permissions';
import { writtenLine } from './written-line';

const LONGEST_FILE_NAME = 120;

/** What a file would do to a plan, before anything is saved. */
export interface ShownImport {
  readonly importId: string;
  readonly fileName: string;
  readonly plan: TeamPlanRef;
  readonly preview: PlanImportPreview;
  /** Whether it was saved for this plan, and can be taken back. */
  readonly mayUndo: boolean;
  /** Counts corrections from 1. */
  readonly version: number;
}

export interface SavedImport {
  readonly plan: TeamPlanRef;
  readonly created: number;
  readonly changed: number;
}

export type PlanImports = ReturnType<typeof createPlanImports>;

/**
 * Bringing a plan in from a spreadsheet: first shown and corrected, then saved; saving twice saves once. For a day who saved it
 * can take it back.
 */
export function createPlanImports(deps: ImportDeps & { readonly spreadsheets: Spreadsheets }) {
  const { store, clock, ids } = deps;
  const pending = createPendingImports(deps);
  const items = createCollection(store, planItems, clock);

  async function show(actor: Actor, importId: string, body: PendingImport, plan: TeamPlanRef): Promise<ShownImport> {
    const { preview } = await compareImport(deps, actor, body, plan);
    const mayUndo = undoablePlan(body, clock.now(), plan) !== undefined;
    return { importId, fileName: body.fileName, plan, preview, mayUndo, version: body.version };
  }

  return {
    /**
     * Reads a file for a plan and keeps its rows for a day. Nothing changes in the plan.
     * @throws NotAllowed, InvalidPlanYear, the errors of `Spreadsheets`, PlanHeaderMissing
     */
    async read(actor: Actor, { teamId, year }: TeamPlanRef, file: SpreadsheetFile): Promise<ShownImport> {
      if (!mayWritePlan(actor, teamId)) throw new NotAllowed();
      const plan = { teamId, year };
      const fileName = writtenLine(file.name, LONGEST_FILE_NAME);
      const found = planRowsIn(await deps.spreadsheets.read(file), year);
      const rows = found.map(({ number, cells }) => ({ number, cells: [...cells] }));
      const { preview } = await compareImport(deps, actor, { rows, corrections: [] }, plan);
      const importId = ids.next();
      const { version } = await pending.keep(actor, importId, { fileName, rows, ...plan });
      return { importId, fileName, plan, preview, mayUndo: false, version };
    },

    /** The same file, shown for another plan. @throws ImportNotFound, NotAllowed, InvalidPlanYear */
    async choose(actor: Actor, importId: string, { teamId, year }: TeamPlanRef): Promise<ShownImport> {
      if (!mayWritePlan(actor, teamId)) throw new NotAllowed();
      return show(actor, importId, (await pending.find(actor, importId)).body, { teamId, year });
    },

    /**
     * Says of one row what the file does not say, or says wrong; `stale` when somebody corrected the import since it was looked at,
     * and then nothing changed.
     * @param shownFor the plan for which the file was shown, when not the one that it was read for
     * @throws ImportNotFound, ImportRowNotFound, NotAllowed, TitleMissing, InvalidDueDay, OwnerNotFound, PlaceNotFound
     */
    async correct(
      actor: Actor,
      importId: string,
      asked: RowCorrection,
      shownFor?: TeamPlanRef,
    ): Promise<{ readonly outcome: 'corrected' | 'stale'; readonly shown: ShownImport }> {
      const entry = await pending.find(actor, importId, shownFor);
      const plan = planOf(entry.body, shownFor);
      const correction = await checkedCorrection(deps, actor.tenantId, plan, asked.correction);
      const { preview } = await compareImport(deps, actor, entry.body, plan);
      if (!preview.rows.some(({ row }) => row === asked.row)) throw new ImportRowNotFound({ row: asked.row });
      const { outcome, body } = await pending.correct(entry, { ...asked, correction });
      return { outcome, shown: await show(actor, importId, body, plan) };
    },

    /**
     * Saves what was shown, against the plan as it is now. Each item is written by itself under an id that follows from its row, so
     * that what was interrupted can be saved again and goes on where it was. What somebody changes meanwhile is compared again.
     * @param shownFor the plan for which the file was shown, when not the one that it was read for
     * @throws ImportNotFound, NotAllowed, InvalidPlanYear
     */
    async save(actor: Actor, importId: string, shownFor?: TeamPlanRef): Promise<SavedImport> {
      const entry = await pending.find(actor, importId, shownFor);
      const { body } = entry;
      const plan = planOf(body, shownFor);
      await deps.plans.open(actor, plan);
      await pending.markSaved(entry, plan);
      const pk = planPartition(actor.tenantId, plan.teamId, plan.year);
      const total = { created: 0, changed: 0 };
      let counts: WriteCounts;
      do {
        const compared = await compareImport(deps, actor, body, plan);
        for (const leaving of compared.leaving) await removeLeaving(items, leaving);
        const asked = { at: clock.now(), by: actor.personId, fileName: body.fileName, importId };
        counts = await writeImport(deps, pk, plan, compared, asked);
        total.created += counts.created;
        total.changed += counts.changed;
      } while (counts.conflict > 0);
      return { plan, ...total };
    },

    /**
     * Takes back what was saved: what nobody touched since is as it was before. Asking again goes on where it was.
     * @param savedFor the plan for which it was saved, when for more than one
     * @throws ImportNotFound, ImportNotSaved, NotAllowed
     */
    async undo(actor: Actor, importId: string, savedFor?: TeamPlanRef): Promise<UndonePlanImport> {
      const { body } = await pending.find(actor, importId, savedFor);
      const plan = undoablePlan(body, clock.now(), savedFor);
      if (plan === undefined) throw new ImportNotSaved();
      if (!mayWritePlan(actor, plan.teamId)) throw new NotAllowed();
      const pk = planPartition(actor.tenantId, plan.teamId, plan.year);
      return undoImport(deps, pk, importId, { by: actor.personId, at: clock.now() });
    },

    discard: (actor: Actor, importId: string): Promise<boolean> => pending.discard(actor, importId),
  };
}

function planOf({ teamId, year }: TeamPlanRef, shownFor: TeamPlanRef | undefined): TeamPlanRef {
  return shownFor === undefined ? { teamId, year } : { teamId: shownFor.teamId, year: shownFor.year };
}

/** Of the sheets with a plan the one that has the year in its name, else the first; without any the first sheet, to say what it lacks. */
function planRowsIn(sheets: readonly Sheet[], year: number): readonly SheetRow[] {
  const plans = sheets.filter(({ rows }) => hasHeader(rows));
  const sheet = plans.find(({ name }) => name.includes(String(year))) ?? plans[0] ?? sheets[0];
  return sheet?.rows ?? [];
}

/** The plan year that a file is probably for: the one in its name, else this year, and from September the next. */
export function planYearOf(fileName: string, now: Instant): number {
  const named = /\b(20[2-9]\d)\b/.exec(fileName.replaceAll('_', ' '))?.[1];
  const today = localDateOf(now);
  return named === undefined ? yearOf(today) + (today.slice(5) >= '09-01' ? 1 : 0) : Number(named);
}
