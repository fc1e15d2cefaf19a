import { openProgramChat, type ProgramChat } from '../../../../support/program/program-chat';

const AGREEMENTS = { year: 2027, itemId: 'milestone-performance-agreements' };
const SOURCE = 'Wettelijke datum: Woningwet, artikel 44 en 44a (vanaf 2015). Controleer hem elk jaar.';

async function begin(): Promise<ProgramChat> {
  const chat = await openProgramChat();
  await chat.say('lotte', 'jaarplan 2027');
  return chat;
}

async function saidOf(chat: ProgramChat, itemId = AGREEMENTS.itemId) {
  const { facts } = await chat.press('maria', 'annual-plan/open-task', { ...AGREEMENTS, itemId });
  return facts.filter((fact) => /wettelijk/i.test(fact));
}

it('a milestone whose day a law sets tells its source, and that nobody looked it up this year', async () => {
  expect(await saidOf(await begin())).toEqual([`${SOURCE} De beheerder heeft hem voor dit jaar nog niet bevestigd.`]);
});

it('tells who looked it up, and when', async () => {
  const chat = await begin();
  const { program } = chat;
  const kees = await program.actorOf('kees');
  await program.services.legalDates.confirm(kees, 2027, 'performance-agreements');

  expect(await saidOf(chat)).toEqual([`${SOURCE} Bevestigd door Kees Mulder op dinsdag 1 december 2026.`]);
});

it('another milestone tells of no law', async () => {
  expect(await saidOf(await begin(), 'milestone-budget')).toEqual([]);
});
