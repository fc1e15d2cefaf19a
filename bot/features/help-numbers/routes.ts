import { defineRoute, type Route } from '../../api/define';
import { Stale } from '../../api/refusal';
import { HelpNumberList, WriteHelpNumbers } from '../../contracts/help-numbers';
import type { HelpNumbers } from './service';

/** Whom to call, nationally and here. */
export function helpNumberRoutes({ helpNumbers }: { readonly helpNumbers: HelpNumbers }): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getHelpNumbers',
      method: 'get',
      path: '/api/help-numbers',
      summary:
        'Whom to call: the national numbers and those of the association, with the day on which each was checked',
      access: 'everybody',
      response: HelpNumberList,
      version: ({ version }) => version,
      example: { as: 'staff' },
      handle: (_input, { actor }) => helpNumbers.list(actor),
    }),
    defineRoute({
      operationId: 'writeHelpNumbers',
      method: 'put',
      path: '/api/help-numbers',
      summary: "Writes the association's own numbers, and which national ones were looked at today",
      access: { only: 'administrators', refused: ['manager', 'teamlead', 'staff'] },
      body: WriteHelpNumbers,
      precondition: 'version',
      response: HelpNumberList,
      version: ({ version }) => version,
      example: {
        as: 'admin',
        seen: 1,
        body: {
          local: [
            {
              id: 'wijkagent',
              label: 'Wijkagent (verzonnen)',
              number: '000-555 01 01',
              themes: ['drugs-crime', 'vandalism'],
              checkedOn: '2026-11-03',
            },
          ],
          checkedToday: ['police'],
        },
      },
      handle: async ({ body, seen }, { actor }) => {
        const { outcome, list } = await helpNumbers.write(actor, seen, body);
        if (outcome === 'stale') throw new Stale(list, list.version);
        return list;
      },
    }),
  ];
}
