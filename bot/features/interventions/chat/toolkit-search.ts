import { z } from 'zod';
import { defineSearch, type AnySearch, type SearchContext } from '../../../chat/define';
import type { SearchResult } from '../../../chat/search-answer';
import { Approach } from '../../../contracts/approach';
import type { Intervention } from '../../../contracts/interventions';
import { ThemeId } from '../../../contracts/themes';
import type { Links } from '../../../ports/links';
import type { Toolkit } from '../toolkit';
import { presentDropped } from './dropped-card';

/** The parameters as the manifest names them. */
const Wish = z.object({
  words: z.string().max(200).default(''),
  kind: Approach.optional(),
  theme: ThemeId.optional(),
});

/** The toolkit from where one writes: by words, kind and theme, to drop an intervention in any conversation. */
export function toolkitSearch({
  toolkit,
  links,
}: {
  readonly toolkit: Pick<Toolkit, 'search'>;
  readonly links: Pick<Links, 'chat'>;
}): AnySearch {
  return defineSearch({
    id: 'toolkit-search',
    parse: (typed) => Wish.parse(typed),
    async find(context, wish, { skip, count }) {
      const found = await toolkit.search(context.actor.tenantId, wish);
      const page = found.slice(skip, skip + count);
      const key = wish.words === '' ? 'interventions.search.nothing' : 'interventions.search.nothing-for';
      return {
        results: page.map((intervention) => resultOf(context, intervention, links.chat())),
        nothing: context.t(key, { words: wish.words }),
      };
    },
  });
}

function resultOf(context: SearchContext, intervention: Intervention, chatAddress: string | undefined): SearchResult {
  const { t, language } = context;
  const { kind, title, hours, cost } = intervention;
  const effort = t('interventions.effort.short', { hours, cost: t(`interventions.cost.${cost}`) });
  return {
    title: title[language],
    text: `${t(`annual-plan.approach.${kind}`)} · ${effort}`,
    card: presentDropped(context, intervention, chatAddress),
  };
}
