import type { AssessmentTask, PlanRequest, RunStep } from '../../contracts/annual-plan';
import type { Language } from '../../contracts/people';
import { titleIn as titleOfMilestone } from '../plan-templates';
import assessmentTitles from './content/assessment-titles.json';
import requestTitles from './content/request-titles.json';

type Titled = Parameters<typeof titleOfMilestone>[1] & {
  readonly request?: Pick<PlanRequest, 'what'> | undefined;
  readonly step?: Pick<RunStep, 'title' | 'intervention'> | undefined;
  readonly assessment?: Pick<AssessmentTask, 'name' | 'places'> | undefined;
};

/**
 * The title in the reader's language. Of a request it says what is asked: what it keeps is only which plan is to be agreed with,
 * or the question. Of a step it says of which intervention, of what a round asks of how many places.
 */
export function titleIn(language: Language, item: Titled): string {
  const { step, assessment } = item;
  if (step !== undefined) return `${step.title[language]} (${step.intervention[language]})`;
  if (assessment !== undefined) return assessmentTitle(language, assessment);
  if (item.request === undefined) return titleOfMilestone(language, item);
  return requestTitles[item.request.what][language].replace('{title}', () => item.title);
}

function assessmentTitle(language: Language, { name, places }: Pick<AssessmentTask, 'name' | 'places'>): string {
  const sentence = assessmentTitles[places === 1 ? 'one' : 'several'][language];
  return sentence.replace('{places}', () => String(places)).replace('{name}', () => name);
}
