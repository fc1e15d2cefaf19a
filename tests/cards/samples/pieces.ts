import type { CardButton, CardLink } from '../../../cards/button';
import type { Frame } from '../../../cards/frame';
import type { Row } from '../../../cards/row';

/** All people and places in the samples are invented. */
const DEMO_NOTICE = 'Demo: hier is het dinsdag 1 december 2026, 08:58';

export const LONGEST_TITLE =
  'Woonomgeving Burgemeester Van Haersma Buma-Oranjestraatkwartier: containertuintjes, verlichting en zichtlijnen bij ' +
  'de achterpaden samen met de bewonerscommissie en de gemeente verbeteren en onderhouden';

export const COLLEAGUES = [
  { title: 'Sanne de Vries', value: '6f6a1c1e-0000-4000-8000-000000000001' },
  { title: 'Mohammed El Idrissi-van den Boogaard', value: '6f6a1c1e-0000-4000-8000-000000000002' },
  { title: 'Anne-Wil Hoogeveen', value: '6f6a1c1e-0000-4000-8000-000000000003' },
];

export function aFrame(overrides: Partial<Frame> = {}): Frame {
  return { eyebrow: 'Jaarplan 2027 · Team Noordoost', title: 'Jaarplan', notice: DEMO_NOTICE, ...overrides };
}

export function aButton(overrides: Partial<CardButton> = {}): CardButton {
  return { title: 'Openen', verb: 'annual-plan/open-task', data: anItemRef(), ...overrides };
}

/** As long as Teams makes them. */
export function aLink(): CardLink {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: '/plans/team-noordoost/2027/timeline' }));
  const url = `https://teams.microsoft.com/l/entity/6f6a1c1e-0000-4000-8000-000000000009/overview?context=${context}`;
  return { title: 'Open in tabblad', url };
}

export function aRow(overrides: Partial<Row> = {}): Row {
  return {
    day: 'di 15 dec',
    title: 'Buurtschouw Vechtstraat met bewoners voorbereiden',
    tone: 'coming',
    state: 'over 14 dagen',
    detail: 'Sanne de Vries · Vechtstraat',
    open: aButton(),
    ...overrides,
  };
}

function anItemRef(): Record<string, string | number> {
  return { teamId: 'team-noordoost', year: 2027, itemId: 'milestone-team-draft-annual-plan-2027', version: 3 };
}
