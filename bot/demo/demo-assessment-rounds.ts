import { z } from 'zod';
import type { Services } from '../compose';
import type { Instant, LocalDate } from '../contracts/calendar';
import { Assignment, type RoundQuestions } from '../contracts/assessment-rounds';
import { Familiarity, JudgementGrades, ParticipantId, Trend, type JudgementAnswer } from '../contracts/judgements';
import { NewPartner } from '../contracts/network-partners';
import { PersonId } from '../contracts/people';
import type { Actor } from '../shared/actor';
import { addDays, instantAt } from '../shared/local-date';
import rounds from './assessment-rounds.json';
import { demoAssociation } from './demo-association';

/** What somebody invented says of a place; a partner says it to a colleague. */
const DemoJudgement = z.object({
  by: ParticipantId,
  placeId: z.string(),
  grades: JudgementGrades,
  trend: Trend,
  familiarity: Familiarity,
  why: z.string(),
  recorded: z.object({ source: z.string(), by: PersonId }).optional(),
});
type DemoJudgement = z.infer<typeof DemoJudgement>;

/** An invented round; its days count back from the first day of the demo. */
const DemoRound = z.object({
  id: z.string(),
  name: z.string(),
  repeats: z.string().optional(),
  by: PersonId,
  opensDaysAgo: z.int(),
  closesDaysAgo: z.int(),
  placeIds: z.array(z.string()),
  assignments: z.array(Assignment),
  judgements: z.array(DemoJudgement),
});
type DemoRound = z.infer<typeof DemoRound>;

const demo = z.object({ partners: z.array(NewPartner), rounds: z.array(DemoRound) }).parse(rounds);

const QUESTIONS: RoundQuestions = {
  dimensions: ['housing', 'environment', 'cohesion', 'safety', 'involvement'],
  trend: true,
  familiarity: true,
  extra: '',
};

const OPENED_AT = '08:30';
const SAID_AT = '11:00';
const CLOSED_AT = '16:30';

/**
 * The assessment round of last year, and one that goes on: of both the people, partners and judgements are invented. What is there
 * already stays as it is.
 * @param setClock puts the clock of the services at a moment
 */
export async function seedAssessmentRounds(
  services: Services,
  today: LocalDate,
  setClock: (moment: Instant) => void,
): Promise<void> {
  const goTo = (day: LocalDate, time: string): void => setClock(instantAt(day, time));
  for (const round of demo.rounds) {
    const opensOn = addDays(today, -round.opensDaysAgo);
    goTo(opensOn, OPENED_AT);
    const maker = await actorOf(services, round.by);
    for (const partner of demo.partners) await services.networkPartners.add(maker, partner);
    await openRound(services, maker, round, today);
    goTo(addDays(opensOn, 2), SAID_AT);
    for (const judgement of round.judgements) await judge(services, round.id, judgement, addDays(opensOn, 2));
    if (round.closesDaysAgo < 0) continue;
    goTo(addDays(today, -round.closesDaysAgo), CLOSED_AT);
    await close(services, maker, round.id);
  }
}

async function openRound(
  { assessmentRounds, participants }: Services,
  maker: Actor,
  demoRound: DemoRound,
  today: LocalDate,
) {
  const { id, name, placeIds, assignments, repeats } = demoRound;
  const [opensOn, closesOn] = [addDays(today, -demoRound.opensDaysAgo), addDays(today, -demoRound.closesDaysAgo)];
  const round = { id, name, opensOn, closesOn, placeIds, questions: QUESTIONS };
  const made = await assessmentRounds.create(maker, round, repeats);
  if (made.round.state !== 'draft') return;
  await participants.assign(maker, id, { what: 'set', assignments });
  await assessmentRounds.command(maker, id, made.round.version, { what: 'open' });
}

async function judge(services: Services, roundId: string, judgement: DemoJudgement, saidOn: LocalDate): Promise<void> {
  const { by, placeId, recorded } = judgement;
  const { judging } = services;
  const answer = answerOf(judgement);
  if (recorded !== undefined) {
    const recorder = await actorOf(services, recorded.by);
    const { source } = recorded;
    const { version, isOpen } = await judging.recordedTask(recorder, roundId, by, placeId);
    if (isOpen && version === 0) {
      await judging.record(recorder, roundId, by, placeId, { version, answer, saidOn, source });
    }
    return;
  }
  const judgeOf = await judging.judgeFor(await actorOf(services, by.slice(by.indexOf('.') + 1)), roundId);
  if (judgeOf === undefined) throw new Error('A judgement of the demo is of somebody who was not asked');
  const { version, isOpen } = await judging.task(judgeOf, roundId, placeId);
  if (isOpen && version === 0) await judging.save(judgeOf, roundId, placeId, { version, answer });
}

function answerOf({ grades, trend, familiarity, why }: DemoJudgement): JudgementAnswer {
  return { knows: true, grades, trend, familiarity, why, extra: '' };
}

async function close({ assessmentRounds }: Services, maker: Actor, roundId: string): Promise<void> {
  const { round } = await assessmentRounds.view(maker, roundId);
  if (round.state === 'open') await assessmentRounds.command(maker, roundId, round.version, { what: 'close' });
}

async function actorOf({ people }: Services, personId: string): Promise<Actor> {
  const actor = (await people.identify(demoAssociation.tenantId, personId))?.actor;
  if (actor === undefined) throw new Error('An assessment round of the demo is of somebody that it does not have');
  return actor;
}
