import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { excelWorkbooks } from '../../../../bot/adapters/excel/workbooks';
import { Dimension } from '../../../../bot/contracts/dimensions';
import type { Judgement, SummarySource } from '../../../../bot/contracts/judgements';
import type { KnownAtPlace } from '../../../../bot/features/judgements/attribution';
import { openJudgements } from '../../../../bot/features/judgements/place-judgements';
import { presentOpenedPlace } from '../../../../bot/features/judgements/presenters/opened-place';
import {
  presentSummaryWorkbook,
  summaryFileName,
} from '../../../../bot/features/judgements/presenters/summary-workbook';
import type { ExportedRound } from '../../../../bot/features/judgements/summary';
import { placeSummary } from '../../../../bot/features/judgements/summary-place';
import { countPlace } from '../../../../bot/features/judgements/sums';
import { createTranslator } from '../../../../bot/i18n';
import type { TableSheet, WorkbookContent } from '../../../../bot/ports/workbooks';
import { workedOut } from '../../../support/worked-out-workbook';
import { aColleagues, anAnswer, aPartners } from './summary-builders';
import { aPlace, aRound } from './summary-world';

const t = createTranslator('nl');
const READER = { t, language: 'nl', today: '2026-12-12' } as const;
const PLACE_IDS = ['vechtstraat', 'sluis'] as const;
const COLLEAGUES = ['anna', 'bram', 'chris', 'dina'] as const;
const PARTNERS = ['police', 'welfare', 'school', 'care', 'town'] as const;
/** Agreed to be named. */
const NAMED: readonly string[] = ['police'];

const KNOWN: KnownAtPlace = {
  roles: COLLEAGUES.map(() => 'staff'),
  partners: new Map(PARTNERS.map((id) => [id, { organization: `Organisatie ${id}`, mayBeNamed: NAMED.includes(id) }])),
};

function exportedOf(judgements: readonly Judgement[], extra = ''): ExportedRound {
  const round = aRound({ questions: { dimensions: [...Dimension.options], trend: true, familiarity: true, extra } });
  return {
    round,
    state: 'running',
    places: PLACE_IDS.map((placeId) => {
      const here = judgements.filter((judgement) => judgement.placeId === placeId);
      const counted = { ...countPlace(here), asked: here.length };
      const summary = placeSummary({ place: aPlace(placeId, 'noord') }, counted, undefined);
      return { summary, trend: counted.trend, ...openJudgements(here, KNOWN) };
    }),
  };
}

const workbookOf = (judgements: readonly Judgement[], extra = ''): WorkbookContent =>
  presentSummaryWorkbook(READER, exportedOf(judgements, extra));

function sheetOf(content: WorkbookContent, name: string): TableSheet {
  const sheet = content.sheets.find((one) => one.name === name);
  if (sheet?.kind !== 'table') throw new Error(`No sheet ${name}`);
  return sheet;
}

const grade = fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined });
const someAnswer = fc
  .record({
    grades: fc.record({ housing: grade, environment: grade, cohesion: grade, safety: fc.integer({ min: 1, max: 10 }) }),
    familiarity: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    trend: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }),
    hasReason: fc.boolean(),
  })
  .map(({ grades, familiarity, trend, hasReason }) => ({
    hasReason,
    grades: Object.fromEntries(Object.entries(grades).filter(([, one]) => one !== undefined)),
    more: { ...(familiarity === undefined ? {} : { familiarity }), ...(trend === undefined ? {} : { trend }) },
  }));

/** Of some colleagues and partners, each about some of the places; every reason is that of one of them alone. */
const someJudgements: fc.Arbitrary<readonly Judgement[]> = fc
  .uniqueArray(
    fc.record({
      who: fc.constantFrom(...COLLEAGUES, ...PARTNERS),
      placeId: fc.constantFrom(...PLACE_IDS),
      said: someAnswer,
    }),
    { selector: ({ who, placeId }) => `${who} ${placeId}`, maxLength: 16 },
  )
  .map((all) =>
    all.map(({ who, placeId, said: { grades, more, hasReason } }) => {
      const answer = anAnswer(grades, { ...more, why: hasReason ? `reason-of-${who}-at-${placeId}.` : '' });
      return COLLEAGUES.some((one) => one === who)
        ? aColleagues(answer, who, { placeId })
        : aPartners(answer, who, { placeId });
    }),
  );

/** Counted in another way: as if everybody said it as often as it weighs. */
function recount(judgements: readonly Judgement[], placeId: string, dimension: Dimension, source: SummarySource) {
  const said = judgements
    .filter((one) => one.placeId === placeId && (source === 'all' || one.source === source))
    .flatMap(({ answer }) => {
      const given = answer.knows ? answer.grades[dimension] : undefined;
      const weight = answer.knows ? (answer.familiarity ?? 2) : 0;
      return given === undefined ? [] : [Array.from({ length: weight }, () => given)];
    });
  const grades = said.flat();
  const mean = grades.reduce((sum, one) => sum + one, 0) / grades.length;
  const variance = grades.reduce((sum, one) => sum + (one - mean) ** 2, 0) / grades.length;
  return { n: said.length, weight: grades.length, mean, spread: Math.sqrt(variance) };
}

