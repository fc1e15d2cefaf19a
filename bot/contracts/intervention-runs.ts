import { z } from 'zod';
import { PlanItemStatus } from './annual-plan';
import { Approach } from './approach';
import { Instant, LocalDate, PlanYear } from './calendar';
import { StepRole } from './interventions';
import { PersonId } from './people';
import { Photo } from './photos';
import { Place } from './places';
import { IssueRef } from './reported-issues';
import { InBothLanguages, ThemeId } from './themes';

/** What an intervention changed, six weeks after its end (effectcheck). */
export const EffectResult = z.enum(['solved', 'better', 'same', 'worse']);
export type EffectResult = z.infer<typeof EffectResult>;

/** Dutch grade (rapportcijfer), 1.0–10.0 in steps of a tenth. */
export const Grade = z.number().min(1).max(10).multipleOf(0.1);
export type Grade = z.infer<typeof Grade>;

export const LONGEST_EFFECT = 300;

/** What somebody found. The grades of the place before and after, where there are any. */
export const EffectFinding = z.object({
  result: EffectResult,
  sentence: z.string().max(LONGEST_EFFECT),
  gradeBefore: Grade.optional(),
  gradeAfter: Grade.optional(),
});
export type EffectFinding = z.infer<typeof EffectFinding>;

export const PhotoMoment = z.enum(['before', 'after']);
export type PhotoMoment = z.infer<typeof PhotoMoment>;

/** A picture of the place before or after. */
export const RunPhoto = Photo.extend({ moment: PhotoMoment });
export type RunPhoto = z.infer<typeof RunPhoto>;

/** How far it is: `to-check` waits for the look at its effect, now that no step is open. */
export const RunStage = z.enum(['running', 'to-check', 'finished', 'stopped']);
export type RunStage = z.infer<typeof RunStage>;

/** How the people concerned were told what was done. */
export const ToldForm = z.enum(['message', 'letter', 'door-card', 'told']);
export type ToldForm = z.infer<typeof ToldForm>;

/** A post in a channel; `in-doubt`: the channel's answer was lost, and nobody posts it again by itself. */
export const Praise = z.object({
  channelId: z.string(),
  state: z.enum(['posting', 'posted', 'in-doubt']),
  at: Instant,
  by: PersonId,
});
export type Praise = z.infer<typeof Praise>;

/** A goal of the team's annual plan of a year. */
export const RunGoal = z.object({ year: PlanYear, goalId: z.string().min(1).max(100) });
export type RunGoal = z.infer<typeof RunGoal>;

/** An intervention that is being carried out at a place. Its steps are tasks of people, with their own reminders. */
export const RunningIntervention = z.object({
  id: z.string().min(1).max(100),
  interventionId: z.string(),
  /** As it was when it was started. */
  title: InBothLanguages,
  interventionVersion: z.int(),
  kind: Approach,
  teamId: z.string(),
  placeId: z.string().optional(),
  /** The reported issue that it answers. */
  issueId: z.string().optional(),
  theme: ThemeId.optional(),
  goal: RunGoal.optional(),
  ownerId: PersonId,
  startOn: LocalDate,
  startedAt: Instant,
  startedBy: PersonId,
  state: z.enum(['running', 'stopped', 'finished']),
  /** While it is `stopped`. */
  stopped: z.object({ at: Instant, by: PersonId, why: z.string().max(300) }).optional(),
  steps: z.array(z.object({ itemId: z.string(), year: z.int() })),
  /** The task to look, six weeks after the last step. Absent on what was started before there was one. */
  check: z.object({ itemId: z.string(), year: z.int() }).optional(),
  photos: z.array(RunPhoto).default([]),
  effect: EffectFinding.extend({ at: Instant, by: PersonId }).optional(),
  told: z.object({ at: Instant, by: PersonId, form: ToldForm, text: z.string() }).optional(),
  praise: Praise.optional(),
  version: z.int().min(1),
});
export type RunningIntervention = z.infer<typeof RunningIntervention>;

/** What somebody starts. `id` makes it the same run when it is sent again. */
export const NewRun = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{8,60}$/),
  interventionId: z.string().max(60),
  teamId: z.string().max(100),
  placeId: z.string().max(100).optional(),
  ownerId: PersonId,
  startOn: LocalDate,
  goal: RunGoal.optional(),
});
export type NewRun = z.infer<typeof NewRun>;

