import { z } from 'zod';
import { PlanState } from './annual-plan';
import { LocalDate, PlanYear } from './calendar';
import { Language, PersonId, Role } from './people';
import { ItemResource } from './plan-resources';

/** The signed-in person, and what every screen needs to know. */
export const Me = z.object({
  personId: PersonId,
  name: z.string(),
  role: Role,
  language: Language,
  today: LocalDate,
  /** A line for people while the clock is not the real one. */
  notice: z.string().optional(),
  /** The teams whose plans this person sees, their own first. */
  teams: z.array(z.object({ id: z.string(), name: z.string(), isOwn: z.boolean(), leads: z.boolean() })),
  may: z.object({ administer: z.boolean(), seeDeliveries: z.boolean() }),
  /** Where the conversation with the bot is. */
  chatLink: z.url().optional(),
  /** Who this program can be looked at as, for trying it: only in the demo. */
  identities: z.array(z.object({ as: z.string(), name: z.string() })).optional(),
});
export type Me = z.infer<typeof Me>;

/** Of one team: how its plan stands. A team without a plan of the year has no state. */
export const TeamOverview = z.object({
  team: z.object({ id: z.string(), name: z.string() }),
  state: PlanState.optional(),
  late: z.int(),
  /** Due within so many days as the overview says. */
  coming: z.int(),
  done: z.int(),
  total: z.int(),
  goals: z.int(),
});
export type TeamOverview = z.infer<typeof TeamOverview>;

/**
 * An item as the overview shows it. Who is in the team sees whose it is; a manager sees teams, and the owner only of what was
 * escalated to them. The association's milestones are everybody's to see.
 */
export const OverviewItem = ItemResource.partial({ owner: true });
export type OverviewItem = z.infer<typeof OverviewItem>;

export const Overview = z.object({
  year: PlanYear,
  today: LocalDate,
  comingDays: z.int(),
  teams: z.array(TeamOverview),
  /** What needs attention first: the longest late, then what is due today, at most ten. */
  attention: z.array(OverviewItem),
});
export type Overview = z.infer<typeof Overview>;

/** The rows behind a number of the overview. */
export const OverviewRows = z.object({ items: z.array(OverviewItem) });
export type OverviewRows = z.infer<typeof OverviewRows>;