describe('the exported figures', () => {
  it('work out to the same numbers as a count by hand, whatever was said', () => {
    fc.assert(
      fc.property(someJudgements, (judgements) => {
        const content = workbookOf(judgements);
        const at = workedOut(content);
        let row = 1;
        for (const placeId of PLACE_IDS) {
          for (const dimension of Dimension.options) {
            for (const source of ['professionals', 'partners', 'all'] as const) {
              row += 1;
              const { n, weight, mean, spread } = recount(judgements, placeId, dimension, source);
              expect([at('Cijfers', `E${row}`), at('Cijfers', `F${row}`)]).toEqual([n, weight]);
              if (n === 0) expect([at('Cijfers', `I${row}`), at('Cijfers', `J${row}`)]).toEqual(['', '']);
              else {
                expect(at('Cijfers', `I${row}`)).toBeCloseTo(mean, 9);
                expect(at('Cijfers', `J${row}`)).toBeCloseTo(spread, 6);
              }
            }
          }
        }
      }),
    );
  });

  it('are what the screen shows, also the overall grade and the trend', () => {
    fc.assert(
      fc.property(someJudgements, (judgements) => {
        const { places } = exportedOf(judgements);
        const at = workedOut(workbookOf(judgements));
        for (const [index, { summary }] of places.entries()) {
          expect(at('Plekken', `D${index + 2}`)).toBe(summary.given);
          expect(at('Plekken', `F${index + 2}`)).toBe(summary.overall ?? '');
          expect(at('Plekken', `J${index + 2}`)).toBe(summary.trend ?? '');
        }
      }),
    );
  });

  it('say beside each formula what it comes to', () => {
    fc.assert(
      fc.property(someJudgements, (judgements) => {
        const content = workbookOf(judgements);
        const at = workedOut(content);
        for (const sheet of content.sheets) {
          if (sheet.kind !== 'table') continue;
          for (const [index, cells] of sheet.rows.entries()) {
            for (const [column, cell] of cells.entries()) {
              if (cell === null || typeof cell !== 'object' || !('formula' in cell)) continue;
              expect(at(sheet.name, `${String.fromCharCode(65 + column)}${index + 2}`)).toBe(cell.value ?? '');
            }
          }
        }
      }),
    );
  });

  it('follow from the exported rows wherever all of them may be opened', () => {
    fc.assert(
      fc.property(someJudgements, (judgements) => {
        for (const { summary, rows, hidden } of exportedOf(judgements).places) {
          const answers = rows.map(({ source, grades, familiarity, trend }) => ({
            source,
            answer: anAnswer(grades, {
              ...(familiarity === undefined ? {} : { familiarity }),
              ...(trend === undefined ? {} : { trend }),
            }),
          }));
          const { sums } = countPlace(answers);
          const shown = placeSummary(
            { place: aPlace(summary.place.id, 'noord') },
            { ...countPlace(answers), asked: summary.asked },
            undefined,
          );
          expect(rows.length + hidden).toBe(summary.given);
          expect(sums.professionals).toEqual(countPlace(ofColleagues(judgements, summary.place.id)).sums.professionals);
          if (hidden === 0) expect(shown).toEqual(summary);
        }
      }),
    );
  });
});

function ofColleagues(judgements: readonly Judgement[], placeId: string): readonly Judgement[] {
  return judgements.filter((one) => one.placeId === placeId && one.source === 'professionals');
}

