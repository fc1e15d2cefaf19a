import type { PersonId } from '../../contracts/people';
import type { IssueCommand, IssueRef } from '../../contracts/reported-issues';
import type { Clock } from '../../ports/clock';
import type { Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { Store, Stored } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { mayViewPlan, type Plans } from '../annual-plan';
import type { AnyNumber, HelpNumbers } from '../help-numbers';
import type { InterventionRuns, Toolkit } from '../interventions';
import type { Photos } from '../photos';
import type { Places } from '../places';
import { createAdvisor, type Advice, type AdviceWish } from './advice';
import type { IssueDocument } from './collections';
import { TeamNotFound } from './errors';
import { createIssueCommands, type ChangeOutcome } from './issue-commands';
import { createIssueDocuments } from './issue-documents';
import { newestIssues, type IssueFilter } from './issue-list';
import { createIssueMoving } from './issue-moving';
import { createIssuePhotos } from './issue-photos';
import { visibleIssue } from './issue-reading';
import { createSettling, type ThemeLearning } from './issue-settling';
import { viewIssue, viewIssues, type IssueView } from './issue-views';
import { mayViewIssue } from './permissions';
import { createPlaceReports } from './place-reports';
import { createVisits } from './place-visit';
import { report, type Report } from './reporting';
import { createUnderstander, type Chosen, type ThemeRecognition, type Understanding } from './understanding';

export interface ReportedIssueDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly places: Places;
  readonly plans: Pick<Plans, 'view'>;
  readonly recognition: ThemeRecognition & ThemeLearning;
  readonly helpNumbers: Pick<HelpNumbers, 'forIssue'>;
  readonly toolkit: Pick<Toolkit, 'suggest' | 'note' | 'forget'>;
  readonly runs: Pick<InterventionRuns, 'start' | 'ofPlace'>;
  readonly photos: Pick<Photos, 'add' | 'remove'>;
  readonly clock: Clock;
}

/** What became of a report, with what one could do. */
export interface ReportOutcome {
  readonly outcome: 'applied' | 'already';
  readonly view: IssueView;
  readonly advice: Advice;
  readonly understanding: Understanding;
}

/** Which issues are listed; `teamId` absent: of all teams that this person sees. */
export interface ListWish extends Omit<IssueFilter, 'reportedBy'> {
  readonly teamId?: string | undefined;
  /** All of these stand in the text. */
  readonly words?: string | undefined;
  /** Only what this person reported, of whatever team. */
  readonly isMine?: boolean | undefined;
}

export interface PageWish {
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
}

export interface IssueListing {
  readonly issues: readonly IssueView[];
  /** Of the next page, which may be empty. */
  readonly after: string | undefined;
}

export type ReportedIssues = ReturnType<typeof createReportedIssues>;

const USUAL_LIMIT = 25;

