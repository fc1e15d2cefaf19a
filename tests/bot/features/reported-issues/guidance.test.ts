import { BelongsTo } from '../../../../bot/contracts/recognition';
import { ThemeId } from '../../../../bot/contracts/themes';
import { NATIONAL_NUMBERS } from '../../../../bot/features/help-numbers/national-numbers';
import content from '../../../../bot/features/reported-issues/content/guidance.json';
import { belongsTo, EMERGENCY_GUIDANCE, guidanceOf } from '../../../../bot/features/reported-issues/guidance';

const REFER_FIRST: readonly ThemeId[] = [
  'drugs-crime',
  'housing-fraud',
  'confused-behavior',
  'hoarding',
  'money-energy',
  'care-aging',
  'domestic-violence',
];

const calm = { isEmergency: false };
const danger = { isEmergency: true };

describe.each(ThemeId.options)('the guidance of %s', (theme) => {
  const { do: steps, dont, specialist, route } = guidanceOf(theme, calm);

  it('is there once, with three to five things to do and somebody who knows', () => {
    expect(content.themes.filter((one) => one.theme === theme)).toHaveLength(1);
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(5);
    expect(specialist).toBeDefined();
  });

  it('says what not to do, more of it where others come first', () => {
    expect(dont.length).toBeGreaterThanOrEqual(route === 'refer-first' ? 3 : 1);
    expect(dont.length).toBeLessThanOrEqual(4);
  });

  it('refers first where others know better', () => {
    expect(route).toBe(REFER_FIRST.includes(theme) ? 'refer-first' : 'work-on-it');
  });

  it('is said in plain sentences, in Dutch and in English', () => {
    for (const { nl, en } of [...steps, ...dont]) {
      for (const text of [nl, en]) {
        expect(text).toMatch(/^[A-ZÉ].*[.?]$/);
        for (const sentence of text.split(/(?<=[.?:]) /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
      }
      expect(nl).not.toBe(en);
    }
  });

  it('names no number that is not kept', () => {
    const known = [...NATIONAL_NUMBERS.map(({ number }) => number), '113'];
    const named = JSON.stringify([steps, dont]).match(/\b(?:0[89]00-\d+|1\d\d)\b/g) ?? [];

    expect(named.filter((number) => !known.includes(number))).toEqual([]);
  });

  it('begins with what saves lives while there is danger, and says nothing that it would not say without', () => {
    const inDanger = guidanceOf(theme, danger);
    const after = [
      ...inDanger.do.slice(EMERGENCY_GUIDANCE.do.length),
      ...inDanger.dont.slice(EMERGENCY_GUIDANCE.dont.length),
    ];

    expect(inDanger.do.slice(0, EMERGENCY_GUIDANCE.do.length)).toEqual(EMERGENCY_GUIDANCE.do);
    expect(inDanger.dont.slice(0, EMERGENCY_GUIDANCE.dont.length)).toEqual(EMERGENCY_GUIDANCE.dont);
    expect(inDanger.do[0]?.nl).toContain('112');
    expect([...steps, ...dont]).toEqual(expect.arrayContaining(after));
    expect(after.length).toBeGreaterThanOrEqual(4);
  });

  it('says once, while there is danger, that nobody goes inside or confronts anybody', () => {
    const { dont: inDanger } = guidanceOf(theme, danger);

    expect(inDanger.filter(({ nl }) => /^Ga niet (?!.*toestemming).*naar binnen/.test(nl))).toHaveLength(1);
    expect(inDanger.filter(({ nl }) => /^Spreek /.test(nl))).toHaveLength(1);
  });
});

describe('discrimination', () => {
  it.each`
    isEmergency | route
    ${false}    | ${'work-on-it'}
    ${true}     | ${'refer-first'}
  `('with danger $isEmergency is $route', ({ isEmergency, route }) => {
    expect(guidanceOf('discrimination', { isEmergency: isEmergency === true }).route).toBe(route);
  });
});

describe('where others come first', () => {
  it.each(['domestic-violence', 'drugs-crime', 'housing-fraud', 'confused-behavior', 'hoarding'] as const)(
    'in %s nobody goes inside by themselves',
    (theme) => {
      expect(guidanceOf(theme, calm).dont.some(({ nl }) => /^Ga niet .*naar binnen/.test(nl))).toBe(true);
    },
  );

  it.each(['domestic-violence', 'drugs-crime', 'housing-fraud'] as const)(
    'in %s nobody confronts or investigates',
    (theme) => {
      const dont = guidanceOf(theme, calm).dont.map(({ nl }) => nl);

      expect(dont.some((line) => /^Spreek /.test(line))).toBe(true);
      expect(dont.some((line) => /onderzoek|Zoek niet zelf/.test(line))).toBe(true);
    },
  );
});

describe('what is not ours', () => {
  it.each(BelongsTo.options)('says of %s where it belongs, in both languages', (kind) => {
    const { nl, en } = belongsTo(kind);

    expect(nl).toMatch(/^D[ai]t|^Hier/);
    expect(en).toMatch(/^This|^I see/);
    expect(content.belongsTo.filter((one) => one.kind === kind)).toHaveLength(1);
  });
});
