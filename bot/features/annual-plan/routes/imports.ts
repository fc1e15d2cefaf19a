import { z } from 'zod';
import { defineRoute, RawBytes, type Route } from '../../../api/define';
import { IdInPath, PlanInPath, YearInPath } from '../../../api/params';
import { Stale } from '../../../api/refusal';
import type { TeamPlanRef } from '../../../contracts/annual-plan';
import {
  PlanImportCorrection,
  SavedPlanImport,
  ShownPlanImport,
  UndonePlanImport,
} from '../../../contracts/plan-import';
import { MAX_SPREADSHEET_BYTES } from '../../../ports/spreadsheets';
import { ImportNotFound } from '../errors';
import { presentShownImport } from '../presenters';
import type { RouteServices } from './services';

const ImportInPath = z.object({ importId: IdInPath });
const RowInPath = ImportInPath.extend({
  row: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .transform(Number),
});
/** For which plan, where that is not the one that the file was read for. */
const PlanInQuery = z.object({ teamId: IdInPath.optional(), year: YearInPath.optional() });

const access = { only: 'who sent the file', refused: ['other-lead', 'staff'] } as const;
const sent = { as: 'teamlead', after: ['readImport'] } as const;
const importId = '{importId}';

/** Bringing a plan in from a file. */
export function importRoutes(services: Pick<RouteServices, 'imports'>): readonly Route[] {
  return [readRoute(services), showRoute(services), correctRoute(services), ...savingRoutes(services)];
}

function readRoute({ imports }: Pick<RouteServices, 'imports'>): Route {
  return defineRoute({
    operationId: 'readImport',
    method: 'post',
    path: '/api/plans/:teamId/:year/imports',
    summary: 'Reads a plan from a spreadsheet (.xlsx or CSV) and shows what it would do; nothing is saved',
    access: { only: 'who leads the team, and administrators', refused: ['other-lead', 'staff', 'manager'] },
    params: PlanInPath,
    query: z.object({ name: z.string().min(1).max(300) }),
    body: RawBytes,
    maxBytes: MAX_SPREADSHEET_BYTES,
    response: ShownPlanImport,
    version: ({ version }) => version,
    example: {
      as: 'teamlead',
      params: { teamId: 'vechtoever', year: '2026' },
      query: { name: 'jaarplan 2026.csv' },
      body: new TextEncoder().encode('Actie;Datum gereed\nSoeptafel in de hal;15-12-2026\nBuurtwandeling;18-12-2026\n'),
    },
    handle: async ({ params, query, body }, context) =>
      presentShownImport(context, await imports.read(context.actor, params, { name: query.name, bytes: body })),
  });
}

function showRoute({ imports }: Pick<RouteServices, 'imports'>): Route {
  return defineRoute({
    operationId: 'getImport',
    method: 'get',
    path: '/api/imports/:importId',
    summary: 'A file that was read, compared with the plan as it is now',
    access,
    params: ImportInPath,
    query: PlanInPath,
    response: ShownPlanImport,
    version: ({ version }) => version,
    example: { ...sent, params: { importId }, query: { teamId: 'vechtoever', year: '2026' } },
    handle: async ({ params, query }, context) =>
      presentShownImport(context, await imports.choose(context.actor, params.importId, query)),
  });
}

function correctRoute({ imports }: Pick<RouteServices, 'imports'>): Route {
  return defineRoute({
    operationId: 'correctImportRow',
    method: 'put',
    path: '/api/imports/:importId/rows/:row',
    summary: 'Says of a row what the file does not say or says wrong; it replaces what was corrected of the row before',
    access,
    params: RowInPath,
    query: PlanInQuery,
    body: PlanImportCorrection,
    precondition: 'version',
    response: ShownPlanImport,
    version: ({ version }) => version,
    example: { ...sent, params: { importId, row: '2' }, query: {}, body: { title: 'Soeptafel' }, seen: 1 },
    async handle({ params, query, body, seen }, context) {
      const asked = { row: params.row, version: seen, correction: body };
      const { outcome, shown } = await imports.correct(context.actor, params.importId, asked, planIn(query));
      const presented = presentShownImport(context, shown);
      if (outcome === 'stale') throw new Stale(presented, shown.version);
      return presented;
    },
  });
}

function savingRoutes({ imports }: Pick<RouteServices, 'imports'>): readonly Route[] {
  return [
    defineRoute({
      operationId: 'saveImport',
      method: 'post',
      path: '/api/imports/:importId/saving',
      summary: 'Saves in the plan what was shown; saving twice saves once',
      access,
      params: ImportInPath,
      query: PlanInQuery,
      response: SavedPlanImport,
      example: { ...sent, params: { importId }, query: {} },
      async handle({ params, query }, { actor }) {
        const { created, changed } = await imports.save(actor, params.importId, planIn(query));
        return { created, changed, mayUndo: true };
      },
    }),
    defineRoute({
      operationId: 'undoImport',
      method: 'post',
      path: '/api/imports/:importId/undoing',
      summary: 'Takes back what was saved, for a day; what somebody touched since stays',
      access,
      params: ImportInPath,
      query: PlanInQuery,
      response: UndonePlanImport,
      example: { as: 'teamlead', after: ['readImport', 'saveImport'], params: { importId }, query: {} },
      handle: ({ params, query }, { actor }) => imports.undo(actor, params.importId, planIn(query)),
    }),
    defineRoute({
      operationId: 'discardImport',
      method: 'delete',
      path: '/api/imports/:importId',
      summary: 'Throws away a file that was read; what was saved of it stays',
      access,
      params: ImportInPath,
      response: z.object({}),
      example: { ...sent, params: { importId } },
      async handle({ params }, { actor }) {
        if (!(await imports.discard(actor, params.importId))) throw new ImportNotFound();
        return {};
      },
    }),
  ];
}

function planIn({ teamId, year }: z.output<typeof PlanInQuery>): TeamPlanRef | undefined {
  return teamId === undefined || year === undefined ? undefined : { teamId, year };
}
