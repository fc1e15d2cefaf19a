import { z } from 'zod';
import type { Services } from '../compose';
import type { Instant, LocalDate } from '../contracts/calendar';
import { PersonId } from '../contracts/people';
import { ClosedAs, type IssueCommand } from '../contracts/reported-issues';
import { addDays, instantAt } from '../shared/local-date';
import { demoAssociation } from './demo-association';
import reports from './reported-issues.json';

const DemoStep = z.discriminatedUnion('what', [
  z.object({ what: z.literal('take-up') }),
  z.object({ what: z.literal('close'), as: ClosedAs.exclude(['joined']), note: z.string() }),
  z.object({ what: z.literal('start'), interventionId: z.string() }),
]);
type DemoStep = z.infer<typeof DemoStep>;

const DemoReport = z.object({
  id: z.string(),
  by: PersonId,
  daysAgo: z.int().min(1),
  text: z.string(),
  /** What the reporter did about it. */
  then: z.array(DemoStep),
});
type DemoReport = z.infer<typeof DemoReport>;

const demoReports = z.array(DemoReport).parse(reports);

const REPORTED_AT = '09:30';

/**
 * Invented reports of the weeks before the demo began, and what was done about some. What was there already stays as it is.
 * @param setClock puts the clock of the services at a moment
 */
export async function seedReportedIssues(
  services: Services,
  today: LocalDate,
  setClock: (moment: Instant) => void,
): Promise<void> {
  for (const report of demoReports) {
    setClock(instantAt(addDays(today, -report.daysAgo), REPORTED_AT));
    await seedReport(services, report, today);
  }
}

async function seedReport(
  { people, reportedIssues }: Services,
  { id, by, text, then }: DemoReport,
  today: LocalDate,
): Promise<void> {
  const actor = (await people.identify(demoAssociation.tenantId, by))?.actor;
  if (actor === undefined) throw new Error('A report of the demo is of somebody that it does not have');
  const { view } = await reportedIssues.report(actor, { id, text, source: 'chat' });
  const ref = { teamId: view.issue.teamId, issueId: view.issue.id };
  // The steps that were taken before the seeding was broken off are in its version.
  let { version } = view.issue;
  for (const step of then.slice(version - 1)) {
    const outcome = await reportedIssues.change(actor, ref, version, commandOf(step, by, today));
    version = outcome.view.issue.version;
  }
}

/** What is started begins tomorrow, so that nothing of it is late when the demo begins. */
function commandOf(step: DemoStep, ownerId: PersonId, today: LocalDate): IssueCommand {
  return step.what === 'start' ? { ...step, startOn: addDays(today, 1), ownerId } : step;
}
