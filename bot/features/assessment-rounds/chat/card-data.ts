import { z } from 'zod';
import { TeamPlanRef } from '../../../contracts/annual-plan';
import { Approach } from '../../../contracts/approach';
import { LocalDate } from '../../../contracts/calendar';
import { RoundId } from '../../../contracts/assessment-rounds';
import { JudgementForm } from '../../judgements';

export const RoundData = z.object({ roundId: RoundId });
export type RoundData = z.infer<typeof RoundData>;

/** Beginning to judge; from the digest of a day, which was then seen. */
export const JudgeData = RoundData.extend({ from: z.literal('digest').optional(), day: LocalDate.optional() });
export type JudgeData = z.infer<typeof JudgeData>;

/** What of a round somebody looks at, so that what others did meanwhile is noticed. */
export const RoundVersionData = RoundData.extend({ version: z.int().min(1).max(1_000_000) });
export type RoundVersionData = z.infer<typeof RoundVersionData>;

const Day = z.string().max(20).default('');

export const ExtendData = RoundVersionData.extend({ extendDay: Day });
export type ExtendData = z.infer<typeof ExtendData>;
export const ReopenData = RoundVersionData.extend({ reopenDay: Day });
export type ReopenData = z.infer<typeof ReopenData>;
export const PostData = RoundData.extend({ channelId: z.string().max(300).default('') });
export type PostData = z.infer<typeof PostData>;

/** A new one is made with `draftId`; `roundId` opens the form of one that is there. */
export const OpenFormData = z.object({ roundId: RoundId.optional() });

/** Several joined with commas, as a card sends them. */
const Several = z.string().max(8_000).default('');

/** The form of a round as it was typed; `version` is 0 for a new one. The same `draftId` is one round however often it is sent. */
export const RoundFormData = z.object({
  draftId: RoundId,
  version: z.int().min(0).max(1_000_000).default(0),
  name: z.string().max(400).default(''),
  opensOn: Day,
  closesOn: Day,
  places: z.string().max(200).default(''),
  teamIds: Several,
  dimensions: z.string().max(200).default(''),
  asked: z.string().max(200).default(''),
  extra: z.string().max(1_000).default(''),
});
export type RoundFormData = z.infer<typeof RoundFormData>;

export const ChoosePlacesData = RoundVersionData.extend({ teamIds: Several, placeIds: Several });
export type ChoosePlacesData = z.infer<typeof ChoosePlacesData>;

const NeighborhoodData = RoundData.extend({ neighborhoodId: z.string().min(1).max(100) });

/** The neighborhood with the place that stands open on its card; without one the first that has no answer. */
export const OpenNeighborhoodData = NeighborhoodData.extend({
  placeId: z.string().max(100).optional(),
  page: z.int().min(0).max(100).default(0),
});
export type OpenNeighborhoodData = z.infer<typeof OpenNeighborhoodData>;

export const SavePlaceData = OpenNeighborhoodData.extend({
  placeId: z.string().min(1).max(100),
  version: z.int().min(0).max(1_000_000),
  /** They do not know the place well enough. */
  knows: z.literal('no').optional(),
  ...JudgementForm.shape,
});
export type SavePlaceData = z.infer<typeof SavePlaceData>;

export const SaveRemarkData = OpenNeighborhoodData.extend({
  remarkVersion: z.int().min(0).max(1_000_000),
  remark: z.string().max(6_000).default(''),
});
export type SaveRemarkData = z.infer<typeof SaveRemarkData>;

export const OpenNextStepData = NeighborhoodData;
export type OpenNextStepData = z.infer<typeof OpenNextStepData>;

/** The form for what is to be done, with what was filled in as it was typed. */
export const NextStepForm = NeighborhoodData.extend({
  ...TeamPlanRef.shape,
  draftId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  title: z.string().max(2_000).default(''),
  dueOn: Day,
  ownerId: z.string().max(64).default(''),
  placeId: z.string().max(100).default(''),
  goalId: z.string().max(60).default(''),
  approach: Approach.or(z.literal('')).default(''),
});
export type NextStepForm = z.infer<typeof NextStepForm>;

/** The parts of what a card sent joined with commas. */
export function severalIn(text: string): readonly string[] {
  return [...new Set(text.split(',').map((part) => part.trim()))].filter((part) => part !== '');
}
