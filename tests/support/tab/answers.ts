import { z } from 'zod';
import { LessonList } from '../../../bot/contracts/recognition';
import { Deliveries } from '../../../bot/contracts/deliveries';
import { HelpNumberList } from '../../../bot/contracts/help-numbers';
import { Me, Overview, OverviewRows } from '../../../bot/contracts/overview';
import { AgreementResource, ItemDetails, ItemResource, NamedPerson } from '../../../bot/contracts/plan-resources';
import { LegalDates, MySettings, PlanTemplateResource, QuietDays } from '../../../bot/contracts/plan-settings';
import type { Answer, Asked } from './fake-server';
import { HELP_NUMBERS } from './help-number-samples';
import { LESSONS } from './issue-samples';
import { aMe, details, OVERVIEW, TASKS } from './samples';
import { AGREEMENTS, DELIVERIES, LEGAL_DATES, MY_SETTINGS, QUIET_DAYS, TEMPLATE } from './settings-samples';

const People = z.object({ people: z.array(NamedPerson) });

const PEOPLE = [
  { id: 'sanne', name: 'Sanne de Vries' },
  { id: 'mo', name: 'Mo Yildiz' },
  { id: 'joke', name: 'Joke Bakker' },
];

/** What the server answers of the sample association, for whoever only looks. */
export const ANSWERS: readonly Answer[] = [
  { to: 'GET /api/me', contract: Me, with: () => aMe({ may: { administer: true, seeDeliveries: true } }) },
  { to: 'GET /api/tasks', contract: z.object({ items: z.array(ItemResource) }), with: () => ({ items: TASKS }) },
  { to: 'GET /api/overview', contract: Overview, with: () => OVERVIEW },
  { to: 'GET /api/overview/rows', contract: OverviewRows, with: () => ({ items: TASKS }) },
  { to: 'GET /api/teams/:teamId/people', contract: People, with: () => ({ people: PEOPLE }) },
  {
    to: 'GET /api/people',
    contract: People,
    with: ({ query }: Asked) => ({
      people: PEOPLE.filter(({ name }) => name.toLowerCase().includes((query['q'] ?? '').toLowerCase())),
    }),
  },
  { to: 'GET /api/plans/:teamId/:year/items/:itemId', contract: ItemDetails, with: (asked) => itemAsked(asked) },
  { to: 'GET /api/association-plans/:year/items/:itemId', contract: ItemDetails, with: (asked) => itemAsked(asked) },
  { to: 'GET /api/me/settings', contract: MySettings, with: () => MY_SETTINGS },
  { to: 'GET /api/deliveries', contract: Deliveries, with: () => DELIVERIES },
  { to: 'GET /api/settings/quiet-days/:year', contract: QuietDays, with: () => QUIET_DAYS },
  { to: 'GET /api/settings/plan-template', contract: PlanTemplateResource, with: () => TEMPLATE },
  { to: 'GET /api/settings/legal-dates/:year', contract: LegalDates, with: () => LEGAL_DATES },
  { to: 'GET /api/help-numbers', contract: HelpNumberList, with: () => HELP_NUMBERS },
  { to: 'GET /api/recognition/lessons', contract: LessonList, with: () => LESSONS },
  {
    to: 'GET /api/agreements/:year',
    contract: z.object({ agreements: z.array(AgreementResource), may: z.object({ write: z.boolean() }) }),
    with: () => ({ agreements: AGREEMENTS, may: { write: true } }),
  },
];

function itemAsked({ path }: Asked): ItemDetails | undefined {
  const item = TASKS.find(({ ref }) => path.endsWith(`/${ref.itemId}`));
  return item === undefined ? undefined : details(item);
}
