import type { PersonId } from '../contracts/people';

/** What the whole association shares: settings, people's choices, places. */
export function tenantPartition(tenantId: string): string {
  return tenantId;
}

/** The association's own timeline of one plan year. */
export function associationPartition(tenantId: string, planYear: number): string {
  return `${tenantId}|org|${planYear}`;
}

/** A team's plan of one year with its milestones and plan actions, also those due in the year before or after. */
export function planPartition(tenantId: string, teamId: string, planYear: number): string {
  return `${tenantId}|team|${teamId}|${planYear}`;
}

/** What is reported at the places of a team, and the interventions that are going on there. */
export function teamPartition(tenantId: string, teamId: string): string {
  return `${tenantId}|team|${teamId}`;
}

/** What is one person's: their conversation, open tasks, agenda, digests. */
export function personPartition(tenantId: string, personId: PersonId): string {
  return `${tenantId}|user|${personId}`;
}

/** One photo, which is large. */
export function photoPartition(tenantId: string, photoId: string): string {
  return `${tenantId}|photo|${photoId}`;
}

/** Who is asked in an assessment round, and everything that they say. */
export function roundPartition(tenantId: string, roundId: string): string {
  return `${tenantId}|round|${roundId}`;
}

/** Where the token of a partner's link, or of a page that was opened with it, leads; all that is known there is the token. */
export function linkPartition(hash: string): string {
  return `link|${hash}`;
}

/** What is counted of the plans: a row per team and plan year. */
export function rollupPartition(tenantId: string): string {
  return `${tenantId}|rollup`;
}

/** How fast the tenant may be written to, which all instances share. */
export function pacePartition(tenantId: string): string {
  return `${tenantId}|pace`;
}

/** The tenant to which a partition belongs. */
export function tenantOf(partition: string): string {
  return partition.split('|')[0] ?? '';
}
