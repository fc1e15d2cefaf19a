import type { LocalDate } from '../../contracts/calendar';
import type { RunGoal } from '../../contracts/intervention-runs';
import type { Intervention } from '../../contracts/interventions';
import type { PersonId } from '../../contracts/people';
import type { ThemeId } from '../../contracts/themes';
import type { Clock } from '../../ports/clock';
import type { Directory } from '../../ports/directory';
import type { Actor } from '../../shared/actor';
import { contentId } from '../../shared/content-id';
import { addDays, localDateOf, yearOf } from '../../shared/local-date';
import { GoalNotFound, OwnerNotFound, PlaceNotFound } from '../annual-plan';
import type { Places } from '../places';
import type { GoalReader } from '../plan-goals';
import type { Reminders } from '../reminders';
import type { StoredRun } from './collections';
import { checkItem } from './effect-check';
import { InterventionNotFound, InvalidStartDay } from './errors';
import { EVERY_WEEKDAY } from './run-alignment';
import { derivedFrom } from './run-standing';
import { stepItems } from './run-steps';
import type { Toolkit } from './toolkit';

/** What somebody starts. `id` makes it the same run when it is sent again. */
export interface StartIntervention {
  readonly id: string;
  readonly interventionId: string;
  readonly teamId: string;
  readonly placeId?: string | undefined;
  /** The reported issue that it answers, and its theme. */
  readonly issueId?: string | undefined;
  readonly theme?: ThemeId | undefined;
  /** Of the team's plan. */
  readonly goal?: RunGoal | undefined;
  readonly ownerId: PersonId;
  readonly startOn: LocalDate;
}

export interface StartDeps {
  readonly directory: Directory;
  readonly places: Places;
  readonly goals: Pick<GoalReader, 'has'>;
  readonly reminders: Pick<Reminders, 'calendarOf'>;
  readonly toolkit: Pick<Toolkit, 'one'>;
  readonly clock: Clock;
}

/** A start further away is a wish. */
const LATEST_START_DAYS = 366;

/** The team is in the id, so that a run is found by its id alone. */
export function runIdOf({ teamId, id }: Pick<StartIntervention, 'teamId' | 'id'>): string {
  return `${teamId}.${contentId(id)}`;
}

export function teamIdOf(runId: string): string {
  return runId.split('.')[0] ?? '';
}

/** The run with its tasks, checked. @throws InterventionNotFound, InvalidStartDay, OwnerNotFound, PlaceNotFound, GoalNotFound */
export async function newRun(
  deps: StartDeps,
  actor: Actor,
  runId: string,
  wish: StartIntervention,
): Promise<StoredRun> {
  const { teamId, placeId, issueId, startOn, goal } = wish;
  const { intervention, ownerId } = await checked(deps, actor, wish);
  const { title, kind, version, themes } = intervention;
  // What is learned of it counts for the theme that it is best for, where no report says which.
  const theme = wish.theme ?? themes[0];
  const optional = {
    ...(placeId === undefined ? {} : { placeId }),
    ...(issueId === undefined ? {} : { issueId }),
    ...(goal === undefined ? {} : { goal }),
    ...(theme === undefined ? {} : { theme }),
  };
  const run = { id: runId, title, kind, teamId, ownerId, startOn, ...optional };
  const { steps, check } = await tasksOf(deps, actor, run, intervention);
  const year = yearOf(startOn);
  return {
    ...run,
    interventionId: intervention.id,
    interventionVersion: version,
    startedAt: deps.clock.now(),
    startedBy: actor.personId,
    state: 'running',
    steps: steps.map(({ id }) => ({ itemId: id, year })),
    ...(check === undefined ? {} : { check: { itemId: check.id, year } }),
    photos: [],
    version: 1,
    issueKey: issueId ?? '',
    placeKey: placeId ?? '',
    goalKey: goalKeyOf(goal),
    ...derivedFrom({ state: 'running' }, { steps, check }),
    waiting: [...steps, ...(check === undefined ? [] : [check])],
  };
}

export function goalKeyOf(goal: RunGoal | undefined): string {
  return goal === undefined ? '' : `${goal.year}:${goal.goalId}`;
}

/** @throws GoalNotFound unless it is an active one of the team's plan */
export async function requireGoal(
  { goals }: { readonly goals: Pick<GoalReader, 'has'> },
  tenantId: string,
  teamId: string,
  { year, goalId }: RunGoal,
): Promise<void> {
  if (!(await goals.has(tenantId, { teamId, year }, goalId))) throw new GoalNotFound();
}

async function tasksOf(
  { reminders }: StartDeps,
  { tenantId }: Actor,
  run: Parameters<typeof stepItems>[0],
  intervention: Intervention,
) {
  const calendar = await reminders.calendarOf(tenantId);
  const workingDayFrom = (day: LocalDate) => calendar.onOrAfter(day, EVERY_WEEKDAY);
  const prefix = `step-${contentId(run.id)}`;
  const steps = stepItems(run, intervention, (number) => `${prefix}-${number}`, workingDayFrom);
  return { steps, check: checkItem(run, intervention, steps, { itemId: `${prefix}-check`, workingDayFrom }) };
}

async function checked(
  { toolkit, directory, places, goals, clock }: StartDeps,
  { tenantId }: Actor,
  { interventionId, teamId, placeId, ownerId, startOn, goal }: StartIntervention,
): Promise<{ readonly intervention: Intervention; readonly ownerId: PersonId }> {
  const intervention = await toolkit.one(tenantId, interventionId);
  if (intervention?.state !== 'adopted') throw new InterventionNotFound();
  const today = localDateOf(clock.now());
  if (startOn < today || startOn > addDays(today, LATEST_START_DAYS)) throw new InvalidStartDay();
  const owner = await directory.person(tenantId, ownerId);
  if (owner === undefined) throw new OwnerNotFound();
  if (placeId !== undefined && !(await places.ofTeam(tenantId, teamId)).some(({ id }) => id === placeId)) {
    throw new PlaceNotFound();
  }
  if (goal !== undefined) await requireGoal({ goals }, tenantId, teamId, goal);
  return { intervention, ownerId: owner.id };
}
