import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Approach } from '../../../../bot/contracts/approach';
import { Intervention } from '../../../../bot/contracts/interventions';
import { ThemeId } from '../../../../bot/contracts/themes';
import { builtInCatalogue, THEME_WORDS } from '../../../../bot/features/interventions/catalogue';

const FOLDER = path.resolve(__dirname, '../../../../bot/features/interventions/content');
/** Content that is no intervention. */
const BESIDE = ['effect-check', 'theme-words'];
const IDS = readdirSync(FOLDER)
  .map((file) => path.basename(file, '.json'))
  .filter((id) => !BESIDE.includes(id));
/** Of these somebody else takes over, before anything else. */
const REFERRED: readonly ThemeId[] = [
  ...(['domestic-violence', 'drugs-crime', 'housing-fraud', 'confused-behavior'] as const),
  ...(['hoarding', 'money-energy', 'care-aging'] as const),
];
const WORKED_ON = ThemeId.options.filter((theme) => !REFERRED.includes(theme));

describe.each(IDS)('the intervention %s', (id) => {
  const text: unknown = JSON.parse(readFileSync(path.join(FOLDER, `${id}.json`), 'utf8'));

  it('is complete, in both languages', () => {
    expect(Intervention.safeParse(text).error?.issues).toBeUndefined();
  });

  it('has the name of its file', () => {
    expect(text).toMatchObject({ id });
  });

  it('is in the catalogue', () => {
    expect(builtInCatalogue().map((one) => one.id)).toContain(id);
  });

  it('has steps in order of day, the first at the start', () => {
    const days = Intervention.parse(text).steps.map(({ day }) => day);

    expect(days).toEqual(days.toSorted((one, other) => one - other));
    expect(days[0]).toBe(0);
  });

  it('names its source, with a year where something was counted or researched', () => {
    const { strength, source } = Intervention.parse(text).evidence;

    expect(source.trim().length).toBeGreaterThan(10);
    expect(strength === 'practice' || /\b(19|20)\d{2}\b/.test(source)).toBe(true);
  });

  it('names each theme once, and each material', () => {
    const { themes, materials } = Intervention.parse(text);

    expect(new Set(themes).size).toBe(themes.length);
    expect(new Set(materials).size).toBe(materials.length);
  });
});

it('English is not the Dutch text again', () => {
  const same = builtInCatalogue().filter(({ purpose, whenNot, firstStep, measure }) =>
    [purpose, whenNot, firstStep, measure].some(({ nl, en }) => nl === en),
  );

  expect(same.map(({ id }) => id)).toEqual([]);
});

describe('the catalogue', () => {
  it('has at least 36 interventions, and each once', () => {
    expect(builtInCatalogue().length).toBeGreaterThanOrEqual(36);
    expect(new Set(builtInCatalogue().map(({ id }) => id)).size).toBe(builtInCatalogue().length);
  });

  it.each(Approach.options)('has at least 10 for %s', (kind) => {
    expect(builtInCatalogue().filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(10);
  });

  it('puts the basics in order', () => {
    expect(builtInCatalogue().some(({ isBasis }) => isBasis)).toBe(true);
  });

  it.each(WORKED_ON)('has at least 3 interventions of at least 2 kinds for %s', (theme) => {
    const fitting = builtInCatalogue().filter(({ themes, state }) => state === 'adopted' && themes.includes(theme));

    expect(fitting.length).toBeGreaterThanOrEqual(3);
    expect(new Set(fitting.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2);
  });

  it('can be looked for by every theme', () => {
    expect(Object.keys(THEME_WORDS).sort()).toEqual([...ThemeId.options].sort());
  });
});
