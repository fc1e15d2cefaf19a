import type { Place } from '../../../../bot/contracts/places';
import type { Recognition } from '../../../../bot/contracts/recognition';
import type { IssueCommand, IssueRef, NewReport, ReportedIssue } from '../../../../bot/contracts/reported-issues';
import { ThemeId } from '../../../../bot/contracts/themes';
import { createReportedIssues, type ReportedIssues } from '../../../../bot/features/reported-issues';
import type { Store } from '../../../../bot/ports/store';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';

/** Invented places: two complexes of team Noord, one of team Zuid. */
export const places: readonly Place[] = [
  { id: 'vecht', kind: 'complex', name: 'Vechtstraat', aliases: ['Vechtflat'], teamId: 'noord' },
  { id: 'lek', kind: 'complex', name: 'Lekstraat', aliases: [], teamId: 'noord' },
  { id: 'zuidhof', kind: 'complex', name: 'Zuidhof', aliases: [], teamId: 'zuid' },
];

export const WASTE = 'Er staat weer grofvuil naast de containers bij de Vechtstraat.';
export const VIOLENCE = 'In de Vechtstraat hoor ik dat hij haar slaat.';
export const UNCLEAR = 'Het loopt niet goed daar.';

/** Every lesson that was learned, the last of an issue. */
export type Lessons = Map<string, { readonly by: string; readonly from: ThemeId | undefined; readonly to: ThemeId }>;

export interface IssueProgram {
  readonly program: TestProgram;
  readonly issues: ReportedIssues;
  readonly lessons: Lessons;
  /** Every text that the recognition saw. */
  readonly heard: readonly string[];
  report(who: string, wish?: Partial<NewReport>): Promise<ReportedIssue>;
  change(who: string, issue: ReportedIssue, command: IssueCommand, seen?: number): ReturnType<ReportedIssues['change']>;
  /** As it is now, for who sees everything. */
  now(issue: IssueRef | ReportedIssue): Promise<ReportedIssue>;
}

/** The use cases over embedded storage, with a recognizer that knows a word for each of a few themes. */
export async function createIssueProgram(
  given?: TestProgram,
  through: (store: Store) => Store = (store) => store,
): Promise<IssueProgram> {
  const program = given ?? (await createTestProgram());
  const { services, directory, clock } = program;
  for (const place of places) await services.places.save(TENANT_ID, place);
  const lessons: Lessons = new Map();
  const heard: string[] = [];
  const issues = createReportedIssues({
    ...{ directory, clock, store: through(program.store), places: services.places, plans: services.plans },
    ...{
      helpNumbers: services.helpNumbers,
      toolkit: services.toolkit,
      runs: services.interventionRuns,
      photos: services.photos,
    },
    recognition: {
      async recognize(_tenantId, text) {
        heard.push(text);
        return recognized(text);
      },
      learn: async ({ personId }, { issueId, from, to }) => lessons.set(issueId, { by: personId, from, to }),
      forget: async (_tenantId, issueId) => lessons.delete(issueId),
    },
  });
  return {
    ...{ program, issues, lessons, heard },
    async report(who, wish = {}) {
      const actor = await program.actorOf(who);
      const { view } = await issues.report(actor, { id: 'report-1', text: WASTE, source: 'chat', ...wish });
      return view.issue;
    },
    async change(who, { teamId, id, version }, command, seen = version) {
      return issues.change(await program.actorOf(who), { teamId, issueId: id }, seen, command);
    },
    async now(issue) {
      const ref = 'issueId' in issue ? issue : { teamId: issue.teamId, issueId: issue.id };
      return (await issues.view(await program.actorOf('kees'), ref)).issue;
    },
  };
}

/** What the words of the text say, and nothing else. */
function recognized(text: string): Recognition {
  const found = WORDS.filter(({ word }) => text.toLowerCase().includes(word));
  const first = found.map(({ theme }) => theme);
  const order = [...new Set([...first, ...ThemeId.options])];
  const share = (place: number) => (place === 0 && first.length > 0 ? 0.5 : 0.5 / order.length);
  return {
    ranked: order.map((theme, place) => ({
      theme,
      share: share(place),
      because: found.filter((one) => one.theme === theme).map(({ word }) => word),
    })),
    score: text.includes('kraan') ? 0.1 : 0.9,
    outOfScope: text.includes('kraan'),
    emergency: { isOne: /slaat|brand/.test(text), because: [] },
    isUnclear: first.length === 0,
    place: /\bin de (\w+straat)/.exec(text)?.[1] ?? null,
  };
}

const WORDS: readonly { readonly word: string; readonly theme: ThemeId }[] = [
  { word: 'grofvuil', theme: 'waste' },
  { word: 'slaat', theme: 'domestic-violence' },
  { word: 'verward', theme: 'confused-behavior' },
  { word: 'muziek', theme: 'noise' },
];

/** An open report of grofvuil at the Vechtstraat by Anna of team Noord, as it was first kept. */
export function anIssue(overrides: Partial<ReportedIssue> = {}): ReportedIssue {
  return {
    ...{ id: 'report-1-x', teamId: 'noord', placeId: 'vecht', text: WASTE, removed: [], theme: 'waste' },
    ...{ otherThemes: [], recognized: { theme: 'waste', because: ['grofvuil'], score: 0.9 }, isEmergency: false },
    ...{ source: 'chat', reportedBy: 'anna', reportedAt: '2026-12-01T07:58:00.000Z', status: 'open', joined: [] },
    ...{ photoIds: [], suggested: [], runs: [], history: [], version: 1 },
    ...overrides,
  };
}
