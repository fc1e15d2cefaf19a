import { z } from 'zod';
import { LegalSource } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { Language } from '../../contracts/people';
import { localDate } from '../../shared/local-date';
import content from './content/timeline-template.json';

/** A milestone as the template has it; `yearOffset` counts from the plan year. */
const TemplateMilestone = z.object({
  key: z.string(),
  month: z.int(),
  day: z.int(),
  yearOffset: z.int(),
  level: z.enum(['team', 'association']),
  title: z.object({ nl: z.string(), en: z.string() }),
  legal: LegalSource.optional(),
});
type TemplateMilestone = z.infer<typeof TemplateMilestone>;

const template: readonly TemplateMilestone[] = z.array(TemplateMilestone).parse(content);

/** A milestone of the template in one plan year. */
export interface PlannedMilestone {
  readonly key: string;
  readonly title: { readonly nl: string; readonly en: string };
  readonly dueOn: LocalDate;
}

/** The template's milestones of one level for a plan year, in order of day. */
export function milestonesOf(level: 'team' | 'association', planYear: number): readonly PlannedMilestone[] {
  return template
    .filter((milestone) => milestone.level === level)
    .map(({ key, title, month, day, yearOffset }) => {
      const dueOn = localDate(planYear + yearOffset, month, day);
      if (dueOn === undefined) throw new Error(`The timeline template has no such day: ${key}`);
      return { key, title, dueOn };
    });
}

/** The title in the reader's language; a title that somebody changed stays as they wrote it. */
export function titleIn(
  language: Language,
  { milestoneKey, title }: { readonly milestoneKey?: string | undefined; readonly title: string },
): string {
  const milestone = template.find(({ key }) => key === milestoneKey);
  return milestone !== undefined && milestone.title.nl === title ? milestone.title[language] : title;
}

/** Where the day of a milestone comes from, when a law sets it. */
export function legalSourceOf({
  milestoneKey,
}: {
  readonly milestoneKey?: string | undefined;
}): LegalSource | undefined {
  return template.find(({ key }) => key === milestoneKey)?.legal;
}
