import type { AnnualPlan, TeamPlanRef } from '../../contracts/annual-plan';
import type { Instant, LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import { ReportKey, type PlanReport, type ReportFacts } from '../../contracts/plan-reports';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { planPartition } from '../../shared/partitions';
import {
  annualPlans,
  mayWritePlan,
  NotAllowed,
  planItems,
  PlanNotFound,
  writtenText,
  type Plans,
  type PlanTasks,
} from '../annual-plan';
import type { GoalReader } from '../plan-goals';
import { planReports } from './collections';
import { PlanEvaluated, ReportSubmitted, ReportTooEarly, StoryMissing } from './errors';
import { settleMilestone } from './milestone';
import { reportPermissions, type ReportPermissions } from './permissions';
import { reportFacts, type ReportSources } from './report-facts';
import { reportPeriod } from './report-period';

/** A report as it is: `version` 0 when nobody wrote anything yet. Handed in, the facts are those of that moment. */
export interface ReportState {
  readonly key: ReportKey;
  readonly dueOn: LocalDate;
  readonly story: string;
  readonly facts: ReportFacts;
  readonly state: 'draft' | 'submitted';
  readonly submitted?: { readonly at: Instant; readonly by: string | undefined } | undefined;
  readonly version: number;
  readonly may: ReportPermissions;
}

/** `already`: it was so before. `stale`: others changed it since the version that this person saw, and nothing was done. */
export interface ReportOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  readonly report: ReportState;
}

/** Who asks for what to happen to which report, in the version that they saw. */
export interface Asked {
  readonly actor: Actor;
  readonly ref: TeamPlanRef;
  readonly key: ReportKey;
  readonly seenVersion: number;
}

export interface PlanReportDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly plans: Plans;
  readonly tasks: PlanTasks;
  readonly goalReader: GoalReader;
}

export type PlanReports = ReturnType<typeof createPlanReports>;

const LONGEST_STORY = 20_000;
const SHORTEST_STORY = 3;
const UNWRITTEN = { story: '', state: 'draft', version: 0 } as const;

/** The four-month reports and the final evaluation. The facts gather themselves; a team lead writes the story. */
export function createPlanReports(deps: PlanReportDeps) {
  const { store, clock } = deps;
  const reports = createCollection(store, planReports, clock);
  const planEntries = createCollection(store, annualPlans, clock);
  const today = () => localDateOf(clock.now());

  /** The reports with what they were read from. @throws PlanNotFound, NotAllowed */
  async function load(actor: Actor, ref: TeamPlanRef, keys: readonly ReportKey[]): Promise<readonly LoadedReport[]> {
    const view = await deps.plans.view(actor, ref);
    if (view === undefined) throw new PlanNotFound({ year: ref.year });
    const pk = planPartition(actor.tenantId, ref.teamId, ref.year);
    const [sources, ...entries] = await Promise.all([
      sourcesOf(deps, actor.tenantId, ref),
      ...keys.map((key) => reports.read(pk, idOf(key))),
    ]);
    const known = { actor, plan: view.plan, sources, today: today() };
    return keys.map((key, at) => ({ entry: entries[at], report: stateOf(known, key, entries[at]?.body) }));
  }

  async function loadOne(actor: Actor, ref: TeamPlanRef, key: ReportKey): Promise<LoadedReport> {
    const [loaded] = await load(actor, ref, [key]);
    if (loaded === undefined) throw new PlanNotFound({ year: ref.year });
    return loaded;
  }

  /** Reads, decides and writes against what was read. `next` answers undefined where there is nothing to change. */
  async function change(
    { actor, ref, key, seenVersion }: Asked,
    next: (report: ReportState, isSeen: boolean) => Wish | undefined,
  ): Promise<ReportOutcome> {
    const pk = planPartition(actor.tenantId, ref.teamId, ref.year);
    for (;;) {
      // Read before it is judged, so that a step in between is noticed.
      const plan = await planEntries.read(pk, 'plan');
      const { entry, report } = await loadOne(actor, ref, key);
      const isSeen = report.version === seenVersion;
      const wish = next(report, isSeen);
      if (wish === undefined) return { outcome: 'already', report };
      if (!isSeen) return { outcome: 'stale', report };
      const body = writtenReport(report, wish, { by: actor.personId, at: clock.now() });
      try {
        await write(plan, entry, pk, body);
        return { outcome: 'applied', report: (await loadOne(actor, ref, key)).report };
      } catch (error) {
        // Somebody else was first: look again, which ends as `already` or `stale`.
        if (!(error instanceof StoreError && ['exists', 'stale', 'missing'].includes(error.code))) throw error;
      }
    }
  }

  /** Taking back is one batch with the plan as it was read: a plan is not evaluated meanwhile without its evaluation. */
  async function write(
    plan: Entry<AnnualPlan> | undefined,
    entry: Entry<PlanReport> | undefined,
    pk: string,
    body: PlanReport,
  ): Promise<void> {
    if (entry === undefined) await reports.create(pk, idOf(body.key), body);
    else if (plan !== undefined && entry.body.state === 'submitted') {
      await store.batch(pk, [reports.toReplace(entry, body), planEntries.toReplace(plan, plan.body)]);
    } else await reports.replace(entry, body);
  }

  return {
    /** The three reports of a plan, in order. @throws PlanNotFound, NotAllowed */
    async all(actor: Actor, ref: TeamPlanRef): Promise<readonly ReportState[]> {
      return (await load(actor, ref, ReportKey.options)).map(({ report }) => report);
    },

    /** @throws PlanNotFound, NotAllowed */
    async report(actor: Actor, ref: TeamPlanRef, key: ReportKey): Promise<ReportState> {
      return (await loadOne(actor, ref, key)).report;
    },

    /** @param asked.seenVersion 0 where nobody wrote anything @throws PlanNotFound, NotAllowed, ReportSubmitted */
    async save(asked: Asked, typed: string): Promise<ReportOutcome> {
      const story = writtenText(typed, LONGEST_STORY);
      return change(asked, (report, isSeen) => {
        if (report.state === 'draft' && report.story === story) return undefined;
        if (isSeen) requireWriting(asked, report);
        return { story, state: 'draft' };
      });
    },

    /**
     * Hands the report in with its facts of now, and finishes its milestone. Without `typed` the story is the one that was saved.
     * @throws PlanNotFound, NotAllowed, ReportSubmitted, ReportTooEarly, StoryMissing
     */
    async submit(asked: Asked, typed?: string): Promise<ReportOutcome> {
      const result = await change(asked, (report, isSeen) => {
        const story = typed === undefined ? report.story : writtenText(typed, LONGEST_STORY);
        if (report.state === 'submitted' && report.story === story) return undefined;
        if (isSeen) requireSubmitting(asked, report, story);
        return { story, state: 'submitted' };
      });
      await settle(asked, result);
      return result;
    },

    /** Takes the handing in back, with what it did to the milestone. @throws PlanNotFound, NotAllowed, PlanEvaluated */
    async reopen(asked: Asked): Promise<ReportOutcome> {
      const result = await change(asked, (report, isSeen) => {
        if (report.state === 'draft') return undefined;
        if (isSeen) requireReopening(asked, report);
        return { story: report.story, state: 'draft' };
      });
      await settle(asked, result);
      return result;
    },

    /** Whether the final evaluation of a plan was handed in. */
    async hasEvaluation(tenantId: string, { teamId, year }: TeamPlanRef): Promise<boolean> {
      const entry = await reports.read(planPartition(tenantId, teamId, year), idOf('evaluation'));
      return entry?.body.state === 'submitted';
    },
  };

  /** Also after a repeat: whoever was cut off in between finishes it so. */
  async function settle({ actor, ref, key }: Asked, { outcome }: ReportOutcome): Promise<void> {
    if (outcome === 'stale' || !mayWritePlan(actor, ref.teamId)) return;
    const pk = planPartition(actor.tenantId, ref.teamId, ref.year);
    const isSubmitted = async () => (await reports.read(pk, idOf(key)))?.body.state === 'submitted';
    await settleMilestone(deps, { actor, ref, key }, isSubmitted);
  }
}

