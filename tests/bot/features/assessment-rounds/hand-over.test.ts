import type { TestProgram } from '../../../support/program/test-program';
import { staticDirectory } from '../../../../bot/adapters/static-directory/static-directory';
import type { Directory } from '../../../../bot/ports/directory';
import { TENANT_ID, testAssociation } from '../../../support/program/test-association';
import {
  answer,
  ask,
  command,
  counted,
  createRoundProgram,
  keepPartner,
  openRound,
  responseAs,
  ROUND,
  rowOf,
  toDoOf,
} from './round-program';

let program: TestProgram;
let gone = new Set<string>();

/** The association, of which people leave as a test says. */
function directoryWithLeavers(): Directory {
  const all = staticDirectory(TENANT_ID, testAssociation());
  return {
    ...all,
    person: async (tenantId, id) => (gone.has(id) ? undefined : all.person(tenantId, id)),
    people: async (tenantId) => (await all.people(tenantId)).filter(({ id }) => !gone.has(id)),
  };
}

beforeEach(async () => {
  gone = new Set();
  program = await createRoundProgram({ directory: directoryWithLeavers() });
  await openRound(program, { anna: ['vecht', 'sluis', 'haven'], bram: ['sluis'] });
});
afterEach(() => program.close());

async function handOver(by: string, from: string, to: string) {
  const participantId = from.includes('.') ? from : `professional.${from}`;
  return program.services.participants.handOver(await program.actorOf(by), ROUND, participantId, to);
}

it('moves what was not answered to a colleague, after what they had; what was answered stays', async () => {
  await answer(program, 'anna', 'vecht');

  expect(await handOver('anna', 'anna', 'bram')).toEqual({ outcome: 'applied', places: 2 });

  expect([(await rowOf(program, 'anna')).placeIds, (await rowOf(program, 'bram')).placeIds]).toEqual([
    ['vecht'],
    ['sluis', 'haven'],
  ]);
  expect((await rowOf(program, 'anna')).handedOver).toMatchObject({ to: 'bram', placeIds: ['sluis', 'haven'] });
  expect(await responseAs(program)).toBe('2 people, 1 started, 1 finished, 1 of 3');
});

it('gives the colleague the task, and takes it from who handed over', async () => {
  await handOver('anna', 'anna', 'chris');
  await counted(program);

  expect([await toDoOf(program, 'anna'), await toDoOf(program, 'chris')]).toEqual([[], ['3 by 2026-12-21']]);
});

it('is done once, however often it is pressed', async () => {
  await handOver('anna', 'anna', 'chris');

  expect(await handOver('anna', 'anna', 'chris')).toEqual({ outcome: 'already', places: 3 });
  await expect(handOver('anna', 'anna', 'bram')).rejects.toThrow('assessment-rounds.nothing-to-hand-over');
});

it.each`
  by         | from      | to           | fault
  ${'lotte'} | ${'anna'} | ${'chris'}   | ${undefined}
  ${'maria'} | ${'anna'} | ${'dina'}    | ${undefined}
  ${'bram'}  | ${'anna'} | ${'bram'}    | ${'forbidden'}
  ${'hugo'}  | ${'anna'} | ${'dina'}    | ${'forbidden'}
  ${'anna'}  | ${'anna'} | ${'anna'}    | ${'colleague.unknown'}
  ${'anna'}  | ${'anna'} | ${'niemand'} | ${'colleague.unknown'}
  ${'lotte'} | ${'gijs'} | ${'anna'}    | ${'participant.not-found'}
`('$by hands what $from is asked over to $to: $fault', async ({ by, from, to, fault }) => {
  const outcome = handOver(by, from, to);

  if (fault === undefined) await expect(outcome).resolves.toMatchObject({ outcome: 'applied' });
  else await expect(outcome).rejects.toThrow(`assessment-rounds.${fault}`);
});

it('is not for what a partner is asked', async () => {
  const partnerId = await keepPartner(program);
  await ask(program, { [partnerId]: ['vecht'] });

  await expect(handOver('maria', partnerId, 'anna')).rejects.toThrow('assessment-rounds.forbidden');
});

it('is over when the round is', async () => {
  await command(program, { what: 'close' });

  await expect(handOver('anna', 'anna', 'bram')).rejects.toThrow('assessment-rounds.state.conflict');
});

it('lets the team lead hand over what somebody was asked who left, whose row has no name', async () => {
  await answer(program, 'anna', 'vecht');
  gone.add('anna');

  const { participants: before } = await program.services.participants.page(await program.actorOf('lotte'), ROUND, {});
  await handOver('lotte', 'anna', 'chris');

  expect(before.map(({ name, answered, asked, may }) => [name, answered, asked, may.takeOver])).toEqual([
    ['', 1, 3, true],
    ['Bram Kok', 0, 1, true],
  ]);
  expect((await rowOf(program, 'chris')).placeIds).toEqual(['sluis', 'haven']);
  expect((await rowOf(program, 'anna')).placeIds).toEqual(['vecht']);
});
