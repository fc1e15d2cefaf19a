import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Approach } from '../../../../bot/contracts/approach';
import { Intervention } from '../../../../bot/contracts/interventions';
import { ThemeId } from '../../../../bot/contracts/themes';
import { CATALOGUE, THEME_WORDS } from '../../../../bot/features/interventions/catalogue';

const FOLDER = path.resolve(__dirname, '../../../../bot/features/interventions/content');
const IDS = readdirSync(FOLDER)
  .map((file) => path.basename(file, '.json'))
  .filter((id) => id !== 'theme-words');
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
    expect(CATALOGUE.map((one) => one.id)).toContain(id);
  });

  it('has steps in order of day, the first at the start', () => {
    const days = Intervention.parse(text).steps.map(({ day }) => day);

    expect(days).toEqual(days.toSorted((one, other) => one - other));
    expect(days[0]).toBe(0);
  });

  it('names each theme once, and each material', () => {
    const { themes, materials } = Intervention.parse(text);

    expect(new Set(themes).size).toBe(themes.length);
    expect(new Set(materials).size).toBe(materials.length);
  });
});

describe('the catalogue', () => {
  it('has at least 36 interventions, and each once', () => {
    expect(CATALOGUE.length).toBeGreaterThanOrEqual(36);
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
  });

  it.each(Approach.options)('has at least 10 for %s', (kind) => {
    expect(CATALOGUE.filter((one) => one.kind === kind).length).toBeGreaterThanOrEqual(10);
  });

  it('puts the basics in order', () => {
    expect(CATALOGUE.some(({ isBasis }) => isBasis)).toBe(true);
  });

  it.each(WORKED_ON)('has at least 3 interventions of at least 2 kinds for %s', (theme) => {
    const fitting = CATALOGUE.filter(({ themes, state }) => state === 'adopted' && themes.includes(theme));

    expect(fitting.length).toBeGreaterThanOrEqual(3);
    expect(new Set(fitting.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2);
  });

  it('can be looked for by every theme', () => {
    expect(Object.keys(THEME_WORDS).sort()).toEqual([...ThemeId.options].sort());
  });
});
