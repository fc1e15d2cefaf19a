import type { LocalDate } from '../../../contracts/calendar';
import type { Language } from '../../../contracts/people';
import { shortDay, type Translate } from '../../../i18n';
import type { TextSheet, WorkbookContent } from '../../../ports/workbooks';
import type { ExportedRound } from '../summary';
import { extrasSheet, remarksSheet, rowsSheet } from './judgement-sheets';
import { figuresSheet, placesSheet } from './summary-sheets';

interface SummaryReader {
  readonly t: Translate;
  readonly language: Language;
  readonly today: LocalDate;
}

/** What a round found as a workbook that works the same figures out again. It holds what its reader may open, and no more. */
export function presentSummaryWorkbook(reader: SummaryReader, exported: ExportedRound): WorkbookContent {
  const { t } = reader;
  const { name, questions } = exported.round;
  return {
    title: t('judgement-summary.export.title', { round: name }),
    pageLabel: t('judgement-summary.export.page', { page: '{page}', pages: '{pages}' }),
    sheets: [
      placesSheet(t, exported),
      figuresSheet(t, exported),
      rowsSheet(t, exported),
      remarksSheet(t, exported),
      ...(questions.extra === '' ? [] : [extrasSheet(t, exported)]),
      explanationSheet(reader, exported),
    ],
  };
}

/** The name under which it is saved. It begins with a word, so that no program takes it for a formula or a folder. */
export function summaryFileName(t: Translate, { round }: ExportedRound): string {
  const name = round.name
    .normalize('NFC')
    .replace(/[^\p{Letter}\p{Number} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${t('judgement-summary.export.title', { round: name }).trim()}.xlsx`;
}

function explanationSheet({ t, language, today }: SummaryReader, { round, state }: ExportedRound): TextSheet {
  return {
    kind: 'text',
    name: t('judgement-summary.sheet.explanation'),
    title: t('judgement-summary.explanation.title'),
    paragraphs: [
      t('judgement-summary.explanation.what', { round: round.name, day: shortDay(today, language) }),
      t('judgement-summary.explanation.state', { state }),
      t('judgement-summary.explanation.mean', { figures: t('judgement-summary.sheet.figures') }),
      t('judgement-summary.explanation.overall'),
      t('judgement-summary.explanation.names'),
    ],
  };
}
