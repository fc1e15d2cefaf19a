import { defineRoute, FileAnswer, type ApiContext, type Route } from '../../api/define';
import { PlanInPath } from '../../api/params';
import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { Documents } from '../../ports/documents';
import type { Workbooks } from '../../ports/workbooks';
import { presentPlan } from '../plan-cycle/presenters';
import { presentSections } from '../plan-sections/presenters';
import { fileName, planDocument, presentWorkbook } from './presenters';
import type { PlanDocuments } from './service';

export interface PlanDocumentServices {
  readonly planDocuments: PlanDocuments;
  readonly workbooks: Workbooks;
  readonly documents: Documents;
}

const access = {
  only: 'people of the team, managers, administrators, and who is asked to agree',
  refused: ['other-lead'],
} as const;
const example = { as: 'staff', params: { teamId: 'vechtoever', year: '2026' } } as const;

/** A plan as a file. */
export function planDocumentRoutes(services: PlanDocumentServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'exportWorkbook',
      method: 'get',
      path: '/api/plans/:teamId/:year/export.xlsx',
      summary: 'The plan as a workbook, which can be edited and brought back with readImport',
      access,
      params: PlanInPath,
      response: FileAnswer,
      produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      example,
      handle: ({ params }, context) => workbookOf(services, context, params),
    }),
    defineRoute({
      operationId: 'exportDocument',
      method: 'get',
      path: '/api/plans/:teamId/:year/export.docx',
      summary: 'The plan as a document with its twelve sections, for the agenda',
      access,
      params: PlanInPath,
      response: FileAnswer,
      produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      example,
      handle: ({ params }, context) => documentOf(services, context, params),
    }),
  ];
}

async function workbookOf(
  { planDocuments, workbooks }: PlanDocumentServices,
  context: ApiContext,
  ref: TeamPlanRef,
): Promise<FileAnswer> {
  const { view, sharedNames, placeNames } = await planDocuments.gather(context.actor, ref);
  const plan = presentPlan(context, view);
  const content = presentWorkbook(context, {
    tenantId: context.actor.tenantId,
    plan,
    sections: presentSections(context, view.sections),
    items: view.sections.plan.plan.items,
    sharedNames,
    placeNames,
  });
  return { name: fileName(context, plan, 'xlsx'), bytes: await workbooks.write(content) };
}

async function documentOf(
  { planDocuments, documents }: PlanDocumentServices,
  context: ApiContext,
  ref: TeamPlanRef,
): Promise<FileAnswer> {
  const { view } = await planDocuments.gather(context.actor, ref);
  const plan = presentPlan(context, view);
  const content = planDocument(context, plan, presentSections(context, view.sections));
  return { name: fileName(context, plan, 'docx'), bytes: await documents.write(content) };
}
