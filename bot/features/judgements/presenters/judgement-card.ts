import { judgementCard, type JudgementCardView } from '../../../../cards/judgements/judgement';
import type { Message } from '../../../../cards/frame';
import type { JudgementTask } from '../../../contracts/assessment-rounds';
import { LONGEST_EXTRA_ANSWER, LONGEST_WHY, type JudgementAnswer } from '../../../contracts/judgements';
import { longDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import type { JudgementFault, JudgementScreen } from '../judgement-screen';
import { VERBS } from '../verbs';
import { answerLines, gradeList } from './answer-lines';
import { choicesOf, gradeFields } from './judgement-fields';
import { newsMessage } from './judgement-news';
import type { JudgementReader } from './judgement-reader';

type Screen = Extract<JudgementScreen, { readonly kind: 'judgement' }>;

/** One place to judge, with everything that was filled in. */
export function presentJudgement(reader: JudgementReader, screen: Screen): CardMessage {
  const { t, voice, notice } = reader;
  const { task, form, fault } = screen;
  const { place, number, of, answered } = task;
  const message = messageOf(reader, screen);
  const card = judgementCard(
    { eyebrow: task.roundName, title: place.name, notice, message },
    {
      where: place.neighborhood ?? '',
      progress: { done: answered, total: of, text: t('judgements.progress', { number, of, answered }) },
      known: knownLines(reader, task),
      standing: standingOf(reader, screen.standing),
      introduction: t('judgements.introduction', { voice }),
      grades: gradeFields(reader, task.questions, form, faultIn(reader, fault, 'grades')),
      choices: choicesOf(reader, task.questions, form),
      why: {
        label: t('judgements.why'),
        placeholder: t('judgements.why.placeholder', { voice }),
        maxLength: LONGEST_WHY,
        isMultiline: true,
        value: form.why,
        error: faultIn(reader, fault, 'why'),
      },
      extra: extraOf(reader, screen),
      ...buttonsOf(reader, task),
    },
  );
  return { card, summary: message?.text ?? place.name };
}

function messageOf(reader: JudgementReader, { fault, news }: Screen): Message | undefined {
  if (fault === undefined) return newsMessage(reader, news);
  // On a phone the input is far below, so that what it needs is told here too.
  const text = [reader.t('judgements.not-saved', { voice: reader.voice }), faultIn(reader, fault, fault.in)].join(' ');
  return { tone: 'attention', text };
}

function knownLines(reader: JudgementReader, task: JudgementTask): readonly string[] {
  return [...ownLines(reader, task), ...backgroundLines(reader, task)];
}

/** How one's own answer stands now. */
function ownLines({ t, voice, language }: JudgementReader, task: JudgementTask): readonly string[] {
  const { answer, draft, way, closesOn } = task;
  const recorded =
    way?.by === 'recorded'
      ? [t('judgements.known.recorded', { voice, source: way.source, day: longDay(way.saidOn, language) })]
      : [];
  if (draft !== undefined) return [...recorded, t('judgements.known.draft', { voice })];
  if (answer === undefined) return recorded;
  if (!answer.knows) return [...recorded, t('judgements.known.unknown', { voice })];
  return [...recorded, t('judgements.known.answered', { day: longDay(closesOn, language) })];
}

function backgroundLines(reader: JudgementReader, { background, questions }: JudgementTask): readonly string[] {
  const { t, voice } = reader;
  const { lastYear, lastRound: round = '', openReports, reportsThisYear } = background;
  const last =
    lastYear?.knows === true
      ? t('judgements.known.last', { voice, round, grades: gradeList(reader, lastYear.grades, questions.dimensions) })
      : t('judgements.known.last.unknown', { voice, round });
  const reports =
    openReports === undefined
      ? []
      : [t('judgements.known.reports', { open: openReports, year: reportsThisYear ?? NOT_COUNTED })];
  return [...(lastYear === undefined ? [] : [last]), ...reports];
}

/** Stands for a number that is not known. */
const NOT_COUNTED = -1;

function standingOf(reader: JudgementReader, standing: JudgementAnswer | undefined): JudgementCardView['standing'] {
  if (standing === undefined) return undefined;
  return { title: reader.t('judgements.standing.title'), lines: answerLines(reader, standing) };
}

function extraOf(reader: JudgementReader, { task, form, fault }: Screen): JudgementCardView['extra'] {
  const { extra } = task.questions;
  if (extra === '') return undefined;
  return {
    label: extra,
    placeholder: reader.t('judgements.extra.placeholder'),
    maxLength: LONGEST_EXTRA_ANSWER,
    isMultiline: true,
    value: form.extra,
    error: faultIn(reader, fault, 'extra'),
  };
}

function faultIn(
  { t, voice }: JudgementReader,
  fault: JudgementFault | undefined,
  input: JudgementFault['in'],
): string | undefined {
  if (fault?.in !== input) return undefined;
  const most = input === 'why' ? LONGEST_WHY : LONGEST_EXTRA_ANSWER;
  if (fault.what === 'too-long') return t('judgements.fault.too-long', { voice, most });
  return t(input === 'why' ? 'judgements.fault.why.missing' : 'judgements.fault.grades.missing');
}

function buttonsOf({ t }: JudgementReader, task: JudgementTask): Pick<JudgementCardView, 'save' | 'others'> {
  const { roundId, place, version, previousPlaceId, nextPlaceId } = task;
  const data = { roundId, placeId: place.id, version };
  const button = (title: string, verb: string) => ({ title, verb, data });
  return {
    save: button(t('judgements.button.save'), VERBS.save),
    others: [
      button(t('judgements.button.skip'), VERBS.skip),
      ...(previousPlaceId === undefined ? [] : [button(t('judgements.button.previous'), VERBS.previous)]),
      ...(nextPlaceId === undefined ? [] : [button(t('judgements.button.next'), VERBS.next)]),
      button(t('judgements.button.later'), VERBS.later),
    ],
  };
}
