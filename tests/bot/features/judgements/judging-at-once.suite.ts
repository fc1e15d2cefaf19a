import type { JudgementSaved } from '../../../../bot/features/judgements';
import type { JudgementAnswer } from '../../../../bot/contracts/judgements';
import { StoreError, type Store } from '../../../../bot/ports/store';
import { createManualClock, type ManualClock } from '../../../support/manual-clock';
import { interleaving } from '../../../support/program/interleaving';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { people } from '../../../support/program/test-association';
import { anAnswer, answeredBy, createJudgingWorld, GUEST, keptAt, ROUND, save, taskOf } from './judging-world';

const ANNA = 'professional.anna';
const NOW = '2026-12-01T07:58:00.000Z';
const THREES: JudgementAnswer = anAnswer({ grades: { housing: 3 }, why: 'Vocht in de muren' });

/** Saving at the same moment, from two instances side by side over one store. */
export function testJudgingAtOnce(name: string, open: (clock: ManualClock) => Promise<Store>): void {
  describe(`judging at once ${name}`, () => {
    let one: TestProgram;
    let other: TestProgram;
    let seed: number;
    let broken: 'before' | 'after' | undefined;

    const turns = () => (seed = (seed * 48_271) % 2_147_483_647) % 4;

    beforeEach(async () => {
      const clock = createManualClock(NOW);
      [seed, broken] = [1, undefined];
      one = await createJudgingWorld({
        clock,
        store: await open(clock),
        through: (store) => breaking(interleaving(store, turns), () => broken),
      });
      other = await createTestProgram({
        ...{ clock, store: one.store, people: [...people, GUEST] },
        through: (store) => interleaving(store, turns),
      });
    });
    afterEach(() => one.close());

    const outcomes = (all: readonly JudgementSaved[]) => all.map(({ outcome }) => outcome).sort();

    it('the same twice has one effect', async () => {
      const both = await Promise.all([save(one, 'anna', 'vecht'), save(other, 'anna', 'vecht')]);

      expect(outcomes(both)).toEqual(['already', 'applied']);
      expect(await keptAt(one, 'vecht')).toEqual({ [ANNA]: '7 v1' });
      expect(await answeredBy(one, ANNA)).toEqual(['vecht']);
    });

    it('two answers for one place: one counts, and the other is kept as a draft', async () => {
      const both = await Promise.all([save(one, 'anna', 'vecht'), save(other, 'anna', 'vecht', THREES)]);

      const task = await taskOf(one, 'anna', 'vecht');
      expect(outcomes(both)).toEqual(['applied', 'changed']);
      expect([task.version, new Set([task.answer?.knows, task.draft !== undefined])]).toEqual([1, new Set([true])]);
      const grades = [task.answer, task.draft].map(
        (said) => said !== undefined && 'grades' in said && said.grades.housing,
      );
      expect(grades.toSorted()).toEqual([3, 7]);
    });

    it('answers for different places go stale on the row alone, and all count', async () => {
      const all = await Promise.all([
        save(one, 'anna', 'vecht'),
        save(other, 'anna', 'lek'),
        save(one, 'anna', 'amstel', { knows: false }),
      ]);

      expect(outcomes(all)).toEqual(['applied', 'applied', 'applied']);
      expect(await answeredBy(one, ANNA)).toEqual(['amstel', 'lek', 'vecht']);
    });

    it('a team lead who joins twice has one row, with both places', async () => {
      const all = await Promise.all([
        save(one, 'lotte', 'eiland'),
        save(other, 'lotte', 'eiland'),
        save(other, 'lotte', 'vecht'),
      ]);

      expect(outcomes(all)).toEqual(['already', 'applied', 'applied']);
      expect(await answeredBy(one, 'professional.lotte')).toEqual(['eiland', 'vecht']);
    });

    it('while the places are handed over it is one person’s or the other’s', async () => {
      const anna = await one.actorOf('anna');
      const [saved] = await Promise.allSettled([
        save(one, 'anna', 'vecht'),
        other.services.participants.handOver(anna, ROUND, ANNA, 'dina'),
      ]);

      const [hers, dinas] = await Promise.all(
        [ANNA, 'professional.dina'].map((id) => one.services.participants.find(TENANT_ID, ROUND, id)),
      );
      const isHers = saved.status === 'fulfilled';
      expect(await keptAt(one, 'vecht')).toEqual(isHers ? { [ANNA]: '7 v1' } : {});
      expect(hers?.body.placeIds).toEqual(isHers ? ['vecht'] : []);
      expect(dinas?.body.placeIds).toEqual(isHers ? ['lek', 'amstel'] : ['vecht', 'lek', 'amstel']);
    });

    it.each`
      when        | first
      ${'before'} | ${{}}
      ${'after'}  | ${{ [ANNA]: '7 v1' }}
    `('an instance that dies right $when the write leaves all of it or nothing', async ({ when, first }) => {
      broken = when;

      await expect(save(one, 'anna', 'vecht')).rejects.toThrow('died');

      expect(await keptAt(other, 'vecht')).toEqual(first);
      expect(await answeredBy(other, ANNA)).toEqual(when === 'after' ? ['vecht'] : []);
      expect((await save(other, 'anna', 'vecht')).outcome).toBe(when === 'after' ? 'already' : 'applied');
      expect(await keptAt(other, 'vecht')).toEqual({ [ANNA]: '7 v1' });
    });

    it('everybody at once, each twice, is one judgement each, in every order', async () => {
      const who = ['anna', 'bram', 'chris', 'emre', 'gerda'];
      const places = ['vecht', 'lek', 'amstel'];
      const sends = who.flatMap((person) =>
        places.flatMap((place) => [one, other].map((on) => save(on, person, place))),
      );

      const all = await Promise.all(sends);

      expect(outcomes(all)).toEqual([
        ...Array.from({ length: 15 }, () => 'already'),
        ...Array.from({ length: 15 }, () => 'applied'),
      ]);
      for (const place of places) {
        const kept = await one.services.judging.ofPlace(TENANT_ID, ROUND, place);
        expect(kept.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
      }
      expect(await answeredBy(one, ANNA)).toEqual(['amstel', 'lek', 'vecht']);
    });
  });
}

/** A store whose next batch is the last that its instance does. */
function breaking(store: Store, broken: () => 'before' | 'after' | undefined): Store {
  return {
    ...store,
    async batch(pk, operations) {
      if (broken() === undefined) return store.batch(pk, operations);
      if (broken() === 'after') await store.batch(pk, operations);
      throw new StoreError('unknown', 'This instance died');
    },
  };
}
