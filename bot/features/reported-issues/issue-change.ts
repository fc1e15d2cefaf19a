import type { Recognition } from '../../contracts/recognition';
import type { Removed } from '../../contracts/redaction';
import type { IssueChange, IssueCommand } from '../../contracts/reported-issues';
import type { ThemeId } from '../../contracts/themes';
import type { IssueDocument } from './collections';
import { lastChange, withHistory, type Asked } from './issue-history';
import { undone, withMove } from './issue-undo';
import { recognizedOf } from './recognized';
import { withOutcome } from './suggested';

/** What was misunderstood, looked up: of which team the place is, and what the text says without what may not be kept. */
export interface Correction {
  readonly what: 'correct';
  readonly theme?: ThemeId | undefined;
  /** Null: nobody knows where. */
  readonly place?: { readonly id: string; readonly teamId: string } | null | undefined;
  readonly text?: CleanText | undefined;
}

export interface CleanText {
  readonly text: string;
  readonly removed: readonly Removed[];
  readonly recognition: Recognition;
}

/** What is changed of one issue by itself; texts are clean. */
export type SingleCommand =
  | Correction
  | Extract<
      IssueCommand,
      { what: 'answer-basis' | 'take-up' | 'close' | 'reopen' | 'reject' | 'give-feedback' | 'undo' }
    >
  | Started;

/** An intervention that was started for the issue. */
export interface Started {
  readonly what: 'start';
  readonly interventionId: string;
  readonly runId: string;
}

/** The issue after the command, one version on. */
export function changeIssue(issue: IssueDocument, command: SingleCommand, asked: Asked): IssueDocument {
  switch (command.what) {
    case 'correct':
      return correct(issue, command, asked);
    case 'answer-basis': {
      const before = issue.basis === undefined ? {} : { before: issue.basis };
      const change = { what: 'basis-answered', basis: command.basis, ...before } as const;
      return withHistory({ ...issue, basis: command.basis }, asked, change);
    }
    case 'take-up':
      return takeUp(issue, asked);
    case 'close': {
      const change = { what: 'closed', as: command.as, note: command.note, before: issue.status } as const;
      return withHistory({ ...issue, status: 'closed', closedAs: command.as }, asked, change);
    }
    case 'reopen':
      return reopen(issue, command.reason, asked);
    case 'reject': {
      const { interventionIds, why } = command;
      const suggested = withOutcome(issue.suggested, interventionIds, 'rejected');
      return withHistory({ ...issue, suggested }, asked, { what: 'rejected', interventionIds, why });
    }
    case 'start':
      return start(issue, command, asked);
    case 'give-feedback': {
      const { form, text } = command;
      return withHistory({ ...issue, feedback: { ...asked, form, text } }, asked, { what: 'feedback-given', form });
    }
    case 'undo':
      return undone(issue, asked);
  }
}

/** Whether the issue is already as the command would make it: somebody clicked twice, or two people did the same. */
export function isAlready(issue: IssueDocument, command: SingleCommand, { by }: Asked): boolean {
  switch (command.what) {
    case 'correct':
      return isCorrect(issue, command);
    case 'answer-basis':
      return issue.basis === command.basis;
    case 'take-up':
      return issue.status === 'in-progress' && issue.handledBy === by;
    case 'close':
      return issue.status === 'closed' && issue.closedAs === command.as;
    case 'reopen':
      return issue.status !== 'closed';
    case 'reject':
      return command.interventionIds.length > 0 && command.interventionIds.every((id) => isRejected(issue, id));
    case 'start':
      return issue.runs.some(({ runId }) => runId === command.runId);
    case 'give-feedback':
      return issue.feedback?.form === command.form && issue.feedback.text === command.text;
    case 'undo':
      return isUndone(issue, by);
  }
}

function isCorrect(issue: IssueDocument, { theme, place, text }: Correction): boolean {
  const isTheme = theme === undefined || theme === issue.theme;
  const isPlace = place === undefined || (place?.id ?? undefined) === issue.placeId;
  return isTheme && isPlace && (text === undefined || text.text === issue.text);
}

