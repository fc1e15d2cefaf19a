import type { CardLink } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import type { Intervention } from '../../../contracts/interventions';
import { interventionPath, tabLinks } from './toolkit-frame';

/** A way to each material of an intervention, which is filled in and printed from the tab; with a run, for its place. */
export function materialLinks(
  context: Pick<ChatContext, 't' | 'tabLink'>,
  { id, materials }: Pick<Intervention, 'id' | 'materials'>,
  runId?: string,
): readonly CardLink[] {
  const query = runId === undefined ? '' : `?runId=${encodeURIComponent(runId)}`;
  return tabLinks(
    context,
    materials.map((material) => ({
      title: context.t(`interventions.material.button.${material}`),
      path: `${interventionPath(id)}/materials/${material}${query}`,
    })),
  );
}
