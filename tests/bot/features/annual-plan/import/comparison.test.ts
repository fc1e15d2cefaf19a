import type { PlanImportField, PlanImportValues } from '../../../../../bot/contracts/plan-import';
import {
  compareWithPlan,
  type ExistingPlanItem,
  type RowValues,
} from '../../../../../bot/features/annual-plan/import/comparison';

const imported: PlanImportValues = {
  title: 'Soeptafel',
  dueOn: '2027-05-01',
  ownerId: 'sanne',
  placeId: 'waalhof',
  status: 'open',
};

interface Example {
  readonly field: PlanImportField;
  readonly before: string | null;
  readonly file: string | null;
  readonly plan: string | undefined;
  readonly outcome: string;
  readonly kept: boolean;
}

describe('compareWithPlan, three ways', () => {
  it.each`
    field        | before          | file            | plan            | outcome        | kept
    ${'dueOn'}   | ${'2027-05-01'} | ${'2027-05-01'} | ${'2027-05-01'} | ${'unchanged'} | ${false}
    ${'dueOn'}   | ${'2027-05-01'} | ${'2027-06-01'} | ${'2027-05-01'} | ${'changed'}   | ${false}
    ${'dueOn'}   | ${'2027-05-01'} | ${'2027-05-01'} | ${'2027-06-01'} | ${'unchanged'} | ${false}
    ${'dueOn'}   | ${'2027-05-01'} | ${'2027-06-01'} | ${'2027-06-01'} | ${'unchanged'} | ${false}
    ${'dueOn'}   | ${'2027-05-01'} | ${'2027-06-01'} | ${'2027-07-01'} | ${'unchanged'} | ${true}
    ${'ownerId'} | ${'sanne'}      | ${'joost'}      | ${'sanne'}      | ${'changed'}   | ${false}
    ${'ownerId'} | ${'sanne'}      | ${'sanne'}      | ${'joost'}      | ${'unchanged'} | ${false}
    ${'ownerId'} | ${'sanne'}      | ${'joost'}      | ${'fatima'}     | ${'unchanged'} | ${true}
    ${'title'}   | ${'Soeptafel'}  | ${'Soeptafel!'} | ${'Soeptafel'}  | ${'changed'}   | ${false}
    ${'title'}   | ${'Soeptafel'}  | ${'Soeptafel'}  | ${'Lunchtafel'} | ${'unchanged'} | ${false}
    ${'placeId'} | ${'waalhof'}    | ${'maasflat'}   | ${'waalhof'}    | ${'changed'}   | ${false}
    ${'placeId'} | ${'waalhof'}    | ${null}         | ${'waalhof'}    | ${'changed'}   | ${false}
    ${'placeId'} | ${'waalhof'}    | ${'waalhof'}    | ${undefined}    | ${'unchanged'} | ${false}
    ${'status'}  | ${'open'}       | ${'open'}       | ${'done'}       | ${'unchanged'} | ${false}
    ${'status'}  | ${'open'}       | ${'open'}       | ${'cancelled'}  | ${'unchanged'} | ${false}
    ${'status'}  | ${'open'}       | ${'open'}       | ${'past'}       | ${'unchanged'} | ${false}
    ${'status'}  | ${'open'}       | ${'done'}       | ${'open'}       | ${'changed'}   | ${false}
    ${'status'}  | ${'open'}       | ${'done'}       | ${'past'}       | ${'changed'}   | ${false}
    ${'status'}  | ${'open'}       | ${'done'}       | ${'done'}       | ${'unchanged'} | ${false}
    ${'status'}  | ${'open'}       | ${'done'}       | ${'cancelled'}  | ${'unchanged'} | ${true}
  `(
    '$field was $before, is $file in the file and $plan in the plan: $outcome',
    ({ field, before, file, plan, outcome, kept }: Example) => {
      const row = aRow({ [field]: file });
      const item = anItem({ [field]: plan, importedValues: { ...imported, [field]: before } });

      const [comparison] = compareWithPlan([row], [item]).rows;

      expect(comparison).toMatchObject({ outcome, itemId: 'item-1' });
      expect(comparison?.kept.map((each) => each.field)).toEqual(kept ? [field] : []);
      expect(comparison?.set).toEqual(outcome === 'changed' ? { [field]: file } : {});
      expect(comparison?.importedValues).toMatchObject({ [field]: file });
    },
  );

  it('asks once: the next import of the same file finds the conflict settled', () => {
    const row = aRow({ dueOn: '2027-06-01' });
    const item = anItem({ dueOn: '2027-07-01', importedValues: imported });
    const first = compareWithPlan([row], [item]).rows[0];

    const second = compareWithPlan([row], [{ ...item, importedValues: first?.importedValues }]).rows[0];

    expect(first).toMatchObject({ kept: [{ field: 'dueOn', file: '2027-06-01', plan: '2027-07-01' }] });
    expect(second).toMatchObject({ kept: [], outcome: 'unchanged', isRemembered: true });
  });

  it('never changes an item by what the file does not say', () => {
    const row = { ...aRow({ ownerId: 'renee' }), said: new Set(['title', 'dueOn'] as const) };

    const [comparison] = compareWithPlan([row], [anItem({ ownerId: 'joost', importedValues: imported })]).rows;

    expect(comparison).toMatchObject({ outcome: 'unchanged', set: {}, importedValues: { ownerId: 'sanne' } });
  });
});

