import { z } from 'zod';
import { Instant, LocalDate, Weekday } from './calendar';

export const Language = z.enum(['nl', 'en']);
export type Language = z.infer<typeof Language>;

/**
 * What somebody is in the association. A team lead leads the teams that name them. A guest is of another organization: they
 * judge what they are asked to, and nothing else is theirs to see.
 */
export const Role = z.enum(['staff', 'team-lead', 'manager', 'administrator', 'guest']);
export type Role = z.infer<typeof Role>;

/** The Entra object id of a person: the only stable key, never the e-mail address or the UPN. */
export const PersonId = z.string().min(1).max(64);
export type PersonId = z.infer<typeof PersonId>;

/** A colleague as the directory knows them. */
export const Person = z.object({
  id: PersonId,
  name: z.string().min(1),
  givenName: z.string().min(1),
  email: z.email(),
  role: Role,
});
export type Person = z.infer<typeof Person>;

/** A team with its people; `managerId` is told what stays late. */
export const Team = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1),
  leadId: PersonId,
  managerId: PersonId,
  memberIds: z.array(PersonId),
});
export type Team = z.infer<typeof Team>;

/** Away from the day it was said through `until`; what falls due goes to the deputy. */
export const Absence = z.object({ from: LocalDate, until: LocalDate });
export type Absence = z.infer<typeof Absence>;

/** Whether the bot can write to somebody: it cannot before they install it, nor after they block it. */
export const Reachability = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not-installed') }),
  z.object({ state: z.literal('installed'), since: Instant }),
  z.object({ state: z.literal('unreachable'), since: Instant, reason: z.string() }),
]);
export type Reachability = z.infer<typeof Reachability>;

/** What somebody chose for themselves, and whether they can be written to. */
export const PersonSettings = z.object({
  personId: PersonId,
  /** Absent until somebody chooses; then the association's default counts. */
  language: Language.optional(),
  /** The language of their last words to the bot; counts until they choose one. */
  spokenLanguage: Language.optional(),
  workingDays: z.array(Weekday).min(1).max(7),
  deputyId: PersonId.optional(),
  absence: Absence.optional(),
  reachability: Reachability,
});
export type PersonSettings = z.infer<typeof PersonSettings>;
