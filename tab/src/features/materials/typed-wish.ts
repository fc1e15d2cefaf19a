import type { MaterialDraft, MaterialWish } from '../../../../bot/contracts/materials';
import type { Language } from '../../../../bot/contracts/people';

/** What is known of a place and a moment, as it is typed; empty is left to be written in by hand. */
export const FACTS = [
  'complex',
  'date',
  'from',
  'until',
  'location',
  'contactName',
  'contactPhone',
  'contactEmail',
] as const;
export type FactField = (typeof FACTS)[number];

/** The texts of the toolkit in one's own words. */
export interface OwnWords {
  readonly title?: string;
  readonly lead?: string;
  readonly points?: readonly string[];
  readonly closing?: string;
}

/** What was typed over a draft: facts once, own words for each language by itself. */
export interface TypedWish {
  readonly facts: Readonly<Partial<Record<FactField, string>>>;
  readonly words: Readonly<Partial<Record<Language, OwnWords>>>;
}

export const NOTHING_TYPED: TypedWish = { facts: {}, words: {} };

/** How a fact stands in its field. */
export function factOf({ facts }: TypedWish, { wish }: MaterialDraft, field: FactField): string {
  return facts[field] ?? wish[field] ?? '';
}

export interface ShownWords {
  readonly title: string;
  readonly lead: string;
  readonly points: readonly string[];
  readonly closing: string;
}

/** The words as they stand in their fields: one's own, or else those of the toolkit. */
export function wordsOf(typed: TypedWish, draft: MaterialDraft): ShownWords {
  const { wish } = draft;
  const complex = factOf(typed, draft, 'complex').trim();
  const known = (text: string): string => (complex === '' ? text : withComplex(text, wish.complex, complex));
  const { title, lead, points, closing } = wish;
  return {
    ...{ title: known(title), lead: known(lead), points: points.map(known), closing: known(closing) },
    ...typed.words[wish.language],
  };
}

/** The texts of a draft have the name of the complex in them, or the place for it. */
function withComplex(text: string, before: string, complex: string): string {
  return text.replaceAll(before === '' ? '{complex}' : before, complex);
}

/** The facts that are typed wrongly. */
export function faultsOf(typed: TypedWish, draft: MaterialDraft): ReadonlySet<FactField> {
  const times = (['from', 'until'] as const).filter((field) => {
    const text = factOf(typed, draft, field).trim();
    return text !== '' && timeIn(text) === undefined;
  });
  return new Set(times);
}

/**
 * What is asked of the server: a fact that is empty or not right yet is left out, and of the texts only one's own words are sent.
 * A text that was emptied is not printed.
 */
export function wishOf(typed: TypedWish, draft: MaterialDraft): MaterialWish {
  const { language } = draft.wish;
  const fact = (field: FactField): string | undefined => filled(factOf(typed, draft, field));
  const { title, lead, points, closing } = typed.words[language] ?? {};
  return {
    language,
    complex: factOf(typed, draft, 'complex').trim(),
    date: fact('date'),
    from: timeIn(fact('from') ?? ''),
    until: timeIn(fact('until') ?? ''),
    ...{ location: fact('location'), contactName: fact('contactName') },
    ...{ contactPhone: fact('contactPhone'), contactEmail: fact('contactEmail') },
    ...{ title: title?.trim(), lead: lead?.trim(), closing: closing?.trim() },
    points: points?.map((point) => point.trim()).filter((point) => point !== ''),
  };
}

function filled(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

/** `19:30` for `19:30`, `19.30`, `1930` and `19`. */
function timeIn(text: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?(?:\s*(?:uur|u))?$/i.exec(text.trim()) ?? [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return hour !== '' && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}
