import type { z } from 'zod';
import { NewRun, RunList, RunResource } from '../../../bot/contracts/intervention-runs';
import { PlaceList } from '../../../bot/contracts/places';
import {
  DraftIntervention,
  NewIntervention,
  ToolkitCommand,
  ToolkitList,
  ToolkitResource,
} from '../../../bot/contracts/toolkit';
import { ANSWERS } from './answers';
import { refuse, type Answer, type Asked } from './fake-server';
import { answering, type OpenTab, type TabTester } from './tab-tester';
import { aToolkitIntervention, aToolkitResource, toolkitRow } from './toolkit-samples';

/** What the server has; tests change it as somebody else would. */
export interface ToolkitWorld {
  toolkit: readonly ToolkitResource[];
  mayAdd: boolean;
  mayStart: boolean;
  /** What a write is refused with, once each. */
  refusals: ReturnType<typeof refuse>[];
}

export function aToolkitWorld(overrides: Partial<ToolkitWorld> = {}): ToolkitWorld {
  return { toolkit: [aToolkitResource()], mayAdd: true, mayStart: true, refusals: [], ...overrides };
}

/** Opens a screen on what the world has at every moment. */
export function openToolkit(
  tester: TabTester,
  world: ToolkitWorld,
  path: string,
  options: { readonly width?: number; readonly more?: readonly Answer[] } = {},
): Promise<OpenTab> {
  const { width = 1280, more = [] } = options;
  return tester.open({ path, width, answers: answering(ANSWERS, ...more, ...toolkitAnswers(world)) });
}

const ONE = '/api/toolkit/:id';
const PLACE = { id: 'vechtstraat', kind: 'complex', name: 'Vechtstraat', aliases: [], teamId: 'vechtoever' } as const;

/** A server that lists, keeps and starts interventions. */
function toolkitAnswers(world: ToolkitWorld): readonly Answer[] {
  const found = ({ path }: Asked): ToolkitResource | undefined =>
    world.toolkit.find(({ intervention: { id } }) => path.startsWith(`/api/toolkit/${id}`));
  return [
    { to: 'GET /api/toolkit', contract: ToolkitList, with: (asked) => listed(world, asked) },
    { to: `GET ${ONE}`, contract: ToolkitResource, with: (asked) => found(asked) ?? gone() },
    {
      to: 'POST /api/toolkit',
      contract: ToolkitResource,
      with: ({ body }) => added(world, NewIntervention.parse(body)),
    },
    { to: `PUT ${ONE}`, contract: ToolkitResource, with: (asked) => drafted(world, found(asked), asked) },
    { to: `POST ${ONE}/commands`, contract: ToolkitResource, with: (asked) => decided(world, found(asked), asked) },
    { to: 'GET /api/interventions', contract: RunList, with: () => ({ runs: [], may: { start: world.mayStart } }) },
    { to: 'POST /api/interventions', contract: RunResource, with: ({ body }) => started(NewRun.parse(body)) },
    { to: 'GET /api/teams/:teamId/places', contract: PlaceList, with: () => ({ places: [PLACE] }) },
  ];
}

function gone(): ReturnType<typeof refuse> {
  return refuse(404, 'interventions.not-found', 'Deze interventie is er niet (meer).');
}

function listed({ toolkit, mayAdd }: ToolkitWorld, { query }: Asked): z.input<typeof ToolkitList> {
  const words = (query['words'] ?? '').toLowerCase();
  const state = query['state'] === 'retired' ? 'retired' : 'adopted';
  const fitting = toolkit.filter(
    ({ intervention: { title, kind, ...one } }) =>
      one.state === state && title.nl.toLowerCase().includes(words) && (query['kind'] ?? kind) === kind,
  );
  return { interventions: fitting.map(toolkitRow), may: { add: mayAdd } };
}

function kept(world: ToolkitWorld, resource: ToolkitResource): ToolkitResource {
  const others = world.toolkit.filter(({ intervention: { id } }) => id !== resource.intervention.id);
  world.toolkit = [...others, resource];
  return resource;
}

function added(world: ToolkitWorld, { id, text, ownerGroup }: NewIntervention): unknown {
  const intervention = aToolkitIntervention({ ...text, id, ownerGroup, state: 'draft' });
  const resource = aToolkitResource({ intervention, origin: 'own', draft: text, version: 1 });
  return world.refusals.shift() ?? kept(world, resource);
}

function drafted(world: ToolkitWorld, now: ToolkitResource | undefined, { body, headers }: Asked): unknown {
  const refusal = world.refusals.shift() ?? whyNot(now, headers);
  if (refusal !== undefined || now === undefined) return refusal ?? gone();
  const { text, ownerGroup } = DraftIntervention.parse(body);
  return kept(world, { ...now, draft: text, ownerGroup, version: now.version + 1 });
}

function decided(world: ToolkitWorld, now: ToolkitResource | undefined, { body, headers }: Asked): unknown {
  const refusal = world.refusals.shift() ?? whyNot(now, headers);
  if (refusal !== undefined || now === undefined) return refusal ?? gone();
  return kept(world, { ...now, ...after(now, ToolkitCommand.parse(body)), version: now.version + 1 });
}

function whyNot(now: ToolkitResource | undefined, headers: Asked['headers']): ReturnType<typeof refuse> | undefined {
  if (now === undefined) return gone();
  if (headers['if-match'] === `"${now.version}"`) return undefined;
  return refuse(412, 'api.stale', 'Iemand was je voor.', { current: now });
}

/** What a command makes of it, as far as a screen shows it. */
function after(now: ToolkitResource, command: ToolkitCommand): Partial<ToolkitResource> {
  const { intervention, draft } = now;
  switch (command.what) {
    case 'adopt':
      return {
        intervention: { ...intervention, ...draft, state: 'adopted', version: intervention.version + 1 },
        origin: 'adapted',
        draft: undefined,
        earlier: [],
      };
    case 'discard':
      return { draft: undefined };
    case 'retire':
      return { intervention: { ...intervention, state: 'retired' }, retiredWhy: command.why };
    case 'bring-back':
      return { intervention: { ...intervention, state: 'adopted' }, retiredWhy: undefined };
    case 'restore':
      return { intervention: { ...intervention, version: command.number } };
    case 'back-to-built-in':
      return { intervention: { ...intervention, version: 1 }, origin: 'built-in' };
  }
}

function started({ id, interventionId, teamId, ownerId, startOn, placeId, goal }: NewRun): z.input<typeof RunResource> {
  const { title, kind } = aToolkitIntervention();
  const may = { stop: true, resume: false, setGoal: true, addPhoto: true, recordEffect: false, undoEffect: false };
  return {
    id: `${teamId}.${id}`,
    interventionId,
    title,
    kind,
    teamId,
    teamName: 'Team Vechtoever',
    ownerId,
    ownerName: 'Sanne de Vries',
    startOn,
    placeId,
    goal,
    interventionVersion: 1,
    startedAt: '2026-12-01T08:00:00.000Z',
    startedBy: 'sanne',
    state: 'running',
    stage: 'running',
    steps: [],
    stepItems: [],
    tellTexts: [],
    praiseText: '',
    channels: [],
    progress: { done: 0, total: 5 },
    late: 0,
    version: 1,
    may: { ...may, tell: true, praise: false },
  };
}
