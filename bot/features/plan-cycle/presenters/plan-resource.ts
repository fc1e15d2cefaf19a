import type { Approval, PlanGap, PlanResource } from '../../../contracts/plan-resources';
import { namedPerson, presentItem, type ReaderToday } from '../../annual-plan/presenters';
import { mayWriteAgreements } from '../../plan-goals';
import { presentAgreement, presentGoal } from '../../plan-goals/presenters';
import type { Actor } from '../../../shared/actor';
import type { ApprovalView } from '../approvals';
import type { Gap } from '../gaps';
import type { CycleView } from '../service';
import { gapSentence } from './gap-sentence';

/** A plan as the API answers it. */
export function presentPlan(reader: ReaderToday & { readonly actor: Actor }, view: CycleView): PlanResource {
  const { goals, lead, years, approvals, next, steps } = view;
  const { plan, team, items, associationItems, requests, progress, notInstalled, may } = goals.plan;
  const writeAgreements = mayWriteAgreements(reader.actor);
  return {
    team: { id: team.id, name: team.name, lead: namedPerson(lead.id, lead.person?.name) },
    year: plan.year,
    state: plan.state,
    version: plan.version,
    years: [...years],
    progress,
    items: items.map((item) => presentItem(reader, item)),
    associationItems: associationItems.map((item) => presentItem(reader, item)),
    contributions: requests
      .filter(({ item }) => item.request?.what === 'contribution')
      .map((item) => presentItem(reader, item)),
    goals: goals.goals.map((goal) => presentGoal(reader, goal, goals.may)),
    agreements: goals.agreements.map((agreement) => presentAgreement(agreement, { write: writeAgreements })),
    next: next === undefined ? undefined : { state: next.state, gaps: next.gaps.map((gap) => presentGap(reader, gap)) },
    approvals: approvals.map(presentApproval),
    approveBy: plan.state === 'aligning' ? plan.alignment?.dueOn : undefined,
    notInstalled: notInstalled.map(({ id, name }) => ({ id, name })),
    may: { write: may.write, writeAgreements, step: [...steps] },
  };
}

function presentGap(reader: ReaderToday, gap: Gap): PlanGap {
  const { code, level, goal, section, approval } = gap;
  return {
    ...{ code, level, text: gapSentence(reader, gap) },
    goalId: goal?.id,
    sectionKey: section?.key,
    personId: approval?.personId,
  };
}

function presentApproval({ itemId, personId, person, state, remark, answeredAt }: ApprovalView): Approval {
  return { itemId, person: namedPerson(personId, person?.name), state, remark, answeredAt };
}
