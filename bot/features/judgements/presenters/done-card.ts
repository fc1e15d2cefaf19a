import { doneCard, type DifferingPlace, type DoneView } from '../../../../cards/judgements/done';
import type { OwnRound } from '../../../contracts/assessment-rounds';
import type { OthersPicture } from '../../../contracts/judgements';
import { longDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import type { JudgementScreen } from '../judgement-screen';
import { VERBS } from '../verbs';
import { gradeList } from './answer-lines';
import { newsMessage } from './judgement-news';
import type { JudgementReader } from './judgement-reader';

type Screen = Extract<JudgementScreen, { readonly kind: 'done' }>;

/** What fits a card with the longest names: bars are pictures. */
const MOST_PAIRS = 8;
const MOST_LINES = 8;

/** Thanks, and what others say of the same places: where it differs most comes first. */
export function presentDone(reader: JudgementReader, { own, news }: Screen): CardMessage {
  const { t, voice, language, notice } = reader;
  const title = t('judgements.done.title', { voice });
  const { shown, rest } = pictured(own);
  const card = doneCard(
    { eyebrow: own.roundName, title, notice, message: newsMessage(reader, news) },
    {
      thanks: t('judgements.done.thanks', { voice, count: own.answered }),
      picture: { title: t('judgements.done.picture'), explanation: explanationOf(reader, own) },
      differing: shown.map((one) => differingOf(reader, own, one)),
      lines: linesOf(reader, own, rest),
      closing: t(own.isOpen ? 'judgements.done.closing' : 'judgements.done.closing.closed', {
        day: longDay(own.closesOn, language),
      }),
      buttons: [
        {
          title: t(own.isOpen ? 'judgements.button.places.change' : 'judgements.button.places'),
          verb: VERBS.openPlaces,
          data: { roundId: own.roundId },
        },
      ],
    },
  );
  return { card, summary: title };
}

/** The places with the largest difference first, as many as fit; the others are told in a line. */
function pictured({ others }: OwnRound) {
  const differing = others
    .filter(({ differs }) => differs.length > 0)
    .sort((one, other) => largest(other) - largest(one));
  let left = MOST_PAIRS;
  const shown: OthersPicture[] = [];
  for (const one of differing) {
    left -= one.differs.length;
    if (left < 0 && shown.length > 0) break;
    shown.push(one);
  }
  return { shown, rest: [...differing.slice(shown.length), ...others.filter(({ differs }) => differs.length === 0)] };
}

function largest({ differs }: OthersPicture): number {
  return Math.max(...differs.map(({ own, others }) => Math.abs(own - others)));
}

function explanationOf({ t, voice }: JudgementReader, { others }: OwnRound): string {
  if (others.length === 0) return t('judgements.done.explanation.too-few', { voice });
  const differs = others.some((one) => one.differs.length > 0);
  return t(`judgements.done.explanation.${differs ? 'differs' : 'same'}`, { voice });
}

function differingOf(
  { t, voice, language }: JudgementReader,
  own: OwnRound,
  { placeId, differs }: OthersPicture,
): DifferingPlace {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const inOrder = [...differs].sort((a, b) => Math.abs(b.own - b.others) - Math.abs(a.own - a.others));
  return {
    place: nameOf(own, placeId),
    pairs: inOrder.map(({ dimension, own: grade, others }) => ({
      own: grade,
      others,
      text: t('judgements.done.pair', {
        dimension: t(`judgements.dimension.${dimension}`),
        voice,
        own: number.format(grade),
        others: number.format(others),
      }),
    })),
  };
}

function linesOf(reader: JudgementReader, own: OwnRound, rest: readonly OthersPicture[]): DoneView['lines'] {
  const { t } = reader;
  const lines = rest
    .slice(0, MOST_LINES)
    .map(({ placeId, means, n }) =>
      t('judgements.done.line', { place: nameOf(own, placeId), grades: gradeList(reader, means), n }),
    );
  return rest.length > MOST_LINES ? [...lines, t('judgements.done.more', { count: rest.length - MOST_LINES })] : lines;
}

function nameOf({ places }: OwnRound, placeId: string): string {
  return places.find(({ id }) => id === placeId)?.name ?? placeId;
}
