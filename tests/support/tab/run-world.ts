import { z } from 'zod';
import {
  PhotoMoment,
  RunCommand,
  RunList,
  RunOutcomeResource,
  RunResource,
} from '../../../bot/contracts/intervention-runs';
import { PlaceList } from '../../../bot/contracts/places';
import { ItemDetails } from '../../../bot/contracts/plan-resources';
import { ToolkitResource } from '../../../bot/contracts/toolkit';
import { ANSWERS } from './answers';
import { refuse, type Answer, type Asked } from './fake-server';
import { PICTURE } from './issue-screen';
import { aRun, runRowOf } from './run-samples';
import { anItem, details, TODAY } from './samples';
import { answering, type OpenTab, type TabTester } from './tab-tester';
import { aToolkitIntervention, aToolkitResource } from './toolkit-samples';

/** What the server has; tests change it as somebody else would. */
export interface RunWorld {
  runs: readonly RunResource[];
  /** So many on a page. */
  pageSize: number;
}

export function aRunWorld(overrides: Partial<RunWorld> = {}): RunWorld {
  return { runs: [aRun()], pageSize: 25, ...overrides };
}

/** Opens a screen on what the world has at every moment. */
export function openRuns(
  tester: TabTester,
  world: RunWorld,
  path: string,
  options: {
    readonly width?: number;
    readonly theme?: 'light' | 'dark' | 'contrast';
    readonly more?: readonly Answer[];
  } = {},
): Promise<OpenTab> {
  const { width = 1280, theme = 'light', more = [] } = options;
  return tester.open({
    path,
    width,
    theme,
    answers: answering(ANSWERS, ...more, ...runAnswers(world), stepAnswer(world)),
  });
}

const ONE = '/api/interventions/:runId';
const NOW = `${TODAY}T08:00:00.000Z`;

/** A server that lists and keeps what is carried out. */
export function runAnswers(world: RunWorld): readonly Answer[] {
  const found = ({ path }: Asked): RunResource | undefined =>
    world.runs.find(({ id }) => path.split('/')[3] === encodeURIComponent(id));
  return [
    { to: 'GET /api/interventions', contract: RunList, with: (asked) => listed(world, asked) },
    { to: `GET ${ONE}`, contract: RunResource, with: (asked) => found(asked) ?? gone() },
    { to: `POST ${ONE}/commands`, contract: RunOutcomeResource, with: (asked) => changed(world, found(asked), asked) },
    { to: `POST ${ONE}/photos`, contract: RunResource, with: (asked) => photographed(world, found(asked), asked) },
    { to: 'GET /api/photos/:photoId', contract: z.never(), with: () => PICTURE },
    { to: 'GET /api/toolkit/:id', contract: ToolkitResource, with: () => INTERVENTION },
    {
      to: 'GET /api/teams/:teamId/places',
      contract: PlaceList,
      with: () => ({
        places: [{ id: 'vechtstraat', kind: 'complex', name: 'Vechtstraat', aliases: [], teamId: 'vechtoever' }],
      }),
    },
  ];
}

/** The steps as tasks. */
function stepAnswer(world: RunWorld): Answer {
  return {
    to: 'GET /api/plans/:teamId/:year/items/:itemId',
    contract: ItemDetails,
    with: (asked) => stepAsked(world, asked),
  };
}

const INTERVENTION = aToolkitResource({
  intervention: aToolkitIntervention({ id: 'container-gardens', materials: ['flyer', 'sticker-sheet'] }),
});

function gone(): ReturnType<typeof refuse> {
  return refuse(404, 'interventions.run.not-found', 'Deze interventie is er niet (meer).');
}

function listed({ runs, pageSize }: RunWorld, { query }: Asked): z.input<typeof RunList> {
  const start = Number(query['after'] ?? 0);
  const end = start + pageSize;
  const stages = query['stage'] === 'unfinished' ? ['running', 'to-check'] : [query['stage']];
  const fitting = runs.filter(({ stage, ownerId, placeId, teamId }) => {
    const isOwn =
      query['ownerId'] === undefined || (query['ownerId'] === 'me' ? 'sanne' : query['ownerId']) === ownerId;
    const isThere = (query['placeId'] ?? placeId) === placeId && (query['teamId'] ?? teamId) === teamId;
    return isOwn && isThere && (query['stage'] === undefined || stages.includes(stage));
  });
  return {
    runs: fitting.slice(start, end).map(runRowOf),
    ...(end < fitting.length ? { after: String(end) } : {}),
    may: { start: true },
  };
}

function kept(world: RunWorld, run: RunResource): RunResource {
  world.runs = world.runs.map((one) => (one.id === run.id ? run : one));
  return run;
}

function changed(world: RunWorld, run: RunResource | undefined, { body, headers }: Asked): unknown {
  if (run === undefined) return gone();
  if (headers['if-match'] !== `"${run.version}"`)
    return refuse(412, 'api.stale', 'Iemand was je voor.', { current: run });
  const next = { ...run, ...after(run, RunCommand.parse(body)), version: run.version + 1 };
  return { outcome: 'applied', run: kept(world, next) };
}

/** What a command makes of a run, as far as a screen shows it. */
function after(run: RunResource, command: RunCommand): Partial<RunResource> {
  const { may } = run;
  const by = { at: NOW, by: 'sanne' };
  switch (command.what) {
    case 'stop':
      return { stage: 'stopped', stopped: { ...by, why: command.why }, may: { ...may, stop: false, resume: true } };
    case 'resume':
      return { stage: 'running', stopped: undefined, may: { ...may, stop: true, resume: false } };
    case 'set-goal':
      return command.goal === null
        ? { goal: undefined, goalTitle: undefined }
        : { goal: command.goal, goalTitle: 'Schone portieken' };
    case 'remove-photo':
      return { photos: run.photos.filter(({ id }) => id !== command.photoId) };
    case 'record-effect':
      return {
        stage: 'finished',
        effect: { ...command.effect, ...by },
        may: { ...may, undoEffect: true, praise: command.effect.result !== 'worse' },
        ...(command.effect.result === 'worse' ? { reopens: { teamId: run.teamId, issueId: 'waste-1' } } : {}),
      };
    case 'undo-effect':
      return { stage: 'to-check', effect: undefined, may: { ...may, undoEffect: false, praise: false } };
    case 'tell':
      return { told: { ...by, form: command.form, text: command.text } };
    case 'undo-tell':
      return { told: undefined };
    case 'praise':
      return { praise: { ...by, channelId: command.channelId, state: 'posted' }, may: { ...may, praise: false } };
  }
}

function photographed(world: RunWorld, run: RunResource | undefined, { query }: Asked): unknown {
  if (run === undefined) return gone();
  const id = `photo-${run.photos.length + 1}`;
  const moment = PhotoMoment.parse(query['moment']);
  return kept(world, {
    ...run,
    photos: [...run.photos, { id, width: 1, height: 1, addedBy: 'sanne', addedAt: NOW, moment }],
    version: run.version + 1,
  });
}

function stepAsked({ runs }: RunWorld, { path }: Asked): ItemDetails | undefined {
  for (const run of runs) {
    const step = run.stepItems.find(({ itemId }) => path.endsWith(`/${itemId}`));
    if (step === undefined) continue;
    const { itemId, year, title, status, dueOn, isLate, version } = step;
    const ref = { teamId: run.teamId, year, itemId };
    return details(anItem({ ref, kind: 'step', ...{ title, status, dueOn, isLate, version } }));
  }
  return undefined;
}
