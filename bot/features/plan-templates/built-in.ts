import { z } from 'zod';
import { TemplateMilestone, TemplateSection, type PlanTemplateText } from '../../contracts/plan-settings';
import sections from './content/sections.json';
import milestones from './content/timeline-template.json';

/** The template that the program comes with: counts until the association adopts its own. */
export const BUILT_IN: PlanTemplateText = {
  milestones: z.array(TemplateMilestone).parse(milestones),
  sections: z.array(TemplateSection).parse(sections),
};

/** Those of which a law sets the day, by key. */
export const BUILT_IN_LEGAL: ReadonlyMap<string, TemplateMilestone> = new Map(
  BUILT_IN.milestones.flatMap((milestone) => (milestone.legal === undefined ? [] : [[milestone.key, milestone]])),
);
