import { z } from 'zod';
import { TeamPlanRef } from '../../../contracts/annual-plan';
import { PlanYear } from '../../../contracts/calendar';
import type { PlacePlanText } from '../../../contracts/place-plans';
import { NumberUnreadable } from '../errors';
import type { PlacePlanState } from '../service';

const PlaceId = z.string().max(60);

/** A place that was chosen, of whichever team. */
export const PlaceData = z.object({ placeId: PlaceId.default(''), year: PlanYear.optional() });
export type PlaceData = z.infer<typeof PlaceData>;

export const PlacePlanData = TeamPlanRef.extend({ placeId: PlaceId });
export type PlacePlanData = z.infer<typeof PlacePlanData>;

/** The whole form with the versions that it shows: whichever button sends it, what was typed elsewhere comes back. */
export const PlacePlanForm = PlacePlanData.extend({
  version: z.int().min(1),
  goalVersion: z.int().min(1),
  draftId: z.string().regex(/^[a-z0-9-]{1,40}$/),
  problem: z.string().max(4_000).default(''),
  analysis: z.string().max(8_000).default(''),
  goalTitle: z.string().max(400).default(''),
  indicator: z.string().max(400).default(''),
  unit: z.string().max(80).default(''),
  baseline: z.string().max(40).default(''),
  target: z.string().max(40).default(''),
  title: z.string().max(2_000).default(''),
  ownerId: z.string().max(64).default(''),
  dueOn: z.string().max(20).default(''),
});
export type PlacePlanForm = z.infer<typeof PlacePlanForm>;

/** What can be filled in. */
export type PlacePlanField =
  'problem' | 'analysis' | 'goalTitle' | 'indicator' | 'unit' | 'baseline' | 'target' | 'title' | 'ownerId' | 'dueOn';

export type TypedPlan = Readonly<Record<PlacePlanField, string>>;

/** The fields as they stand in the plan, with nothing for a new action. */
export function typedFrom({ own, goal }: PlacePlanState, write: (value: number) => string): TypedPlan {
  const { problem, analysis } = own ?? { problem: '', analysis: '' };
  const { title: goalTitle, indicator, unit, baseline, target } = goal ?? NO_GOAL;
  const number = (value: number | null) => (value === null ? '' : write(value));
  return {
    ...{ problem, analysis, goalTitle, indicator, unit, baseline: number(baseline), target: number(target) },
    ...{ title: '', ownerId: '', dueOn: '' },
  };
}

const NO_GOAL = { title: '', indicator: '', unit: '', baseline: null, target: null } as const;

/** @throws NumberUnreadable */
export function textFrom(form: TypedPlan): PlacePlanText {
  const { problem, analysis, goalTitle, indicator, unit, baseline, target } = form;
  return {
    problem: problem.slice(0, 2_000),
    analysis: analysis.slice(0, 4_000),
    goal: {
      title: goalTitle.trim().slice(0, 200),
      indicator: indicator.trim().slice(0, 200),
      unit: unit.trim().slice(0, 40),
      baseline: numberFrom('baseline', baseline),
      target: numberFrom('target', target),
    },
  };
}

/** `6,5` and `6.5`; null where nothing was filled in. @throws NumberUnreadable */
function numberFrom(field: 'baseline' | 'target', typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(text)) throw new NumberUnreadable({ field });
  return Number(text);
}
