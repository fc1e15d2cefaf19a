import { defineCardAction, defineCommand, type ChatFeature } from '../../../chat/define';
import { PlaceNotFound } from '../errors';
import { VERBS } from '../verbs';
import { PlaceData, PlacePlanData, PlacePlanForm } from './card-data';
import { meantPlace } from './meant-place';
import { createPlacePlanScreen } from './place-plan-screen';
import type { ChatServices } from './services';

export type { ChatServices } from './services';

/** The plan of action for one place: `plan van aanpak Vechtstraat`, `action plan Vechtstraat`. */
export function placePlansChat(services: ChatServices): ChatFeature {
  const screen = createPlacePlanScreen(services);
  return {
    commands: [
      defineCommand({
        name: 'place-plans/open',
        phrases: {
          nl: ['plan van aanpak {place}', 'plan van aanpak'],
          en: ['action plan {place}', 'action plan'],
        },
        help: 'place-plans.help',
        handle: async (context, words) => context.reply(await meantPlace(services, context, words, screen.open)),
      }),
    ],
    cardActions: [
      defineCardAction({
        verb: VERBS.openPlace,
        parse: (data) => PlaceData.parse(data),
        async handle(context, { placeId }) {
          const place = await services.places.place(context.actor.tenantId, placeId);
          if (place === undefined) throw new PlaceNotFound();
          return screen.open(context, place);
        },
      }),
      defineCardAction({ verb: VERBS.makePlan, parse: (data) => PlacePlanData.parse(data), handle: screen.make }),
      defineCardAction({ verb: VERBS.savePlan, parse: (data) => PlacePlanForm.parse(data), handle: screen.save }),
      defineCardAction({ verb: VERBS.addAction, parse: (data) => PlacePlanForm.parse(data), handle: screen.add }),
    ],
  };
}
