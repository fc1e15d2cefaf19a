import type { PlanItem, TeamPlanRef } from '../../contracts/annual-plan';
import type { Goal } from '../../contracts/plan-goals';
import { createCollection, type Entry } from '../../ports/collection';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { planPartition } from '../../shared/partitions';
import { titleIn } from '../plan-templates';
import { planItems, type PendingImport } from './collections';
import { planMark } from './import/row-code';
import { understandPlan, type UnderstoodPlan } from './import/understanding';
import { existingItem } from './exported-row';
import { stillPossible } from './import-correction';
import { isOfPlan } from './plan-view';
import { requirePlanYear, templateItems, type AnnualPlanDeps, type Plans } from './plans';
import { isLeaving } from './withdrawn-item';

export interface ImportDeps extends AnnualPlanDeps {
  readonly plans: Plans;
  /** All goals of a plan: they are kept by a feature that builds on this one. */
  readonly goalsOf: (tenantId: string, plan: TeamPlanRef) => Promise<readonly Pick<Goal, 'id' | 'title' | 'status'>[]>;
}

/** A file as compared with the plan, and the version of each item that it was compared with. */
export interface ComparedPlan extends UnderstoodPlan {
  readonly versions: ReadonlyMap<string, number>;
  /** What an import made that was taken back, of which only the deletion remains. */
  readonly leaving: readonly Entry<PlanItem>[];
}

/** Compares a file that was read with a plan as it is now. @throws TeamNotFound, NotAllowed, InvalidPlanYear, PlanHeaderMissing */
export async function compareImport(
  deps: ImportDeps,
  actor: Actor,
  { rows, corrections }: Pick<PendingImport, 'rows' | 'corrections'>,
  plan: TeamPlanRef,
): Promise<ComparedPlan> {
  const { teamId, year } = plan;
  const { tenantId } = actor;
  const team = await deps.plans.teamFor(actor, teamId);
  const items = createCollection(deps.store, planItems, deps.clock);
  const [people, places, goals, entries] = await Promise.all([
    deps.directory.people(tenantId),
    deps.places.ofTeam(tenantId, teamId),
    deps.goalsOf(tenantId, plan),
    items.all(planPartition(tenantId, teamId, year)),
  ]);
  if (!entries.some(({ body }) => isOfPlan(body))) requirePlanYear(year, localDateOf(deps.clock.now()));
  const leaving = entries.filter(({ body }) => isLeaving(body));
  const kept = entries.map(({ body }) => body).filter((item) => isOfPlan(item) && !isLeaving(item));
  // A plan that was not made yet will have the template's milestones by the time the file is saved.
  const existing = kept.length > 0 ? kept : await templateItems(deps, tenantId, 'team', plan, team.leadId);
  const known = { year, ownerIds: new Set(people.map(({ id }) => id)), placeIds: new Set(places.map(({ id }) => id)) };
  const understood = understandPlan({
    rows,
    planYear: year,
    people: [...people],
    teamLeadId: team.leadId,
    places: [...places],
    goals: goals.filter(({ status }) => status === 'active'),
    milestones: await knownMilestones(deps, tenantId, year, existing),
    existing: existing.map(existingItem),
    corrections: new Map(corrections.map(({ row, ...correction }) => [row, stillPossible(correction, known)])),
    planMark: planMark(tenantId, plan),
  });
  return { ...understood, versions: new Map(existing.map(({ id, version }) => [id, version])), leaving };
}

/** Those of the template, and what the plan has of an earlier one. */
async function knownMilestones(
  { templates }: AnnualPlanDeps,
  tenantId: string,
  year: number,
  existing: readonly PlanItem[],
) {
  const levels = await Promise.all(
    (['team', 'association'] as const).map(async (level) =>
      (await templates.milestonesOf(tenantId, level, year)).map(({ key, title, dueOn }) => ({
        key,
        title: title.nl,
        titleEn: title.en,
        dueOn,
        isAssociations: level === 'association',
      })),
    ),
  );
  const known = levels.flat();
  const earlier = existing.flatMap(({ milestoneKey: key, title, fromTemplate, dueOn }) =>
    key === undefined || known.some((milestone) => milestone.key === key)
      ? []
      : [{ key, title, titleEn: titleIn('en', { title, milestoneKey: key, fromTemplate }), dueOn }],
  );
  return [...known, ...earlier];
}
