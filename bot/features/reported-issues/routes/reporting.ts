import { defineRoute, type Route } from '../../../api/define';
import { NewReport, ReportAnswer, ReportUnderstanding, UnderstandReport } from '../../../contracts/reported-issues';
import { presentAdvice, presentIssue, presentUnderstanding } from '../presenters';
import type { IssueRouteServices } from './services';

const EXAMPLE_TEXT = 'Er staat weer grofvuil naast de containers bij de Vechtflat.';

/** From a text to a reported issue. */
export function reportingRoutes({ reportedIssues, helpNumbers }: IssueRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'understandReport',
      method: 'post',
      path: '/api/issues/understanding',
      summary: 'What would be kept of a text and how it is understood; keeps nothing',
      access: 'everybody',
      body: UnderstandReport,
      response: ReportUnderstanding,
      maxBytes: MAX_BYTES,
      example: { as: 'staff', body: { text: EXAMPLE_TEXT } },
      handle: async ({ body: { text, ...chosen } }, context) => {
        const { tenantId } = context.actor;
        const understanding = await reportedIssues.understand(context.actor, text, chosen);
        const { theme, otherThemes, recognition } = understanding;
        const numbers = await helpNumbers.forIssue(tenantId, {
          ...{ theme, otherThemes },
          isEmergency: recognition.emergency.isOne,
        });
        return presentUnderstanding(context, understanding, numbers);
      },
    }),
    defineRoute({
      operationId: 'reportIssue',
      method: 'post',
      path: '/api/issues',
      summary: 'Reports an issue, without what may not be kept; the same id twice is one',
      access: 'everybody',
      body: NewReport,
      response: ReportAnswer,
      maxBytes: MAX_BYTES,
      status: 201,
      version: ({ version }) => version,
      example: { as: 'staff', body: { id: 'example-report', text: EXAMPLE_TEXT } },
      handle: async ({ body }, context) => {
        const { view, advice, understanding } = await reportedIssues.report(context.actor, { ...body, source: 'tab' });
        const { ranked, isUnclear } = understanding.recognition;
        return {
          ...presentIssue(view),
          advice: { ...presentAdvice(context, advice), recognition: { ranked, isUnclear } },
        };
      },
    }),
  ];
}

/** A text of 2,000 characters, of up to four bytes, and what goes with it. */
const MAX_BYTES = 16 * 1024;
