const SIMPLE = new Set(
  'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  ),
);
const TENS = new Set('twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' '));
const ONES = /^(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)en(.+)$/;

/** Whether a folded word is a Dutch number from 1 to 99. */
export function isNumberWord(word: string): boolean {
  return SIMPLE.has(word) || TENS.has(word) || TENS.has(ONES.exec(word)?.[1] ?? '');
}
