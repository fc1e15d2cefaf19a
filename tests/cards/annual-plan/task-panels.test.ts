import type { FoldedPanel } from '../../../cards/annual-plan/task-panels';
import { factsOf, objectsIn, partsOf, partsOfType } from '../reading';
import { aTask, panels } from '../samples/task';

describe('the panels of a task', () => {
  it.each`
    open          | visible
    ${undefined}  | ${[]}
    ${'snooze'}   | ${['panel-snooze']}
    ${'reassign'} | ${['panel-reassign']}
    ${'move'}     | ${['panel-move']}
  `('with $open open: $visible', ({ open, visible }: { open: FoldedPanel | undefined; visible: string[] }) => {
    const card = aTask({}, { panels: { ...panels(), open } });

    const folded = partsOf(card).filter(({ id, isVisible }) => id !== undefined && isVisible !== undefined);
    expect(folded).toHaveLength(3);
    expect(folded.filter(({ isVisible }) => isVisible === true).map(({ id }) => id)).toEqual(visible);
  });

  it('opens one by closing the others', () => {
    const card = aTask();

    const [first] = partsOfType(card, 'Action.ToggleVisibility');
    expect(first).toMatchObject({
      title: 'Later herinneren…',
      targetElements: [
        { elementId: 'panel-snooze' },
        { elementId: 'panel-reassign', isVisible: false },
        { elementId: 'panel-move', isVisible: false },
      ],
    });
  });

  it('toggles only what is on the card', () => {
    const { complete, move } = panels();

    const card = aTask({}, { panels: { complete, move } });

    const targets = partsOfType(card, 'Action.ToggleVisibility').flatMap((toggle) =>
      objectsIn(toggle['targetElements']),
    );
    expect(targets).toEqual([{ elementId: 'panel-move' }]);
  });

  it('never lets a folded input stand in the way of finishing', () => {
    const inputs = ['Input.Text', 'Input.Date', 'Input.ChoiceSet'].flatMap((type) => partsOfType(aTask(), type));

    expect(inputs.map(({ id }) => id).sort()).toEqual(['dueOn', 'evidence', 'ownerId', 'reason']);
    expect(inputs.filter(({ isRequired }) => isRequired === true)).toEqual([]);
  });

  it('offers everybody at work as a new owner', () => {
    const [owner] = partsOfType(aTask(), 'Input.ChoiceSet');

    expect(owner).toMatchObject({
      style: 'filtered',
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    });
  });

  it('is absent for who may only look', () => {
    const card = aTask({ link: undefined }, { panels: undefined, buttons: [] });

    expect(factsOf(card).filter((fact) => fact.startsWith('['))).toEqual([]);
  });
});
