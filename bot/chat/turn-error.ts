import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Language } from '../contracts/people';
import { createTranslator } from '../i18n';
import type { Ids } from '../ports/ids';
import type { Logger } from '../ports/logger';
import { explainFailure } from './failure';
import { invokeFailure } from './invoke-failure';

export interface TurnErrorDeps {
  readonly defaultLanguage: Language;
  readonly ids: Ids;
  readonly logger: Logger;
}

/**
 * The adapter's last resort, for what fails before it is known who asks (the store is away, say): logged once with an id,
 * and the person is told that id in the default language. Never throws.
 */
export function createTurnError({ defaultLanguage, ids, logger }: TurnErrorDeps) {
  const t = createTranslator(defaultLanguage);

  return async (turnContext: TurnContext, error: unknown): Promise<void> => {
    const { text } = explainFailure(error, { t, log: logger }, ids);
    try {
      const { type, name } = turnContext.activity;
      if (type === 'invoke')
        await turnContext.sendActivity({ type: ActivityTypes.InvokeResponse, value: invokeFailure(name, 500, text) });
      if (type === 'message') await turnContext.sendActivity(text);
    } catch (err) {
      // The channel itself may be what failed.
      logger.warn({ err }, 'Person not told of the failed turn');
    }
  };
}
