import type { CardButton } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import type { PlanItem, TeamPlanRef } from '../../../contracts/annual-plan';
import type { Person } from '../../../contracts/people';
import type { Goal } from '../../../contracts/plan-goals';
import type { Ids } from '../../../ports/ids';
import type { People } from '../../people';
import type { Places } from '../../places';
import type { Reminders } from '../../reminders';
import { mayViewPlan } from '../permissions';
import type { PlanImports } from '../plan-imports';
import type { PlanTasks } from '../plan-tasks';
import type { PlanView } from '../plan-view';
import type { Plans } from '../plans';

/** What the chat of this feature calls. */
export interface ChatServices {
  readonly plans: Plans;
  readonly tasks: PlanTasks;
  readonly imports: PlanImports;
  readonly people: People;
  readonly places: Places;
  readonly reminders: Reminders;
  readonly ids: Ids;
  readonly goalsOf: GoalsOf;
  readonly offersFor?: PlanOffers;
  readonly taskOffers?: TaskOffers;
}

/** The goals of a plan, also what was dropped; they are kept by a feature that builds on this one. */
export type GoalsOf = (
  tenantId: string,
  plan: TeamPlanRef,
) => Promise<readonly Pick<Goal, 'id' | 'title' | 'status'>[]>;

/** What features that build on the plan offer to do with it, as buttons on its overview. */
export type PlanOffers = (context: ChatContext, view: PlanView) => Promise<readonly CardButton[]>;

/** What the feature that a task comes from offers on its card: an intervention, an assessment round. */
export type TaskOffers = (context: Pick<ChatContext, 't'>, item: PlanItem) => readonly CardButton[];

/** The people of a team, for a choice; nobody for a team that this person may not see. */
export async function colleaguesIn(
  people: People,
  { actor }: ChatContext,
  teamId: string | undefined,
): Promise<readonly Person[]> {
  const known = teamId ?? actor.teamIds[0];
  if (known === undefined || !mayViewPlan(actor, known)) return [];
  const { members } = await people.team(actor, known);
  return members.map(({ person }) => person);
}
