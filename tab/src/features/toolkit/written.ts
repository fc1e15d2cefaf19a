import { z } from 'zod';
import { Approach } from '../../../../bot/contracts/approach';
import {
  CostBand,
  EvidenceStrength,
  MaterialKind,
  PlayingField,
  StepRole,
} from '../../../../bot/contracts/interventions';
import { ThemeId } from '../../../../bot/contracts/themes';
import type { DraftText, InterventionText, ToolkitResource } from '../../../../bot/contracts/toolkit';

const Both = z.object({ nl: z.string(), en: z.string() });
export type Both = z.infer<typeof Both>;

/** A step as it is typed. The key stays with it while it moves. */
const WrittenStep = z.object({ key: z.string(), title: Both, how: Both, role: StepRole, day: z.string() });
export type WrittenStep = z.infer<typeof WrittenStep>;

const WrittenPartner = Both.extend({ key: z.string() });
export type WrittenPartner = z.infer<typeof WrittenPartner>;

/** An intervention as it is typed, with whatever is not right yet. */
export const Written = z.object({
  kind: Approach,
  title: Both,
  purpose: Both,
  themes: z.array(ThemeId),
  isBasis: z.boolean(),
  forSurroundings: z.boolean(),
  whenNot: Both,
  firstStep: Both,
  playingField: PlayingField,
  note: Both,
  steps: z.array(WrittenStep),
  materials: z.array(MaterialKind),
  cost: CostBand,
  hours: z.string(),
  partners: z.array(WrittenPartner),
  strength: EvidenceStrength,
  evidence: Both,
  source: z.string(),
  measure: Both,
  ownerGroup: z.string(),
});
export type Written = z.infer<typeof Written>;

export const FEWEST_STEPS = 5;
export const MOST_STEPS = 10;
export const MOST_PARTNERS = 10;

const NOTHING: Both = { nl: '', en: '' };
const WEEK_DAYS = 7;

/** What a new intervention begins with: five empty steps, a week apart. */
export function blankWritten(): Written {
  return {
    kind: 'meeting',
    title: NOTHING,
    purpose: NOTHING,
    themes: [],
    isBasis: false,
    forSurroundings: false,
    whenNot: NOTHING,
    firstStep: NOTHING,
    playingField: 'ask-first',
    note: NOTHING,
    steps: Array.from({ length: FEWEST_STEPS }, (_, at) => blankStep(`step-${at}`, String(at * WEEK_DAYS))),
    materials: ['invitation'],
    cost: 'none',
    hours: '',
    partners: [],
    strength: 'practice',
    evidence: NOTHING,
    source: '',
    measure: NOTHING,
    ownerGroup: '',
  };
}

export function blankStep(key: string, day: string): WrittenStep {
  return { key, title: NOTHING, how: NOTHING, role: 'neighborhood-manager', day };
}

/** A text, to be written on. */
function writtenOf(text: InterventionText, ownerGroup: string): Written {
  const { playingField, evidence, steps, partners, hours, ...same } = text;
  return Written.parse({
    ...same,
    playingField: playingField.kind,
    note: playingField.note,
    steps: steps.map((step, at) => ({ ...step, key: `step-${at}`, day: String(step.day) })),
    hours: String(hours),
    partners: partners.map((partner, at) => ({ ...partner, key: `partner-${at}` })),
    strength: evidence.strength,
    evidence: evidence.what,
    source: evidence.source,
    ownerGroup,
  });
}

/** What somebody writes on: the draft where there is one, else what is in use. */
export function writtenIn({ intervention, draft, ownerGroup }: ToolkitResource): Written {
  return writtenOf(draft ?? intervention, ownerGroup);
}

/** What is sent; only of what has no faults. */
export function textOf({
  playingField,
  note,
  strength,
  evidence,
  source,
  ownerGroup: _group,
  ...same
}: Written): DraftText {
  return {
    ...same,
    playingField: { kind: playingField, note },
    steps: same.steps.map(({ key: _key, day, ...step }) => ({ ...step, day: Number(day) })),
    hours: Number(same.hours),
    partners: same.partners.map(({ nl, en }) => ({ nl, en })),
    evidence: { strength, what: evidence, source },
  };
}

/** Whether they say the same, whatever their steps were called while they were typed. */
export function isLike(one: Written, other: Written): boolean {
  return JSON.stringify(withoutKeys(one)) === JSON.stringify(withoutKeys(other));
}

/** The parts that differ, in the order of the form. */
export function changedFields(before: InterventionText, after: InterventionText): readonly (keyof Written)[] {
  const [one, other] = [withoutKeys(writtenOf(before, '')), withoutKeys(writtenOf(after, ''))];
  return Written.keyof().options.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}

function withoutKeys(written: Written): Written {
  return {
    ...Written.parse(written),
    steps: written.steps.map((step, at) => ({ ...step, key: String(at) })),
    partners: written.partners.map((partner, at) => ({ ...partner, key: String(at) })),
  };
}

/** The step goes up or down; the days stay where they are, so that they remain in order. */
export function withStepMoved(steps: readonly WrittenStep[], from: number, to: number): WrittenStep[] {
  const moved = [...steps];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved.map((step, at) => ({ ...step, day: steps[at]?.day ?? step.day }));
}
