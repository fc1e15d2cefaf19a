import type { PlanTemplateText, TemplateMilestone } from '../../../../bot/contracts/plan-settings';
import { SECTION_KEYS } from '../../../../bot/contracts/plan-sections';
import { BUILT_IN } from '../../../../bot/features/plan-templates/built-in';
import { checkedTemplate } from '../../../../bot/features/plan-templates/template-rules';
import { DomainError } from '../../../../bot/shared/errors';
import { aMilestone, aTemplate, withMilestone } from './a-template';

function refusalOf(text: PlanTemplateText): string {
  try {
    checkedTemplate(text);
    return 'kept';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

it('the built-in template is one that could be kept, and stays as it is', () => {
  expect(checkedTemplate(BUILT_IN)).toEqual(BUILT_IN);
});

it.each<[string, Partial<TemplateMilestone>, string]>([
  ['the last day of February', { month: 2, day: 28 }, 'kept'],
  ['a leap day', { month: 2, day: 29 }, 'plan-templates.day.not-in-every-year'],
  ['30 February', { month: 2, day: 30 }, 'plan-templates.day.not-in-every-year'],
  ['31 April', { month: 4, day: 31 }, 'plan-templates.day.not-in-every-year'],
  ['31 December', { month: 12, day: 31 }, 'kept'],
  ['a key that is there already', { key: 'budget' }, 'plan-templates.milestone.twice'],
])('a milestone on %s (%j): %s', (_what, fields, outcome) => {
  expect(refusalOf(aTemplate({ milestones: [...BUILT_IN.milestones, aMilestone(fields)] }))).toBe(outcome);
});

it.each<[string, string, string, Partial<TemplateMilestone> | undefined]>([
  ['offer-sent', 'on the day of the law', 'kept', {}],
  ['offer-sent', 'a day before', 'kept', { day: 29 }],
  ['offer-sent', 'in May', 'kept', { month: 5, day: 31 }],
  ['offer-sent', 'on 1 July', 'plan-templates.legal.too-late', { month: 7, day: 1 }],
  ['offer-sent', 'on its day a year late', 'plan-templates.legal.too-late', { yearOffset: 0 }],
  ['offer-sent', 'earlier in the next year', 'plan-templates.legal.too-late', { yearOffset: 0, month: 1, day: 1 }],
  ['offer-sent', 'nowhere', 'plan-templates.legal.missing', undefined],
  ['offer-sent', 'at the teams', 'plan-templates.legal.missing', { level: 'team' }],
  ['performance-agreements', 'on 1 December', 'kept', { month: 12, day: 1 }],
  ['performance-agreements', 'on 15 December', 'plan-templates.legal.too-late', { month: 12, day: 15 }],
  ['budget', 'nowhere', 'kept', undefined],
  ['budget', 'on 31 December', 'kept', { month: 12, day: 31 }],
])('%s %s: %s', (key, _where, outcome, fields) => {
  expect(refusalOf(withMilestone(key, fields))).toBe(outcome);
});

it('a milestone keeps the law behind its day, whatever was sent', () => {
  const sent = withMilestone('offer-sent', { legal: { law: 'Geen', article: '0', validFromYear: 2026 } });
  const without = BUILT_IN.milestones.map(({ legal: _none, ...milestone }) => milestone);

  for (const text of [sent, aTemplate({ milestones: without })]) {
    const kept = checkedTemplate(text).milestones.find(({ key }) => key === 'offer-sent');
    expect(kept?.legal).toMatchObject({ law: 'Woningwet', article: '43' });
  }
});

describe('the sections', () => {
  it('come in the order of the plan', () => {
    const sections = [...BUILT_IN.sections].reverse();

    expect(checkedTemplate(aTemplate({ sections })).sections.map(({ key }) => key)).toEqual(SECTION_KEYS);
  });

  it('are refused when one is there twice instead of another', () => {
    const sections = BUILT_IN.sections.map((section) =>
      section.key === 'risks' ? { ...section, key: 'goals' as const } : section,
    );

    expect(refusalOf(aTemplate({ sections }))).toBe('plan-templates.sections.incomplete');
  });
});
