import { z } from 'zod';
import { Approach } from './approach';
import { Instant } from './calendar';
import { CostBand, Intervention, InterventionStep, MaterialKind } from './interventions';
import { ThemeId } from './themes';

/** What people write of an intervention; the rest is kept by the program. */
export const InterventionText = Intervention.omit({ id: true, state: true, version: true, ownerGroup: true });
export type InterventionText = z.infer<typeof InterventionText>;

/** How long each text of an intervention may be, in characters. */
export const LONGEST_TEXTS = {
  title: 80,
  purpose: 300,
  whenNot: 300,
  firstStep: 300,
  note: 300,
  stepTitle: 80,
  how: 400,
  partner: 80,
  evidence: 400,
  source: 200,
  measure: 300,
} as const;

/** A text as it was typed: that a language is missing is said by name, when it is kept. */
function typed(longest: number) {
  return z.object({ nl: z.string().max(longest), en: z.string().max(longest) });
}

/** An intervention as somebody wrote it, within its limits; its steps are in order of day, and nothing is named twice. */
export const DraftText = InterventionText.extend({
  title: typed(LONGEST_TEXTS.title),
  purpose: typed(LONGEST_TEXTS.purpose),
  whenNot: typed(LONGEST_TEXTS.whenNot),
  firstStep: typed(LONGEST_TEXTS.firstStep),
  playingField: InterventionText.shape.playingField.extend({ note: typed(LONGEST_TEXTS.note) }),
  steps: z
    .array(InterventionStep.extend({ title: typed(LONGEST_TEXTS.stepTitle), how: typed(LONGEST_TEXTS.how) }))
    .min(5)
    .max(10),
  materials: z.array(MaterialKind).min(1).max(MaterialKind.options.length),
  partners: z.array(typed(LONGEST_TEXTS.partner)).max(10),
  evidence: InterventionText.shape.evidence.extend({
    what: typed(LONGEST_TEXTS.evidence),
    source: z.string().min(1).max(LONGEST_TEXTS.source),
  }),
  measure: typed(LONGEST_TEXTS.measure),
}).superRefine(({ steps, themes, materials }, context) => {
  const fault = (message: string, ...path: (string | number)[]) => context.addIssue({ code: 'custom', message, path });
  steps.forEach(({ day }, at) => {
    if (day < (steps[at - 1]?.day ?? 0))
      fault('A step comes on or after the day of the one before', 'steps', at, 'day');
  });
  if (new Set(themes).size < themes.length) fault('Each theme once', 'themes');
  if (new Set(materials).size < materials.length) fault('Each material once', 'materials');
});
export type DraftText = z.infer<typeof DraftText>;

/** `built-in`: comes with the program; `adapted`: built in, with the association's own text; `own`: made by the association. */
export const InterventionOrigin = z.enum(['built-in', 'adapted', 'own']);
export type InterventionOrigin = z.infer<typeof InterventionOrigin>;

/** What happened to an intervention of the toolkit. `version` is the number of the text that was then in use, 0 before the first. */
export const ToolkitEvent = z.object({
  at: Instant,
  byName: z.string().optional(),
  what: z.enum(['drafted', 'adopted', 'discarded', 'retired', 'brought-back', 'restored', 'back-to-built-in']),
  version: z.int().min(0),
  note: z.string().max(300).optional(),
});
export type ToolkitEvent = z.infer<typeof ToolkitEvent>;

/** What the person may do with an intervention of the toolkit. */
export const ToolkitPermissions = z.object({
  /** Write a draft; who leads a team, managers and administrators. */
  write: z.boolean(),
  /** Adopt, discard, retire and bring back; managers and administrators. */
  decide: z.boolean(),
});
export type ToolkitPermissions = z.infer<typeof ToolkitPermissions>;

/** The row of a list: enough to choose by. */
export const ToolkitRow = Intervention.pick({
  id: true,
  kind: true,
  title: true,
  purpose: true,
  themes: true,
  isBasis: true,
  playingField: true,
  materials: true,
  cost: true,
  hours: true,
  evidence: true,
  state: true,
}).extend({
  origin: InterventionOrigin,
  hasDraft: z.boolean(),
  stepCount: z.int(),
  /** From the first step to the last. */
  days: z.int(),
  /** In words, how it went in this association; absent when it was never started. */
  experience: z.string().optional(),
});
export type ToolkitRow = z.infer<typeof ToolkitRow>;

export const ToolkitList = z.object({ interventions: z.array(ToolkitRow), may: z.object({ add: z.boolean() }) });
export type ToolkitList = z.infer<typeof ToolkitList>;

/** By what a list is narrowed; all of it must hold. `hours`: at most so many of colleagues; `cost`: at most this band. */
export const ToolkitFilter = z.object({
  words: z.string().max(200).optional(),
  kind: Approach.optional(),
  theme: ThemeId.optional(),
  cost: CostBand.optional(),
  hours: z.coerce.number().int().min(1).max(400).optional(),
  /** `in-use` unless given. */
  state: z.enum(['in-use', 'draft', 'retired']).optional(),
});
export type ToolkitFilter = z.infer<typeof ToolkitFilter>;

/** One intervention of the toolkit as somebody reads it. */
export const ToolkitResource = z.object({
  /** As it is in use; of one that was never adopted, its draft. */
  intervention: Intervention,
  origin: InterventionOrigin,
  /** What somebody is working on, beside what is in use. */
  draft: InterventionText.optional(),
  ownerGroup: z.string(),
  /** Why it was retired, while it is. */
  retiredWhy: z.string().optional(),
  /** The latest first. */
  events: z.array(ToolkitEvent),
  /** Numbers of earlier texts of the association that can be put back, the latest first. */
  earlier: z.array(z.int()),
  experience: z.string().optional(),
  /** 0 when the association never changed it. */
  version: z.int().min(0),
  may: ToolkitPermissions,
});
export type ToolkitResource = z.infer<typeof ToolkitResource>;

/** A draft of a new intervention or of a change; `id` makes a new one the same when it is sent again. */
export const NewIntervention = z.object({
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  text: DraftText,
  ownerGroup: z.string().min(1).max(80),
});
export type NewIntervention = z.infer<typeof NewIntervention>;

export const DraftIntervention = NewIntervention.omit({ id: true });
export type DraftIntervention = z.infer<typeof DraftIntervention>;

/** What is decided of an intervention. Each can be taken back by another: retire by bring-back, adopt by restore. */
export const ToolkitCommand = z.discriminatedUnion('what', [
  z.object({ what: z.literal('adopt'), note: z.string().max(300).optional() }),
  z.object({ what: z.literal('discard') }),
  z.object({ what: z.literal('retire'), why: z.string().max(300) }),
  z.object({ what: z.literal('bring-back') }),
  z.object({ what: z.literal('restore'), number: z.int().min(1) }),
  z.object({ what: z.literal('back-to-built-in') }),
]);
export type ToolkitCommand = z.infer<typeof ToolkitCommand>;
