import { StoreError } from '../../../../bot/ports/store';
import { interleaving } from '../../../support/program/interleaving';
import { TENANT_ID } from '../../../support/program/test-association';
import { outcomeOf } from '../annual-plan/plan-program';
import { createIssueProgram, VIOLENCE, type IssueProgram } from './issue-builders';

/** Gray dots, each with another comment: the same picture to look at, other bytes. */
const DOT = 'R0lGODdhAQABAIAAAICAgAAAACwAAAAAAQABAAACAkQBADs=';
function picture(number: number): Uint8Array {
  return new Uint8Array([...Buffer.from(DOT, 'base64'), number]);
}

let one: IssueProgram;
beforeEach(async () => {
  one = await createIssueProgram();
});
afterEach(() => one.program.close());

async function add(who: string, ref: { teamId: string; id: string }, number = 0, program = one) {
  const actor = await program.program.actorOf(who);
  return program.issues.photos.add(actor, { teamId: ref.teamId, issueId: ref.id }, picture(number));
}

async function remove(who: string, ref: { teamId: string; id: string }, photoId: string, program = one) {
  return program.issues.photos.remove(await one.program.actorOf(who), { teamId: ref.teamId, issueId: ref.id }, photoId);
}

async function isKept(photoId: string): Promise<boolean> {
  return (await one.program.store.read(`${TENANT_ID}|photo|${photoId}`, 'photo')) !== undefined;
}

it('a picture is added once, kept as long as its issue, and told in its history', async () => {
  const issue = await one.report('anna');

  const first = await add('bram', issue);
  const again = await add('anna', issue);

  expect(again.photoId).toBe(first.photoId);
  expect(again.view.issue).toMatchObject({ photoIds: [first.photoId], version: 2 });
  expect(again.view.issue.history).toMatchObject([{ by: 'bram', change: { what: 'photo-added' } }]);
  const document = await one.program.store.read(`${TENANT_ID}|photo|${first.photoId}`, 'photo');
  expect(document?.expiresAt).toBe('2028-12-01T07:58:00.000Z');
});

it('a picture that is removed is gone', async () => {
  const issue = await one.report('anna');
  const { photoId } = await add('anna', issue);

  const { issue: after } = await remove('bram', issue, photoId);

  expect([after.photoIds, await isKept(photoId)]).toEqual([[], false]);
  expect(await outcomeOf(remove('bram', issue, photoId))).toBe('reported-issues.photo.not-found');
});

it('a removal that was broken off is done by doing it again', async () => {
  const issue = await one.report('anna');
  const { photoId } = await add('anna', issue);
  const broken = await createIssueProgram(one.program, (store) => ({
    ...store,
    replace: () => Promise.reject(new StoreError('busy', 'The store went away')),
  }));
  await expect(remove('anna', issue, photoId, broken)).rejects.toThrow('The store went away');

  const { issue: after } = await remove('anna', issue, photoId);

  expect([after.photoIds, await isKept(photoId)]).toEqual([[], false]);
});

it('several at once are all there, but no more than ten', async () => {
  const issue = await one.report('anna');
  const two = await createIssueProgram(one.program, interleaving);

  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, number) => outcomeOf(add('anna', issue, number, two))),
  );

  expect((await one.now(issue)).photoIds).toHaveLength(10);
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(10);
});

it.each`
  who        | text         | may
  ${'anna'}  | ${VIOLENCE}  | ${'done'}
  ${'lotte'} | ${VIOLENCE}  | ${'done'}
  ${'bram'}  | ${VIOLENCE}  | ${'reported-issues.not-found'}
  ${'maria'} | ${VIOLENCE}  | ${'reported-issues.forbidden'}
  ${'hugo'}  | ${undefined} | ${'reported-issues.not-found'}
`('$who, of "$text": $may', async ({ who, text, may }) => {
  const issue = await one.report('anna', text === undefined ? {} : { text });

  expect(await outcomeOf(add(who, issue))).toBe(may);
});

it('is seen by who sees the issue, also after it went to another team, until it is removed', async () => {
  const issue = await one.report('anna');
  const { photoId, view } = await add('anna', issue);
  const owner = { kind: 'reported-issue', teamId: 'noord', id: issue.id } as const;
  const sees = async (who: string) => {
    try {
      return await one.issues.photos.mayView(await one.program.actorOf(who), owner, photoId);
    } catch (error) {
      return error instanceof Error && error.message;
    }
  };
  const before = [await sees('bram'), await sees('dina')];
  await one.change('anna', view.issue, { what: 'correct', placeId: 'zuidhof' });
  const moved = [await sees('bram'), await sees('dina')];
  await remove('dina', issue, photoId);

  const unseen = 'reported-issues.not-found';
  expect([before, moved, await sees('dina')]).toEqual([[true, unseen], [unseen, true], false]);
});
