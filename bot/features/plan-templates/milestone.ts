import type { FromTemplate, LegalSource } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { Language } from '../../contracts/people';
import type { PlanTemplateText, TemplateMilestone } from '../../contracts/plan-settings';
import { localDate } from '../../shared/local-date';
import { BUILT_IN } from './built-in';

/** A milestone of the template in one plan year. */
export interface PlannedMilestone {
  readonly key: string;
  /** An English title may be empty in a template of the association's own. */
  readonly title: { readonly nl: string; readonly en: string };
  readonly dueOn: LocalDate;
  /** What the item keeps of the template; absent where the built-in one says the same. */
  readonly fromTemplate?: FromTemplate;
}

/** What a title or a legal source is looked up for: a milestone, or anything else that has a title. */
export interface Titled {
  readonly title: string;
  readonly milestoneKey?: string | undefined;
  readonly fromTemplate?: FromTemplate | undefined;
}

/** The template's milestones of one level for a plan year, in order of day. */
export function plannedIn(
  { milestones }: Pick<PlanTemplateText, 'milestones'>,
  level: TemplateMilestone['level'],
  planYear: number,
): readonly PlannedMilestone[] {
  return milestones
    .filter((milestone) => milestone.level === level)
    .map((milestone) => ({
      key: milestone.key,
      title: milestone.title,
      dueOn: dayOf(milestone, planYear),
      ...keptOf(milestone),
    }))
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

/** The day of a milestone in one plan year. */
export function dayOf({ key, month, day, yearOffset }: TemplateMilestone, planYear: number): LocalDate {
  const dueOn = localDate(planYear + yearOffset, month, day);
  if (dueOn === undefined) throw new Error(`The template has no such day: ${key}`);
  return dueOn;
}

/** The title in the reader's language; a title that somebody changed stays as they wrote it. */
export function titleIn(language: Language, { title, milestoneKey, fromTemplate }: Titled): string {
  const known = fromTemplate?.title ?? builtIn(milestoneKey)?.title;
  return known?.nl === title ? known[language] || title : title;
}

/** Where the day of a milestone comes from, when a law sets it. */
export function legalSourceOf({ milestoneKey, fromTemplate }: Omit<Titled, 'title'>): LegalSource | undefined {
  return (fromTemplate ?? builtIn(milestoneKey))?.legal;
}

function keptOf(milestone: TemplateMilestone): Pick<PlannedMilestone, 'fromTemplate'> {
  const { key, title, legal } = milestone;
  const known = builtIn(key);
  const isBuiltIn =
    known?.title.nl === title.nl &&
    known.title.en === title.en &&
    (known.legal === undefined) === (legal === undefined);
  return isBuiltIn ? {} : { fromTemplate: { title, ...(legal === undefined ? {} : { legal }) } };
}

function builtIn(key: string | undefined): TemplateMilestone | undefined {
  return BUILT_IN.milestones.find((milestone) => milestone.key === key);
}
