import { type z } from 'zod';
import {
  IssueAdvice,
  IssueCommand,
  IssueFollowUp,
  IssueHistory,
  IssueList,
  IssueOutcome,
  IssueResource,
  NewReport,
  ReportAnswer,
  ReportUnderstanding,
} from '../../../bot/contracts/reported-issues';
import { PlaceList } from '../../../bot/contracts/places';
import { refuse, type Answer, type Asked } from './fake-server';
import { ADVICE, anIssue, anUnderstanding, FOLLOW_UP, HISTORY, rowOf } from './issue-samples';

/** What the server has; tests change it as somebody else would. */
export interface IssueWorld {
  issues: readonly IssueResource[];
  /** So many on a page. */
  pageSize: number;
  advice: IssueAdvice;
  understanding: ReportUnderstanding;
}

export function anIssueWorld(overrides: Partial<IssueWorld> = {}): IssueWorld {
  return { issues: [anIssue()], pageSize: 25, advice: ADVICE, understanding: anUnderstanding(), ...overrides };
}

const ONE = '/api/issues/:teamId/:id';

/** A server that lists, understands and keeps reported issues. */
export function issueAnswers(world: IssueWorld): readonly Answer[] {
  const found = ({ path }: Asked): IssueResource | undefined =>
    world.issues.find(({ teamId, id }) => path.startsWith(`/api/issues/${teamId}/${id}`));
  return [
    { to: 'GET /api/issues', contract: IssueList, with: (asked) => listed(world, asked) },
    { to: 'POST /api/issues/understanding', contract: ReportUnderstanding, with: () => world.understanding },
    { to: 'POST /api/issues', contract: ReportAnswer, with: (asked) => reported(world, asked) },
    { to: `GET ${ONE}`, contract: IssueResource, with: (asked) => found(asked) ?? gone() },
    { to: `GET ${ONE}/history`, contract: IssueHistory, with: () => HISTORY },
    { to: `GET ${ONE}/advice`, contract: IssueAdvice, with: () => world.advice },
    { to: `GET ${ONE}/follow-up`, contract: IssueFollowUp, with: () => FOLLOW_UP },
    { to: `POST ${ONE}/commands`, contract: IssueOutcome, with: (asked) => changed(world, found(asked), asked) },
    {
      to: `POST ${ONE}/photos`,
      contract: IssueResource,
      with: (asked) => photographed(world, found(asked), (ids) => [...ids, `photo-${ids.length + 1}`]),
    },
    {
      to: `DELETE ${ONE}/photos/:photoId`,
      contract: IssueResource,
      with: (asked) =>
        photographed(world, found(asked), (ids) => ids.filter((id) => !asked.path.endsWith(`/photos/${id}`))),
    },
    {
      to: 'GET /api/teams/:teamId/places',
      contract: PlaceList,
      with: () => ({ places: [PLACE, { ...PLACE, id: 'oeverlaan', name: 'Oeverlaan' }] }),
    },
  ];
}

const PLACE = { id: 'vechtstraat', kind: 'complex', name: 'Vechtstraat', aliases: [], teamId: 'vechtoever' } as const;

function gone(): ReturnType<typeof refuse> {
  return refuse(404, 'reported-issues.not-found', 'Deze melding is er niet (meer).');
}

function listed({ issues, pageSize }: IssueWorld, { query }: Asked): z.input<typeof IssueList> {
  const start = Number(query['after'] ?? 0);
  const words = (query['words'] ?? '').toLowerCase();
  const fitting = issues.filter(({ text, status }) => {
    return text.toLowerCase().includes(words) && (query['status'] ?? status) === status;
  });
  const end = start + pageSize;
  return {
    issues: fitting.slice(start, end).map(rowOf),
    ...(end < fitting.length ? { after: String(end) } : {}),
    may: { report: true },
  };
}

function reported(world: IssueWorld, { body }: Asked): z.input<typeof ReportAnswer> {
  const { id, text, theme = 'waste' } = NewReport.parse(body);
  const issue = anIssue({ id, text, theme, reportedBy: 'sanne', source: 'tab', version: 1 });
  world.issues = [issue, ...world.issues];
  return { ...issue, advice: world.advice };
}

function changed(world: IssueWorld, issue: IssueResource | undefined, { body, headers }: Asked): unknown {
  if (issue === undefined) return gone();
  if (headers['if-match'] !== `"${issue.version}"`)
    return refuse(412, 'api.stale', 'Iemand was je voor.', { current: issue });
  const next = { ...issue, ...after(issue, IssueCommand.parse(body)), version: issue.version + 1 };
  world.issues = world.issues.map((one) => (one.id === issue.id ? next : one));
  return { outcome: 'applied', issue: next };
}

/** What a command makes of an issue, as far as a screen shows it. */
function after(issue: IssueResource, command: IssueCommand): Partial<IssueResource> {
  const may = { ...issue.may, undo: command.what !== 'undo' };
  switch (command.what) {
    case 'take-up':
      return {
        status: 'in-progress',
        handledBy: 'sanne',
        handlerName: 'Sanne de Vries',
        may: { ...may, takeUp: false },
      };
    case 'close':
      return { status: 'closed', closedAs: command.as, may: { ...may, close: false, takeUp: false, reopen: true } };
    case 'reopen':
      return { status: 'open', closedAs: undefined, may: { ...may, close: true, takeUp: true, reopen: false } };
    case 'join':
      return { ...JOINED, joinedTo: command.issueId, may: { ...issue.may, undo: false, join: false, separate: true } };
    case 'separate':
      return {
        status: 'open',
        closedAs: undefined,
        joinedTo: undefined,
        may: { ...issue.may, join: true, separate: false },
      };
    case 'correct':
      return { theme: command.theme ?? issue.theme, text: command.text ?? issue.text, may };
    case 'answer-basis':
      return { basis: command.basis, may };
    case 'give-feedback':
      return { feedback: { at: '2026-12-01T08:00:00.000Z', by: 'sanne', form: command.form, text: command.text }, may };
    case 'undo':
      return {
        status: 'open',
        closedAs: undefined,
        handledBy: undefined,
        handlerName: undefined,
        may: { ...may, takeUp: true },
      };
    default:
      return { may: { ...may, undo: command.what === 'reject' } };
  }
}

const JOINED = { status: 'closed', closedAs: 'joined' } as const;

function photographed(
  world: IssueWorld,
  issue: IssueResource | undefined,
  next: (ids: readonly string[]) => readonly string[],
): unknown {
  if (issue === undefined) return gone();
  const changedIssue = { ...issue, photoIds: [...next(issue.photoIds)] };
  world.issues = world.issues.map((one) => (one.id === issue.id ? changedIssue : one));
  return changedIssue;
}
