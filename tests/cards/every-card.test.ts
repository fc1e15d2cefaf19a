import { factsOf, objectsIn, partsOf, partsOfType } from './reading';
import { SAMPLES } from './samples/samples';

const MOST_BYTES = 25 * 1024;
const ELEMENTS = [
  'TextBlock',
  'Container',
  'ColumnSet',
  'Column',
  'FactSet',
  'Table',
  'TableRow',
  'TableCell',
  'Image',
];
const INPUTS = ['Input.Text', 'Input.Date', 'Input.ChoiceSet'];
const ACTIONS = ['ActionSet', 'Action.Execute', 'Action.OpenUrl', 'Action.Submit', 'Action.ToggleVisibility'];
const KNOWN = ['AdaptiveCard', 'Data.Query', ...ELEMENTS, ...INPUTS, ...ACTIONS];

describe.each(SAMPLES)('$name', ({ card }) => {
  it('tells these facts, from top to bottom', () => {
    expect(factsOf(card)).toMatchSnapshot();
  });

  it('is filled in completely', () => {
    expect(JSON.stringify(card)).not.toMatch(/\$\{|undefined/);
  });

  it('holds only what Teams draws on every device', () => {
    const types = partsOf(card).flatMap(({ type }) => (typeof type === 'string' ? [type] : []));

    expect(types.filter((type) => !KNOWN.includes(type))).toEqual([]);
    expect(card.version).toBe('1.5');
  });

  it('is small enough', () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(MOST_BYTES);
    expect(card.actions.length).toBeLessThanOrEqual(6);
    for (const { actions } of partsOfType(card, 'ActionSet')) expect(objectsIn(actions).length).toBeLessThanOrEqual(6);
    for (const { columns } of partsOfType(card, 'ColumnSet')) expect(objectsIn(columns).length).toBeLessThanOrEqual(3);
  });

  it('asks the bot by a verb, also where only Action.Submit is known', () => {
    for (const { verb, title, data, fallback } of partsOfType(card, 'Action.Execute')) {
      expect(verb).toMatch(/^[a-z-]+\/[a-z-]+$/);
      expect(data).toMatchObject({ verb });
      expect(fallback).toMatchObject({ type: 'Action.Submit', title, data });
    }
  });

  it('leads out of the chat to https addresses only, and to this machine, after everything else that one can do', () => {
    const links = partsOfType(card, 'Action.OpenUrl');
    const last = card.actions.filter((action) => links.includes(action));

    for (const { url } of links) expect(url).toMatch(/^https:\/\/|^http:\/\/localhost:/);
    expect(card.actions.slice(card.actions.length - last.length)).toEqual(last);
  });

  it('names every input, says what is missing, and wraps every text', () => {
    const inputs = INPUTS.flatMap((type) => partsOfType(card, type));

    for (const { label } of inputs) expect(label).toMatch(/\S/);
    for (const { isRequired, errorMessage } of inputs) expect(errorMessage !== undefined).toBe(isRequired === true);
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
    for (const text of partsOfType(card, 'TextBlock')) expect(isWrappedOrTiny(text['wrap'], text['text'])).toBe(true);
  });
});

/** The name of a month and a mark need no second line. */
function isWrappedOrTiny(wrap: unknown, text: unknown): boolean {
  return wrap === true || (typeof text === 'string' && text.length <= 4);
}