describe('compareWithPlan, for an item that did not come from a file', () => {
  it.each`
    field        | file            | plan            | outcome        | kept
    ${'dueOn'}   | ${'2027-06-01'} | ${'2027-05-01'} | ${'changed'}   | ${false}
    ${'status'}  | ${'done'}       | ${'open'}       | ${'changed'}   | ${false}
    ${'status'}  | ${'open'}       | ${'done'}       | ${'unchanged'} | ${true}
    ${'status'}  | ${'open'}       | ${'cancelled'}  | ${'unchanged'} | ${true}
    ${'ownerId'} | ${'joost'}      | ${'sanne'}      | ${'changed'}   | ${false}
  `('$field is $file in the file and $plan in the plan: $outcome', ({ field, file, plan, outcome, kept }: Example) => {
    const item = anItem({ [field]: plan, importKey: undefined, importedValues: undefined });

    const [comparison] = compareWithPlan([aRow({ [field]: file })], [item]).rows;

    expect(comparison).toMatchObject({ outcome, itemId: 'item-1', isRemembered: false });
    expect(comparison?.kept).toHaveLength(kept ? 1 : 0);
  });

  it('recognizes a milestone by its template, whatever it is called', () => {
    const row = { ...aRow({ title: 'Start', placeId: null }), milestoneKey: 'start' };
    const item = anItem({ title: 'Start uitvoering', milestoneKey: 'start', importKey: undefined });

    expect(compareWithPlan([row], [item]).rows[0]).toMatchObject({ itemId: 'item-1', importKey: 'milestone:start' });
  });
});

describe('compareWithPlan, finding the item of a row', () => {
  const quarters = ['2027-03-31', '2027-06-30', '2027-09-30'];
  const items = quarters.map((dueOn, index) => {
    const importKey = index === 0 ? 'soeptafel|waalhof' : `soeptafel|waalhof#${index + 1}`;
    return anItem({ id: `item-${index + 1}`, importKey, dueOn, importedValues: { ...imported, dueOn } });
  });

  it('tells rows with the same title and place apart by their day, also when one has left the file', () => {
    const rows = [aRow({ dueOn: '2027-09-30' }, 2), aRow({ dueOn: '2027-06-30' }, 3)];

    const { rows: comparisons, missing } = compareWithPlan(rows, items);

    expect(comparisons.map(({ itemId, outcome }) => [itemId, outcome])).toEqual([
      ['item-3', 'unchanged'],
      ['item-2', 'unchanged'],
    ]);
    expect(missing.map(({ id }) => id)).toEqual(['item-1']);
  });

  it('takes the one that is left for the one that moved, and a further one for new', () => {
    const rows = [...quarters, '2027-12-31'].map((dueOn, index) => aRow({ dueOn }, index));
    const moved = [aRow({ dueOn: '2027-04-15' }, 9), ...rows.slice(1)];

    const { rows: comparisons, missing } = compareWithPlan(moved, items);

    expect(comparisons.map(({ itemId, importKey }) => [itemId, importKey])).toEqual([
      ['item-1', 'soeptafel|waalhof'],
      ['item-2', 'soeptafel|waalhof#2'],
      ['item-3', 'soeptafel|waalhof#3'],
      [undefined, 'soeptafel|waalhof#4'],
    ]);
    expect(missing).toEqual([]);
  });

  it('finds an item whose place changed in the file', () => {
    const item = anItem({ importedValues: imported });

    expect(compareWithPlan([aRow({ placeId: 'maasflat' })], [item]).rows[0]).toMatchObject({
      itemId: 'item-1',
      importKey: 'soeptafel|maasflat',
      changes: [{ field: 'placeId', from: 'waalhof', to: 'maasflat' }],
    });
  });

  it('lists what left the file, but not what never came from one or was cancelled', () => {
    const existing = [
      anItem({ id: 'left', importKey: 'burendag|' }),
      anItem({ id: 'own', importKey: undefined, title: 'Eigen actie' }),
      anItem({ id: 'cancelled', importKey: 'geveltuin|', status: 'cancelled' }),
    ];

    expect(compareWithPlan([], existing).missing.map(({ id }) => id)).toEqual(['left']);
  });
});

function aRow(values: Partial<PlanImportValues>, row = 1): RowValues {
  const said = new Set(['title', 'dueOn', 'ownerId', 'placeId', 'status'] as const);
  return { row, values: { ...imported, ...values }, said };
}

function anItem(overrides: Partial<ExistingPlanItem>): ExistingPlanItem {
  return { id: 'item-1', importKey: 'soeptafel|waalhof', ...imported, ...overrides };
}
