import { z } from 'zod';
import { defineRoute, RawPicture, type ApiContext, type Route } from '../../../api/define';
import { IdInPath } from '../../../api/params';
import { Stale } from '../../../api/refusal';
import {
  NewRun,
  PhotoMoment,
  RunCommand,
  RunFilter,
  RunList,
  RunOutcomeResource,
  RunResource,
} from '../../../contracts/intervention-runs';
import { MAX_IMAGE_BYTES } from '../../../ports/images';
import { presentRun, presentRunRow } from '../presenters';
import type { RunView } from '../run-view';
import type { InterventionRuns } from '../service';

export interface RunRouteServices {
  readonly interventionRuns: InterventionRuns;
}

const RunInPath = z.object({ runId: IdInPath });
const exampleRun = { runId: '{id}' };

const readers = {
  only: 'people of the team, who carries it out, who started it, managers and administrators',
  refused: ['other-lead'],
} as const;
const workers = {
  only: 'who carries it out, who started it, who leads the team, and administrators',
  refused: ['other-lead', 'manager'],
} as const;

/** A gray dot: the smallest PNG there is. */
const EXAMPLE_PICTURE = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
);

/** Carrying interventions out. */
export function runRoutes(services: RunRouteServices): readonly Route[] {
  return [...readingRoutes(services), startRoute(services), commandRoute(services), photoRoute(services)];
}

function readingRoutes({ interventionRuns: runs }: RunRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'listInterventions',
      method: 'get',
      path: '/api/interventions',
      summary: 'Interventions that are or were carried out, the latest start first; the last page may be empty',
      access: 'everybody',
      query: RunFilter,
      response: RunList,
      example: {
        as: 'staff',
        after: ['startIntervention'],
        query: { teamId: 'vechtoever', ownerId: 'me', stage: 'unfinished' },
      },
      handle: async ({ query }, context) => {
        const { actor } = context;
        const listing = await runs.list(actor, query);
        return {
          runs: listing.runs.map((run) => presentRunRow(context, run)),
          ...(listing.after === undefined ? {} : { after: listing.after }),
          may: { start: runs.mayStart(actor, query.teamId) },
        };
      },
    }),
    defineRoute({
      operationId: 'getIntervention',
      method: 'get',
      path: '/api/interventions/:runId',
      summary: 'An intervention that is carried out, with its steps and texts for residents',
      access: readers,
      params: RunInPath,
      response: RunResource,
      version: ({ version }) => version,
      example: { as: 'staff', after: ['startIntervention'], params: exampleRun },
      handle: async ({ params }, context) => answer(runs, context, await runs.view(context.actor, params.runId)),
    }),
  ];
}

function startRoute({ interventionRuns: runs }: RunRouteServices): Route {
  return defineRoute({
    operationId: 'startIntervention',
    method: 'post',
    path: '/api/interventions',
    summary: 'Starts an intervention with a task for each step; the same id twice is one',
    access: { only: 'people of the team and administrators', refused: ['other-lead', 'manager'] },
    body: NewRun,
    response: RunResource,
    status: 201,
    version: ({ version }) => version,
    example: {
      as: 'staff',
      body: {
        id: 'example-run',
        interventionId: 'hall-coffee',
        teamId: 'vechtoever',
        placeId: 'vechtstraat',
        ownerId: 'de300000-0000-4000-8000-000000000002',
        startOn: '2026-12-03',
      },
    },
    handle: async ({ body }, context) => answer(runs, context, (await runs.start(context.actor, body)).view),
  });
}

function commandRoute({ interventionRuns: runs }: RunRouteServices): Route {
  return defineRoute({
    operationId: 'changeIntervention',
    method: 'post',
    path: '/api/interventions/:runId/commands',
    summary: 'Stops or resumes an intervention, tells what it changed, whom it serves and who heard of it',
    access: workers,
    params: RunInPath,
    body: RunCommand,
    precondition: 'version',
    response: RunOutcomeResource,
    version: ({ run }) => run.version,
    current: RunResource,
    example: {
      as: 'staff',
      after: ['startIntervention'],
      params: exampleRun,
      body: { what: 'tell', form: 'message', text: 'Wij drinken koffie in de hal. Komt u ook?' },
      seen: 1,
    },
    handle: async ({ params, body, seen }, context) => {
      const { outcome, view } = await runs.change(context.actor, params.runId, seen, body);
      const run = await answer(runs, context, view);
      if (outcome === 'stale') throw new Stale(run, run.version);
      return { outcome, run };
    },
  });
}

function photoRoute({ interventionRuns: runs }: RunRouteServices): Route {
  return defineRoute({
    operationId: 'addInterventionPhoto',
    method: 'post',
    path: '/api/interventions/:runId/photos',
    summary: 'Adds a picture of before or after, shrunk and without where it was taken; the same one twice is one',
    access: workers,
    params: RunInPath,
    query: z.object({ moment: PhotoMoment }),
    body: RawPicture,
    maxBytes: MAX_IMAGE_BYTES,
    response: RunResource.extend({ photoId: z.string() }),
    status: 201,
    version: ({ version }) => version,
    example: {
      as: 'staff',
      after: ['startIntervention'],
      params: exampleRun,
      query: { moment: 'before' },
      body: EXAMPLE_PICTURE,
    },
    handle: async ({ params, query, body }, context) => {
      const { photoId, view } = await runs.addPhoto(context.actor, params.runId, query.moment, body);
      return { ...(await answer(runs, context, view)), photoId };
    },
  });
}

async function answer(runs: InterventionRuns, context: ApiContext, view: RunView): Promise<RunResource> {
  return presentRun(context, view, await runs.around(context.actor, view));
}