interface LoadedReport {
  readonly entry: Entry<PlanReport> | undefined;
  readonly report: ReportState;
}

type Wish = Pick<PlanReport, 'story' | 'state'>;

interface Known {
  readonly actor: Actor;
  readonly plan: AnnualPlan;
  readonly sources: ReportSources;
  readonly today: LocalDate;
}

function stateOf({ actor, plan, sources, today }: Known, key: ReportKey, body: PlanReport | undefined): ReportState {
  const period = reportPeriod(key, plan.year);
  const milestone = sources.items.find(({ milestoneKey }) => milestoneKey === period.milestoneKey);
  const { story, state, version } = body ?? UNWRITTEN;
  const standing = { key, state, from: period.from, planState: plan.state };
  return {
    ...{ key, story, state, version },
    dueOn: milestone?.dueOn ?? period.dueOn,
    facts: body?.facts ?? reportFacts(sources, period, today),
    ...submissionOf(body, sources),
    may: reportPermissions(actor, plan.teamId, standing, today),
  };
}

function submissionOf(body: PlanReport | undefined, { names }: ReportSources): Pick<ReportState, 'submitted'> {
  if (body?.submittedAt === undefined) return {};
  return { submitted: { at: body.submittedAt, by: names.get(body.submittedBy ?? '') } };
}

async function sourcesOf(
  { store, clock, directory, goalReader }: PlanReportDeps,
  tenantId: string,
  { teamId, year }: TeamPlanRef,
): Promise<ReportSources> {
  const pk = planPartition(tenantId, teamId, year);
  const [items, known, people] = await Promise.all([
    createCollection(store, planItems, clock).all(pk),
    goalReader.of(tenantId, { teamId, year }),
    directory.people(tenantId),
  ]);
  return {
    items: items.map(({ body }) => body),
    goals: known,
    names: new Map(people.map(({ id, name }) => [id, name])),
  };
}

/** Handed in, the facts stay; taken back, they gather themselves again. */
function writtenReport(
  { key, facts, version }: ReportState,
  { story, state }: Wish,
  { by, at }: { readonly by: PersonId; readonly at: Instant },
): PlanReport {
  const handedIn = state === 'submitted' ? { submittedAt: at, submittedBy: by, facts } : {};
  return { key, story, state, ...handedIn, changedAt: at, changedBy: by, version: version + 1 };
}

function requireWriting({ actor, ref }: Asked, { may }: ReportState): void {
  if (!mayWritePlan(actor, ref.teamId)) throw new NotAllowed();
  if (!may.write) throw new ReportSubmitted();
}

function requireSubmitting(asked: Asked, report: ReportState, story: string): void {
  requireWriting(asked, report);
  if (!report.may.submit) throw new ReportTooEarly();
  if (story.length < SHORTEST_STORY) throw new StoryMissing();
}

function requireReopening({ actor, ref }: Asked, { may }: ReportState): void {
  if (!mayWritePlan(actor, ref.teamId)) throw new NotAllowed();
  if (!may.reopen) throw new PlanEvaluated();
}

function idOf(key: ReportKey): string {
  return `report:${key}`;
}
