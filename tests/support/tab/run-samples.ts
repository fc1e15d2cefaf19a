import type { RunPermissions, RunResource, RunRow, RunStepResource } from '../../../bot/contracts/intervention-runs';

/** Interventions that an invented association carries out, as the server would tell of them. */
const MAY_STEER: RunPermissions = {
  stop: true,
  resume: false,
  setGoal: true,
  addPhoto: true,
  recordEffect: false,
  undoEffect: false,
  tell: true,
  praise: false,
};

export const MAY_READ: RunPermissions = { ...MAY_STEER, stop: false, setGoal: false, addPhoto: false, tell: false };

function aRunStep(overrides: Partial<RunStepResource> = {}): RunStepResource {
  return {
    itemId: 'step-1',
    year: 2026,
    number: 1,
    title: 'Kijk vijf dagen bij de container',
    how: 'Tel de zakken en schrijf op wie wat naast de container zet.',
    role: 'caretaker',
    ownerId: 'sanne',
    ownerName: 'Sanne de Vries',
    dueOn: '2026-11-10',
    status: 'open',
    isLate: false,
    version: 1,
    ...overrides,
  };
}

const STEPS: readonly RunStepResource[] = [
  aRunStep({ status: 'done', doneOn: '2026-11-10', evidence: 'Elf zakken geteld' }),
  aRunStep({ itemId: 'late', number: 2, title: 'Vraag bewoners om mee te doen', dueOn: '2026-11-27', isLate: true }),
  aRunStep({ itemId: 'step-3', number: 3, title: 'Plant de tuintjes', dueOn: '2026-12-08', role: 'residents' }),
];

const CHECK = aRunStep({ itemId: 'check', number: 4, title: 'Kijk wat het effect is', how: '', dueOn: '2027-01-19' });

/** Going on, with a step done and one late. */
export function aRun(overrides: Partial<RunResource> = {}): RunResource {
  return {
    id: 'run-1',
    interventionId: 'container-gardens',
    title: { nl: 'Containertuintjes', en: 'Container gardens' },
    interventionVersion: 1,
    kind: 'influencing',
    teamId: 'vechtoever',
    placeId: 'vechtstraat',
    ownerId: 'sanne',
    startOn: '2026-11-03',
    startedAt: '2026-11-03T09:00:00.000Z',
    startedBy: 'mo',
    state: 'running',
    steps: STEPS.map(({ itemId, year }) => ({ itemId, year })),
    check: { itemId: 'check', year: 2027 },
    photos: [],
    version: 3,
    stage: 'running',
    teamName: 'Team Vechtoever',
    place: { id: 'vechtstraat', kind: 'complex', name: 'Vechtstraat' },
    ownerName: 'Sanne de Vries',
    progress: { done: 1, total: 3 },
    late: 1,
    stepItems: [...STEPS],
    checkItem: CHECK,
    tellTexts: [
      { form: 'message', text: 'Goedendag. Bij Vechtstraat maken wij containertuintjes.' },
      { form: 'letter', text: 'Beste bewoner,\n\nBij Vechtstraat maken wij containertuintjes.' },
      { form: 'door-card', text: 'Containertuintjes bij Vechtstraat.' },
    ],
    praiseText: 'Containertuintjes bij Vechtstraat: het is beter. Goed gedaan!',
    channels: [
      { id: 'channel-1', name: 'Leefbaarheid' },
      { id: 'channel-2', name: 'Team Vechtoever' },
    ],
    may: MAY_STEER,
    ...overrides,
  };
}

/** All steps are done: the look at its effect is what waits. */
export function aRunToCheck(overrides: Partial<RunResource> = {}): RunResource {
  const stepItems = STEPS.map((step) => ({ ...step, status: 'done' as const, isLate: false, doneOn: step.dueOn }));
  return aRun({
    ...{ stage: 'to-check', stepItems, progress: { done: 3, total: 3 }, late: 0 },
    may: { ...MAY_STEER, stop: false, recordEffect: true },
    ...overrides,
  });
}

/** Looked at, and it helped. */
export function aFinishedRun(overrides: Partial<RunResource> = {}): RunResource {
  return aRunToCheck({
    stage: 'finished',
    effect: {
      ...{ result: 'better', sentence: 'Nog twee zakken in plaats van elf', gradeBefore: 5.5, gradeAfter: 6.8 },
      ...{ at: '2026-11-30T10:00:00.000Z', by: 'sanne' },
    },
    may: { ...MAY_STEER, stop: false, recordEffect: true, undoEffect: true, praise: true },
    ...overrides,
  });
}

export function runRowOf(run: RunResource): RunRow {
  const [next] = run.stepItems.filter(({ status }) => status === 'open');
  return {
    ...run,
    ...(next === undefined ? {} : { next: { title: next.title, dueOn: next.dueOn } }),
    photoCount: run.photos.length,
  };
}
