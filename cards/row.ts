import { rowAction, type CardButton } from './button';
import type { CardElement } from './json';
import { bodyTemplate } from './render';
import source from './row.card.json';
import { shortened } from './text';

/** How an item stands; told by a mark and a word, and by a color where it asks for something. */
export type Tone = 'late' | 'today' | 'coming' | 'done' | 'past' | 'cancelled';

/** A milestone or plan action on one line of a list. */
export interface Row {
  /** The due day, short: `di 1 dec`. */
  readonly day: string;
  readonly title: string;
  readonly tone: Tone;
  /** The tone in words: `3 dagen te laat`. */
  readonly state: string;
  /** Whose it is and where: `Sanne de Vries · Vechtstraat`. */
  readonly detail?: string | undefined;
  /** What else must be known of the day: its legal source, that it is a quiet day, that it is read-only. */
  readonly marks?: readonly string[] | undefined;
  /** Tapping the row opens it. */
  readonly open?: CardButton | undefined;
}

/** Of the colors only these can be read as small text in every theme: good and warning fade on white. */
const TONES = {
  late: { glyph: '! ', color: 'attention' },
  today: { glyph: '• ', color: 'accent' },
  coming: { glyph: '', color: 'default' },
  done: { glyph: '✓ ', color: 'default' },
  past: { glyph: '– ', color: 'default' },
  cancelled: { glyph: '× ', color: 'default' },
} as const;

/** A dot that never begins a line. */
const DOT = '\u00A0· ';

const LONGEST_TITLE = 120;
const LONGEST_SPOKEN_TITLE = 60;
const template = bodyTemplate(source);

export function row(data: Row): CardElement {
  const title = shortened(data.title, LONGEST_TITLE);
  const { glyph, color } = TONES[data.tone];
  const [element] = template({
    day: data.day,
    title,
    state: glyph + [data.state, ...(data.detail ? [data.detail] : [])].join(' · ').replaceAll(' · ', DOT),
    color,
    isSubtle: color === 'default',
    marks: (data.marks ?? []).map((text) => ({ text })),
    opens: data.open !== undefined,
  });
  return {
    ...element,
    ...(data.open ? { selectAction: rowAction(data.open, shortened(data.title, LONGEST_SPOKEN_TITLE)) } : {}),
  };
}
