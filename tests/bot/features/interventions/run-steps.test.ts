import { stepItems, type RunToStep } from '../../../../bot/features/interventions/run-steps';
import { aStep, anIntervention } from './intervention-builders';
import { nextWorkingDay } from './working-day';

const RUN: RunToStep = {
  ...{ id: 'noord.r1', teamId: 'noord', placeId: 'vecht', kind: 'meeting', ownerId: 'anna', startOn: '2026-12-01' },
  title: { nl: 'Koffie in de hal', en: 'Coffee in the hall' },
};

function stepsOf(days: readonly number[], startOn = '2026-12-01') {
  const steps = days.map((day) => aStep({ day }));
  return stepItems({ ...RUN, startOn }, anIntervention({ steps }), (number) => `step-${number}`, nextWorkingDay);
}

it.each`
  startOn         | day  | dueOn           | because
  ${'2026-12-01'} | ${0} | ${'2026-12-01'} | ${'it is a Tuesday'}
  ${'2026-12-01'} | ${4} | ${'2026-12-07'} | ${'a Saturday becomes Monday'}
  ${'2026-12-01'} | ${5} | ${'2026-12-07'} | ${'a Sunday becomes Monday'}
  ${'2026-12-05'} | ${0} | ${'2026-12-07'} | ${'the start itself was a Saturday'}
  ${'2026-12-30'} | ${5} | ${'2027-01-04'} | ${'it goes on into the next year'}
  ${'2027-03-26'} | ${3} | ${'2027-03-29'} | ${'the clock changes'}
`('day $day from $startOn is $dueOn, because $because', ({ startOn, day, dueOn }) => {
  expect(stepsOf([day], startOn)[0]?.dueOn).toBe(dueOn);
});

it('is a task of the owner at the place, in the plan partition of the year of the start', () => {
  const [first, last] = stepsOf([0, 60]);

  expect(first).toMatchObject({
    ...{ id: 'step-1', kind: 'step', teamId: 'noord', placeId: 'vecht', ownerId: 'anna', status: 'open' },
    ...{ planYear: 2026, approach: 'meeting', version: 1, history: [] },
    step: { runId: 'noord.r1', number: 1, of: 2, intervention: RUN.title },
  });
  expect(last).toMatchObject({ planYear: 2026, dueOn: '2027-02-01' });
});

it('is the same person’s whoever it is done with', () => {
  const steps = (['residents', 'partner', 'caretaker'] as const).map((role) => aStep({ role }));

  const items = stepItems(RUN, anIntervention({ steps }), String, (day) => day);

  expect(items.map(({ ownerId }) => ownerId)).toEqual(['anna', 'anna', 'anna']);
});

it('keeps a title that fits, however long its texts are', () => {
  const steps = [aStep({ title: { nl: 'x'.repeat(300), en: 'x' } })];

  expect(stepItems(RUN, anIntervention({ steps }), String, (day) => day)[0]?.title).toHaveLength(200);
});
