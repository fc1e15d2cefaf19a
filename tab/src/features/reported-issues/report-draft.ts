import type { ReportUnderstanding } from '../../../../bot/contracts/reported-issues';
import type { ThemeId } from '../../../../bot/contracts/themes';

/** What is being written; undefined where what was understood holds. */
export interface ReportDraft {
  /** Sent twice it is one report. */
  readonly id: string;
  readonly text: string;
  readonly theme: ThemeId | undefined;
  readonly placeId: string | undefined;
  /** Words of the text that the writer says are names of people. */
  readonly names: ReadonlySet<string>;
}

export function draftOf(): ReportDraft {
  return { id: crypto.randomUUID(), text: '', theme: undefined, placeId: undefined, names: new Set() };
}

/** What was typed, without the names that the writer pointed at. */
export function textToSend({ text, names }: ReportDraft, understanding: ReportUnderstanding | undefined): string {
  const marks = (understanding?.unsure ?? []).filter(({ value }) => names.has(value));
  return marks.reduce((left, { value, mark }) => left.replaceAll(value, mark), text.trim());
}