/** Reported issues: from a text to what is done about it. Nothing is kept of a text but what is left when it is cleaned. */
export function createReportedIssues(deps: ReportedIssueDeps) {
  const { directory, places, helpNumbers } = deps;
  const documents = createIssueDocuments(deps);
  const understander = createUnderstander(deps);
  const settling = createSettling({ ...deps, documents, moving: createIssueMoving(deps), learning: deps.recognition });
  const around = { ...deps, documents, settling, understander };
  const advisor = createAdvisor(around);
  const commands = createIssueCommands(around);

  /** @throws TeamNotFound also for a team that this person does not see */
  async function listedTeams(actor: Actor, { teamId, isMine }: ListWish): Promise<readonly string[]> {
    const known = (await directory.teams(actor.tenantId)).map(({ id }) => id);
    if (teamId === undefined) return isMine === true ? known : known.filter((id) => mayViewPlan(actor, id));
    if (!known.includes(teamId) || !(isMine === true || mayViewPlan(actor, teamId))) throw new TeamNotFound();
    return [teamId];
  }

  return {
    /** What would be kept of a text and how it is understood. Writes nothing. @throws TextMissing, PlaceNotFound */
    understand: (actor: Actor, text: string, chosen?: Chosen) => understander.understand(actor, text, chosen),

    /** Keeps a report; the same one sent again is one. @throws TextMissing, PlaceNotFound, NoTeam */
    async report(actor: Actor, wish: Report, advice: AdviceWish = {}): Promise<ReportOutcome> {
      const { outcome, entry, understanding } = await report(around, actor, wish);
      return {
        outcome,
        view: await viewIssue(deps, actor, entry.body),
        advice: await advisor.adviseOn(actor, entry, advice),
        understanding,
      };
    },

    /** What can be done about an issue; what is suggested is kept with it. @throws IssueNotFound */
    advice: (actor: Actor, ref: IssueRef, wish?: AdviceWish) => advisor.advice(actor, ref, wish),

    /** By a reference that may be old. @throws IssueNotFound also for one that this person may not see */
    async view(actor: Actor, ref: IssueRef): Promise<IssueView> {
      return viewIssue(deps, actor, (await visibleIssue(documents, actor, ref)).body);
    },

    /** Who did what in its history by name, as far as they are still here, and the numbers to call. */
    async around({ tenantId }: Actor, { issue }: IssueView): Promise<IssueSurroundings> {
      const { theme, otherThemes, isEmergency, history } = issue;
      const ids = [...new Set(history.map(({ by }) => by))];
      const [people, numbers] = await Promise.all([
        Promise.all(ids.map((id) => directory.person(tenantId, id))),
        helpNumbers.forIssue(tenantId, { theme, otherThemes, isEmergency }),
      ]);
      const names = people.flatMap((person) => (person === undefined ? [] : [[person.id, person.name] as const]));
      return { names: new Map(names), numbers: numbers.first };
    },

    /**
     * The newest first. Costs a query for each team; what this person may not see, or does not have the words, is read as well.
     * @throws TeamNotFound, ContinuationUnreadable
     */
    async list(actor: Actor, wish: ListWish, { limit = USUAL_LIMIT, after }: PageWish = {}): Promise<IssueListing> {
      const teamIds = await listedTeams(actor, wish);
      const words = wordsOf(wish.words ?? '');
      const filter = { ...wish, ...(wish.isMine === true ? { reportedBy: actor.personId } : {}) };
      const fits = (issue: IssueDocument) => mayViewIssue(actor, issue) && hasWords(issue, words);
      const page = await newestIssues(documents, actor.tenantId, teamIds, filter, { limit, after, fits });
      return { issues: await viewIssues(deps, actor, page.issues), after: page.after };
    },

    /** What this person reported, the newest first, wherever it went. Costs a query for each team of the association. */
    mine(actor: Actor, page?: PageWish): Promise<IssueListing> {
      return this.list(actor, { isMine: true }, page);
    },

    /** Works on an issue; see `IssueCommand`. @throws what `createIssueCommands` tells */
    change: (actor: Actor, ref: IssueRef, seenVersion: number, command: IssueCommand): Promise<ChangeOutcome> =>
      commands.change(actor, ref, seenVersion, command),

    photos: createIssuePhotos(around),

    ...createVisits({ ...around, places }),

    placeReports: createPlaceReports(around),

    /** Does what is left to be done for an issue that waits. */
    settle: (entry: Entry<IssueDocument>) => settling.settle(entry),
    entryOf: (stored: Stored) => documents.entryOf(stored),
  };
}

export interface IssueSurroundings {
  readonly names: ReadonlyMap<PersonId, string>;
  readonly numbers: readonly AnyNumber[];
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase('nl')
    .split(/\s+/)
    .filter((word) => word !== '');
}

function hasWords({ text }: IssueDocument, words: readonly string[]): boolean {
  const plain = text.toLocaleLowerCase('nl');
  return words.every((word) => plain.includes(word));
}
