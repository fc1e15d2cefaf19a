import type { AnnualPlan, TeamPlanRef } from '../../contracts/annual-plan';
import { SECTION_KEYS, type PlanSection, type SectionKey } from '../../contracts/plan-sections';
import type { TemplateSection } from '../../contracts/plan-settings';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { planPartition } from '../../shared/partitions';
import { mayViewPlan, PlanNotFound, writtenText, type Plans } from '../annual-plan';
import type { Places } from '../places';
import type { Goals, PlanGoals } from '../plan-goals';
import type { PlanTemplates } from '../plan-templates';
import { planSections, sectionDocId } from './collections';
import { contributionsFor, type Contribution } from './contributions';
import { NotAllowed, PlanEvaluated } from './errors';
import type { GatheredFact, Gatherer } from './gatherer';
import { mayWriteSections } from './permissions';
import { knowsFor, sectionFacts, type SectionFacts } from './section-facts';

/** One section as it stands. */
export interface SectionState {
  readonly key: SectionKey;
  /** Title and guidance. */
  readonly template: TemplateSection;
  /** Undefined when nobody wrote anything yet. */
  readonly own: PlanSection | undefined;
  readonly changedByName: string | undefined;
  readonly contributions: readonly Contribution[];
  /** What other features know for it. */
  readonly gathered: readonly GatheredFact[];
  /** Neither text nor anything gathered. */
  readonly isEmpty: boolean;
}

/** The twelve sections of a plan in order, with what the product knows for them. */
export interface PlanSections {
  readonly plan: PlanGoals;
  readonly facts: SectionFacts;
  readonly sections: readonly SectionState[];
  readonly may: { readonly write: boolean };
}

/** `already`: it was so before. `stale`: others changed it since the version that was looked at, and nothing was done. */
export interface SectionOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
}

export interface PlanSectionDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly places: Places;
  readonly plans: Plans;
  readonly goals: Goals;
  readonly templates: PlanTemplates;
  readonly gatherers: readonly Gatherer[];
  readonly clock: Clock;
}

export type Sections = ReturnType<typeof createPlanSections>;

const LONGEST_TEXT = 20_000;

/** The text of a plan: what a team writes beside what the product gathers. */
export function createPlanSections(deps: PlanSectionDeps) {
  const { store, plans, goals, clock } = deps;
  const entries = createCollection(store, planSections, clock);

  async function lastYearOf(actor: Actor, { teamId, year }: AnnualPlan): Promise<PlanGoals | undefined> {
    // Who is asked to agree with this plan only sees this one.
    if (!mayViewPlan(actor, teamId)) return undefined;
    const view = await plans.view(actor, { teamId, year: year - 1 });
    return view === undefined ? undefined : goals.around(actor, view);
  }

  /** @throws PlanNotFound, NotAllowed, PlanEvaluated */
  async function requireWritable(actor: Actor, ref: TeamPlanRef): Promise<void> {
    const plan = await plans.find(actor, ref);
    if (plan === undefined) throw new PlanNotFound({ year: ref.year });
    if (!mayWriteSections(actor, ref.teamId, 'draft')) throw new NotAllowed();
    if (!mayWriteSections(actor, ref.teamId, plan.state)) throw new PlanEvaluated();
  }

  async function isSaved(pk: string, entry: Entry<PlanSection> | undefined, body: PlanSection): Promise<boolean> {
    try {
      if (entry === undefined) await entries.create(pk, sectionDocId(body.key), body);
      else await entries.replace(entry, body);
      return true;
    } catch (error) {
      if (error instanceof StoreError && ['exists', 'stale', 'missing'].includes(error.code)) return false;
      throw error;
    }
  }

  return {
    /** @throws PlanNotFound, and what `Plans.view` throws */
    async view(actor: Actor, ref: TeamPlanRef): Promise<PlanSections> {
      return this.around(actor, await goals.view(actor, ref));
    },

    /** The same for a plan that was read. */
    async around(actor: Actor, current: PlanGoals): Promise<PlanSections> {
      const { tenantId } = actor;
      const { plan } = current.plan;
      const [lastYear, places, template, written, gathered] = await Promise.all([
        lastYearOf(actor, plan),
        deps.places.ofTeam(tenantId, plan.teamId),
        deps.templates.sectionsOf(tenantId),
        entries.all(planPartition(tenantId, plan.teamId, plan.year)),
        gatheredFor(deps.gatherers, actor, current),
      ]);
      const facts = sectionFacts(current, lastYear, places, localDateOf(clock.now()));
      const names = await namesIn(deps, tenantId, written);
      const sections = SECTION_KEYS.flatMap((key): readonly SectionState[] => {
        const found = template.find((section) => section.key === key);
        const own = written.find(({ body }) => body.key === key)?.body;
        const contributions = contributionsFor(key, current.plan.requests);
        const more = gathered.get(key) ?? [];
        const isEmpty = !own?.text && contributions.length === 0 && more.length === 0 && !knowsFor(facts, key);
        const changedByName = names.get(own?.changedBy ?? '');
        return found === undefined
          ? []
          : [{ key, template: found, own, changedByName, contributions, gathered: more, isEmpty }];
      });
      return { plan: current, facts, sections, may: { write: mayWriteSections(actor, plan.teamId, plan.state) } };
    },

    /**
     * @param seen the version that was looked at; `new` when nobody had written anything
     * @throws PlanNotFound, NotAllowed, PlanEvaluated
     */
    async write(
      actor: Actor,
      ref: TeamPlanRef,
      key: SectionKey,
      seen: number | 'new',
      typed: string,
    ): Promise<SectionOutcome> {
      await requireWritable(actor, ref);
      const pk = planPartition(actor.tenantId, ref.teamId, ref.year);
      const text = writtenText(typed, LONGEST_TEXT);
      for (;;) {
        const entry = await entries.read(pk, sectionDocId(key));
        if (entry?.body.text === text) return { outcome: 'already' };
        const version = entry?.body.version ?? 0;
        if (version !== (seen === 'new' ? 0 : seen)) return { outcome: 'stale' };
        const body = { key, text, changedAt: clock.now(), changedBy: actor.personId, version: version + 1 };
        // When somebody else was first: look again, which ends as `already` or `stale`.
        if (await isSaved(pk, entry, body)) return { outcome: 'applied' };
      }
    },
  };
}

async function gatheredFor(
  gatherers: readonly Gatherer[],
  actor: Actor,
  plan: PlanGoals,
): Promise<ReadonlyMap<SectionKey, readonly GatheredFact[]>> {
  const found = await Promise.all(gatherers.map(({ gather }) => gather(actor, plan)));
  const facts = new Map<SectionKey, readonly GatheredFact[]>();
  for (const [position, { section }] of gatherers.entries()) {
    facts.set(section, [...(facts.get(section) ?? []), ...(found[position] ?? [])]);
  }
  return facts;
}

async function namesIn(
  { directory }: PlanSectionDeps,
  tenantId: string,
  written: readonly Entry<PlanSection>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(written.map(({ body }) => body.changedBy))];
  const people = await Promise.all(ids.map((id) => directory.person(tenantId, id)));
  return new Map(people.flatMap((person) => (person === undefined ? [] : [[person.id, person.name]])));
}
