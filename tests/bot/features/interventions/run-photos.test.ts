import type { PhotoMoment } from '../../../../bot/contracts/intervention-runs';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import { change, keepPlaces, start, viewAs } from './run-program';

/** Gray dots, each with another comment: the same picture to look at, other bytes. */
const DOT = 'R0lGODdhAQABAIAAAICAgAAAACwAAAAAAQABAAACAkQBADs=';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await keepPlaces(program);
});
afterEach(() => program.close());

async function add(who: string, runId: string, moment: PhotoMoment = 'before', number = 0) {
  const picture = new Uint8Array([...Buffer.from(DOT, 'base64'), number]);
  return program.services.interventionRuns.addPhoto(await program.actorOf(who), runId, moment, picture);
}

async function kept(photoId: string) {
  return program.store.read(`${TENANT_ID}|photo|${photoId}`, 'photo');
}

it('a picture is there once, of the moment that was said last, for two years', async () => {
  const { view } = await start(program);

  const first = await add('anna', view.run.id);
  const again = await add('lotte', view.run.id, 'after');

  expect(again.photoId).toBe(first.photoId);
  expect(again.view.run.photos).toMatchObject([{ id: first.photoId, moment: 'after', addedBy: 'anna', width: 1 }]);
  expect((await kept(first.photoId))?.expiresAt).toBe('2028-12-01T07:58:00.000Z');
});

it('two pictures at once are both there', async () => {
  const { view } = await start(program);

  await Promise.all([add('anna', view.run.id, 'before', 1), add('lotte', view.run.id, 'after', 2)]);

  expect((await viewAs(program, 'anna', view.run.id)).run.photos.map(({ moment }) => moment).sort()).toEqual([
    'after',
    'before',
  ]);
});

it('a picture is taken away for good, and twice is once', async () => {
  const { view } = await start(program);
  const { photoId, view: added } = await add('anna', view.run.id);
  const command = { what: 'remove-photo', photoId } as const;

  const { view: removed } = await change(program, 'anna', added, command);

  expect([removed.run.photos, await kept(photoId)]).toEqual([[], undefined]);
  expect((await change(program, 'lotte', removed, command)).outcome).toBe('already');
});

it('a picture of another run stays when it is asked to be removed here', async () => {
  const { view } = await start(program);
  const other = await start(program, 'anna', { id: 'form-2', issueId: 'issue-2' });
  const { photoId } = await add('anna', other.view.run.id);

  expect((await change(program, 'anna', view, { what: 'remove-photo', photoId })).outcome).toBe('already');
  expect(await kept(photoId)).toBeDefined();
});

it('a picture that the run does not have is not shown as its', async () => {
  const { view } = await start(program);
  const owner = { kind: 'running-intervention', teamId: 'noord', id: view.run.id } as const;
  const { photoId } = await add('anna', view.run.id);
  const mayView = async (id: string) =>
    program.services.interventionRuns.mayViewPhoto(await program.actorOf('anna'), owner, id);

  expect([await mayView(photoId), await mayView('another')]).toEqual([true, false]);
});

it('ten pictures are enough', async () => {
  const { view } = await start(program);
  for (let number = 0; number < 10; number += 1) await add('anna', view.run.id, 'before', number);

  expect(await outcomeOf(add('anna', view.run.id, 'before', 10))).toBe('interventions.photos.too-many');
});

it.each`
  who        | adds                             | sees
  ${'anna'}  | ${'done'}                        | ${true}
  ${'lotte'} | ${'done'}                        | ${true}
  ${'chris'} | ${'interventions.forbidden'}     | ${true}
  ${'maria'} | ${'interventions.forbidden'}     | ${true}
  ${'dina'}  | ${'interventions.run.not-found'} | ${false}
`('$who adds: $adds, and sees: $sees', async ({ who, adds, sees }) => {
  const { view } = await start(program);
  const { photoId } = await add('kees', view.run.id);
  const viewers = { 'running-intervention': program.services.interventionRuns.mayViewPhoto };
  const actor = await program.actorOf(String(who));

  expect(await outcomeOf(add(String(who), view.run.id, 'before', 1))).toBe(adds);
  const seen = await outcomeOf(program.services.photos.picture(actor, photoId, viewers));
  expect(seen === 'done').toBe(sees);
});
