import { choosePlaceCard } from '../../../../cards/place-plans/choose-place';
import type { ChatContext } from '../../../chat/chat-context';
import type { Place } from '../../../contracts/places';
import type { CardMessage } from '../../../ports/messenger';
import { VERBS } from '../verbs';

/** Asks which of these places is meant. */
export function presentPlaceChoice(
  { t, notice, person }: ChatContext,
  places: readonly Place[],
  introduction: string,
): CardMessage {
  const title = t('place-plans.choose.title');
  const card = choosePlaceCard(
    { eyebrow: person.name, title, notice },
    {
      introduction,
      place: {
        label: title,
        choices: places.map(({ id, name }) => ({ title: name, value: id })),
        value: places[0]?.id,
      },
      open: { title: t('annual-plan.button.open'), verb: VERBS.openPlace, data: {} },
    },
  );
  return { card, summary: title };
}
