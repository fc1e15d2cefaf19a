import type { LocalDate } from '../../../../bot/contracts/calendar';
import type { PersonId } from '../../../../bot/contracts/people';
import type { Digest } from '../../../../bot/contracts/reminders';
import { TENANT_ID } from '../../../support/program/test-association';
import type { TestProgram } from '../../../support/program/test-program';

/** Lines by day, `bench before-14`; with the role where it is not the owner's, `bench due stand-in`. */
export type Told = Readonly<Record<LocalDate, readonly string[]>>;

/** What certainly arrived. */
export async function toldTo(program: TestProgram, personId: PersonId): Promise<Told> {
  const digests = await program.services.reminders.digestsOf(TENANT_ID, personId);
  return Object.fromEntries(
    digests
      .filter(({ state }) => state === 'sent')
      .map((digest) => [digest.day, linesOf(digest)] as const)
      .reverse(),
  );
}

export function linesOf({ lines }: Pick<Digest, 'lines'>): readonly string[] {
  return lines.map(({ ref, step, role }) => [ref.itemId, step, ...(role === 'owner' ? [] : [role])].join(' '));
}

/** The digest of a person on a day. */
export async function digestOf(program: TestProgram, personId: PersonId, day: LocalDate): Promise<Digest | undefined> {
  const digests = await program.services.reminders.digestsOf(TENANT_ID, personId);
  return digests.find((digest) => digest.day === day);
}

/** How many messages arrived in somebody's chat. */
export function messagesTo(program: TestProgram, personId: PersonId): number {
  return program.messenger.sent.filter(({ to }) => to.conversationId === `a:${personId}`).length;
}
