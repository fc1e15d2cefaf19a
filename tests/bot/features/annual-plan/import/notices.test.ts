import { PlanImportNoticeCode } from '../../../../../bot/contracts/plan-import';
import { PlanHeaderMissing } from '../../../../../bot/features/annual-plan/import/errors';
import { createTranslator, isMessageKey, type Translate } from '../../../../../bot/i18n';
import {
  NotATable,
  SpreadsheetEmpty,
  SpreadsheetTooLarge,
  WorkbookNotSupported,
} from '../../../../../bot/ports/spreadsheets';

const languages = ['nl', 'en'] as const;
const dutch = createTranslator('nl');

describe('the sentences of an import', () => {
  it.each(PlanImportNoticeCode.options)('has %s in both languages, with the same places to fill in', (code) => {
    const key = `annual-plan.import.notice.${code}`;
    if (!isMessageKey(key)) throw new Error(`${key} has no sentence`);

    const [nl, en] = languages.map((language) => filledIn(createTranslator(language)(key, values)));

    expect(en).toEqual(nl);
  });

  it.each([PlanHeaderMissing, SpreadsheetEmpty, SpreadsheetTooLarge, WorkbookNotSupported, NotATable])(
    'has a sentence for the error %p',
    (Failure) => {
      expect(isMessageKey(`error.${new Failure().code}`)).toBe(true);
    },
  );

  it.each(['empty', 'undecided', 'ongoing', 'vague', 'impossible', 'swapped', 'distant', 'unreadable'])(
    'explains a day that is %s',
    (reason) => {
      const sentences = languages.map((language) => explain(createTranslator(language), reason));

      expect(new Set(sentences).size).toBe(2);
    },
  );

  it('names both values when the plan is kept', () => {
    const values = { field: 'status', file: 'open', plan: 'cancelled' };

    expect(dutch('annual-plan.import.notice.plan-kept', values)).toBe(
      'In het bestand staat dit op open, in het plan op vervallen. Het plan blijft zoals het is.',
    );
  });

  it('writes a year without a thousands separator', () => {
    expect(dutch('annual-plan.import.notice.day-outside-plan-year', { on: '31 januari 2028', year: 2027 })).toBe(
      'De dag 31 januari 2028 valt niet in 2027.',
    );
  });
});

function explain(translate: Translate, reason: string): string {
  return translate('annual-plan.import.notice.day-unreadable', { text: 'x', reason });
}

/** Every value that a notice can have, each recognizable in a sentence. */
const values = {
  ...{ columns: '<columns>', title: '<title>', titleEn: '<title>', text: '<text>', on: '<on>', reason: '<reason>' },
  ...{ proposed: '<proposed>', candidates: '<candidates>', chosen: '<chosen>', field: 'dueOn', file: '<file>' },
  ...{ plan: '<plan>', length: 111, max: 222, row: 333, year: 444 },
};

function filledIn(sentence: string): string[] {
  return [...sentence.matchAll(/<\w+>|\d{3}/g)].map(([value]) => value).sort();
}
