import type { Actor } from '../../../../bot/shared/actor';
import { isStep, nextState, stepsFor } from '../../../../bot/features/plan-cycle/permissions';
import { anActor } from '../annual-plan/plan-builders';

const team = { id: 'noord', managerId: 'maria' };
const WHO: Readonly<Record<string, Actor>> = {
  lead: anActor({ personId: 'lotte', role: 'team-lead', leadsTeamIds: ['noord'] }),
  colleague: anActor(),
  'other lead': anActor({ personId: 'hugo', role: 'team-lead', teamIds: ['zuid'], leadsTeamIds: ['zuid'] }),
  manager: anActor({ personId: 'maria', role: 'manager', teamIds: [] }),
  'another manager': anActor({ personId: 'nina', role: 'manager', teamIds: [] }),
  administrator: anActor({ personId: 'kees', role: 'administrator', teamIds: [] }),
};

it.each`
  who                  | draft         | aligning                    | adopted                     | running        | evaluated
  ${'lead'}            | ${'aligning'} | ${'draft aligning'}         | ${'running'}                | ${'evaluated'} | ${''}
  ${'colleague'}       | ${''}         | ${''}                       | ${''}                       | ${''}          | ${''}
  ${'other lead'}      | ${''}         | ${''}                       | ${''}                       | ${''}          | ${''}
  ${'manager'}         | ${''}         | ${'draft adopted'}          | ${'draft aligning'}         | ${''}          | ${''}
  ${'another manager'} | ${''}         | ${'draft adopted'}          | ${'draft aligning'}         | ${''}          | ${''}
  ${'administrator'}   | ${'aligning'} | ${'draft aligning adopted'} | ${'draft aligning running'} | ${'evaluated'} | ${''}
`('takes a plan on, as $who', ({ who, ...states }: Record<string, string>) => {
  const actor = WHO[String(who)] ?? anActor();

  for (const state of ['draft', 'aligning', 'adopted', 'running', 'evaluated'] as const) {
    expect(`${state}: ${stepsFor(actor, team, state).join(' ')}`).toBe(`${state}: ${states[state] ?? ''}`);
  }
});

it.each`
  state          | next
  ${'draft'}     | ${'aligning'}
  ${'aligning'}  | ${'adopted'}
  ${'adopted'}   | ${'running'}
  ${'running'}   | ${'evaluated'}
  ${'evaluated'} | ${undefined}
`('goes from $state to $next when all is well', ({ state, next }) => {
  expect(nextState(state)).toBe(next);
});

it.each`
  from           | to            | is
  ${'draft'}     | ${'adopted'}  | ${false}
  ${'draft'}     | ${'draft'}    | ${false}
  ${'running'}   | ${'draft'}    | ${false}
  ${'evaluated'} | ${'running'}  | ${false}
  ${'aligning'}  | ${'aligning'} | ${true}
`('from $from to $to is a step: $is', ({ from, to, is }) => {
  expect(isStep(from, to)).toBe(is);
});
