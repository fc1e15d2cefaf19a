import { z } from 'zod';
import { Instant, PlanYear } from './calendar';
import { PersonId } from './people';
import { Place } from './places';
import { GoalText } from './plan-goals';
import { ItemResource, NewPlanAction } from './plan-resources';
import { GatheredPart } from './plan-sections';

/** More is no plan of action for one place, but an annual plan. */
export const MOST_PLACE_ACTIONS = 7;

/** What somebody writes of a plan of action (plan van aanpak) for one place. Its goal is a goal of the annual plan. */
export const PlacePlanText = z.object({
  problem: z.string().max(2_000),
  analysis: z.string().max(4_000),
  goal: GoalText.pick({ title: true, indicator: true, unit: true, baseline: true, target: true }),
});
export type PlacePlanText = z.infer<typeof PlacePlanText>;

/** The small plan for one complex or neighborhood within a team's annual plan. Its actions are plan actions under its goal. */
export const PlacePlan = z.object({
  placeId: z.string(),
  problem: z.string(),
  analysis: z.string(),
  goalId: z.string(),
  /** Counts the actions that were added through it, so that of two that are added at once both are counted. */
  additions: z.int().min(0),
  changedAt: Instant,
  changedBy: PersonId,
  /** Counts changes of what is written from 1; the ETag of the resource. */
  version: z.int().min(1),
});
export type PlacePlan = z.infer<typeof PlacePlan>;

/** A plan of action as somebody reads it. `version` 0: nobody made it yet. */
export const PlacePlanView = z.object({
  place: Place.pick({ id: true, kind: true, name: true }),
  year: PlanYear,
  problem: z.string(),
  analysis: z.string(),
  /** What the product knows of the place. */
  gathered: z.array(GatheredPart),
  /** Absent until the plan is made; its version guards what is written of it. */
  goal: PlacePlanText.shape.goal.extend({ id: z.string(), isDropped: z.boolean(), version: z.int() }).optional(),
  actions: z.array(ItemResource),
  mostActions: z.int(),
  changedAt: Instant.optional(),
  version: z.int().min(0),
  may: z.object({ write: z.boolean(), addAction: z.boolean() }),
});
export type PlacePlanView = z.infer<typeof PlacePlanView>;

/** `goalVersion`: that of the goal which was looked at. */
export const WritePlacePlan = PlacePlanText.extend({ goalVersion: z.int().min(1) });
export type WritePlacePlan = z.infer<typeof WritePlacePlan>;

export const PlacePlanList = z.object({
  placePlans: z.array(
    z.object({
      place: Place.pick({ id: true, kind: true, name: true }),
      goalTitle: z.string(),
      done: z.int(),
      total: z.int(),
    }),
  ),
  may: z.object({ write: z.boolean() }),
});
export type PlacePlanList = z.infer<typeof PlacePlanList>;

/** The place and the goal are those of the plan of action. */
export const NewPlaceAction = NewPlanAction.omit({ placeId: true, goalId: true });
export type NewPlaceAction = z.infer<typeof NewPlaceAction>;
