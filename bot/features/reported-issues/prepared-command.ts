import { LONGEST_REPORT, type IssueCommand } from '../../contracts/reported-issues';
import type { Actor } from '../../shared/actor';
import type { Places } from '../places';
import type { IssueDocument } from './collections';
import { PlaceNotFound } from './errors';
import { isAlready, type SingleCommand, type Started } from './issue-change';
import { changesSince, type Asked } from './issue-history';
import type { Understander } from './understanding';

const LONGEST_NOTE = 500;

/** To be begun by the team, which may be begun again later. */
export type StartCommand = Extract<IssueCommand, { what: 'start' }>;
/** What was looked up and cleaned, so that it can be carried out. */
export type PreparedCommand = Exclude<SingleCommand, Started> | Extract<IssueCommand, { what: 'join' | 'separate' }>;

/** With texts without what may not be kept, and the team of the place. @throws TextMissing, PlaceNotFound */
export async function preparedCommand(
  { understander, places }: { readonly understander: Understander; readonly places: Pick<Places, 'place'> },
  actor: Actor,
  command: Exclude<IssueCommand, { what: 'start' }>,
): Promise<PreparedCommand> {
  const clean = (text: string, most: number) => understander.remark(actor, text, most);
  switch (command.what) {
    case 'correct': {
      const { theme, placeId, text } = command;
      const place = typeof placeId === 'string' ? await places.place(actor.tenantId, placeId) : undefined;
      if (typeof placeId === 'string' && place === undefined) throw new PlaceNotFound();
      const retold = text === undefined ? undefined : await understander.retold(actor, text);
      return { what: 'correct', theme, place: placeId === null ? null : place, text: retold };
    }
    case 'close':
      return { ...command, note: await clean(command.note, LONGEST_NOTE) };
    case 'reopen':
      return { ...command, reason: await clean(command.reason, LONGEST_NOTE) };
    case 'reject':
      return { ...command, why: await clean(command.why, LONGEST_NOTE) };
    case 'give-feedback':
      return { ...command, text: await clean(command.text, LONGEST_REPORT) };
    default:
      return command;
  }
}

/** Whether the issue is already as the command would make it. */
export function isDone(
  issue: IssueDocument,
  command: PreparedCommand | StartCommand,
  asked: Asked,
  seenVersion: number,
): boolean {
  switch (command.what) {
    case 'join':
      return issue.closedAs === 'joined' && issue.joinedTo === command.issueId;
    case 'separate':
      return issue.closedAs !== 'joined';
    case 'start':
      // The same intervention may be started again later; only the same button twice is once.
      return changesSince(issue, seenVersion).some(
        ({ change }) => change.what === 'started' && change.interventionId === command.interventionId,
      );
    default:
      return isAlready(issue, command, asked);
  }
}
