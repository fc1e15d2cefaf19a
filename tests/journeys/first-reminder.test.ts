import { picture, reads, startDemoSession, type DemoSession } from '../support/playground/demo-session';

const TASK = 'Uitslag van de schouw terugkoppelen aan de bewoners';
const EVIDENCE = 'Brief met foto’s bij 24 adressen bezorgd';

/** Somebody opens the local Teams client for the first time, twenty seconds before the day's reminders. */
describe('the first reminder, in the Agents Playground', () => {
  let demo: DemoSession;

  beforeAll(async () => {
    demo = await startDemoSession('2026-12-01T07:59:40.000Z');
  });
  afterAll(() => demo.stop());

  it('introduces the bot, makes the plan, reminds by itself, and takes evidence once', async () => {
    const { chat } = demo;
    const welcome = await chat.cardAt(0);
    await reads(welcome, 'Dag Sanne, ik ben Prettig Wonen', 'Wat je nu te doen hebt', TASK);
    await picture(chat, '01-welcome', welcome);

    await chat.say('hallo');
    await chat.messages('Hoi Sanne!').waitFor();

    const plan = await chat.sayForCard('jaarplan 2027');
    await reads(plan, 'Het jaarplan 2027 staat klaar', '0 van 8 gereed', 'Prestatieafspraken en dPi ingediend');
    await picture(chat, '03-plan', plan);

    const digest = chat.cards('aandacht');
    await digest.waitFor({ timeout: 60_000 });
    await reads(digest, 'Dinsdag 1 december 2026', 'Te laat', TASK, 'Vandaag', 'Komt eraan');
    await picture(chat, '02-digest', digest);

    const tasks = await chat.sayForCard('mijn taken');
    await chat.press(tasks, `Openen: ${TASK}`.slice(0, 60));
    await reads(tasks, 'Wat is er gedaan?');
    const position = (await chat.cards().count()) - 2;
    const task = chat.cards().nth(position);
    await chat.press(task, `Openen: ${TASK}`.slice(0, 60));
    await reads(task, 'Wat is er gedaan?', 'De Sluiswachter');
    await picture(chat, '04-task', task);

    await task.getByLabel('Wat is er gedaan?').fill(EVIDENCE);
    await chat.press(task, 'Gereed');
    await reads(task, 'Gereed gemeld. Je bewijs staat in het plan.', `Bewijs: ${EVIDENCE}`, 'Ongedaan maken');
    await picture(chat, '05-done', task);
    const before = await chat.sayForCard('jaarplan 2026');
    await reads(before, '4 van');

    await tasks.getByLabel('Wat is er gedaan?').fill('Nog een keer');
    await chat.press(tasks, 'Gereed');
    await reads(tasks, 'Dat was al zo; er is niets veranderd.', `Bewijs: ${EVIDENCE}`);
    const after = await chat.sayForCard('jaarplan 2026');
    await reads(after, '4 van');
    expect(await chat.refusals().count()).toBe(0);
    expect(await chat.warnings().count()).toBe(0);
  }, 120_000);
});
