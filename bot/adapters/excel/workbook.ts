import type { Parts } from './archive';
import type { CellContext } from './cell';
import { readDateStyles } from './number-format';
import { readSharedStrings } from './rich-text';
import { isTrue, readXml } from './xml';

export const WORKBOOK_PART = 'xl/workbook.xml';

/** What a workbook says of itself, with the sheets that people see in the order of their tabs. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly xml: string }[];
  readonly context: CellContext;
}

/** @throws Error when a part is not well-formed, or not there */
export function readWorkbook(parts: Parts): Workbook {
  const relations = readRelations(parts.get('xl/_rels/workbook.xml.rels') ?? '<Relationships/>');
  const partOf = (type: string): string | undefined => {
    const relation = relations.find((candidate) => candidate.type === type);
    return relation === undefined ? undefined : requirePart(parts, relation.path);
  };
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  const { tabs, is1904 } = readTabs(parts.get(WORKBOOK_PART) ?? '');

  const worksheets = new Map(relations.filter(({ type }) => type === 'worksheet').map(({ id, path }) => [id, path]));
  const sheets = new Map<string, Workbook['sheets'][number]>();
  for (const { name, relationId } of tabs) {
    const path = worksheets.get(relationId);
    // A chart on a tab of its own is no worksheet. By path: a part that is named many times is still read once.
    if (path !== undefined && !sheets.has(path)) sheets.set(path, { name, xml: requirePart(parts, path) });
  }
  return {
    sheets: [...sheets.values()],
    context: {
      sharedStrings: strings === undefined ? [] : readSharedStrings(strings),
      dateStyles: styles === undefined ? [] : readDateStyles(styles),
      is1904,
    },
  };
}

/** Half a workbook, of a transfer that broke off, is not read as if it were whole. */
function requirePart(parts: Parts, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new Error('A part of the workbook is missing');
  return part;
}

interface Relation {
  readonly id: string;
  /** The last word of its address, such as `worksheet`: the rest differs by edition of the standard. */
  readonly type: string;
  readonly path: string;
}

function readRelations(xml: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(xml, {
    open(name, { Id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`;
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path });
    },
  });
  return relations;
}

function readTabs(xml: string) {
  const tabs: { readonly name: string; readonly relationId: string }[] = [];
  let is1904 = false;
  readXml(xml, {
    open(element, { name = '', state = 'visible', id = '', date1904 }) {
      if (element === 'workbookPr') is1904 = isTrue(date1904);
      if (element === 'sheet' && state === 'visible') tabs.push({ name, relationId: id });
    },
  });
  return { tabs, is1904 };
}
