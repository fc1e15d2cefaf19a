import { ThemeId } from '../../../../../bot/contracts/themes';
import type { Recognizer } from '../../../../../bot/ports/recognizer';

/** Knows a word for each of a few themes, and nothing else. */
export const wordRecognizer: Recognizer = {
  recognize(text) {
    const words = WORDS.filter(({ word }) => text.toLowerCase().includes(word));
    const themes = words.map(({ theme }) => theme);
    const order = [...new Set([...themes, ...ThemeId.options])];
    const outOfScope = OUTSIDE.find(({ word }) => text.toLowerCase().includes(word));
    return Promise.resolve({
      ranked: order.map((theme, at) => ({
        theme,
        share: at < Math.max(themes.length, 4) ? 0.2 : 0.01,
        because: words.flatMap((one) => (one.theme === theme ? [one.word] : [])),
      })),
      score: outOfScope === undefined ? 0.9 : 0.1,
      outOfScope: outOfScope !== undefined,
      ...(outOfScope === undefined ? {} : { belongsTo: outOfScope.belongsTo }),
      emergency: { isOne: /slaat|brand/.test(text), because: [] },
      isUnclear: themes.length === 0,
      place: /in de (\w+straat)/i.exec(text)?.[1] ?? null,
    });
  },
};

const WORDS: readonly { readonly word: string; readonly theme: ThemeId }[] = [
  { word: 'grofvuil', theme: 'waste' },
  { word: 'bulky waste', theme: 'waste' },
  { word: 'slaat', theme: 'domestic-violence' },
  { word: 'verward', theme: 'confused-behavior' },
  { word: 'muziek', theme: 'noise' },
];

const OUTSIDE = [
  { word: 'kraan', belongsTo: 'repairs' },
  { word: 'tap', belongsTo: 'repairs' },
  { word: 'asdf', belongsTo: 'conversation' },
] as const;
