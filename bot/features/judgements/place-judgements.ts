import { Dimension } from '../../contracts/dimensions';
import type { Judgement, JudgementRow } from '../../contracts/judgements';
import { attributionAt, openable, type Attribution, type KnownAtPlace } from './attribution';
import { extrasOf, remarksOf, type AttributedRemark } from './remarks';

/** A judgement that may be opened, with who gave it as far as that may be told. */
export interface AttributedRow extends Omit<JudgementRow, 'who'> {
  readonly who: Attribution;
}

/** What may be opened of the judgements of one place. */
export interface OpenedJudgements {
  /** Colleagues first; their order says nothing of who gave them or when. */
  readonly rows: readonly AttributedRow[];
  /** Partners' judgements that are counted and not opened. */
  readonly hidden: number;
  readonly remarks: readonly AttributedRemark[];
  readonly extras: readonly AttributedRemark[];
}

/** Opens the judgements of one place as far as the rules on names allow. Who does not know the place has no row. */
export function openJudgements(judgements: readonly Judgement[], known: KnownAtPlace): OpenedJudgements {
  const whoSaid = attributionAt(known);
  const rows = judgements.flatMap((judgement) => rowsOf(judgement, whoSaid(judgement)));
  const opened = openable(rows);
  return {
    rows: opened.toSorted(inRowOrder),
    hidden: rows.length - opened.length,
    remarks: remarksOf(judgements, whoSaid),
    extras: extrasOf(judgements, whoSaid),
  };
}

/** How it was recorded says who it was, so that a row without a name goes without. */
function rowsOf({ source, answer, way }: Judgement, who: Attribution): readonly AttributedRow[] {
  if (!answer.knows) return [];
  const { grades, trend, familiarity } = answer;
  const isTold = who !== undefined && way.by === 'recorded' && way.source !== '';
  return [
    {
      source,
      who,
      grades,
      ...(trend === undefined ? {} : { trend }),
      ...(familiarity === undefined ? {} : { familiarity }),
      ...(isTold ? { recorded: { saidOn: way.saidOn, source: way.source } } : {}),
    },
  ];
}

/** By what can be read in a row and by nothing else. */
function inRowOrder(one: AttributedRow, other: AttributedRow): number {
  return keyOf(one).localeCompare(keyOf(other));
}

function keyOf({ source, who, grades, trend, familiarity }: AttributedRow): string {
  const name = who?.as === 'role' ? who.role : who?.as === 'partner' ? who.organization : '';
  const numbers = [...Dimension.options.map((dimension) => grades[dimension]), trend, familiarity];
  return JSON.stringify([
    source === 'professionals' ? 0 : 1,
    who === undefined ? 1 : 0,
    name,
    ...numbers.map((number) => (number === undefined ? 'none' : String(number + 10))),
  ]);
}
