import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import type { ProgramChat } from '../../../../support/program/program-chat';
import { openIssueChat, reportedBy, WASTE } from './issue-chat';

const PICTURE = {
  name: 'foto.png',
  content: new Uint8Array(readFileSync(path.resolve(__dirname, '../../../../../infra/app-package/icons/color.png'))),
};

/** What the card of a report says of its photos. */
async function photosOf(chat: ProgramChat, title: string): Promise<string | undefined> {
  const { facts } = await chat.click('anna', await chat.say('anna', 'mijn meldingen'), title);
  return facts.find((fact) => /foto/.test(fact));
}

describe('a picture in the chat', () => {
  it('belongs to what was reported last', async () => {
    const chat = await openIssueChat();
    await chat.say('anna', WASTE);

    const added = await chat.drop('anna', PICTURE);
    const again = await chat.drop('anna', PICTURE);

    expect(added.facts).toEqual(
      expect.arrayContaining(['✓ De foto staat bij de melding.', '1 foto erbij; te zien in het tabblad.']),
    );
    expect(again.facts).toContain('1 foto erbij; te zien in het tabblad.');
  });

  it('belongs to the report that is written beside it', async () => {
    const chat = await openIssueChat();

    const answer = await chat.drop('anna', PICTURE, WASTE);

    expect(answer.facts).toEqual(
      expect.arrayContaining(['✓ De foto staat bij de melding.', 'Afval en zwerfvuil', 'Wat je eraan kunt doen']),
    );
    expect(await reportedBy(chat, 'anna')).toEqual(['Loopt nog: 1']);
    expect(await photosOf(chat, WASTE)).toBe('1 foto erbij; te zien in het tabblad.');
  });

  it('is asked about where several reports are open, and goes where it is said to belong, once', async () => {
    const chat = await openIssueChat();
    await chat.say('anna', WASTE);
    chat.program.skipTo('2026-12-01T09:00:00.000Z');
    await chat.say('anna', 'Harde muziek in de Lekstraat');

    const asked = await chat.drop('anna', PICTURE);
    const moved = await chat.click('anna', asked, `Afval en zwerfvuil: ${WASTE}`);
    const again = await chat.click('anna', asked, `Afval en zwerfvuil: ${WASTE}`);

    expect(asked.facts).toEqual(
      expect.arrayContaining([
        'De foto staat bij je laatste melding: “Harde muziek in de Lekstraat”.',
        'Hoort hij bij een andere melding?',
      ]),
    );
    expect(moved.facts).toContain('1 foto erbij; te zien in het tabblad.');
    expect(again.facts).toContain('! Dat was al zo; er is niets veranderd.');
    expect(await photosOf(chat, 'Harde muziek in de Lekstraat')).toBe('Een foto erbij? Stuur hem in dit gesprek.');
  });

  it('without a report asks for one first', async () => {
    const chat = await openIssueChat();

    const { texts } = await chat.drop('anna', PICTURE);

    expect(texts).toEqual([
      'Er staat geen melding van jou open. Typ eerst wat er is, en stuur daarna de foto; of typ het bij de foto.',
    ]);
  });

  it('that is none is refused in words', async () => {
    const chat = await openIssueChat();
    await chat.say('anna', WASTE);

    const { texts, card } = await chat.drop('anna', { name: 'foto.png', content: 'geen foto' });

    expect(card).toBeUndefined();
    expect(texts[0]).toMatch(/\S/);
    expect(texts[0]).not.toContain('Er ging bij mij iets mis');
  });
});

describeEveryCardSeen();
