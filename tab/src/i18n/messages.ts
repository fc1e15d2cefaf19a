import type { Language } from '../../../bot/contracts/people';
import enApp from './en/app.json';
import enItems from './en/items.json';
import enOverview from './en/overview.json';
import enPlan from './en/plan.json';
import enSettings from './en/settings.json';
import nlApp from './nl/app.json';
import nlItems from './nl/items.json';
import nlOverview from './nl/overview.json';
import nlPlan from './nl/plan.json';
import nlSettings from './nl/settings.json';

/** Dutch is the source: its keys are the keys. */
const nl = { ...nlApp, ...nlItems, ...nlOverview, ...nlPlan, ...nlSettings };

export type MessageKey = keyof typeof nl;

/** A sentence that is missing in English does not compile. */
const en: Record<MessageKey, string> = { ...enApp, ...enItems, ...enOverview, ...enPlan, ...enSettings };

export const messages: Record<Language, Record<MessageKey, string>> = { nl, en };
