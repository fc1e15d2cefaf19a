import { z } from 'zod';
import { defineRoute, FileAnswer, type Route } from '../../../api/define';
import { IdInPath } from '../../../api/params';
import { PlaceJudgements, RoundSummary } from '../../../contracts/judgements';
import type { Workbooks } from '../../../ports/workbooks';
import { presentOpenedPlace } from '../presenters/opened-place';
import { presentSummaryWorkbook, summaryFileName } from '../presenters/summary-workbook';
import type { Summaries } from '../summary';

export interface SummaryRouteServices {
  readonly roundSummaries: Summaries;
  readonly workbooks: Workbooks;
}

const RoundInPath = z.object({ roundId: IdInPath });
const PlaceInPath = RoundInPath.extend({ placeId: IdInPath });
const PageOfPlaces = z.object({ teamId: z.string().max(100).optional(), after: z.string().max(100).optional() });

const followers = {
  only: 'managers, administrators, and who leads the team of a place, of that place',
  refused: ['staff', 'other-lead'],
} as const;

/** What an assessment round found. */
export function summaryRoutes({ roundSummaries: summaries, workbooks }: SummaryRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getRoundSummary',
      method: 'get',
      path: '/api/assessment-rounds/:roundId/summary',
      summary: 'The figures of the places of a round that the reader follows, 25 a page; live while it is open',
      access: followers,
      params: RoundInPath,
      query: PageOfPlaces,
      response: RoundSummary,
      example: {
        as: 'teamlead',
        after: ['makeAssessmentRound'],
        params: { roundId: '{id}' },
        query: { teamId: 'vechtoever' },
      },
      handle: ({ params, query }, { actor }) => summaries.summary(actor, params.roundId, query),
    }),
    defineRoute({
      operationId: 'getPlaceJudgements',
      method: 'get',
      path: '/api/assessment-rounds/:roundId/places/:placeId',
      summary: 'The judgements of one place side by side, as far as the rules on names allow',
      access: followers,
      params: PlaceInPath,
      response: PlaceJudgements,
      example: { as: 'teamlead', after: ['makeAssessmentRound'], params: { roundId: '{id}', placeId: 'vechtstraat' } },
      handle: async ({ params }, context) =>
        presentOpenedPlace(context, await summaries.place(context.actor, params.roundId, params.placeId)),
    }),
    defineRoute({
      operationId: 'exportRound',
      method: 'get',
      path: '/api/assessment-rounds/:roundId/export',
      summary: 'What the round found as a workbook that works its figures out again',
      access: followers,
      params: RoundInPath,
      response: FileAnswer,
      produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      example: { as: 'teamlead', after: ['makeAssessmentRound'], params: { roundId: '{id}' } },
      handle: async ({ params }, context) => {
        const exported = await summaries.exported(context.actor, params.roundId);
        const content = presentSummaryWorkbook(context, exported);
        return { name: summaryFileName(context.t, exported), bytes: await workbooks.write(content) };
      },
    }),
  ];
}
