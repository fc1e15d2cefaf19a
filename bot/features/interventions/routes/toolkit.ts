import { z } from 'zod';
import { defineRoute, type ApiContext, type Route } from '../../../api/define';
import { Stale } from '../../../api/refusal';
import {
  DraftIntervention,
  NewIntervention,
  ToolkitCommand,
  ToolkitFilter,
  ToolkitList,
  ToolkitResource,
} from '../../../contracts/toolkit';
import type { OwnToolkit, ToolkitOutcome } from '../own-toolkit';
import { presentToolkit, presentToolkitRow } from '../presenters';
import { EXAMPLE_TEXT } from './example-text';

export interface ToolkitRouteServices {
  readonly ownToolkit: OwnToolkit;
}

const InterventionInPath = z.object({ id: z.string().regex(/^[a-z0-9-]{3,60}$/) });
const WRITERS = { only: 'who leads a team, managers and administrators', refused: ['staff'] } as const;
const DECIDERS = { only: 'managers and administrators', refused: ['staff', 'teamlead', 'other-lead'] } as const;
const ADAPTED = { text: EXAMPLE_TEXT, ownerGroup: 'Werkgroep instrumentarium' };

/** The interventions toolkit: looked through, read, and made the association's own. */
export function toolkitRoutes(services: ToolkitRouteServices): readonly Route[] {
  return [...readingRoutes(services), ...writingRoutes(services)];
}

function readingRoutes({ ownToolkit }: ToolkitRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'listToolkit',
      method: 'get',
      path: '/api/toolkit',
      summary: 'The interventions of the toolkit: by kind and title, or the best first where words are looked for',
      access: 'everybody',
      query: ToolkitFilter,
      response: ToolkitList,
      example: { as: 'staff', query: { words: 'koffie', kind: 'meeting', hours: '40' } },
      handle: async ({ query }, { actor, t }) => {
        const { entries, may } = await ownToolkit.list(actor, query);
        return { interventions: entries.map((entry) => presentToolkitRow(t, entry)), may };
      },
    }),
    defineRoute({
      operationId: 'getToolkitIntervention',
      method: 'get',
      path: '/api/toolkit/:id',
      summary: 'An intervention of the toolkit, also a draft and what was retired',
      access: 'everybody',
      params: InterventionInPath,
      response: ToolkitResource,
      version: ({ version }) => version,
      example: { as: 'staff', params: { id: 'hall-coffee' } },
      handle: async ({ params: { id } }, { actor, t }) => presentToolkit(t, await ownToolkit.view(actor, id)),
    }),
  ];
}

function writingRoutes({ ownToolkit }: ToolkitRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'addToolkitIntervention',
      method: 'post',
      path: '/api/toolkit',
      summary: 'Keeps a draft of a new intervention; the same sent again is the same one',
      access: WRITERS,
      body: NewIntervention,
      response: ToolkitResource,
      status: 201,
      version: ({ version }) => version,
      example: { as: 'teamlead', body: { id: 'bench-at-the-door', ...ADAPTED } },
      handle: async ({ body }, context) => applied(context, await ownToolkit.add(context.actor, body)),
    }),
    defineRoute({
      operationId: 'draftToolkitIntervention',
      method: 'put',
      path: '/api/toolkit/:id',
      summary: 'Keeps a draft of a change; what is in use stays so until the draft is adopted',
      access: WRITERS,
      params: InterventionInPath,
      body: DraftIntervention,
      precondition: 'version',
      response: ToolkitResource,
      version: ({ version }) => version,
      example: { as: 'teamlead', params: { id: 'hall-coffee' }, seen: 0, body: ADAPTED },
      handle: async ({ params: { id }, body, seen }, context) =>
        applied(context, await ownToolkit.saveDraft(context.actor, id, seen, body)),
    }),
    defineRoute({
      operationId: 'decideToolkitIntervention',
      method: 'post',
      path: '/api/toolkit/:id/commands',
      summary: 'Adopts or discards a draft, retires an intervention or brings it back, or puts an earlier text back',
      access: DECIDERS,
      params: InterventionInPath,
      body: ToolkitCommand,
      precondition: 'version',
      response: ToolkitResource,
      version: ({ version }) => version,
      example: {
        as: 'manager',
        after: ['draftToolkitIntervention'],
        params: { id: 'hall-coffee' },
        seen: 1,
        body: { what: 'adopt' },
      },
      handle: async ({ params: { id }, body, seen }, context) =>
        applied(context, await ownToolkit.decide(context.actor, id, seen, body)),
    }),
  ];
}

/** @throws Stale */
function applied({ t }: ApiContext, { outcome, view }: ToolkitOutcome): ToolkitResource {
  const resource = presentToolkit(t, view);
  if (outcome === 'stale') throw new Stale(resource, resource.version);
  return resource;
}
