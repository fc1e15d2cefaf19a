import sharp from 'sharp';
import { sharpImages } from '../../../../bot/adapters/images/images';
import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import type { HouseStyle } from '../../../../bot/contracts/materials';
import type { Role } from '../../../../bot/contracts/people';
import { createHouseStyles } from '../../../../bot/features/house-style';
import { houseStyles as documents } from '../../../../bot/features/house-style/collections';
import { LogoNotFound, NotAllowed } from '../../../../bot/features/house-style/errors';
import { schemaOf } from '../../../../bot/ports/collection';
import { PictureRefused } from '../../../../bot/ports/images';
import type { Actor } from '../../../../bot/shared/actor';
import { createManualClock } from '../../../support/manual-clock';

const STYLE: HouseStyle = { name: 'Oeverwaal (verzonnen)', color: '#1d6fb8', phone: '000-555 01 00' };

describe('the house style', () => {
  it('is a name that asks for one in our own color until somebody sets it', async () => {
    const { houseStyles } = await aService();

    expect(await houseStyles.view(anActor('staff'))).toEqual({
      ...{ name: 'Uw woningcorporatie', color: '#b4512c', version: 0 },
      may: { change: false },
    });
  });

  it.each`
    role               | may
    ${'staff'}         | ${false}
    ${'team-lead'}     | ${false}
    ${'manager'}       | ${true}
    ${'administrator'} | ${true}
  `('is changed by $role: $may', async ({ role, may }: { role: Role; may: boolean }) => {
    const { houseStyles } = await aService();
    const actor = anActor(role);

    expect((await houseStyles.view(actor)).may.change).toBe(may);
    for (const change of [
      () => houseStyles.write(actor, 0, STYLE),
      async () => houseStyles.setLogo(actor, 1, await aPicture()),
      () => houseStyles.removeLogo(actor, 2),
    ]) {
      if (may) expect((await change()).outcome).toBe('applied');
      else await expect(change()).rejects.toThrow(NotAllowed);
    }
  });

  it('is what was written, without what is blank', async () => {
    const { houseStyles } = await aService();

    await houseStyles.write(anActor('manager'), 0, { ...STYLE, name: ' Oeverwaal ', email: ' ', website: '' });

    const { may: _may, ...kept } = await houseStyles.view(anActor('staff'));
    expect(kept).toEqual({ name: 'Oeverwaal', color: '#1d6fb8', phone: '000-555 01 00', version: 1 });
  });

  it.each`
    seen | outcome
    ${1} | ${'applied'}
    ${0} | ${'stale'}
    ${2} | ${'stale'}
  `('is changed by who looked at version $seen of 1: $outcome', async ({ seen, outcome }) => {
    const { houseStyles } = await aService();
    await houseStyles.write(anActor('manager'), 0, STYLE);

    const changed = await houseStyles.write(anActor('manager'), Number(seen), { ...STYLE, color: '#222222' });

    expect(changed.outcome).toBe(outcome);
    expect(changed.houseStyle.color).toBe(outcome === 'applied' ? '#222222' : STYLE.color);
  });

  it('is written twice as once', async () => {
    const { houseStyles } = await aService();

    const first = await houseStyles.write(anActor('manager'), 0, STYLE);
    const second = await houseStyles.write(anActor('manager'), 0, STYLE);

    expect([first.outcome, second.outcome]).toEqual(['applied', 'already']);
    expect(second.houseStyle.version).toBe(1);
  });

  it('is of one association only', async () => {
    const { houseStyles } = await aService();

    await houseStyles.write(anActor('manager'), 0, STYLE);

    expect((await houseStyles.printed('another-tenant')).style.name).toBe('Uw woningcorporatie');
  });
});

describe('the logo', () => {
  it('is shown and printed as it was made', async () => {
    const { houseStyles } = await aService();

    const { houseStyle } = await houseStyles.setLogo(anActor('manager'), 0, await aPicture());

    expect(houseStyle.logo).toEqual({ width: 30, height: 10 });
    const { logo } = await houseStyles.printed('t');
    expect(logo?.png).toEqual(await houseStyles.logo('t'));
    expect(await sharp(logo?.png).metadata()).toMatchObject({ format: 'png', width: 30, height: 10, hasAlpha: true });
  });

  it('stays when the rest changes, and goes when it is taken away', async () => {
    const { houseStyles } = await aService();
    await houseStyles.setLogo(anActor('manager'), 0, await aPicture());

    const written = await houseStyles.write(anActor('manager'), 1, STYLE);
    const removed = await houseStyles.removeLogo(anActor('manager'), 2);

    expect(written.houseStyle.logo).toBeDefined();
    expect([removed.houseStyle.logo, removed.houseStyle.name]).toEqual([undefined, STYLE.name]);
    await expect(houseStyles.logo('t')).rejects.toThrow(LogoNotFound);
  });

  it('is refused when it is no picture, and nothing changes', async () => {
    const { houseStyles } = await aService();

    await expect(houseStyles.setLogo(anActor('manager'), 0, Buffer.from('<svg/>'))).rejects.toThrow(PictureRefused);

    expect((await houseStyles.view(anActor('staff'))).version).toBe(0);
  });
});

async function aService() {
  const clock = createManualClock('2026-12-01T08:00:00.000Z');
  const store = await openSqliteStore({ file: ':memory:', schema: schemaOf([documents]), clock });
  return { houseStyles: createHouseStyles({ store, clock, images: sharpImages() }) };
}

function anActor(role: Role): Actor {
  return {
    tenantId: 't',
    personId: 'p',
    role,
    teamIds: ['vecht'],
    leadsTeamIds: role === 'team-lead' ? ['vecht'] : [],
  };
}

function aPicture(): Promise<Buffer> {
  return sharp({ create: { width: 30, height: 10, channels: 4, background: '#00ff0080' } })
    .png()
    .toBuffer();
}