function isRejected({ suggested }: IssueDocument, id: string): boolean {
  return suggested.some(({ interventionId, outcome }) => interventionId === id && outcome === 'rejected');
}

function isUndone(issue: IssueDocument, by: string): boolean {
  const last = lastChange(issue);
  const of = issue.history.filter(({ version }) => version === last?.version);
  return last?.by === by && of.some(({ change }) => change.what === 'undone');
}

function correct(issue: IssueDocument, correction: Correction, asked: Asked): IssueDocument {
  const { theme, place, text } = correction;
  const placed = place === undefined ? issue : atPlace(issue, place?.id);
  const retold = text === undefined ? placed : withText(placed, text);
  const themed = theme === undefined ? retold : { ...retold, theme };
  const next = { ...themed, otherThemes: themed.otherThemes.filter((other) => other !== themed.theme) };
  const corrected = withHistory(next, asked, changeOf(issue, correction));
  const isElsewhere = place !== undefined && place !== null && place.teamId !== issue.teamId;
  return isElsewhere ? withMove(corrected, place.teamId) : corrected;
}

function changeOf(issue: IssueDocument, { theme, place, text }: Correction): IssueChange {
  return {
    what: 'corrected',
    ...(theme === undefined ? {} : { theme }),
    ...(place === undefined ? {} : { placeId: place?.id ?? null }),
    text: text !== undefined && text.text !== issue.text,
    before: {
      ...(issue.theme === undefined ? {} : { theme: issue.theme }),
      ...(issue.placeId === undefined ? {} : { placeId: issue.placeId }),
    },
  };
}

function atPlace({ placeId: _place, ...issue }: IssueDocument, placeId: string | undefined): IssueDocument {
  if (placeId === undefined) return issue;
  const { writtenPlace: _written, ...known } = issue;
  return { ...known, placeId };
}

/** What nobody corrected is understood anew. */
function withText(issue: IssueDocument, { text, removed, recognition }: CleanText): IssueDocument {
  const { theme, ...rest } = issue;
  const anew = recognizedOf(recognition);
  const kept = theme === issue.recognized.theme ? anew.theme : theme;
  return {
    ...rest,
    text,
    removed: summed(issue.removed, removed),
    ...(kept === undefined ? {} : { theme: kept }),
    otherThemes: [...anew.otherThemes],
    recognized: anew.recognized,
    isEmergency: recognition.emergency.isOne,
  };
}

function summed(earlier: readonly Removed[], later: readonly Removed[]): Removed[] {
  const kinds = [...new Set([...earlier, ...later].map(({ kind }) => kind))];
  const countOf = (list: readonly Removed[], kind: Removed['kind']) =>
    list.find((one) => one.kind === kind)?.count ?? 0;
  return kinds.map((kind) => ({ kind, count: countOf(earlier, kind) + countOf(later, kind) }));
}

function takeUp(issue: IssueDocument, asked: Asked): IssueDocument {
  const earlier = issue.handledBy === undefined ? {} : { handlerBefore: issue.handledBy };
  const change = { what: 'taken-up', before: issue.status, ...earlier } as const;
  return withHistory({ ...issue, status: 'in-progress', handledBy: asked.by }, asked, change);
}

function reopen({ closedAs, ...issue }: IssueDocument, reason: string, asked: Asked): IssueDocument {
  const status = issue.handledBy === undefined ? 'open' : 'in-progress';
  const earlier = closedAs === undefined ? {} : { closedAs };
  return withHistory({ ...issue, status }, asked, { what: 'reopened', reason, ...earlier });
}

function start(issue: IssueDocument, { interventionId, runId }: Started, asked: Asked): IssueDocument {
  const next = {
    ...issue,
    // What was closed meanwhile stays so; what was started for it is told all the same.
    status: issue.status === 'closed' ? issue.status : ('in-progress' as const),
    handledBy: issue.handledBy ?? asked.by,
    suggested: withOutcome(issue.suggested, [interventionId], 'started'),
    runs: [...issue.runs, { runId, interventionId }],
  };
  return withHistory(next, asked, { what: 'started', interventionId, runId, before: issue.status });
}
