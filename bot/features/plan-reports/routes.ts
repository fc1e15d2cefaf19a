import type { z } from 'zod';
import { defineRoute, type ApiContext, type Route } from '../../api/define';
import { PlanInPath } from '../../api/params';
import { Stale } from '../../api/refusal';
import { ReportKey, ReportList, ReportView, WriteReport } from '../../contracts/plan-reports';
import { presentReport } from './presenters';
import type { PlanReports, ReportOutcome } from './service';

const ReportInPath = PlanInPath.extend({ key: ReportKey });
type ReportInPath = z.output<typeof ReportInPath>;

const examplePlan = { teamId: 'vechtoever', year: '2026' };
const exampleReport = { ...examplePlan, key: 'evaluation' } as const;
const forReaders = { only: 'people of the team, managers and administrators', refused: ['other-lead'] } as const;
const forWriters = {
  only: 'who leads the team, and administrators',
  refused: ['other-lead', 'staff', 'manager'],
} as const;

/** The four-month reports and the final evaluation of a plan. */
export function planReportRoutes({ planReports }: { readonly planReports: PlanReports }): readonly Route[] {
  return [
    defineRoute({
      operationId: 'listReports',
      method: 'get',
      path: '/api/plans/:teamId/:year/reports',
      summary: 'The three reports of a plan, with what gathered itself',
      access: forReaders,
      params: PlanInPath,
      response: ReportList,
      example: { as: 'staff', params: examplePlan },
      handle: async ({ params }, context) => {
        const reports = await planReports.all(context.actor, params);
        return { reports: reports.map((report) => presentReport(context, report)) };
      },
    }),
    defineRoute({
      operationId: 'writeReport',
      method: 'put',
      path: '/api/plans/:teamId/:year/reports/:key',
      summary: 'Writes the story of a report',
      access: forWriters,
      params: ReportInPath,
      body: WriteReport,
      precondition: 'version-or-new',
      response: ReportView,
      version: ({ version }) => version,
      example: { as: 'teamlead', params: exampleReport, body: { story: 'De containertuinen lopen.' }, seen: 'new' },
      handle: async ({ params, body, seen }, context) => {
        const asked = askedFor(context, params, seen === 'new' ? 0 : seen);
        return viewOf(context, await planReports.save(asked, body.story));
      },
    }),
    ...submissionRoutes(planReports),
  ];
}

function submissionRoutes(planReports: PlanReports): readonly Route[] {
  const path = '/api/plans/:teamId/:year/reports/:key/submission';
  return [
    defineRoute({
      operationId: 'submitReport',
      method: 'post',
      path,
      summary: 'Hands a report in: its facts stay as they are now, and its milestone is done',
      access: forWriters,
      params: ReportInPath,
      precondition: 'version',
      response: ReportView,
      version: ({ version }) => version,
      example: { as: 'teamlead', after: ['writeReport'], params: exampleReport, seen: 1 },
      handle: async ({ params, seen }, context) =>
        viewOf(context, await planReports.submit(askedFor(context, params, seen))),
    }),
    defineRoute({
      operationId: 'reopenReport',
      method: 'delete',
      path,
      summary: 'Takes the handing in of a report back, with what it did to the milestone',
      access: forWriters,
      params: ReportInPath,
      precondition: 'version',
      response: ReportView,
      version: ({ version }) => version,
      example: { as: 'teamlead', after: ['writeReport', 'submitReport'], params: exampleReport, seen: 2 },
      handle: async ({ params, seen }, context) =>
        viewOf(context, await planReports.reopen(askedFor(context, params, seen))),
    }),
  ];
}

function askedFor({ actor }: ApiContext, { teamId, year, key }: ReportInPath, seenVersion: number) {
  return { actor, ref: { teamId, year }, key, seenVersion };
}

/** @throws Stale */
function viewOf(context: ApiContext, { outcome, report }: ReportOutcome): ReportView {
  const view = presentReport(context, report);
  if (outcome === 'stale') throw new Stale(view, view.version);
  return view;
}
