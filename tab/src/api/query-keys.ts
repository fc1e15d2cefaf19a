import type { QueryKey } from '@tanstack/react-query';
import type { PlanItemRef } from '../../../bot/contracts/annual-plan';
import type { IssueRef } from '../../../bot/contracts/reported-issues';

/** The name of every answer that is kept; a shorter one stands for all that begin with it. */
export const queryKeys = {
  me: ['me'],
  mySettings: ['my-settings'],
  tasks: ['tasks'],
  overview: ['overview'],
  overviewOf: (year: number | undefined) => ['overview', year ?? 'this-year'],
  overviewRows: (year: number, teamId: string, what: string) => ['overview', year, 'rows', teamId, what],
  /** Everything of a team's year: the plan, its sections, its reports. */
  plan: (teamId: string, year: number) => ['plan', teamId, year],
  planResource: (teamId: string, year: number) => ['plan', teamId, year, 'resource'],
  planPart: (teamId: string, year: number, part: string) => ['plan', teamId, year, part],
  item: ({ teamId, year, itemId }: PlanItemRef) => ['item', teamId ?? 'association', year, itemId],
  agreements: (year: number) => ['agreements', year],
  people: (teamId: string) => ['people', 'of-team', teamId],
  peopleNamed: (words: string) => ['people', 'named', words],
  places: (teamId: string) => ['places', teamId],
  deliveries: (day: string | undefined) => ['deliveries', day ?? 'today'],
  quietDays: (year: number) => ['quiet-days', year],
  planTemplate: ['plan-template'],
  legalDates: (year: number) => ['legal-dates', year],
  helpNumbers: ['help-numbers'],
  issues: (filter: object) => ['issues', 'list', filter],
  issue: ({ teamId, issueId }: IssueRef) => ['issues', 'one', teamId, issueId, 'resource'],
  issuePart: ({ teamId, issueId }: IssueRef, part: string) => ['issues', 'one', teamId, issueId, part],
  understanding: (report: unknown) => ['understanding', report],
  photo: (photoId: string) => ['photo', photoId],
  lessons: ['lessons'],
  toolkit: (filter: object) => ['toolkit', 'list', filter],
  intervention: (id: string) => ['toolkit', 'one', id],
  runs: (filter: object) => ['interventions', 'list', filter],
  run: (runId: string) => ['interventions', 'one', runId],
  materialDraft: (of: object) => ['materials', 'draft', of],
  materialPreview: (of: object) => ['materials', 'preview', of],
  houseStyle: ['house-style', 'resource'],
  logo: (version: number) => ['house-style', 'logo', version],
  rounds: ['assessment-rounds', 'list'],
  round: (roundId: string) => ['assessment-rounds', 'one', roundId, 'resource'],
  /** The preview, response, people and judgements of a round. */
  roundPart: (roundId: string, part: string, of: object = {}) => ['assessment-rounds', 'one', roundId, part, of],
  networkPartners: ['network-partners'],
} as const satisfies Record<string, QueryKey | ((...of: never[]) => QueryKey)>;

/** What else is out of date after a change: the one place where that is said. */
export const touchedBy = {
  /** An item shows in its plan, in somebody's tasks and in the overview; a step also in its intervention. */
  item: (ref: PlanItemRef): readonly QueryKey[] => [
    queryKeys.item(ref),
    queryKeys.tasks,
    queryKeys.overview,
    ['interventions'],
    ...(ref.teamId === undefined ? [['plan']] : [queryKeys.plan(ref.teamId, ref.year)]),
  ],
  /** Goals, sections, reports, steps and imports change what the plan shows, and what is missing in it. */
  plan: (teamId: string, year: number): readonly QueryKey[] => [
    queryKeys.plan(teamId, year),
    ['item', teamId, year],
    queryKeys.tasks,
    queryKeys.overview,
  ],
  /** Every plan of the year shows the agreements that its goals serve. */
  agreements: (year: number): readonly QueryKey[] => [queryKeys.agreements(year), ['plan']],
  mySettings: (): readonly QueryKey[] => [queryKeys.mySettings, queryKeys.me],
  quietDays: (year: number): readonly QueryKey[] => [queryKeys.quietDays(year)],
  planTemplate: (): readonly QueryKey[] => [queryKeys.planTemplate, ['legal-dates']],
  legalDates: (year: number): readonly QueryKey[] => [queryKeys.legalDates(year)],
  helpNumbers: (): readonly QueryKey[] => [queryKeys.helpNumbers],
  /** What is done with an issue shows in lists and in others that are joined, teaches, and starts tasks. */
  issues: (): readonly QueryKey[] => [['issues'], queryKeys.lessons, queryKeys.tasks],
  lessons: (): readonly QueryKey[] => [queryKeys.lessons],
  /** What is done with an intervention shows in its tasks and in the report that it answers, and teaches the toolkit. */
  runs: (): readonly QueryKey[] => [['interventions'], ['item'], queryKeys.tasks, ['issues'], ['toolkit']],
  /** Everything that is printed carries it. */
  houseStyle: (): readonly QueryKey[] => [['house-style'], ['materials']],
  /** What is done with a round shows in all of it, in the list and in the tasks of who is asked. */
  round: (roundId: string): readonly QueryKey[] => [
    ['assessment-rounds', 'list'],
    ['assessment-rounds', 'one', roundId],
    queryKeys.tasks,
  ],
  /** A judgement changes everything of its round but the form in which it was written. */
  judgements: (roundId: string): readonly QueryKey[] => [
    queryKeys.rounds,
    ...['response', 'participants', 'summary', 'place'].map((part) => ['assessment-rounds', 'one', roundId, part]),
  ],
  /** A partner stands with their name in the rounds in which they are asked. */
  networkPartners: (): readonly QueryKey[] => [queryKeys.networkPartners, ['assessment-rounds']],
  /** What is in use is suggested for reported issues. */
  toolkit: (): readonly QueryKey[] => [['toolkit'], ['issues']],
};
