import { instantAt } from '../../../../bot/shared/local-date';
import { describeEveryCardSeen } from '../../../support/program/card-rules';
import { aPlanItem, keepItems } from '../../../support/program/plan-items';
import { openProgramChat, type ProgramChat } from '../../../support/program/program-chat';

const DAY = '2026-12-01';

/** Anna has been told of a task in the digest of 1 December. */
async function told(): Promise<ProgramChat> {
  const chat = await openProgramChat({ now: instantAt(DAY, '08:00') });
  await keepItems(chat.program, aPlanItem({ id: 'bench', title: 'Bankje bij de entree', ownerId: 'anna', dueOn: DAY }));
  await chat.program.advanceTo(instantAt(DAY, '09:30'));
  return chat;
}

describe('going back to a digest', () => {
  it('shows what still asks for attention', async () => {
    const chat = await told();

    const { facts } = await chat.press('anna', 'reminders/open-digest', { day: DAY });

    expect(facts).toEqual(expect.arrayContaining(['Dinsdag 1 december 2026', 'Vandaag', 'Bankje bij de entree']));
  });

  it('leads from a task and back, and praises when everything is dealt with', async () => {
    const chat = await told();
    const digest = await chat.press('anna', 'reminders/open-digest', { day: DAY });
    const task = await chat.click('anna', digest, 'Openen: Bankje bij de entree');

    const done = await chat.click('anna', task, 'Gereed', { evidence: 'Bankje staat, foto in de map' });
    const back = await chat.click('anna', done, 'Terug naar de herinneringen');

    expect(back.facts).toContain('Alles uit dit bericht is afgehandeld. Mooi werk, Anna!');
  });

  it('looked at days later says what is late by then', async () => {
    const chat = await told();
    await chat.program.advanceTo(instantAt('2026-12-03', '16:00'));

    const { facts } = await chat.press('anna', 'reminders/open-digest', { day: DAY });

    expect(facts).toContain('Dag Anna, 1 ding uit dit bericht vraagt nog je aandacht.');
    expect(facts).toContain('Te laat');
    expect(facts).not.toContain('Vandaag');
  });

  it('counts as having seen it', async () => {
    const chat = await told();
    const { tenantId } = await chat.program.actorOf('anna');

    await chat.press('anna', 'reminders/open-digest', { day: DAY });

    const [digest] = await chat.program.services.reminders.digestsOf(tenantId, 'anna');
    expect(digest?.seenAt).toBeDefined();
  });

  it.each([{ day: '2020-01-01' }, { day: DAY }])('shows nobody the digest of another: %p', async (data) => {
    const chat = await told();

    const { texts, facts } = await chat.press('bram', 'reminders/open-digest', data);

    expect(texts).toEqual(['Dit bericht heb ik niet meer. Typ “mijn taken” voor wat er openstaat.']);
    expect(facts).toEqual([]);
  });

  it.each([{}, { day: 'gisteren' }, { day: { lt: 1 } }])('refuses a forged day %p', async (data) => {
    const chat = await told();

    const { texts } = await chat.press('anna', 'reminders/open-digest', data);

    expect(texts).toEqual(['Deze kaart klopt niet meer. Vraag hem opnieuw op, dan kun je verder.']);
  });
});

describeEveryCardSeen();
