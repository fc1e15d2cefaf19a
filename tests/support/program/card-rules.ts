import { createTranslator } from '../../../bot/i18n';
import { addressesOn, cardsSeen, openProgramChat, verbsOn } from './program-chat';

const MOST_BYTES = 25 * 1024;

/** What holds for every card that the tests before in this file saw, whoever it was for. */
export function describeEveryCardSeen(): void {
  describe('every card that was shown', () => {
    it('is at most 25 KB', () => {
      const sizes = cardsSeen().map((card) => Buffer.byteLength(JSON.stringify(card)));

      expect(sizes.length).toBeGreaterThan(5);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_BYTES);
    });

    it('has everything filled in', () => {
      expect(cardsSeen().filter((card) => /\$\{|undefined|\[object/.test(JSON.stringify(card)))).toEqual([]);
    });

    it('leads out of the chat to https addresses and this machine only', () => {
      const addresses = cardsSeen().flatMap(addressesOn);

      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((address) => !/^https:\/\/|^http:\/\/localhost:/.test(address))).toEqual([]);
    });

    it('has buttons that all do something', async () => {
      const verbs = [...new Set(cardsSeen().flatMap(verbsOn))];
      const chat = await openProgramChat();
      const unknown = createTranslator('nl')('error.chat.card.unknown-action');

      const answers = await Promise.all(verbs.map(async (verb) => ({ verb, ...(await chat.press('lotte', verb)) })));

      expect(verbs.length).toBeGreaterThan(3);
      expect(answers.filter(({ texts }) => texts.includes(unknown)).map(({ verb }) => verb)).toEqual([]);
      expect((await chat.press('lotte', 'annual-plan/no-such-verb')).texts).toEqual([unknown]);
    });
  });
}
