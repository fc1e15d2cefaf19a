import { z } from 'zod';
import { defineRoute, type ApiContext, type Route } from '../../api/define';
import { IdInPath } from '../../api/params';
import type { Instant } from '../../contracts/calendar';
import { Me } from '../../contracts/overview';
import type { Language, PersonSettings, Team } from '../../contracts/people';
import { PeopleList } from '../../contracts/plan-resources';
import { MySettings, MySettingsChange } from '../../contracts/plan-settings';
import type { Translate } from '../../i18n';
import type { Links } from '../../ports/links';
import type { Actor } from '../../shared/actor';
import { PersonNotFound } from './errors';
import { mayAdminister, mayOversee } from './permissions';
import type { People } from './service';

export interface PeopleRouteServices {
  readonly people: People;
  /** The teams whose plans somebody sees, their own first. */
  readonly teamsOf: (actor: Actor) => Promise<readonly Team[]>;
  readonly defaultLanguage: Language;
  readonly notice?: (now: Instant, t: Translate, language: Language) => string;
  readonly links: Links;
  /** As whom the demo can be looked at. */
  readonly identities?: Me['identities'];
}

/** More than anybody reads through. */
const MOST_FOUND = 20;

/** Who asks, what they chose, and colleagues to choose from. */
export function peopleRoutes(services: PeopleRouteServices): readonly Route[] {
  const { people } = services;
  return [
    ...ownRoutes(services),
    defineRoute({
      operationId: 'listPeopleOfTeam',
      method: 'get',
      path: '/api/teams/:teamId/people',
      summary: 'The people of a team, its lead first',
      access: { only: 'people of the team, managers and administrators', refused: ['other-lead'] },
      params: z.object({ teamId: IdInPath }),
      response: PeopleList,
      example: { as: 'staff', params: { teamId: 'vechtoever' } },
      handle: async ({ params }, { actor }) => {
        const { members } = await people.team(actor, params.teamId);
        return { people: members.map(({ person }) => person) };
      },
    }),
    defineRoute({
      operationId: 'findPeople',
      method: 'get',
      path: '/api/people',
      summary: `Colleagues whose names hold the words of \`q\`, at most ${MOST_FOUND}`,
      access: 'everybody',
      query: z.object({ q: z.string().max(100).default('') }),
      response: PeopleList,
      example: { as: 'staff', query: { q: 'ingrid' } },
      handle: async ({ query }, { actor }) => ({
        people: (await people.named(actor.tenantId, query.q)).slice(0, MOST_FOUND),
      }),
    }),
  ];
}

function ownRoutes(services: PeopleRouteServices): readonly Route[] {
  const { people } = services;
  return [
    defineRoute({
      operationId: 'getMe',
      method: 'get',
      path: '/api/me',
      summary: 'Who asks, and what every screen needs to know',
      access: 'everybody',
      response: Me,
      example: { as: 'teamlead' },
      handle: (_input, context) => presentMe(services, context),
    }),
    defineRoute({
      operationId: 'getMySettings',
      method: 'get',
      path: '/api/me/settings',
      summary: 'What somebody chose for themselves',
      access: 'everybody',
      response: MySettings,
      example: { as: 'staff' },
      handle: async (_input, { actor }) =>
        presentSettings(services, actor, await people.settingsOf(actor.tenantId, actor.personId)),
    }),
    defineRoute({
      operationId: 'changeMySettings',
      method: 'put',
      path: '/api/me/settings',
      summary: 'Changes the language or the working days; what is left out stays',
      access: 'everybody',
      body: MySettingsChange,
      response: MySettings,
      example: { as: 'staff', body: { language: 'en', workingDays: [1, 2, 4] } },
      handle: async ({ body }, { actor }) => {
        if (body.workingDays !== undefined) await people.chooseWorkingDays(actor, body.workingDays);
        if (body.language !== undefined) await people.chooseLanguage(actor, body.language);
        return presentSettings(services, actor, await people.settingsOf(actor.tenantId, actor.personId));
      },
    }),
  ];
}

async function presentMe(services: PeopleRouteServices, { actor, t, now, today, language }: ApiContext): Promise<Me> {
  const { people, teamsOf, notice, links, identities } = services;
  const [identity, own, teams] = await Promise.all([
    people.person(actor.tenantId, actor.personId),
    people.settingsOf(actor.tenantId, actor.personId),
    teamsOf(actor),
  ]);
  if (identity === undefined) throw new PersonNotFound();
  return {
    personId: identity.id,
    name: identity.name,
    role: identity.role,
    language: languageOf(services, own),
    today,
    notice: notice?.(now, t, language),
    teams: teams.map(({ id, name }) => ({
      ...{ id, name },
      isOwn: actor.teamIds.includes(id),
      leads: actor.leadsTeamIds.includes(id),
    })),
    may: { administer: mayAdminister(actor), seeDeliveries: mayOversee(actor) },
    chatLink: links.chat(),
    identities,
  };
}

async function presentSettings(
  services: PeopleRouteServices,
  { tenantId }: Actor,
  own: PersonSettings,
): Promise<MySettings> {
  const deputy = own.deputyId === undefined ? undefined : await services.people.person(tenantId, own.deputyId);
  return {
    language: languageOf(services, own),
    workingDays: own.workingDays,
    deputy: deputy === undefined ? undefined : { id: deputy.id, name: deputy.name },
    absence: own.absence,
  };
}

/** What they chose, or speak, or else what the association speaks. */
function languageOf({ defaultLanguage }: PeopleRouteServices, { language, spokenLanguage }: PersonSettings): Language {
  return language ?? spokenLanguage ?? defaultLanguage;
}
