import { z } from 'zod';
import { Instant } from './calendar';
import { PersonId } from './people';

/** The twelve sections of an annual plan, in order. */
export const SECTION_KEYS = [
  'results',
  'analysis',
  'strategy',
  'goals',
  'priorities',
  'actions',
  'measuring',
  'partners',
  'budget',
  'participation',
  'risks',
  'timeline',
] as const;

export const SectionKey = z.enum(SECTION_KEYS);
export type SectionKey = z.infer<typeof SectionKey>;

/** Paragraphs with an empty line between them; a line that starts with `- ` is a list item. No other markup. */
export const SectionText = z.string().max(20_000);

/** What a team wrote for one section. */
export const PlanSection = z.object({
  key: SectionKey,
  text: SectionText,
  changedAt: Instant,
  changedBy: PersonId,
  version: z.int().min(1),
});
export type PlanSection = z.infer<typeof PlanSection>;

/** What the product gathered for a section from what it knows: a heading with lines, in the reader's language. */
export const GatheredPart = z.object({ title: z.string(), lines: z.array(z.string()) });
export type GatheredPart = z.infer<typeof GatheredPart>;

/** Somebody's answer to an uitvraag, as it stands beside the section that it belongs to. */
export const GatheredContribution = z.object({
  itemId: z.string(),
  /** Who says it: a colleague, or for whom a colleague recorded it. */
  from: z.string(),
  question: z.string(),
  text: z.string(),
});
export type GatheredContribution = z.infer<typeof GatheredContribution>;

/** A section as somebody reads it. `version` 0: nobody wrote anything yet. */
export const SectionView = z.object({
  key: SectionKey,
  /** From 1 to 12. */
  number: z.int(),
  title: z.string(),
  /** What belongs here, from the template. */
  guidance: z.string(),
  text: z.string(),
  gathered: z.array(GatheredPart),
  contributions: z.array(GatheredContribution),
  /** Neither text nor anything gathered. */
  isEmpty: z.boolean(),
  changedAt: Instant.optional(),
  changedByName: z.string().optional(),
  version: z.int().min(0),
  may: z.object({ write: z.boolean() }),
});
export type SectionView = z.infer<typeof SectionView>;

export const SectionList = z.object({ sections: z.array(SectionView) });
export type SectionList = z.infer<typeof SectionList>;

export const WriteSection = z.object({ text: SectionText });
export type WriteSection = z.infer<typeof WriteSection>;
