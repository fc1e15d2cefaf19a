import { DraftText } from '../../../bot/contracts/toolkit';
import {
  blankWritten,
  changedFields,
  isLike,
  textOf,
  withStepMoved,
  writtenIn,
  type Written,
} from '../../../tab/src/features/toolkit/written';
import { faultsOf, lengthFaults } from '../../../tab/src/features/toolkit/written-faults';
import { aToolkitIntervention, aToolkitResource } from '../../support/tab/toolkit-samples';

const WRITTEN = writtenIn(aToolkitResource());

function withDays(...days: readonly string[]): Written {
  return { ...WRITTEN, steps: WRITTEN.steps.map((step, at) => ({ ...step, day: days[at] ?? step.day })) };
}

describe('what is wrong with a written intervention', () => {
  it.each<[string, Partial<Written>, readonly string[]]>([
    ['nothing', {}, []],
    ['a missing language', { title: { nl: 'Koffie', en: ' ' } }, ['title.en']],
    ['a text of 300 characters is fine', { purpose: { nl: 'a'.repeat(300), en: 'a' } }, []],
    ['one of 301 is too long', { purpose: { nl: 'a'.repeat(301), en: 'a' } }, ['purpose.nl']],
    ['no theme', { themes: [] }, ['themes']],
    ['no material', { materials: [] }, ['materials']],
    ['four steps', { steps: WRITTEN.steps.slice(0, 4) }, ['steps']],
    ['no hours', { hours: '' }, ['hours']],
    ['hours that are no number', { hours: 'veel' }, ['hours']],
    ['half an hour', { hours: '0.5' }, ['hours']],
    ['too many hours', { hours: '401' }, ['hours']],
    ['a partner in one language', { partners: [{ key: 'a', nl: 'Wijkteam', en: '' }] }, ['partners.0.en']],
    ['no source', { source: '' }, ['evidence.source']],
    ['nobody who keeps it up to date', { ownerGroup: ' ' }, ['ownerGroup']],
  ])('%s', (_what, part, paths) => {
    expect([...faultsOf({ ...WRITTEN, ...part }).keys()]).toEqual(paths);
  });

  it.each`
    days                               | paths
    ${['0', '7', '14', '21', '42']}    | ${[]}
    ${['0', '7', '7', '21', '42']}     | ${[]}
    ${['0', '7', '6', '21', '42']}     | ${['steps.2.day']}
    ${['0', '', '14', '21', '42']}     | ${['steps.1.day']}
    ${['0', '7', '14', '21', '366']}   | ${['steps.4.day']}
    ${['-1', '7', '14', '21', '42']}   | ${['steps.0.day']}
    ${['0', '7', '14,5', '21', '365']} | ${['steps.2.day']}
  `('of days $days: $paths', ({ days, paths }: { days: string[]; paths: string[] }) => {
    expect([...faultsOf(withDays(...days)).keys()]).toEqual(paths);
  });

  it('tells while somebody types only of what is too long', () => {
    const written = { ...WRITTEN, title: { nl: 'a'.repeat(81), en: '' } };

    expect([...lengthFaults(written).keys()]).toEqual(['title.nl']);
  });

  it('is nothing where the server finds nothing, and something where it does', () => {
    expect(DraftText.safeParse(textOf(WRITTEN)).success).toBe(true);
    expect(DraftText.safeParse(textOf(withDays('0', '7', '6'))).success).toBe(false);
    expect(faultsOf(blankWritten()).size).toBeGreaterThan(30);
  });
});

describe('a written intervention', () => {
  it('becomes the text that it was made of', () => {
    const { id: _id, state: _state, version: _version, ownerGroup: _group, ...text } = aToolkitIntervention();

    expect(textOf(WRITTEN)).toEqual(text);
  });

  it('is the draft, where there is one', () => {
    const draft = aToolkitIntervention({ hours: 3 });

    expect(writtenIn(aToolkitResource({ draft })).hours).toBe('3');
  });

  it('is like another whatever its steps are called', () => {
    const [first, ...others] = WRITTEN.steps;
    const renamed = { ...WRITTEN, steps: first === undefined ? [] : [{ ...first, key: 'other' }, ...others] };

    expect(isLike(WRITTEN, renamed)).toBe(true);
    expect(isLike(WRITTEN, { ...renamed, source: 'Elders' })).toBe(false);
  });

  it.each`
    from | to   | order
    ${0} | ${1} | ${[1, 0, 2, 3, 4]}
    ${4} | ${3} | ${[0, 1, 2, 4, 3]}
    ${0} | ${4} | ${[1, 2, 3, 4, 0]}
  `(
    'moves step $from to $to, and the days stay',
    ({ from, to, order }: { from: number; to: number; order: number[] }) => {
      const moved = withStepMoved(WRITTEN.steps, from, to);

      expect(moved.map(({ key }) => key)).toEqual(order.map((at) => `step-${at}`));
      expect(moved.map(({ day }) => day)).toEqual(WRITTEN.steps.map(({ day }) => day));
    },
  );

  it('says which parts of it changed, in the order of the form', () => {
    const before = aToolkitIntervention();
    const after = { ...before, measure: { nl: 'Vraag het.', en: 'Ask.' }, title: { nl: 'Thee', en: 'Tea' } };

    expect(changedFields(before, after)).toEqual(['title', 'measure']);
    expect(changedFields(before, before)).toEqual([]);
  });
});
