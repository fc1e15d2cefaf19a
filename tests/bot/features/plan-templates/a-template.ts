import type { PlanTemplateText, TemplateMilestone } from '../../../../bot/contracts/plan-settings';
import { BUILT_IN } from '../../../../bot/features/plan-templates/built-in';

/** A template as it is sent, like the built-in one unless overridden. */
export function aTemplate(overrides: Partial<PlanTemplateText> = {}): PlanTemplateText {
  return { ...BUILT_IN, ...overrides };
}

/** A milestone of the association's own making: the summer walk of a team. */
export function aMilestone(overrides: Partial<TemplateMilestone> = {}): TemplateMilestone {
  return {
    key: 'summer-walk',
    month: 7,
    day: 10,
    yearOffset: 0,
    level: 'team',
    title: { nl: 'Zomerwandeling met bewoners', en: 'Summer walk with residents' },
    ...overrides,
  };
}

/** The built-in template with one milestone changed, or left out. */
export function withMilestone(key: string, fields: Partial<TemplateMilestone> | undefined): PlanTemplateText {
  const milestones = BUILT_IN.milestones.flatMap((milestone) =>
    milestone.key === key ? (fields === undefined ? [] : [{ ...milestone, ...fields }]) : [milestone],
  );
  return aTemplate({ milestones });
}
