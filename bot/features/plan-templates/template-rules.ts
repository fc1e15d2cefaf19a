import type { PlanTemplateText, TemplateMilestone } from '../../contracts/plan-settings';
import { SECTION_KEYS } from '../../contracts/plan-sections';
import { localDate } from '../../shared/local-date';
import { BUILT_IN_LEGAL } from './built-in';
import { AfterLegalDay, DayNotInEveryYear, LegalMilestoneMissing, MilestoneTwice, SectionsIncomplete } from './errors';

/**
 * The template as it may be kept: the sections in their order, and the legal source where a law sets the day, whatever was sent.
 * @throws MilestoneTwice, DayNotInEveryYear, LegalMilestoneMissing, AfterLegalDay, SectionsIncomplete
 */
export function checkedTemplate({ milestones, sections }: PlanTemplateText): PlanTemplateText {
  const keys = new Set<string>();
  for (const { key, title, month, day } of milestones) {
    if (keys.has(key)) throw new MilestoneTwice({ title: title.nl });
    keys.add(key);
    if (localDate(NO_LEAP_YEAR, month, day) === undefined) throw new DayNotInEveryYear({ title: title.nl, day, month });
  }
  for (const legal of BUILT_IN_LEGAL.values()) requireLegal(milestones, legal);
  return { milestones: milestones.map(withLegalSource), sections: inOrder(sections) };
}

const NO_LEAP_YEAR = 2027;

function requireLegal(milestones: readonly TemplateMilestone[], legal: TemplateMilestone): void {
  const milestone = milestones.find(({ key, level }) => key === legal.key && level === legal.level);
  if (milestone === undefined) throw new LegalMilestoneMissing({ title: legal.title.nl });
  if (inTheYear(milestone) > inTheYear(legal)) {
    throw new AfterLegalDay({ title: milestone.title.nl, day: legal.day, month: legal.month });
  }
}

/** Two days of one plan year compare by this number. */
function inTheYear({ yearOffset, month, day }: TemplateMilestone): number {
  return (yearOffset * 100 + month) * 100 + day;
}

function withLegalSource(milestone: TemplateMilestone): TemplateMilestone {
  const legal = BUILT_IN_LEGAL.get(milestone.key)?.legal;
  return legal === undefined ? milestone : { ...milestone, legal };
}

function inOrder(sections: PlanTemplateText['sections']): PlanTemplateText['sections'] {
  const byKey = new Map(sections.map((section) => [section.key, section]));
  return SECTION_KEYS.map((key) => {
    const section = byKey.get(key);
    if (section === undefined) throw new SectionsIncomplete();
    return section;
  });
}
