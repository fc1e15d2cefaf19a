import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import { staticDirectory } from '../../../../bot/adapters/static-directory/static-directory';
import type { NewPartner, PartnerInput } from '../../../../bot/contracts/network-partners';
import type { Role } from '../../../../bot/contracts/people';
import {
  createNetworkPartners,
  networkPartners,
  type NetworkPartners,
} from '../../../../bot/features/network-partners';
import { schemaOf } from '../../../../bot/ports/collection';
import type { Store } from '../../../../bot/ports/store';
import type { Actor } from '../../../../bot/shared/actor';
import { createManualClock } from '../../../support/manual-clock';
import { people, TENANT_ID, testAssociation } from '../../../support/program/test-association';
import { outcomeOf } from '../annual-plan/plan-program';

/** A guest of another organization, invented. */
const guest = {
  id: 'gast',
  givenName: 'Gita',
  name: 'Gita Gast',
  email: 'gita@wijkzorg.example',
  role: 'guest',
} as const;
const NOW = '2026-12-01T07:58:00.000Z';

let store: Store;
let service: NetworkPartners;
beforeEach(async () => {
  const clock = createManualClock(NOW);
  store = await openSqliteStore({ file: ':memory:', schema: schemaOf([networkPartners]), clock });
  const directory = staticDirectory(TENANT_ID, testAssociation({ people: [...people, guest] }));
  service = createNetworkPartners({ store, clock, directory });
});
afterEach(() => store.close());

function anActor(role: Role, leadsTeamIds: readonly string[] = [], tenantId = TENANT_ID): Actor {
  return { tenantId, personId: 'iemand', role, teamIds: leadsTeamIds, leadsTeamIds };
}

const manager = anActor('manager');

const INPUT: PartnerInput = {
  organization: 'Welzijn Noord (verzonnen)',
  kind: 'welfare',
  contactName: 'Noor Welzijn',
  email: 'noor@welzijn.example',
  language: 'nl',
  mayBeNamed: false,
};

function add(overrides: Partial<NewPartner> = {}, actor = manager) {
  return service.add(actor, { id: 'partner-1', ...INPUT, ...overrides });
}

describe('network partners', () => {
  it.each`
    role               | leads       | mayList  | mayChange
    ${'administrator'} | ${[]}       | ${true}  | ${true}
    ${'manager'}       | ${[]}       | ${true}  | ${true}
    ${'team-lead'}     | ${['west']} | ${true}  | ${true}
    ${'staff'}         | ${[]}       | ${true}  | ${false}
    ${'guest'}         | ${[]}       | ${false} | ${false}
  `('$role who leads $leads lists: $mayList, changes: $mayChange', async ({ role, leads, mayList, mayChange }) => {
    const actor = anActor(role, leads);
    await add();

    expect(await outcomeOf(service.list(actor))).toBe(mayList === true ? 'done' : 'network-partners.forbidden');
    const change = mayChange === true ? 'done' : 'network-partners.change-forbidden';
    expect(await outcomeOf(add({ id: 'partner-2' }, actor))).toBe(change);
    expect(await outcomeOf(service.change(actor, 'partner-1', 1, { ...INPUT, kind: 'care' }))).toBe(change);
    expect(await outcomeOf(service.command(actor, 'partner-1', 2, { what: 'archive' }))).toBe(change);
  });

  it('tells who may change them', async () => {
    await add();

    expect(await service.list(manager)).toMatchObject({ may: { add: true }, partners: [{ may: { change: true } }] });
    expect(await service.list(anActor('staff'))).toMatchObject({
      may: { add: false },
      partners: [{ may: { change: false } }],
    });
  });

  it('are listed by organization and contact, of their own association only', async () => {
    await add({ id: 'partner-1', organization: 'Zorg' });
    await add({ id: 'partner-2', organization: 'Éénloket', contactName: 'Bea' });
    await add({ id: 'partner-3', organization: 'Éénloket', contactName: 'Aad' });
    await add({ id: 'partner-4' }, anActor('manager', [], 'other-tenant'));

    const { partners } = await service.list(manager);

    expect(partners.map(({ id }) => id)).toEqual(['partner-3', 'partner-2', 'partner-1']);
  });

  it('are added once, however often it is sent', async () => {
    const [first, second] = await Promise.all([add(), add({ contactName: 'Iemand anders' })]);

    const { partners } = await service.list(manager);

    expect(partners).toHaveLength(1);
    expect(first).toEqual(second);
    expect(partners[0]).toMatchObject({ ...INPUT, version: 1, addedBy: 'iemand', addedAt: NOW });
  });
});

