import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import { placeListCard, type PlaceListView } from '../../../../cards/judgements/place-list';
import type { OwnRound } from '../../../contracts/assessment-rounds';
import { longDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import type { JudgementScreen } from '../judgement-screen';
import { PLACES_PER_PAGE } from '../judgement-steps';
import { VERBS } from '../verbs';
import { newsMessage } from './judgement-news';
import type { JudgementReader } from './judgement-reader';

type Screen = Extract<JudgementScreen, { readonly kind: 'overview' }>;

/** What only the chat adds to the list. */
export interface PlaceListExtras {
  readonly handOver?: PlaceListView['handOver'];
  readonly message?: Message | undefined;
}

/** The places of somebody in a round, with how each stands. */
export function presentPlaceList(
  reader: JudgementReader,
  screen: Screen,
  { handOver, message = newsMessage(reader, screen.news) }: PlaceListExtras = {},
): CardMessage {
  const { t, voice, notice } = reader;
  const { own, skip } = screen;
  const { answered, asked } = own;
  const title = t('judgements.overview.title', { voice });
  const card = placeListCard(
    { eyebrow: own.roundName, title, notice, message },
    {
      introduction: introductionOf(reader, own),
      progress: { done: answered, total: asked, text: t('judgements.overview.progress', { answered, asked }) },
      rows: rowsOf(reader, screen),
      more:
        asked > PLACES_PER_PAGE
          ? t('judgements.overview.shown', { from: skip + 1, to: Math.min(skip + PLACES_PER_PAGE, asked), asked })
          : '',
      handOver,
      buttons: buttonsOf(reader, screen),
    },
  );
  return { card, summary: message?.text ?? title };
}

function introductionOf({ t, language, voice }: JudgementReader, own: OwnRound): string {
  if (own.asked === 0) return t('judgements.overview.none', { voice });
  if (!own.isOpen) return t('judgements.overview.closed', { voice });
  const left = own.asked - own.answered;
  return t('judgements.overview.introduction', { left, day: longDay(own.closesOn, language) });
}

function rowsOf({ t }: JudgementReader, { own, skip }: Screen): PlaceListView['rows'] {
  return own.places.slice(skip, skip + PLACES_PER_PAGE).map(({ id: placeId, name, neighborhood, state }) => ({
    name,
    state,
    detail: [t(`judgements.state.${state}`), ...(neighborhood === undefined ? [] : [neighborhood])].join('\u00A0· '),
    open: { title: t('judgements.button.open'), verb: VERBS.openPlace, data: { roundId: own.roundId, placeId } },
  }));
}

function buttonsOf({ t }: JudgementReader, { own, skip }: Screen): readonly CardButton[] {
  const { roundId, answered, asked, isOpen, nextOpenPlaceId } = own;
  const goOn: CardButton = {
    title: t('judgements.button.go-on', { started: answered > 0 ? 'yes' : 'no' }),
    verb: VERBS.openRound,
    data: { roundId },
    style: 'positive',
  };
  const page = (title: string, first: number) => ({ title, verb: VERBS.openPlaces, data: { roundId, skip: first } });
  const isDone = asked > 0 && answered >= asked;
  return [
    ...(isOpen && nextOpenPlaceId !== undefined ? [goOn] : []),
    ...(isDone ? [{ title: t('judgements.button.others'), verb: VERBS.openOthers, data: { roundId } }] : []),
    ...(skip > 0 ? [page(t('judgements.button.earlier'), Math.max(skip - PLACES_PER_PAGE, 0))] : []),
    ...(skip + PLACES_PER_PAGE < asked ? [page(t('judgements.button.more'), skip + PLACES_PER_PAGE)] : []),
  ];
}