/** What is done with a run. Steps are done as tasks; photos are added by themselves. */
export const RunCommand = z.discriminatedUnion('what', [
  z.object({ what: z.literal('stop'), why: z.string().max(300) }),
  z.object({ what: z.literal('resume') }),
  z.object({ what: z.literal('set-goal'), goal: RunGoal.nullable() }),
  z.object({ what: z.literal('remove-photo'), photoId: z.string().max(100) }),
  z.object({ what: z.literal('record-effect'), effect: EffectFinding }),
  z.object({ what: z.literal('undo-effect') }),
  z.object({ what: z.literal('tell'), form: ToldForm, text: z.string().max(2_000) }),
  z.object({ what: z.literal('undo-tell') }),
  z.object({ what: z.literal('praise'), channelId: z.string().max(300), text: z.string().max(500) }),
]);
export type RunCommand = z.infer<typeof RunCommand>;

export const RunPermissions = z.object({
  stop: z.boolean(),
  resume: z.boolean(),
  setGoal: z.boolean(),
  addPhoto: z.boolean(),
  recordEffect: z.boolean(),
  undoEffect: z.boolean(),
  tell: z.boolean(),
  praise: z.boolean(),
});
export type RunPermissions = z.infer<typeof RunPermissions>;

/** A step as somebody reads it; `itemId` with `year` opens it as a task. */
export const RunStepResource = z.object({
  itemId: z.string(),
  year: PlanYear,
  number: z.int(),
  title: z.string(),
  how: z.string(),
  role: StepRole.optional(),
  ownerId: PersonId,
  ownerName: z.string().optional(),
  dueOn: LocalDate,
  status: PlanItemStatus,
  isLate: z.boolean(),
  evidence: z.string().optional(),
  doneOn: LocalDate.optional(),
  version: z.int(),
});
export type RunStepResource = z.infer<typeof RunStepResource>;

/** The row of a list. */
export const RunRow = RunningIntervention.pick({
  id: true,
  interventionId: true,
  title: true,
  kind: true,
  teamId: true,
  startOn: true,
  state: true,
  effect: true,
  version: true,
}).extend({
  stage: RunStage,
  teamName: z.string(),
  place: Place.pick({ id: true, kind: true, name: true }).optional(),
  ownerName: z.string().optional(),
  goalTitle: z.string().optional(),
  progress: z.object({ done: z.int(), total: z.int() }),
  late: z.int(),
  /** The first step that is open, or the effect check. */
  next: z.object({ title: z.string(), dueOn: LocalDate }).optional(),
  photoCount: z.int(),
});
export type RunRow = z.infer<typeof RunRow>;

/** Which are listed, the latest start first; what is left out does not matter. `goalId` goes with `goalYear`. */
export const RunFilter = z.object({
  teamId: z.string().max(100).optional(),
  /** `me` for who asks: of whatever team. */
  ownerId: z.union([z.literal('me'), PersonId]).optional(),
  placeId: z.string().max(100).optional(),
  /** `unfinished`: running, or waiting for its check. */
  stage: z.enum([...RunStage.options, 'unfinished']).optional(),
  goalId: z.string().max(100).optional(),
  goalYear: z.coerce.number().int().min(2020).max(2099).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
  after: z.string().max(4_000).optional(),
});
export type RunFilter = z.infer<typeof RunFilter>;

export const RunList = z.object({
  runs: z.array(RunRow),
  /** Of the next page. */
  after: z.string().optional(),
  may: z.object({ start: z.boolean() }),
});
export type RunList = z.infer<typeof RunList>;

/** A run as somebody reads it. Its theme is left out: of some reported issues that is not for everybody in the team. */
export const RunResource = RunningIntervention.omit({ theme: true }).extend({
  stage: RunStage,
  teamName: z.string(),
  place: Place.pick({ id: true, kind: true, name: true }).optional(),
  ownerName: z.string().optional(),
  goalTitle: z.string().optional(),
  progress: z.object({ done: z.int(), total: z.int() }),
  late: z.int(),
  stepItems: z.array(RunStepResource),
  checkItem: RunStepResource.optional(),
  /** Ready to use, for each form that has one. */
  tellTexts: z.array(z.object({ form: ToldForm.exclude(['told']), text: z.string() })),
  /** What could be posted, and where the bot may; no channels when it is in none. */
  praiseText: z.string(),
  channels: z.array(z.object({ id: z.string(), name: z.string() })),
  /** What it answered and did not help: the reported issue to open again, by a reference that may be old. */
  reopens: IssueRef.optional(),
  may: RunPermissions,
});
export type RunResource = z.infer<typeof RunResource>;

/** What became of a command; `already`: it was so before. */
export const RunOutcomeResource = z.object({ outcome: z.enum(['applied', 'already']), run: RunResource });
export type RunOutcomeResource = z.infer<typeof RunOutcomeResource>;
