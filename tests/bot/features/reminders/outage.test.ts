import type { LocalDate } from '../../../../bot/contracts/calendar';
import { MessengerError } from '../../../../bot/ports/messenger';
import { StoreError, type Doc, type Store } from '../../../../bot/ports/store';
import { addMilliseconds, instantAt } from '../../../../bot/shared/local-date';
import { aPlanItem, keepItems } from '../../../support/program/plan-items';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { digestOf, messagesTo } from './told';

const DAY: LocalDate = '2026-12-08';
const NINE = instantAt(DAY, '09:00');

type Refusal = (doc: Doc, etag: string) => Promise<never>;

let program: TestProgram;
/** What happens to each attempt to keep what became of a digest, in this order. */
let refusals: Refusal[];

const busy: Refusal = () => Promise.reject(new StoreError('busy', 'Nobody listens'));
const lost: Refusal = () => Promise.reject(new StoreError('unknown', 'No answer'));
const appliedAndLost: Refusal = async (doc, etag) => {
  await program.store.replace(doc, etag);
  throw new StoreError('unknown', 'No answer');
};
/** So long that somebody else took the sender for dead. */
const takenForDead: Refusal = async (doc) => {
  const waiting = await program.store.read(doc.pk, doc.id);
  if (waiting === undefined) throw new Error('The digest is there');
  const { due: _due, etag, body, ...rest } = waiting;
  await program.store.replace({ ...rest, body: { ...body, state: 'in-doubt', reason: 'sender-died' } }, etag);
  throw new StoreError('busy', 'Nobody listens');
};

/** Refuses writes that turn a digest from `sending` into something else. */
function refusing(store: Store): Store {
  return {
    ...store,
    async replace(doc, etag) {
      const before = doc.type === 'digest' ? await store.read(doc.pk, doc.id) : undefined;
      const refusal = before?.body['state'] === 'sending' ? refusals.shift() : undefined;
      return refusal === undefined ? store.replace(doc, etag) : refusal(doc, etag);
    },
  };
}

beforeEach(async () => {
  refusals = [];
  program = await createTestProgram({ now: instantAt('2026-12-04', '09:30'), through: refusing });
  await keepItems(program, aPlanItem());
  await program.install('anna', 'lotte');
  await program.advanceTo(addMilliseconds(NINE, -1000));
});
afterEach(() => program.close());

const courses: readonly (readonly [string, readonly Refusal[]])[] = [
  ['for a while', [busy, busy, lost, busy, lost]],
  ['having kept it all the same', [appliedAndLost, busy]],
  ['for so long that somebody took the sender for dead', [busy, takenForDead, busy]],
];

describe.each(courses)('while the store does not keep what became of a message, %s', (_how, course) => {
  it('what arrived is known to have arrived, and is not sent again', async () => {
    refusals = [...course];

    await program.advanceTo(instantAt(DAY, '17:00'));

    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'sent', attempts: 1, activityId: 'sent-1' });
    expect(messagesTo(program, 'anna')).toBe(1);
    expect(program.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('what certainly did not arrive is sent later, once', async () => {
    program.messenger.failNext(new MessengerError('busy', '429'));
    refusals = [...course];

    await program.advanceTo(instantAt(DAY, '17:00'));

    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'sent', attempts: 2 });
    expect(messagesTo(program, 'anna')).toBe(1);
  });

  it('what was refused for good is known to be refused, and who cannot be reached is marked', async () => {
    program.messenger.failNext(new MessengerError('unreachable', 'ConversationBlockedByUser'));
    refusals = [...course];

    await program.advanceTo(instantAt(DAY, '17:00'));

    const anna = await program.actorOf('anna');
    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'unreachable' });
    expect((await program.services.people.settingsOf(anna.tenantId, 'anna')).reachability.state).toBe('unreachable');
    expect(messagesTo(program, 'anna')).toBe(0);
  });
});