describe('changing a network partner', () => {
  it('is done against the version that was looked at, and once', async () => {
    await add();
    const named = { ...INPUT, mayBeNamed: true };

    const applied = await service.change(manager, 'partner-1', 1, named);
    const again = await service.change(manager, 'partner-1', 1, named);
    const late = await service.change(manager, 'partner-1', 1, { ...INPUT, kind: 'care' });

    expect(applied).toMatchObject({ outcome: 'applied', partner: { mayBeNamed: true, version: 2 } });
    expect(again).toMatchObject({ outcome: 'already', partner: { version: 2 } });
    expect(late).toMatchObject({ outcome: 'stale', partner: { kind: 'welfare', version: 2 } });
  });

  it('lets one of two at once win', async () => {
    await add();

    const outcomes = await Promise.all(
      (['care', 'police'] as const).map((kind) => service.change(manager, 'partner-1', 1, { ...INPUT, kind })),
    );

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
  });

  it('archives and restores, and keeps who they are', async () => {
    await add();

    const archived = await service.command(manager, 'partner-1', 1, { what: 'archive' });
    const again = await service.command(manager, 'partner-1', 1, { what: 'archive' });
    const restored = await service.command(manager, 'partner-1', 2, { what: 'restore' });

    expect(archived).toMatchObject({ outcome: 'applied', partner: { archivedAt: NOW, contactName: 'Noor Welzijn' } });
    expect(again.outcome).toBe('already');
    expect(restored).toMatchObject({ outcome: 'applied', partner: { version: 3 } });
    expect(restored.partner.archivedAt).toBeUndefined();
  });

  it('knows nobody by another id', async () => {
    expect(await outcomeOf(service.command(manager, 'no-such-partner', 1, { what: 'archive' }))).toBe(
      'network-partners.not-found',
    );
  });
});

describe('a guest in Teams', () => {
  it('judges for the partner that names them, until it is archived', async () => {
    await add({ guestId: 'gast' });

    const asked = await service.ofGuest(TENANT_ID, 'gast');
    await service.command(manager, 'partner-1', 1, { what: 'archive' });

    expect(asked?.id).toBe('partner-1');
    expect(await service.ofGuest(TENANT_ID, 'gast')).toBeUndefined();
    expect(await service.ofGuest('other-tenant', 'gast')).toBeUndefined();
    expect((await service.find(TENANT_ID, 'partner-1'))?.guestId).toBe('gast');
  });

  it('is no guest of theirs any more when they are left out', async () => {
    await add({ guestId: 'gast' });

    const { partner } = await service.change(manager, 'partner-1', 1, INPUT);

    expect(partner.guestId).toBeUndefined();
    expect(await service.ofGuest(TENANT_ID, 'gast')).toBeUndefined();
  });

  it.each`
    guestId     | why               | outcome
    ${'gast'}   | ${'a guest'}      | ${'done'}
    ${'anna'}   | ${'a colleague'}  | ${'network-partners.guest-unknown'}
    ${'nobody'} | ${'not in Teams'} | ${'network-partners.guest-unknown'}
  `('$guestId, who is $why: $outcome', async ({ guestId, outcome }) => {
    expect(await outcomeOf(add({ guestId }))).toBe(outcome);
  });

  it('is a guest of one partner at a time', async () => {
    await add({ guestId: 'gast' });

    expect(await outcomeOf(add({ id: 'partner-2', guestId: 'gast' }))).toBe('network-partners.guest-taken');
    await add({ id: 'partner-2' });
    expect(await outcomeOf(service.change(manager, 'partner-2', 1, { ...INPUT, guestId: 'gast' }))).toBe(
      'network-partners.guest-taken',
    );
    await service.command(manager, 'partner-1', 1, { what: 'archive' });
    expect(await outcomeOf(service.change(manager, 'partner-2', 1, { ...INPUT, guestId: 'gast' }))).toBe('done');
    expect(await outcomeOf(service.command(manager, 'partner-1', 2, { what: 'restore' }))).toBe(
      'network-partners.guest-taken',
    );
  });
});
