import { z } from 'zod';
import type { JudgementTask, OwnRound } from '../../contracts/assessment-rounds';
import { LONGEST_EXTRA_ANSWER, LONGEST_WHY, type JudgementAnswer } from '../../contracts/judgements';
import { DomainError } from '../../shared/errors';
import { answerOf, draftOf, EMPTY_FORM, formOf, isSameForm, JudgementForm } from './judgement-form';
import type { JudgementFault, JudgementNews, JudgementScreen } from './judgement-screen';
import type { Judge, Judging } from './judging';
import { VERBS } from './verbs';

/** What a button about one place carries, with what was filled in; `version` is that of the judgement that was shown. */
const PlaceForm = JudgementForm.extend({
  placeId: z.string().min(1).max(100),
  version: z.int().min(0).max(1_000_000),
});
type PlaceForm = z.infer<typeof PlaceForm>;

/** What a button of any card of this feature carries; what else it carries is of no meaning here. */
export const JudgementPress = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal([VERBS.openRound, VERBS.openOthers]) }),
  z.object({ verb: z.literal(VERBS.openPlaces), skip: z.int().min(0).max(1_000).default(0) }),
  z.object({ verb: z.literal(VERBS.openPlace), placeId: z.string().min(1).max(100) }),
  PlaceForm.extend({ verb: z.literal([VERBS.save, VERBS.skip, VERBS.previous, VERBS.next, VERBS.later]) }),
]);
export type JudgementPress = z.infer<typeof JudgementPress>;

/** What one press shows next, and what came of it where something was saved. */
export interface JudgementStep {
  readonly screen: JudgementScreen;
  readonly outcome?: 'applied' | 'already' | 'changed' | 'closed' | undefined;
}

/** Judging card by card, the same in the chat and on the page of a partner. Every press may come twice. */
export interface JudgementSteps {
  /** The next place to judge, or what came of it when all is done. */
  start(judge: Judge, roundId: string): Promise<JudgementScreen>;
  /**
   * What was filled in is never lost: it is saved, or kept as a draft, or it stands on the card that comes back.
   * @throws PlaceNotAsked, RoundNotFound
   */
  press(judge: Judge, roundId: string, press: JudgementPress): Promise<JudgementStep>;
}

export function createJudgementSteps({ judging }: { readonly judging: StepJudging }): JudgementSteps {
  return {
    start: (judge, roundId) => start(judging, judge, roundId),
    async press(judge, roundId, press) {
      switch (press.verb) {
        case VERBS.openRound:
          return { screen: await start(judging, judge, roundId) };
        case VERBS.openOthers:
          return { screen: { kind: 'done', own: await judging.own(judge, roundId) } };
        case VERBS.openPlaces:
          return { screen: overviewOf(await judging.own(judge, roundId), { skip: press.skip }) };
        case VERBS.openPlace:
          return { screen: placeScreen(await judging.task(judge, roundId, press.placeId)) };
        case VERBS.save:
          return save(judging, { judge, roundId }, press);
        case VERBS.skip:
          return skip(judging, { judge, roundId }, press);
        default:
          return { screen: await move(judging, { judge, roundId }, press, press.verb) };
      }
    },
  };
}

type StepJudging = Pick<Judging, 'own' | 'task' | 'save' | 'keepDraft'>;

interface Where {
  readonly judge: Judge;
  readonly roundId: string;
}

/** Where on the card a refusal of the service is put right. */
const FAULTS: Readonly<Record<string, JudgementFault>> = {
  'judgements.grades.missing': { in: 'grades', what: 'missing' },
  'judgements.why.missing': { in: 'why', what: 'missing' },
};

async function start(judging: StepJudging, judge: Judge, roundId: string): Promise<JudgementScreen> {
  return startOf(judging, { judge, roundId }, await judging.own(judge, roundId));
}

/** A closed round is looked at, place by place. */
async function startOf(
  judging: StepJudging,
  { judge, roundId }: Where,
  own: OwnRound,
  news?: JudgementNews,
): Promise<JudgementScreen> {
  if (own.isOpen && own.nextOpenPlaceId !== undefined)
    return placeScreen(await judging.task(judge, roundId, own.nextOpenPlaceId), { news });
  return own.asked > 0 && own.answered >= own.asked ? { kind: 'done', own, news } : overviewOf(own, { news });
}

function placeScreen(task: JudgementTask, more: { readonly news?: JudgementNews | undefined } = {}): JudgementScreen {
  const form = formOf(task);
  return task.isOpen ? { kind: 'judgement', task, form, ...more } : { kind: 'closed', task, form, keptNow: false };
}

