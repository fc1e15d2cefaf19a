import type { ChatContext } from '../../../chat/chat-context';
import type { Person } from '../../../contracts/people';
import type { Ids } from '../../../ports/ids';
import type { People } from '../../people';
import type { Places } from '../../places';
import type { Reminders } from '../../reminders';
import { mayViewPlan } from '../permissions';
import type { PlanImports } from '../plan-imports';
import type { PlanTasks } from '../plan-tasks';
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
}

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
