import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import type { PhotoOwner } from '../../../../bot/contracts/photos';
import { createPhotos, photos as photoDocuments, type PhotoViewers } from '../../../../bot/features/photos';
import { schemaOf } from '../../../../bot/ports/collection';
import { PictureRefused, type Images } from '../../../../bot/ports/images';
import { aColleague } from '../../../support/chat/colleagues';
import { createManualClock } from '../../../support/manual-clock';

const sanne = aColleague({ id: 'sanne' }).actor;
const tom = aColleague({ id: 'tom' }).actor;
const stranger = { ...sanne, tenantId: 'another' };
const NOW = '2026-12-01T08:00:00.000Z';
const keepUntil = '2028-12-01T08:00:00.000Z';
const owner: PhotoOwner = { kind: 'reported-issue', teamId: 'vechtoever', id: 'issue-1' };
const bytes = new TextEncoder().encode('a hall with rubbish');
const everybody = viewedBy(async () => true);
const LARGEST = 400 * 1024;

describe('a photo', () => {
  it('is kept as it was made small, by whom and when', async () => {
    const { photos } = await aService();

    const photo = await photos.add(sanne, { owner, bytes, keepUntil });

    expect(photo).toEqual({ id: photo.id, width: 16, height: 9, addedBy: 'sanne', addedAt: NOW });
    expect(await shown(photos, photo.id)).toBe('small: a hall with rubbish');
  });

  it('has an id that fits an address', async () => {
    const { photos } = await aService();

    expect((await photos.add(sanne, { owner, bytes, keepUntil })).id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is kept once, also when it is added twice at the same time, and stays that of who was first', async () => {
    const { photos, shrunk } = await aService();

    const both = await Promise.all([sanne, tom].map((actor) => photos.add(actor, { owner, bytes, keepUntil })));
    const later = await photos.add(tom, { owner, bytes, keepUntil });

    expect([...both, later].map(({ id, addedBy }) => [id, addedBy])).toEqual([1, 2, 3].map(() => [later.id, 'sanne']));
    expect(shrunk()).toBeLessThanOrEqual(2);
  });

  it('of two owners is two photos', async () => {
    const { photos } = await aService();

    const one = await photos.add(sanne, { owner, bytes, keepUntil });
    const other = await photos.add(sanne, { owner: { ...owner, id: 'issue-2' }, bytes, keepUntil });
    await photos.remove(sanne.tenantId, one.id, owner);

    expect(await shown(photos, other.id)).toBe('small: a hall with rubbish');
  });

  it('is the same when what it is of went to another team', async () => {
    const { photos } = await aService();

    const before = await photos.add(sanne, { owner, bytes, keepUntil });
    const after = await photos.add(sanne, { owner: { ...owner, teamId: 'rivierenwijk' }, bytes, keepUntil });

    expect(after.id).toBe(before.id);
  });

  it('is kept whole when it is as large as they come', async () => {
    const { photos } = await aService({
      shrink: async () => ({ jpeg: new Uint8Array(LARGEST).fill(7), width: 1, height: 1 }),
    });

    const { id } = await photos.add(sanne, { owner, bytes, keepUntil });

    expect((await photos.picture(sanne, id, everybody)).byteLength).toBe(LARGEST);
  });

  it('is gone when its time has come', async () => {
    const { photos, clock } = await aService();
    const { id } = await photos.add(sanne, { owner, bytes, keepUntil });

    clock.advance((Date.parse(keepUntil) - Date.parse(NOW)) / 1000 + 1);

    await expect(photos.picture(sanne, id, everybody)).rejects.toMatchObject({ code: 'photos.photo.not-found' });
  });

  it('that is no picture is not kept', async () => {
    const { photos } = await aService({ shrink: () => Promise.reject(new PictureRefused('unreadable')) });

    await expect(photos.add(sanne, { owner, bytes, keepUntil })).rejects.toMatchObject({
      code: 'photos.picture.unreadable',
    });
  });
});

describe('looking at a photo', () => {
  it('asks its owner who may, and for which photo', async () => {
    const { photos } = await aService();
    const { id } = await photos.add(sanne, { owner, bytes, keepUntil });
    const asked: unknown[] = [];

    await photos.picture(
      tom,
      id,
      viewedBy(async (...question) => asked.push(question) > 0),
    );

    expect(asked).toEqual([[tom, owner, id]]);
  });

  it.each`
    who                                     | actor       | may
    ${'whom the owner does not show it to'} | ${tom}      | ${false}
    ${'of another association'}             | ${stranger} | ${true}
  `(
    'is refused to somebody $who, as if there were none',
    async ({ actor, may }: { actor: typeof tom; may: boolean }) => {
      const { photos } = await aService();
      const { id } = await photos.add(sanne, { owner, bytes, keepUntil });

      await expect(
        photos.picture(
          actor,
          id,
          viewedBy(async () => may),
        ),
      ).rejects.toMatchObject({
        ...{ code: 'photos.photo.not-found', kind: 'not-found' },
      });
    },
  );
});

describe('removing a photo', () => {
  it('takes it away; twice is no error', async () => {
    const { photos } = await aService();
    const { id } = await photos.add(sanne, { owner, bytes, keepUntil });

    await photos.remove(sanne.tenantId, id, owner);
    await photos.remove(sanne.tenantId, id, owner);

    await expect(photos.picture(sanne, id, everybody)).rejects.toMatchObject({ code: 'photos.photo.not-found' });
  });

  it('leaves alone what is of another owner', async () => {
    const { photos } = await aService();
    const { id } = await photos.add(sanne, { owner, bytes, keepUntil });

    await photos.remove(sanne.tenantId, id, { ...owner, id: 'issue-2' });

    expect(await shown(photos, id)).toBe('small: a hall with rubbish');
  });

  it('lets it be added again', async () => {
    const { photos } = await aService();
    const { id } = await photos.add(sanne, { owner, bytes, keepUntil });
    await photos.remove(sanne.tenantId, id, owner);

    await photos.add(tom, { owner, bytes, keepUntil });

    expect(await shown(photos, id)).toBe('small: a hall with rubbish');
  });
});

type Photos = ReturnType<typeof createPhotos>;

async function shown(photos: Photos, id: string): Promise<string> {
  return Buffer.from(await photos.picture(sanne, id, everybody)).toString();
}

function viewedBy(mayView: NonNullable<PhotoViewers['reported-issue']>): PhotoViewers {
  return { 'reported-issue': mayView };
}

async function aService(given?: Pick<Images, 'shrink'>) {
  const clock = createManualClock(NOW);
  const store = await openSqliteStore({ file: ':memory:', schema: schemaOf([photoDocuments]), clock });
  let shrunk = 0;
  const images: Pick<Images, 'shrink'> = given ?? {
    async shrink(picture) {
      shrunk += 1;
      return { jpeg: Buffer.from(`small: ${Buffer.from(picture).toString()}`), width: 16, height: 9 };
    },
  };
  return { photos: createPhotos({ store, clock, images }), clock, shrunk: () => shrunk };
}
