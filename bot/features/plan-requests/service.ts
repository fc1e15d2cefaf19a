import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { PersonId } from '../../contracts/people';
import type { NewContributionRequest } from '../../contracts/plan-resources';
import type { Directory } from '../../ports/directory';
import type { Actor } from '../../shared/actor';
import {
  mayWritePlan,
  NotAllowed,
  OwnerNotFound,
  PlanNotFound,
  writtenLine,
  type NewRequest,
  type PlanRequests,
  type Plans,
} from '../annual-plan';
import { NobodyAsked, QuestionMissing, RecorderMissing, TooManyAsked } from './errors';
import { requestId, roundsOf, type ContributionRound } from './round';

/** What was asked for a plan, and whether who looks may ask more. */
export interface Contributions {
  readonly teamName: string;
  readonly rounds: readonly ContributionRound[];
  readonly may: { readonly ask: boolean };
}

export type ContributionRequests = ReturnType<typeof createContributionRequests>;

const SHORTEST_QUESTION = 3;
const LONGEST_QUESTION = 500;
const LONGEST_PARTY = 120;
const MOST_ASKED = 30;

/** The uitvraag: asking colleagues, the tenants' organization and partners for their input for a plan. */
export function createContributionRequests(deps: {
  readonly directory: Directory;
  readonly plans: Plans;
  readonly requests: PlanRequests;
}) {
  const { directory, plans, requests } = deps;

  /** Under the id by which the directory knows them. @throws OwnerNotFound, RecorderMissing */
  async function known({ tenantId }: Actor, { personId, onBehalfOf }: Asked): Promise<Asked> {
    const party = writtenLine(onBehalfOf ?? '', LONGEST_PARTY);
    const person = personId === '' ? undefined : await directory.person(tenantId, personId);
    if (person === undefined) throw party === '' ? new OwnerNotFound() : new RecorderMissing({ party });
    return { personId: person.id, ...(party === '' ? {} : { onBehalfOf: party }) };
  }

  return {
    /** @throws PlanNotFound, and what `Plans.view` throws */
    async view(actor: Actor, ref: TeamPlanRef): Promise<Contributions> {
      const view = await plans.view(actor, ref);
      if (view === undefined) throw new PlanNotFound({ year: ref.year });
      return { teamName: view.team.name, rounds: roundsOf(view.requests), may: { ask: view.may.write } };
    },

    /**
     * Asks each of them the same, by the same day; the same form sent twice asks once. Answers how many were asked now.
     * @throws NotAllowed, PlanNotFound, QuestionMissing, NobodyAsked, TooManyAsked, RecorderMissing, OwnerNotFound, InvalidDueDay
     */
    async ask(actor: Actor, ref: TeamPlanRef, form: NewContributionRequest): Promise<number> {
      if (!mayWritePlan(actor, ref.teamId)) throw new NotAllowed();
      const question = writtenLine(form.question, LONGEST_QUESTION);
      if (question.length < SHORTEST_QUESTION) throw new QuestionMissing();
      if (form.asked.length === 0) throw new NobodyAsked();
      if (form.asked.length > MOST_ASKED) throw new TooManyAsked({ most: MOST_ASKED });
      const people = await Promise.all(form.asked.map((one) => known(actor, one)));
      return requests.askAll(
        actor,
        ref,
        people.map((one) => newRequest(form, question, one)),
      );
    },
  };
}

interface Asked {
  readonly personId: PersonId;
  readonly onBehalfOf?: string | undefined;
}

function newRequest(
  { id, dueOn }: Pick<NewContributionRequest, 'id' | 'dueOn'>,
  question: string,
  { personId, onBehalfOf }: Asked,
): NewRequest {
  return {
    id: requestId(id, personId, onBehalfOf),
    title: onBehalfOf === undefined ? question : `${onBehalfOf}: ${question}`,
    ownerId: personId,
    dueOn,
    request: { what: 'contribution', question, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
  };
}
