import { roundFormCard } from '../../../../cards/assessment-rounds/round-form';
import { choiceField } from '../../../../cards/field';
import { formCard } from '../../../../cards/form';
import type { Message } from '../../../../cards/frame';
import { shortened } from '../../../../cards/text';
import type { ChatContext } from '../../../chat/chat-context';
import { Dimension } from '../../../contracts/dimensions';
import type { AssessmentRound } from '../../../contracts/assessment-rounds';
import type { Team } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';
import type { CardMessage } from '../../../ports/messenger';
import { VERBS } from '../verbs';
import type { RoundFormData } from './card-data';
import { allRounds, backToRound, roundData, roundFrame } from './round-frame';
import type { PlaceScope } from './round-places';

export interface FormOptions {
  readonly scopes: readonly PlaceScope[];
  /** Whose people can be asked. */
  readonly teams: readonly Pick<Team, 'id' | 'name'>[];
  readonly message?: Message | undefined;
  readonly error?: { readonly in: 'name' | 'opensOn' | 'closesOn' | 'dimensions'; readonly text: string } | undefined;
}

const LONGEST_NAME = 80;
const LONGEST_CHOICE = 60;
const LONGEST_EXTRA = 200;

/** A round that is being made, or changed while nobody knows of it, with what was filled in before. */
export function presentForm(context: ChatContext, form: RoundFormData, options: FormOptions): CardMessage {
  const { t, notice } = context;
  const isNew = form.version === 0;
  const title = t(isNew ? 'assessment-rounds.form.new' : 'assessment-rounds.form.change');
  const url = context.tabLink(isNew ? '/assessments/new' : `/assessments/${encodeURIComponent(form.draftId)}/edit`);
  const link = url === undefined ? undefined : { title: t('chat.button.tab'), url };
  const card = roundFormCard(
    { eyebrow: t('assessment-rounds.eyebrow'), title, notice, message: options.message, link },
    {
      introduction: t('assessment-rounds.form.introduction'),
      ...fieldsOf(context, form, options),
      save: {
        title: t('assessment-rounds.form.save'),
        verb: VERBS.makeRound,
        data: { draftId: form.draftId, version: form.version },
      },
      others: [isNew ? allRounds(t) : backToRound(t, { id: form.draftId })],
    },
  );
  return { card, summary: options.error?.text ?? title };
}

/** The places of a round, one by one. */
export function presentPlaceChoice(
  context: ChatContext,
  round: AssessmentRound,
  {
    places,
    teamIds,
    error,
  }: { readonly places: readonly Place[]; readonly teamIds: string; readonly error?: string | undefined },
): CardMessage {
  const { t } = context;
  const title = t('assessment-rounds.choose-places.title');
  const card = formCard(roundFrame(context, round, { title }), {
    introduction: t('assessment-rounds.choose-places.introduction'),
    fields: choiceField('placeIds', {
      label: t('assessment-rounds.choose-places.label'),
      choices: places.map(({ id, name }) => ({ title: shortened(name, LONGEST_CHOICE), value: id })),
      value: round.placeIds.join(','),
      many: true,
      error,
    }),
    save: {
      title: t('assessment-rounds.form.save'),
      verb: VERBS.choosePlaces,
      data: { ...roundData(round), teamIds },
    },
    others: [backToRound(t, round)],
  });
  return { card, summary: error ?? title };
}

function fieldsOf({ t, today }: ChatContext, form: RoundFormData, { scopes, teams, error }: FormOptions) {
  const errorIn = (field: string) => (error?.in === field ? error.text : undefined);
  return {
    name: {
      label: t('assessment-rounds.form.name'),
      required: t('assessment-rounds.form.name.required'),
      maxLength: LONGEST_NAME,
      value: form.name,
      error: errorIn('name'),
    },
    opensOn: {
      label: t('assessment-rounds.form.opens-on'),
      required: t('assessment-rounds.form.opens-on.required'),
      value: form.opensOn,
      error: errorIn('opensOn'),
    },
    closesOn: {
      label: t('assessment-rounds.form.closes-on'),
      required: t('assessment-rounds.form.closes-on.required'),
      min: today,
      value: form.closesOn,
      error: errorIn('closesOn'),
    },
    places: {
      label: t('assessment-rounds.form.places'),
      choices: scopes.map(({ title, value }) => ({ title: shortened(title, LONGEST_CHOICE), value })),
      value: form.places,
    },
    teamIds: {
      label: t(form.version === 0 ? 'assessment-rounds.form.people' : 'assessment-rounds.form.more-people'),
      choices: teams.map(({ id, name }) => ({
        title: shortened(name, LONGEST_CHOICE),
        value: id,
      })),
      value: form.teamIds,
    },
    dimensions: {
      label: t('assessment-rounds.form.dimensions'),
      choices: Dimension.options.map((value) => ({ title: t(`judgements.dimension.${value}`), value })),
      value: form.dimensions,
      error: errorIn('dimensions'),
    },
    asked: {
      label: t('assessment-rounds.form.asked'),
      choices: (['trend', 'familiarity'] as const).map((value) => ({
        title: t(`assessment-rounds.form.asked.${value}`),
        value,
      })),
      value: form.asked,
    },
    extra: {
      label: t('assessment-rounds.form.extra'),
      placeholder: t('assessment-rounds.form.extra.placeholder'),
      maxLength: LONGEST_EXTRA,
      value: form.extra,
    },
  };
}