describe('what nobody may know', () => {
  const everythingOf = (judgements: readonly Judgement[]): string =>
    JSON.stringify([
      workbookOf(judgements),
      exportedOf(judgements).places.map((place) => presentOpenedPlace({ t }, place)),
    ]);

  it('is never who gave a judgement, but for partners who agreed', () => {
    fc.assert(
      fc.property(someJudgements, (judgements) => {
        const everything = everythingOf(judgements.map(withoutReason));

        for (const name of [...COLLEAGUES, ...PARTNERS.filter((id) => !NAMED.includes(id))]) {
          expect(everything).not.toContain(name);
        }
      }),
    );
  });

  it('is what partners without a name said, unless three of them did', () => {
    fc.assert(
      fc.property(someJudgements, (judgements) => {
        const everything = everythingOf(judgements);
        for (const placeId of PLACE_IDS) {
          const nameless = judgements.filter(
            ({ placeId: at, partnerId }) => at === placeId && partnerId !== undefined && !NAMED.includes(partnerId),
          );
          const reasons = nameless.flatMap(({ answer }) => (answer.knows && answer.why !== '' ? [answer.why] : []));
          for (const reason of reasons) expect(everything.includes(reason)).toBe(reasons.length >= 3);
          const place = exportedOf(judgements).places.find(({ summary }) => summary.place.id === placeId);
          const shown = place?.rows.filter(({ source, who }) => source === 'partners' && who === undefined);
          expect(shown).toHaveLength(nameless.length >= 3 ? nameless.length : 0);
        }
      }),
    );
  });

  it('is which of the partners without a name said what: it is all the same when they change places', () => {
    fc.assert(
      fc.property(someJudgements, (judgements) => {
        const isNameless = ({ partnerId }: Judgement) => partnerId !== undefined && !NAMED.includes(partnerId);
        const swapped = PLACE_IDS.flatMap((placeId) => {
          const here = judgements.filter((one) => one.placeId === placeId);
          const answers = here.filter(isNameless).map(({ answer }) => answer);
          return here
            .toReversed()
            .map((one) => (isNameless(one) ? { ...one, answer: answers.shift() ?? one.answer } : one));
        });

        expect(everythingOf(swapped)).toBe(everythingOf(judgements));
      }),
    );
  });

  it('is which colleague of a role said what', () => {
    fc.assert(
      fc.property(someJudgements, (judgements) => {
        const others = judgements.map((one) =>
          one.personId === undefined ? one : { ...one, personId: 'emre', participantId: 'professional.emre' },
        );

        expect(everythingOf(others)).toBe(everythingOf(judgements));
      }),
    );
  });
});

function withoutReason(judgement: Judgement): Judgement {
  return judgement.answer.knows ? { ...judgement, answer: { ...judgement.answer, why: '' } } : judgement;
}

describe('the exported workbook', () => {
  const DANGEROUS = '=HYPERLINK("https://x.example","klik")';

  it('has texts of people as texts, and calculates nowhere but in its own columns', async () => {
    const answer = anAnswer({ safety: 3 }, { why: DANGEROUS, extra: "+cmd|' /C calc'!A0" });
    const content = workbookOf([aColleagues(answer, 'anna')], '@Wat zou helpen?');

    const parts = unzipSync(await excelWorkbooks().write(content));
    const written = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/'));
    const formulas = written.flatMap(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula),
    );

    expect(formulas).toHaveLength(calculatedCells(content));
    expect(formulas.filter((formula) => /HYPERLINK|cmd|Wat/.test(formula ?? ''))).toEqual([]);
    expect(written.some(([, bytes]) => strFromU8(bytes).includes('HYPERLINK'))).toBe(true);
  });

  it.each`
    name                    | file
    ${'Meetronde 2026'}     | ${'Uitkomst Meetronde 2026.xlsx'}
    ${'=1+1/../najaar'}     | ${'Uitkomst 1 1 najaar.xlsx'}
    ${'Noord & Zuid: “Q4”'} | ${'Uitkomst Noord Zuid Q4.xlsx'}
  `('of “$name” is saved as $file', ({ name, file }) => {
    expect(summaryFileName(t, { ...exportedOf([]), round: aRound({ name }) })).toBe(file);
  });

  it('has the question of the round above its answers, and no such sheet without one', () => {
    const answered = [aColleagues(anAnswer({ safety: 7 }, { extra: 'Een bankje.' }), 'anna')];

    const sheet = sheetOf(workbookOf(answered, 'Wat zou helpen?'), 'Eigen vraag');

    expect(sheet.columns.map(({ header }) => header)).toContain('Wat zou helpen?');
    expect(sheet.rows.map((cells) => cells[2])).toEqual(['Een bankje.']);
    expect(workbookOf(answered).sheets.map(({ name }) => name)).not.toContain('Eigen vraag');
  });

  it('has each row with what it weighs, and a remark with the grade that it is about', () => {
    const content = workbookOf([
      aColleagues(anAnswer({ safety: 4 }, { familiarity: 3, trend: -1, why: 'Donker.' }), 'anna'),
      aPartners(anAnswer({ safety: 8 }), 'police', {
        way: { by: 'recorded', recordedBy: 'bram', saidOn: '2026-11-09', source: 'in het wijkoverleg' },
      }),
    ]);

    expect(sheetOf(content, 'Oordelen').rows).toEqual([
      ['vechtstraat', 'collega’s', 'medewerker', null, null, null, 4, null, -1, 3, null, null],
      [
        ...['vechtstraat', 'netwerkpartners', 'Organisatie police', null, null, null, 8, null, null, 2],
        ...[{ day: '2026-11-09' }, 'in het wijkoverleg'],
      ],
    ]);
    expect(sheetOf(content, 'Toelichtingen').rows).toEqual([
      ['vechtstraat', 'Overlast en veiligheid: 4', 'Donker.', 'collega’s', 'medewerker'],
    ]);
  });
});

function calculatedCells({ sheets }: WorkbookContent): number {
  return sheets
    .flatMap((sheet) => (sheet.kind === 'table' ? sheet.rows.flat() : []))
    .filter((cell) => cell !== null && typeof cell === 'object' && 'formula' in cell).length;
}
