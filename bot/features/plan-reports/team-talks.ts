import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { Team } from '../../contracts/people';
import type { Clock } from '../../ports/clock';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { PlanNotFound, type Plans } from '../annual-plan';
import { escalationBy, type Reminders } from '../reminders';
import { teamTalkOf, type TeamTalk } from './team-talk';

/** What a team talks about this week, and whether who asks can write down what it decides. */
export interface TeamTalkOfTeam extends TeamTalk {
  readonly team: Team;
  readonly may: { readonly decide: boolean };
}

export type TeamTalks = ReturnType<typeof createTeamTalks>;

/** The weekly talk of a team, from its plan. */
export function createTeamTalks({
  plans,
  reminders,
  clock,
}: {
  readonly plans: Plans;
  readonly reminders: Reminders;
  readonly clock: Clock;
}) {
  return {
    /** @throws PlanNotFound, NotAllowed */
    async talk(actor: Actor, ref: TeamPlanRef): Promise<TeamTalkOfTeam> {
      const [view, calendar] = await Promise.all([plans.view(actor, ref), reminders.calendarOf(actor.tenantId)]);
      if (view === undefined) throw new PlanNotFound({ year: ref.year });
      const today = localDateOf(clock.now());
      const talk = teamTalkOf(view.items, {
        today,
        madeAt: view.plan.createdAt,
        escalationOf: (dueOn) => escalationBy(dueOn, today, calendar),
      });
      return { ...talk, team: view.team, may: { decide: view.may.write } };
    },
  };
}
