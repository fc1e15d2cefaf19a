import { z } from 'zod';
import { defineRoute, type Route } from '../../api/define';
import { IdInPath, YearInPath } from '../../api/params';
import { Stale } from '../../api/refusal';
import { LegalDates, PlanTemplateResource, PlanTemplateText, type LegalDate } from '../../contracts/plan-settings';
import type { Actor } from '../../shared/actor';
import { BUILT_IN } from './built-in';
import type { LegalDateList } from './legal-dates';
import { mayWriteTemplate } from './permissions';
import type { PlanTemplates, TemplateOutcome, TemplateView } from './service';

export interface TemplateRouteServices {
  readonly templates: PlanTemplates;
  readonly legalDates: LegalDateList;
}

/** The format of the plan, and the days that a law sets. */
export function planTemplateRoutes(services: TemplateRouteServices): readonly Route[] {
  return [...templateRoutes(services), ...legalDateRoutes(services)];
}

const ADMINISTRATORS = { only: 'administrators', refused: ['manager', 'teamlead', 'staff'] } as const;
const OVERSEERS = { only: 'managers and administrators', refused: ['teamlead', 'staff'] } as const;
const PATH = '/api/settings/plan-template';

function templateRoutes({ templates }: TemplateRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getPlanTemplate',
      method: 'get',
      path: PATH,
      summary: 'The format of the plan as the administrator works on it',
      access: OVERSEERS,
      response: PlanTemplateResource,
      version: ({ version }) => version,
      example: { as: 'admin' },
      handle: async (_input, { actor }) => presentTemplate(await templates.view(actor)),
    }),
    defineRoute({
      operationId: 'changePlanTemplate',
      method: 'put',
      path: PATH,
      summary: 'Keeps a draft of the format; what was adopted counts until the draft is adopted',
      access: ADMINISTRATORS,
      body: PlanTemplateText,
      precondition: 'version',
      response: PlanTemplateResource,
      version: ({ version }) => version,
      example: { as: 'admin', body: BUILT_IN, seen: 0 },
      handle: async ({ body, seen }, { actor }) => applied(await templates.save(actor, seen, body)),
    }),
    defineRoute({
      operationId: 'adoptPlanTemplate',
      method: 'post',
      path: `${PATH}/adoption`,
      summary: 'Plans that are made from now on follow the draft',
      access: ADMINISTRATORS,
      precondition: 'version',
      response: PlanTemplateResource,
      version: ({ version }) => version,
      example: { as: 'admin', seen: 1, after: ['changePlanTemplate'] },
      handle: async ({ seen }, { actor }) => applied(await templates.adopt(actor, seen)),
    }),
    defineRoute({
      operationId: 'resetPlanTemplate',
      method: 'delete',
      path: PATH,
      summary: 'Back to the built-in format',
      access: ADMINISTRATORS,
      precondition: 'version',
      response: PlanTemplateResource,
      version: ({ version }) => version,
      example: { as: 'admin', seen: 1, after: ['changePlanTemplate'] },
      handle: async ({ seen }, { actor }) => applied(await templates.reset(actor, seen)),
    }),
  ];
}

function legalDateRoutes({ legalDates }: TemplateRouteServices): readonly Route[] {
  const params = z.object({ year: YearInPath, key: IdInPath });
  return [
    defineRoute({
      operationId: 'listLegalDates',
      method: 'get',
      path: '/api/settings/legal-dates/:year',
      summary: 'The days that a law sets in a plan year, and who looked each of them up for it',
      access: OVERSEERS,
      params: z.object({ year: YearInPath }),
      response: LegalDates,
      example: { as: 'admin', params: { year: '2027' } },
      handle: async ({ params: { year } }, { actor }) => presentDates(actor, year, await legalDates.list(actor, year)),
    }),
    defineRoute({
      operationId: 'confirmLegalDate',
      method: 'post',
      path: '/api/settings/legal-dates/:year/:key/confirmation',
      summary: 'Somebody looked the day up for this plan year, and it is right; saying it again changes nothing',
      access: ADMINISTRATORS,
      params,
      response: LegalDates,
      example: { as: 'admin', params: { year: '2027', key: 'offer-sent' } },
      handle: async ({ params: { year, key } }, { actor }) =>
        presentDates(actor, year, await legalDates.confirm(actor, year, key)),
    }),
    defineRoute({
      operationId: 'withdrawLegalDate',
      method: 'delete',
      path: '/api/settings/legal-dates/:year/:key/confirmation',
      summary: 'Takes the confirmation of a day back',
      access: ADMINISTRATORS,
      params,
      response: LegalDates,
      example: { as: 'admin', params: { year: '2027', key: 'offer-sent' } },
      handle: async ({ params: { year, key } }, { actor }) =>
        presentDates(actor, year, await legalDates.withdraw(actor, year, key)),
    }),
  ];
}

/** @throws Stale */
function applied({ outcome, template }: TemplateOutcome): PlanTemplateResource {
  const resource = presentTemplate(template);
  if (outcome === 'stale') throw new Stale(resource, resource.version);
  return resource;
}

function presentTemplate({ ownerName, changedAt, ...view }: TemplateView): PlanTemplateResource {
  return { ...view, ownerName, changedAt };
}

function presentDates(actor: Actor, year: number, dates: readonly LegalDate[]): LegalDates {
  return { year, dates: [...dates], may: { confirm: mayWriteTemplate(actor) } };
}
