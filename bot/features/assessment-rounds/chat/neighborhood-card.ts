import {
  neighborhoodCard,
  type NeighborhoodRow,
  type PlacePart,
} from '../../../../cards/assessment-rounds/neighborhood';
import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import { listCard } from '../../../../cards/shared/list';
import type { ChatContext } from '../../../chat/chat-context';
import type { AssessmentRound, NeighborhoodAssessment } from '../../../contracts/assessment-rounds';
import { LONGEST_WHY, type JudgementAnswer } from '../../../contracts/judgements';
import type { Place } from '../../../contracts/places';
import { decimal } from './decimal';
import { longDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { formOf, type JudgementForm } from '../../judgements';
import { choicesOf, gradeFields, type JudgementReader } from '../../judgements/presenters';
import { VERBS } from '../verbs';
import { backToRound, roundFrame } from './round-frame';

/** What of a neighborhood stands on its card, and what came of what was done. */
export interface NeighborhoodOptions {
  /** Which place stands open. */
  readonly openId?: string | undefined;
  readonly page: number;
  readonly message?: Message | undefined;
  /** What was filled in for the open place. */
  readonly typed?: JudgementForm | undefined;
  readonly fault?: { readonly in: 'grades' | 'why'; readonly text: string } | undefined;
  /** Somebody saved another answer meanwhile. */
  readonly standing?: JudgementAnswer | undefined;
  readonly typedRemark?: string | undefined;
  /** Whether this person writes here, or only looks. */
  readonly mayWrite: boolean;
  /** Whether there are other neighborhoods to go to. */
  readonly hasOthers: boolean;
}

type NeighborhoodPlace = NeighborhoodAssessment['places'][number];

/** With the longest texts and one of them open they fit a card. */
export const PLACES_A_PAGE = 8;
const LONGEST_REMARK = 1_000;

/** A team lead's neighborhood: its complexes side by side, one of them open, and the team's remark. */
export function presentNeighborhood(
  context: ChatContext,
  round: AssessmentRound,
  view: NeighborhoodAssessment,
  options: NeighborhoodOptions,
): CardMessage {
  const { t } = context;
  const { places, neighborhood } = view;
  const title = t('assessment-rounds.neighborhood.title', { name: neighborhood.name });
  const answered = places.filter(({ own }) => own !== undefined).length;
  const shown = places.slice(options.page * PLACES_A_PAGE, (options.page + 1) * PLACES_A_PAGE);
  const card = neighborhoodCard(roundFrame(context, round, { title, message: options.message }), {
    introduction: introductionOf(context, view, options),
    progress: {
      ...{ done: answered, total: places.length },
      text: t('assessment-rounds.neighborhood.progress', { answered, of: places.length }),
    },
    rows: shown.map((place) => rowOf(context, round, view, place, options)),
    more:
      shown.length < places.length
        ? t('assessment-rounds.neighborhood.more', { shown: shown.length, of: places.length })
        : '',
    remark: options.mayWrite ? remarkOf(context, view, options) : undefined,
    buttons: buttonsOf(context, round, view, options),
  });
  return { card, summary: options.message?.text ?? title };
}

/** The neighborhoods to choose from. */
export function presentNeighborhoods(
  context: ChatContext,
  round: AssessmentRound,
  neighborhoods: readonly Place[],
): CardMessage {
  const { t } = context;
  const title = t('assessment-rounds.neighborhoods.title');
  const rows = neighborhoods.slice(0, MOST_NEIGHBORHOODS).map(({ id, name }) => ({
    day: '⌂',
    title: name,
    tone: 'coming' as const,
    state: t('assessment-rounds.neighborhoods.open'),
    open: {
      title: t('assessment-rounds.button.open'),
      verb: VERBS.openNeighborhood,
      data: { roundId: round.id, neighborhoodId: id },
    },
  }));
  const left = neighborhoods.length - rows.length;
  const more = left > 0 ? t('assessment-rounds.neighborhoods.more', { count: left }) : undefined;
  const card = listCard(roundFrame(context, round, { title }), {
    introduction: t(
      rows.length === 0 ? 'assessment-rounds.neighborhoods.none' : 'assessment-rounds.neighborhoods.introduction',
    ),
    sections: rows.length === 0 ? [] : [{ title: t('assessment-rounds.neighborhoods.list'), rows, more }],
    buttons: [backToRound(t, round)],
  });
  return { card, summary: title };
}

const MOST_NEIGHBORHOODS = 12;

function introductionOf(
  { t, language }: ChatContext,
  view: NeighborhoodAssessment,
  { mayWrite }: NeighborhoodOptions,
): string {
  const day = longDay(view.closesOn, language);
  if (!mayWrite) return t('assessment-rounds.neighborhood.read-only');
  return t(view.isOpen ? 'assessment-rounds.neighborhood.introduction' : 'assessment-rounds.neighborhood.closed', {
    day,
  });
}

function rowOf(
  context: ChatContext,
  round: AssessmentRound,
  view: NeighborhoodAssessment,
  shown: NeighborhoodPlace,
  options: NeighborhoodOptions,
): NeighborhoodRow {
  const { t } = context;
  const { place, own } = shown;
  const isOpen = place.id === options.openId && view.isOpen && options.mayWrite;
  const data = { roundId: round.id, neighborhoodId: view.neighborhood.id, page: options.page };
  return {
    name: place.name,
    detail: detailOf(context, shown),
    own: ownWords(context, own),
    isAnswered: own !== undefined,
    ...(view.isOpen && options.mayWrite
      ? {
          open: {
            title: t('assessment-rounds.button.fill-in'),
            verb: VERBS.openNeighborhood,
            data: { ...data, placeId: place.id },
          },
        }
      : {}),
    form: isOpen ? formPart(context, round, shown, data, options) : undefined,
  };
}

/** The last grade, and what the people of the team say. */
function detailOf({ t, language }: ChatContext, { lastGrade, peopleMean, people }: NeighborhoodPlace): string {
  return [
    lastGrade === undefined
      ? t('assessment-rounds.neighborhood.last.none')
      : t('assessment-rounds.neighborhood.last', { grade: decimal(lastGrade, language) }),
    peopleMean === undefined
      ? t('assessment-rounds.neighborhood.people.none', { people })
      : t('assessment-rounds.neighborhood.people', { mean: decimal(peopleMean, language), people }),
  ].join(' · ');
}

function ownWords({ t, language }: ChatContext, own: JudgementAnswer | undefined): string {
  if (own === undefined) return t('assessment-rounds.neighborhood.own.none');
  if (!own.knows) return t('assessment-rounds.neighborhood.own.unknown');
  const grades = Object.values(own.grades);
  const mean = grades.reduce((sum, grade) => sum + grade, 0) / grades.length;
  return t('assessment-rounds.neighborhood.own', { grade: decimal(mean, language) });
}

function formPart(
  context: ChatContext,
  { questions }: AssessmentRound,
  { place, own, ownVersion }: NeighborhoodPlace,
  data: CardButton['data'],
  { typed, fault, standing }: NeighborhoodOptions,
): PlacePart {
  const { t, language, notice } = context;
  const reader: JudgementReader = { t, language, voice: 'colleague', notice };
  const form = typed ?? formOf({ draft: undefined, answer: own });
  const grades = gradeFields(reader, questions, form, fault?.in === 'grades' ? fault.text : undefined);
  return {
    grades: grades.map(({ about: _about, ...field }) => field),
    choices: choicesOf(reader, questions, form),
    why: {
      label: t('judgements.why'),
      placeholder: t('judgements.why.placeholder', { voice: 'colleague' }),
      maxLength: LONGEST_WHY,
      isMultiline: true,
      value: form.why,
      error: fault?.in === 'why' ? fault.text : undefined,
    },
    ...(standing === undefined
      ? {}
      : { standing: t('assessment-rounds.neighborhood.standing', { own: gradesOf(context, standing) }) }),
    save: {
      title: t('assessment-rounds.neighborhood.save'),
      verb: VERBS.savePlace,
      data: { ...data, placeId: place.id, version: ownVersion },
    },
    others: [
      {
        title: t('judgements.button.skip'),
        verb: VERBS.savePlace,
        data: { ...data, placeId: place.id, version: ownVersion, knows: 'no' },
      },
      {
        title: t('assessment-rounds.neighborhood.fold'),
        verb: VERBS.openNeighborhood,
        data: { ...data, placeId: '' },
      },
    ],
  };
}

/** `woning 6, omgeving 5`. */
function gradesOf({ t }: ChatContext, answer: JudgementAnswer): string {
  if (!answer.knows) return t('assessment-rounds.neighborhood.own.unknown');
  return DIMENSIONS.flatMap((one) => {
    const grade = answer.grades[one];
    return grade === undefined ? [] : [`${t(`judgements.short.${one}`)} ${grade}`];
  }).join(', ');
}

const DIMENSIONS = ['housing', 'environment', 'cohesion', 'safety', 'involvement'] as const;

function remarkOf({ t }: ChatContext, view: NeighborhoodAssessment, { typedRemark, page }: NeighborhoodOptions) {
  const { roundId, neighborhood, remark, remarkVersion } = view;
  return {
    field: {
      label: t('assessment-rounds.neighborhood.remark'),
      placeholder: t('assessment-rounds.neighborhood.remark.placeholder'),
      maxLength: LONGEST_REMARK,
      isMultiline: true,
      value: typedRemark ?? remark,
    },
    button: {
      title: t('assessment-rounds.neighborhood.remark.save'),
      verb: VERBS.saveRemark,
      data: { roundId, neighborhoodId: neighborhood.id, page, remarkVersion },
    },
  };
}

function buttonsOf(
  { t }: ChatContext,
  round: AssessmentRound,
  { neighborhood, places }: NeighborhoodAssessment,
  { page, mayWrite, hasOthers }: NeighborhoodOptions,
): readonly CardButton[] {
  const data = { roundId: round.id, neighborhoodId: neighborhood.id };
  const pages = Math.ceil(places.length / PLACES_A_PAGE);
  const next = {
    title: t('assessment-rounds.neighborhood.next'),
    verb: VERBS.openNeighborhood,
    data: { ...data, page: (page + 1) % pages, placeId: '' },
  };
  const others = {
    title: t('assessment-rounds.neighborhood.others'),
    verb: VERBS.openNeighborhoods,
    data: { roundId: round.id },
  };
  return [
    ...(mayWrite
      ? [{ title: t('assessment-rounds.next-step.open'), verb: VERBS.openNextStep, data, style: 'positive' as const }]
      : []),
    ...(pages > 1 ? [next] : []),
    ...(hasOthers ? [others] : []),
    backToRound(t, round),
  ];
}
