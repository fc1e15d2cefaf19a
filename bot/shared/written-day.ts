import type { LocalDate } from '../contracts/calendar';
import { addDays } from './local-date';
import { type DayProblem, readSpan, type Span } from './written-span';

/** A due day as read: `exact` when the text names that very day, `understood` when something was filled in. */
export type DayReading =
  { readonly on: LocalDate; readonly how: 'exact' | 'understood' } | { readonly problem: DayProblem };

/**
 * The day by which something is due, from what people write: `15-12-2026`, `15 december`, `eind maart`, `week 12`, `Q2`,
 * `voor 1 juli`, `end of March`. A period is due on its last day, a week on its Friday; a year given always wins.
 */
export function readDay(text: string, planYear: number): DayReading {
  const plain = simplify(text);
  const problem = PROBLEMS.find(([pattern]) => pattern.test(plain));
  if (problem !== undefined) return { problem: problem[1] };

  const asked = withoutLeadIn(plain);
  const reading = readBefore(asked, planYear) ?? readPartOf(asked, planYear) ?? readWhole(asked, planYear);
  return reading ?? { problem: 'unreadable' };
}

/** Texts that name no day, first match counts. */
const PROBLEMS: readonly (readonly [RegExp, DayProblem])[] = [
  [/^[-?.\s]*$/, 'empty'],
  [/^(n\.?t\.?b|n\.?n\.?b|n\.?v\.?t|n\/a|t\.?b\.?[da])\.?$/, 'undecided'],
  [/nader te bepalen|nog te bepalen|in overleg|onbekend|to be (determined|decided)|unknown/, 'undecided'],
  [/\b(doorlopend|continu|structureel|lopend|periodiek|jaarlijks|maandelijks|wekelijks|dagelijks|vanaf)\b/, 'ongoing'],
  [/\b(ongoing|continuous|continuously|yearly|monthly|weekly|daily|elke?|iedere?|every|each|from)\b/, 'ongoing'],
  [/\b(hele? jaar|heel 20\d\d|whole year|all year|per (week|maand|kwartaal|jaar))\b/, 'ongoing'],
  [/\b(voorjaar|lente|zomer|najaar|herfst|winter|spring|summer|autumn|vakantie|bouwvak)\b/, 'vague'],
  [/^(z\.?s\.?m|asap|zo snel mogelijk|as soon as possible)\.?$/, 'vague'],
];

/** Lower case without accents, brackets, weekday and time of day: none of these changes the day. */
function simplify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[‘’´`]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[ t]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?z?$/, '')
    .replace(WEEKDAY, '')
    .trim();
}

const WEEKDAY =
  /^(ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b[.,]? /;

const LEAD_IN =
  /^(uiterlijk|deadline|gereed|klaar|op|per|in|t\/m|tot en met|rond|omstreeks|circa|ca\.?|±|by|on|until|due|around|d\.d\.)[: ]+/;

function withoutLeadIn(text: string): string {
  const shorter = text.replace(LEAD_IN, '');
  return shorter === text ? text : withoutLeadIn(shorter);
}

function readBefore(text: string, planYear: number): DayReading | undefined {
  const rest = /^(?:voor|tot|before) (?:de |het |the )?(.+)$/.exec(text)?.[1];
  if (rest === undefined) return undefined;
  const start = readPartOf(rest, planYear);
  if (start !== undefined) return 'problem' in start ? start : understood(addDays(start.on, -1));
  return ofSpan(rest, planYear, (span) => addDays(span.first, -1));
}

const PART_OF =
  /^(?:het |the )?(begin|start|early|primo|half|medio|mid|middle|midden|halverwege|eind|einde|end|late|ultimo)(?: van| of)?[ -]+(?:de |het |the )?([^ -].*)$/;

function readPartOf(text: string, planYear: number): DayReading | undefined {
  const [, part = '', period = ''] = PART_OF.exec(text) ?? [];
  if (period === '') return undefined;
  return ofSpan(period, planYear, (span) => {
    if (/^(begin|start|early|primo)$/.test(part)) return span.first;
    return /^(eind|einde|end|late|ultimo)$/.test(part) ? span.last : span.middle;
  });
}

function readWhole(text: string, planYear: number): DayReading | undefined {
  const span = readSpan(text, planYear);
  if (span === undefined) return ofSpan(lastOfRange(text), planYear, ({ last }) => last);
  return 'problem' in span ? span : { on: span.last, how: span.isExact ? 'exact' : 'understood' };
}

/** Of `maart - mei`, `1 t/m 15 juni` and `week 10/12` the end counts: then it must be done. */
function lastOfRange(text: string): string {
  const spoken =
    /^(.*?\S) ?(?: - | t\/m | tot en met | tot | en | to | and | \/ |(?<=[a-z])[-/](?=[a-z])|(?<=q\d)[-/](?=q\d)) ?(.+)$/.exec(
      text,
    );
  if (spoken?.[1] !== undefined && spoken[2] !== undefined) return withUnit(spoken[1], spoken[2]);
  const weeks = /^((?:week|weken|wk|w) ?\d{1,2})[-/](\d{1,2})$/.exec(text);
  return weeks?.[1] !== undefined && weeks[2] !== undefined ? withUnit(weeks[1], weeks[2]) : text;
}

/** In `week 10 t/m 12` the second number is a week as well. */
function withUnit(first: string, last: string): string {
  return /^(week|weken|wk|w)\b/.test(first) && /^\d{1,2}$/.test(last) ? `week ${last}` : last;
}

function ofSpan(text: string, planYear: number, pick: (span: Span) => LocalDate): DayReading | undefined {
  const span = readSpan(text, planYear);
  if (span === undefined || 'problem' in span) return span;
  return understood(pick(span));
}

function understood(on: LocalDate): DayReading {
  return { on, how: 'understood' };
}
