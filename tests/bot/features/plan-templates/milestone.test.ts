import { BUILT_IN } from '../../../../bot/features/plan-templates/built-in';
import { legalSourceOf, plannedIn, titleIn } from '../../../../bot/features/plan-templates/milestone';

const milestonesOf = (level: 'team' | 'association', year: number) => plannedIn(BUILT_IN, level, year);

describe('the timeline of plan year 2027', () => {
  it.each`
    level            | key                         | dueOn
    ${'team'}        | ${'spring-inspection'}      | ${'2026-03-01'}
    ${'team'}        | ${'input-collected'}        | ${'2026-04-01'}
    ${'association'} | ${'draft-offer'}            | ${'2026-05-01'}
    ${'association'} | ${'tenants-consulted'}      | ${'2026-06-01'}
    ${'association'} | ${'offer-sent'}             | ${'2026-06-30'}
    ${'association'} | ${'framework-letter'}       | ${'2026-09-01'}
    ${'team'}        | ${'draft-plan'}             | ${'2026-10-01'}
    ${'team'}        | ${'plan-aligned'}           | ${'2026-10-15'}
    ${'association'} | ${'budget'}                 | ${'2026-11-01'}
    ${'association'} | ${'plans-adopted'}          | ${'2026-11-15'}
    ${'association'} | ${'performance-agreements'} | ${'2026-12-14'}
    ${'team'}        | ${'execution-starts'}       | ${'2027-01-02'}
    ${'team'}        | ${'first-report'}           | ${'2027-06-01'}
    ${'team'}        | ${'second-report'}          | ${'2027-10-01'}
    ${'team'}        | ${'final-evaluation'}       | ${'2028-01-31'}
  `('has $key at the $level on $dueOn', ({ level, key, dueOn }) => {
    expect(milestonesOf(level, 2027).find((milestone) => milestone.key === key)?.dueOn).toBe(dueOn);
  });

  it('has nothing else', () => {
    expect(milestonesOf('team', 2027)).toHaveLength(8);
    expect(milestonesOf('association', 2027)).toHaveLength(7);
  });

  it.each(['team', 'association'] as const)('comes in order of day for the %s', (level) => {
    const days = milestonesOf(level, 2027).map(({ dueOn }) => dueOn);

    expect(days).toEqual([...days].sort());
  });
});

it.each`
  planYear | first           | last
  ${2020}  | ${'2019-03-01'} | ${'2021-01-31'}
  ${2024}  | ${'2023-03-01'} | ${'2025-01-31'}
  ${2025}  | ${'2024-03-01'} | ${'2026-01-31'}
  ${2099}  | ${'2098-03-01'} | ${'2100-01-31'}
`('runs from $first to $last in plan year $planYear, leap day or not', ({ planYear, first, last }) => {
  const days = milestonesOf('team', planYear).map(({ dueOn }) => dueOn);

  expect([days.at(0), days.at(-1)]).toEqual([first, last]);
});

describe('the title of a milestone', () => {
  it.each`
    language | milestoneKey    | title            | shown
    ${'nl'}  | ${'budget'}     | ${'Begroting'}   | ${'Begroting'}
    ${'en'}  | ${'budget'}     | ${'Begroting'}   | ${'Budget'}
    ${'en'}  | ${'budget'}     | ${'De centen'}   | ${'De centen'}
    ${'en'}  | ${undefined}    | ${'Begroting'}   | ${'Begroting'}
    ${'en'}  | ${'unheard-of'} | ${'Iets anders'} | ${'Iets anders'}
  `('reads "$shown" in $language for "$title" of $milestoneKey', ({ language, milestoneKey, title, shown }) => {
    expect(titleIn(language, { milestoneKey, title })).toBe(shown);
  });
});

it.each`
  milestoneKey                | law
  ${'offer-sent'}             | ${'Woningwet'}
  ${'performance-agreements'} | ${'Woningwet'}
  ${'budget'}                 | ${undefined}
  ${undefined}                | ${undefined}
`('names $law as the law behind the day of $milestoneKey', ({ milestoneKey, law }) => {
  expect(legalSourceOf({ milestoneKey })?.law).toBe(law);
});

describe('a milestone of the association’s own template', () => {
  const fromTemplate = { title: { nl: 'Zomerwandeling', en: 'Summer walk' } };

  it.each`
    language | milestoneKey     | title               | en               | shown
    ${'nl'}  | ${'summer-walk'} | ${'Zomerwandeling'} | ${'Summer walk'} | ${'Zomerwandeling'}
    ${'en'}  | ${'summer-walk'} | ${'Zomerwandeling'} | ${'Summer walk'} | ${'Summer walk'}
    ${'en'}  | ${'summer-walk'} | ${'Zomerwandeling'} | ${''}            | ${'Zomerwandeling'}
    ${'en'}  | ${'summer-walk'} | ${'Najaarsrondje'}  | ${'Summer walk'} | ${'Najaarsrondje'}
    ${'en'}  | ${'budget'}      | ${'Zomerwandeling'} | ${'Summer walk'} | ${'Summer walk'}
    ${'en'}  | ${'budget'}      | ${'Begroting'}      | ${'Summer walk'} | ${'Begroting'}
  `('reads "$shown" in $language for "$title" of $milestoneKey', ({ language, milestoneKey, title, en, shown }) => {
    const own = { title: { ...fromTemplate.title, en } };

    expect(titleIn(language, { milestoneKey, title, fromTemplate: own })).toBe(shown);
  });

  it('has the law that its template names, and none where it names none', () => {
    const legal = { law: 'Verzonnen wet', article: '1', validFromYear: 2026 };

    expect(legalSourceOf({ milestoneKey: 'budget', fromTemplate: { ...fromTemplate, legal } })).toEqual(legal);
    expect(legalSourceOf({ milestoneKey: 'budget', fromTemplate })).toBeUndefined();
  });

  it('keeps nothing of it where the built-in one says the same', () => {
    const kept = plannedIn(BUILT_IN, 'association', 2027).map((milestone) => milestone.fromTemplate);

    expect(kept.every((own) => own === undefined)).toBe(true);
  });
});
