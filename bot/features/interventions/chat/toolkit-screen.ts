import type { ChatContext } from '../../../chat/chat-context';
import type { CardMessage } from '../../../ports/messenger';
import { InterventionNotFound } from '../errors';
import { mayRead } from '../toolkit-permissions';
import type { InterventionData, ToolkitData } from './card-data';
import { presentIntervention } from './intervention-card';
import type { ChatServices } from './services';
import { presentToolkit } from './toolkit-list-card';

/** Looking in the toolkit: searching, and reading one intervention. */
export interface ToolkitScreen {
  readonly find: (context: ChatContext, asked: ToolkitData) => Promise<CardMessage>;
  readonly open: (context: ChatContext, asked: InterventionData) => Promise<CardMessage>;
}

export function createToolkitScreen({ toolkit }: Pick<ChatServices, 'toolkit'>): ToolkitScreen {
  return {
    async find(context, asked) {
      const { words, kind } = asked;
      const wish = { words, ...(kind === '' ? {} : { kind }) };
      return presentToolkit(context, await toolkit.search(context.actor.tenantId, wish), asked);
    },

    async open(context, asked) {
      const { actor } = context;
      const { tenantId, teamIds } = actor;
      const intervention = await toolkit.one(tenantId, asked.interventionId);
      if (intervention === undefined || !mayRead(actor, intervention)) throw new InterventionNotFound();
      const experience = await toolkit.experienceOf(tenantId, intervention.id);
      return presentIntervention(context, intervention, { experience, mayStart: teamIds.length > 0, asked });
    },
  };
}
