import type { TestProgram } from '../../../support/program/test-program';
import { toldTo } from '../reminders/told';
import { answer, command, counted, createRoundProgram, installed, openRound } from './round-program';

/** Tuesday 1 December 2026; open through Monday the 21st, of which Friday the 11th is halfway. */
let program: TestProgram;
beforeEach(async () => {
  program = await createRoundProgram();
  await installed(program, 'anna', 'bram', 'lotte', 'maria');
  await openRound(program, { anna: ['vecht', 'sluis'] });
});
afterEach(() => program.close());

/** By day, in which step of the round somebody was. */
async function stepsOf(personId: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const told = await toldTo(program, personId);
  return Object.fromEntries(
    Object.entries(told).map(([day, lines]) => [day, lines.map((line) => line.split(' ').slice(1).join(' '))]),
  );
}

it('tells of the round the day after it opened, halfway, two days before and on its last day, and nobody else', async () => {
  await program.advanceTo('2027-01-31T12:00:00.000Z');

  expect(await stepsOf('anna')).toEqual({
    '2026-12-02': ['asked'],
    '2026-12-11': ['halfway'],
    '2026-12-18': ['before-2'],
    '2026-12-21': ['due'],
  });
  expect([await stepsOf('bram'), await stepsOf('lotte'), await stepsOf('maria')]).toEqual([{}, {}, {}]);
});

it('says nothing more to who finished', async () => {
  await program.advanceTo('2026-12-11T12:00:00.000Z');

  await answer(program, 'anna', 'vecht', 'sluis');
  await counted(program);
  await program.advanceTo('2026-12-31T12:00:00.000Z');

  expect(Object.keys(await stepsOf('anna'))).toEqual(['2026-12-02', '2026-12-11']);
});

it('says nothing more once the round is closed or cancelled', async () => {
  await program.advanceTo('2026-12-12T12:00:00.000Z');

  await command(program, { what: 'cancel' });
  await program.advanceTo('2026-12-31T12:00:00.000Z');

  expect(Object.keys(await stepsOf('anna'))).toEqual(['2026-12-02', '2026-12-11']);
});

it('tells who took over on their next day, and who handed over no more', async () => {
  await program.advanceTo('2026-12-08T12:00:00.000Z');

  const anna = await program.actorOf('anna');
  await program.services.participants.handOver(anna, 'round-2026', 'professional.anna', 'bram');
  await program.advanceTo('2026-12-31T12:00:00.000Z');

  expect(Object.keys(await stepsOf('anna'))).toEqual(['2026-12-02']);
  expect(await stepsOf('bram')).toEqual({
    '2026-12-09': ['asked'],
    '2026-12-11': ['halfway'],
    '2026-12-18': ['before-2'],
    '2026-12-21': ['due'],
  });
});

it('asks again on the day after somebody nudged, once', async () => {
  await program.advanceTo('2026-12-14T12:00:00.000Z');

  await command(program, { what: 'nudge' });
  await command(program, { what: 'nudge' });
  await program.advanceTo('2026-12-17T12:00:00.000Z');

  expect(await stepsOf('anna')).toEqual({
    '2026-12-02': ['asked'],
    '2026-12-11': ['halfway'],
    '2026-12-15': ['asked'],
  });
});

it('goes by the new last day after it was extended', async () => {
  await program.advanceTo('2026-12-19T12:00:00.000Z');

  await command(program, { what: 'extend', closesOn: '2027-01-15' });
  await program.advanceTo('2027-01-31T12:00:00.000Z');

  expect(await stepsOf('anna')).toMatchObject({ '2027-01-13': ['before-2'], '2027-01-15': ['due'] });
  expect(await stepsOf('anna')).not.toHaveProperty('2026-12-21');
});

it('has no line for a deputy, who cannot judge in somebody’s place', async () => {
  const anna = await program.actorOf('anna');
  await program.services.people.goAway(anna, { until: '2026-12-31', deputyId: 'bram' });

  await program.advanceTo('2026-12-22T12:00:00.000Z');

  expect([await stepsOf('anna'), await stepsOf('bram')]).toEqual([{}, {}]);
});
