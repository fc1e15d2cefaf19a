import { defineRoute, type Route } from '../../../api/define';
import { FeedbackForm, IssueFollowUp } from '../../../contracts/reported-issues';
import type { Toolkit } from '../../interventions';
import type { People } from '../../people';
import { feedbackText } from '../presenters';
import { exampleIssue, forReaders, IssueInPath, type IssueRouteServices } from './services';

export interface FollowUpServices extends Pick<IssueRouteServices, 'reportedIssues'> {
  readonly toolkit: Pick<Toolkit, 'known'>;
  readonly people: Pick<People, 'identify'>;
}

/** Who heard it in person has no text for it. */
const FORMS = FeedbackForm.exclude(['told']).options;

/** What was tried for a reported issue, and what the resident can be told. */
export function followUpRoutes({ reportedIssues, toolkit, people }: FollowUpServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getIssueFollowUp',
      method: 'get',
      path: '/api/issues/:teamId/:id/follow-up',
      summary: 'What was suggested for a reported issue and what became of it, and texts for the resident',
      access: forReaders,
      params: IssueInPath,
      response: IssueFollowUp,
      example: { as: 'staff', after: ['reportIssue'], params: exampleIssue },
      handle: async ({ params: { teamId, id } }, context) => {
        const { tenantId, personId } = context.actor;
        const view = await reportedIssues.view(context.actor, { teamId, issueId: id });
        const name = (await people.identify(tenantId, personId))?.person.name ?? '';
        const { suggested, runs } = view.issue;
        const { byId } = await toolkit.known(tenantId);
        const titleOf = (id: string) => byId.get(id)?.intervention.title;
        const run = titleOf(runs.at(-1)?.interventionId ?? '')?.[context.language];
        return {
          suggested: suggested.flatMap(({ interventionId, outcome }) => {
            const title = titleOf(interventionId);
            return title === undefined ? [] : [{ interventionId, title, outcome }];
          }),
          feedback: FORMS.map((form) => ({ form, text: feedbackText(context, form, view, { run, name }) })),
        };
      },
    }),
  ];
}