/** The page of the list on which the next place to judge is. */
function overviewOf(
  own: OwnRound,
  { skip, news }: { readonly skip?: number; readonly news?: JudgementNews | undefined },
): JudgementScreen {
  const at = Math.max(
    own.places.findIndex(({ id }) => id === own.nextOpenPlaceId),
    0,
  );
  return { kind: 'overview', own, skip: skip ?? at - (at % PLACES_PER_PAGE), news };
}

/** As many places as fit a card with the longest names. */
export const PLACES_PER_PAGE = 12;

async function save(judging: StepJudging, where: Where, press: PlaceForm): Promise<JudgementStep> {
  const fault = tooLong(press);
  if (fault !== undefined) return { screen: await again(judging, where, press, fault) };
  try {
    return await answered(judging, where, press, answerOf(press), 'saved');
  } catch (error) {
    const refused = error instanceof DomainError ? FAULTS[error.code] : undefined;
    if (refused === undefined) throw error;
    return { screen: await again(judging, where, press, refused) };
  }
}

/** What was filled in nevertheless stays there as a draft, for when it comes back to somebody. */
async function skip(judging: StepJudging, where: Where, press: PlaceForm): Promise<JudgementStep> {
  const step = await answered(judging, where, press, { knows: false }, 'skipped');
  const isNew = step.outcome === 'applied' && !isSameForm(press, EMPTY_FORM);
  if (isNew) await judging.keepDraft(where.judge, where.roundId, press.placeId, draftOf(press));
  return step;
}

async function answered(
  judging: StepJudging,
  where: Where,
  press: PlaceForm,
  answer: JudgementAnswer,
  what: 'saved' | 'skipped',
): Promise<JudgementStep> {
  const { judge, roundId } = where;
  const { placeId, version } = press;
  const { outcome, task, removed } = await judging.save(judge, roundId, placeId, { version, answer });
  if (outcome === 'closed') return { outcome, screen: { kind: 'closed', task, form: press, keptNow: true } };
  const news = { placeName: task.place.name, removed };
  if (outcome === 'changed') {
    const screen = { kind: 'judgement', task, form: press, standing: task.answer } as const;
    return { outcome, screen: { ...screen, news: { ...news, what: 'changed' } } };
  }
  const told: JudgementNews = { ...news, what };
  return { outcome, screen: await afterwards(judging, where, task, told) };
}

/** The next place without an answer after this one, else what came of it. */
async function afterwards(
  judging: StepJudging,
  where: Where,
  { nextOpenPlaceId }: JudgementTask,
  news: JudgementNews,
): Promise<JudgementScreen> {
  const { judge, roundId } = where;
  if (nextOpenPlaceId !== undefined) return placeScreen(await judging.task(judge, roundId, nextOpenPlaceId), { news });
  return startOf(judging, where, await judging.own(judge, roundId), news);
}

async function again(
  judging: StepJudging,
  { judge, roundId }: Where,
  press: PlaceForm,
  fault: JudgementFault,
): Promise<JudgementScreen> {
  const task = await judging.task(judge, roundId, press.placeId);
  if (!task.isOpen) {
    await judging.keepDraft(judge, roundId, press.placeId, draftOf(press));
    return { kind: 'closed', task, form: press, keptNow: true };
  }
  return { kind: 'judgement', task, form: press, fault };
}

/** Away from the card without saving: what was filled in is kept as a draft where it is new. */
async function move(
  judging: StepJudging,
  { judge, roundId }: Where,
  press: PlaceForm,
  verb: typeof VERBS.previous | typeof VERBS.next | typeof VERBS.later,
): Promise<JudgementScreen> {
  const task = await judging.task(judge, roundId, press.placeId);
  const isNew = !isSameForm(press, formOf(task));
  const removed = isNew ? await judging.keepDraft(judge, roundId, press.placeId, draftOf(press)) : [];
  if (isNew && !task.isOpen) return { kind: 'closed', task, form: press, keptNow: true };
  const news: JudgementNews | undefined =
    isNew && !isSameForm(press, EMPTY_FORM) ? { what: 'kept', placeName: task.place.name, removed } : undefined;
  const target = verb === VERBS.previous ? task.previousPlaceId : task.nextPlaceId;
  if (verb === VERBS.later || target === undefined) return overviewOf(await judging.own(judge, roundId), { news });
  return placeScreen(await judging.task(judge, roundId, target), { news });
}

/** Texts that are too long to keep are put right, not cut. */
function tooLong({ why, extra }: JudgementForm): JudgementFault | undefined {
  if (why.length > LONGEST_WHY) return { in: 'why', what: 'too-long' };
  return extra.length > LONGEST_EXTRA_ANSWER ? { in: 'extra', what: 'too-long' } : undefined;
}
