import type { PlanItem, PlanItemStatus } from '../../../../bot/contracts/annual-plan';
import { checkItem } from '../../../../bot/features/interventions/effect-check';
import { derivedFrom } from '../../../../bot/features/interventions/run-standing';
import { stepItems } from '../../../../bot/features/interventions/run-steps';
import { anIntervention } from './intervention-builders';

const RUN = {
  ...({ id: 'noord.r1', teamId: 'noord', kind: 'meeting', ownerId: 'anna', startOn: '2026-12-01' } as const),
  title: { nl: 'Koffie in de hal', en: 'Coffee in the hall' },
};
const EFFECT = { result: 'better', sentence: 'Stiller', at: '2027-02-12T10:00:00.000Z', by: 'anna' } as const;
const stays = (day: string) => day;

function itemsOf(statuses: readonly PlanItemStatus[], checkStatus: PlanItemStatus | undefined) {
  const { steps } = anIntervention();
  const some = { steps: steps.slice(0, statuses.length) };
  const made = stepItems(RUN, some, (number) => `step-${number}`, stays);
  const withStatus = made.map((item, at): PlanItem => ({ ...item, status: statuses[at] ?? 'open' }));
  const check = checkItem(RUN, anIntervention(), made, { itemId: 'check', workingDayFrom: stays });
  return {
    steps: withStatus,
    check: check === undefined || checkStatus === undefined ? undefined : { ...check, status: checkStatus },
  };
}

it.each`
  state        | steps                    | check          | effect       | stage         | done | total | openDays
  ${'running'} | ${['open', 'open']}      | ${'open'}      | ${undefined} | ${'running'}  | ${0} | ${2}  | ${['2026-12-01', '2026-12-04', '2027-01-15']}
  ${'running'} | ${['done', 'open']}      | ${'open'}      | ${undefined} | ${'running'}  | ${1} | ${2}  | ${['2026-12-04', '2027-01-15']}
  ${'running'} | ${['done', 'open']}      | ${'done'}      | ${EFFECT}    | ${'running'}  | ${1} | ${2}  | ${['2026-12-04']}
  ${'running'} | ${['done', 'done']}      | ${'open'}      | ${undefined} | ${'to-check'} | ${2} | ${2}  | ${['2027-01-15']}
  ${'running'} | ${['done', 'cancelled']} | ${'open'}      | ${undefined} | ${'to-check'} | ${1} | ${1}  | ${['2027-01-15']}
  ${'running'} | ${['done', 'done']}      | ${'done'}      | ${EFFECT}    | ${'finished'} | ${2} | ${2}  | ${[]}
  ${'running'} | ${['done', 'done']}      | ${'open'}      | ${EFFECT}    | ${'finished'} | ${2} | ${2}  | ${['2027-01-15']}
  ${'running'} | ${['done', 'done']}      | ${'cancelled'} | ${undefined} | ${'finished'} | ${2} | ${2}  | ${[]}
  ${'running'} | ${['done', 'done']}      | ${undefined}   | ${undefined} | ${'finished'} | ${2} | ${2}  | ${[]}
  ${'running'} | ${[]}                    | ${undefined}   | ${undefined} | ${'running'}  | ${0} | ${0}  | ${[]}
  ${'stopped'} | ${['done', 'cancelled']} | ${'cancelled'} | ${undefined} | ${'stopped'}  | ${1} | ${1}  | ${[]}
  ${'stopped'} | ${['done', 'open']}      | ${'open'}      | ${undefined} | ${'stopped'}  | ${1} | ${2}  | ${[]}
`(
  '$state with steps $steps and check $check is $stage',
  ({ state, steps, check, effect, stage, done, total, openDays }) => {
    const derived = derivedFrom({ state, effect }, itemsOf(steps, check));

    expect(derived).toMatchObject({ stage, standing: { done, total, openDays } });
  },
);

it.each`
  steps               | check          | next
  ${['done', 'open']} | ${'open'}      | ${{ title: { nl: 'Stap 2', en: 'Step 2' }, dueOn: '2026-12-04' }}
  ${['done', 'done']} | ${'open'}      | ${{ title: { nl: 'Kijk of het geholpen heeft', en: 'See whether it helped' }, dueOn: '2027-01-15' }}
  ${['done', 'done']} | ${'cancelled'} | ${undefined}
`('after $steps and check $check comes $next', ({ steps, check, next }) => {
  expect(derivedFrom({ state: 'running' }, itemsOf(steps, check)).standing.next).toEqual(next);
});
