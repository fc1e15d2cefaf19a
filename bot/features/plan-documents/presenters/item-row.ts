import type { PlanItem, TeamPlanRef } from '../../../contracts/annual-plan';
import type { Person } from '../../../contracts/people';
import type { WorkbookCell } from '../../../ports/workbooks';
import { rowCodeOf, titleIn, writtenLine, type FieldTexts, type ItemView } from '../../annual-plan';
import type { ReaderToday } from '../../annual-plan/presenters';

/** What the rows of items name. */
export interface ItemNames {
  /** Names that more than one colleague has. */
  readonly sharedNames: ReadonlySet<string>;
  readonly goalTitles: ReadonlyMap<string, string>;
}

interface ItemOfPlan {
  readonly tenantId: string;
  readonly ref: TeamPlanRef;
  readonly view: ItemView;
  readonly names: ItemNames;
}

/** The cells of a milestone or plan action, in the order of the columns; the last is the code by which the import knows it again. */
export function itemRow(reader: ReaderToday, { tenantId, ref, view, names }: ItemOfPlan): readonly WorkbookCell[] {
  const { item } = view;
  const cells = cellsOf(reader, view, names);
  return [
    reader.t(item.kind === 'milestone' ? 'plan-documents.kind.milestone' : 'plan-documents.kind.plan-action'),
    cells.title,
    cells.ownerId,
    { day: item.dueOn },
    cells.placeId,
    cells.status,
    inCell(item.evidence ?? ''),
    cells.goalId,
    cells.approach,
    rowCodeOf(tenantId, ref, item, cells),
  ];
}

function cellsOf(reader: ReaderToday, { item, owner, place }: ItemView, names: ItemNames): FieldTexts {
  const { t, language } = reader;
  return {
    title: inCell(titleIn(language, item)),
    dueOn: item.dueOn,
    ownerId: inCell(owner === undefined ? '' : tellingName(owner, names)),
    placeId: inCell(place?.name ?? ''),
    status: t('plan-documents.status', { status: item.status }),
    ...(item.kind === 'plan-action' ? purposeOf(reader, item, names) : { goalId: '', approach: '' }),
  };
}

/** The import finds people by their address, too. */
function tellingName({ name, email }: Person, { sharedNames }: ItemNames): string {
  return sharedNames.has(name) ? `${name} (${email})` : name;
}

/** What a plan action is for: milestones serve no goal. */
function purposeOf(
  { t }: ReaderToday,
  { goalId = '', approach }: PlanItem,
  { goalTitles }: ItemNames,
): Pick<FieldTexts, 'goalId' | 'approach'> {
  return {
    goalId: inCell(goalTitles.get(goalId) ?? ''),
    approach: approach === undefined ? '' : t('plan-documents.approach', { approach }),
  };
}

const LONGEST_CELL = 1000;

/** What comes back out of a cell as it went in. */
function inCell(text: string): string {
  return writtenLine(text.replace(/[\uFFFE\uFFFF]/g, ''), LONGEST_CELL);
}
