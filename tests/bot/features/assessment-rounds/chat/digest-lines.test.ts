import { z } from 'zod';
import { factsOf } from '../../../../cards/reading';
import type { JsonObject } from '../../../../../cards/json';
import type { LocalDate } from '../../../../../bot/contracts/calendar';
import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import { buttonOf, type ProgramChat } from '../../../../support/program/program-chat';
import { addressOf } from '../../../../support/program/test-program';
import { GRADES, judgeAll, opened, openRoundChat, settle } from './round-chat';

const Card: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** What the digest of somebody of that day says; empty where there was none. */
async function digestOn({ program }: ProgramChat, who: string, day: LocalDate): Promise<readonly string[]> {
  const before = program.messenger.sent.length;
  await program.advanceTo(`${day}T08:30:00.000Z`);
  const mine = program.messenger.sent
    .slice(before)
    .filter(({ to }) => to.conversationId === addressOf(who).conversationId);
  return mine.flatMap(({ message }) => ('card' in message ? factsOf(Card.parse(message.card)) : []));
}

/** Anna's digests of these days. */
async function digestsOn(chat: ProgramChat, days: readonly LocalDate[], who = 'anna') {
  const found: Record<LocalDate, readonly string[]> = {};
  for (const day of days) found[day] = await digestOn(chat, who, day);
  return found;
}

it('says how far the round is at the start, halfway, two days before and on the last day', async () => {
  const chat = await openRoundChat();
  await opened(chat);

  const told = await digestsOn(chat, [
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-08',
    '2026-12-09',
    '2026-12-11',
    '2026-12-14',
  ]);

  expect(told['2026-12-02']).toEqual(
    expect.arrayContaining([
      'Beoordeel 2 plekken: Najaar',
      'begonnen, je hebt tot en met vrijdag 11 december 2026',
      '[Begin: Beoordeel 2 plekken: Najaar] assessment-rounds/go-judging',
      '[Beoordelen] assessment-rounds/go-judging',
    ]),
  );
  expect(told['2026-12-04']).toContain('halverwege, over 7 dagen');
  expect(told['2026-12-09']).toContain('bijna voorbij, over 2 dagen');
  expect(told['2026-12-11']).toContain('• vandaag is de laatste dag');
  for (const quiet of ['2026-12-03', '2026-12-08', '2026-12-14']) expect(told[quiet]).toEqual([]);
});

it('says it in English, and that somebody is asked again', async () => {
  const chat = await openRoundChat();
  await chat.say('anna', 'english');
  const round = await opened(chat);
  const [started] = Object.values(await digestsOn(chat, ['2026-12-02']));
  await chat.click('maria', round, 'Nog eens vragen');
  await settle(chat);

  const again = await digestOn(chat, 'anna', '2026-12-03');

  expect(started).toContain('has begun, you have until Friday 11 December 2026');
  expect(again).toEqual(
    expect.arrayContaining(['Judge 2 places: Najaar', expect.stringMatching(/^you are asked again, /)]),
  );
});

it('leads straight to the next place, and counts the digest as seen', async () => {
  const chat = await openRoundChat();
  const { data } = buttonOf(await opened(chat), 'Ja, sluit de ronde');
  await chat.program.advanceTo('2026-12-02T08:30:00.000Z');

  const card = await chat.press('anna', 'assessment-rounds/go-judging', { ...data, from: 'digest', day: '2026-12-02' });

  expect(card.facts).toEqual(expect.arrayContaining(['Lekstraat', '[Opslaan en verder] judgements/save-judgement']));
  const [digest] = await chat.program.services.reminders.digestsOf('11111111-1111-4111-8111-111111111111', 'anna');
  expect(digest).toMatchObject({ day: '2026-12-02', seenAt: expect.any(String) });
});

it('is silent to who answered everything', async () => {
  const chat = await openRoundChat();
  await opened(chat);
  await judgeAll(chat, 'anna', GRADES);
  await settle(chat);

  expect(await digestOn(chat, 'anna', '2026-12-02')).toEqual([]);
  expect((await chat.say('anna', 'mijn taken')).facts.join()).not.toContain('Najaar');
});

it('stands among the tasks, with the way to the next place', async () => {
  const chat = await openRoundChat();
  await opened(chat);

  const task = await chat.click('anna', await chat.say('anna', 'mijn taken'), 'Openen: Beoordeel 2 plekken: Najaar');

  expect(task.facts).toEqual(
    expect.arrayContaining([
      'Vraag van een meetronde',
      'Meetronde: Najaar',
      expect.stringContaining('] judgements/open-round'),
    ]),
  );
});

describeEveryCardSeen();
