import { z } from 'zod';
import { Approach } from '../../../contracts/approach';
import { PlanYear } from '../../../contracts/calendar';
import { EffectResult, ToldForm } from '../../../contracts/intervention-runs';

const Words = z.string().max(200).default('');
/** Without one the choice of every kind, which is empty. */
const Kind = z.union([Approach, z.literal('')]).default('');

/** What of the toolkit somebody looks at: what they searched, and how many were shown before. */
export const ToolkitData = z.object({ words: Words, kind: Kind, skip: z.int().min(0).max(1_000).default(0) });
export type ToolkitData = z.infer<typeof ToolkitData>;

export const InterventionData = ToolkitData.extend({ interventionId: z.string().min(1).max(60) });
export type InterventionData = z.infer<typeof InterventionData>;

/** The choice of no place, and of no goal. */
export const NONE = 'none';

export const StartData = z.object({ interventionId: z.string().min(1).max(60) });

/** The form before a start; `draftId` makes it one run however often it is sent, `goal` is a year and an id with a dot between them. */
export const StartForm = StartData.extend({
  draftId: z.string().regex(/^[A-Za-z0-9-]{8,60}$/),
  placeId: z.string().max(100).default(NONE),
  ownerId: z.string().max(64).default(''),
  startOn: z.string().max(20).default(''),
  goal: z.string().max(120).default(NONE),
});
export type StartForm = z.infer<typeof StartForm>;

export const RunData = z.object({ runId: z.string().min(1).max(100) });

/** What of a run somebody looks at, so that what others did meanwhile is noticed. */
export const RunVersionData = RunData.extend({ version: z.int().min(1).max(1_000_000) });
export type RunVersionData = z.infer<typeof RunVersionData>;

/** One step as its task knows it; `version` is the task's. */
export const StepData = RunVersionData.extend({
  itemId: z.string().min(1).max(100),
  year: PlanYear,
  evidence: z.string().max(2_000).default(''),
});
export type StepData = z.infer<typeof StepData>;

export const StopData = RunVersionData.extend({ why: z.string().max(2_000).default('') });
export type StopData = z.infer<typeof StopData>;

/** The form about the effect as it was typed. */
export const EffectForm = RunVersionData.extend({
  result: z.union([EffectResult, z.literal('')]).default(''),
  sentence: z.string().max(2_000).default(''),
  gradeBefore: z.string().max(20).default(''),
  gradeAfter: z.string().max(20).default(''),
});
export type EffectForm = z.infer<typeof EffectForm>;

export const TellData = RunVersionData.extend({ form: ToldForm.exclude(['told']).default('message') });
export type TellData = z.infer<typeof TellData>;

export const ToldData = TellData.extend({ text: z.string().max(6_000).default('') });
export type ToldData = z.infer<typeof ToldData>;

export const PraiseForm = RunVersionData.extend({
  channelId: z.string().max(300).default(''),
  text: z.string().max(2_000).default(''),
});
export type PraiseForm = z.infer<typeof PraiseForm>;
