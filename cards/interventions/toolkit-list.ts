import { rowAction, submitAction, type CardButton } from '../button';
import { choiceField, textField, type ChoiceField, type TextField } from '../field';
import { framed, type Frame } from '../frame';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import { shortened } from '../text';
import { kindWords, type InterventionKind } from './kind';
import rowSource from './toolkit-row.card.json';
import source from './toolkit-list.card.json';

/** A page of interventions with a search above them; sends `words` and `kind`. */
export interface ToolkitListView {
  readonly introduction: string;
  readonly words: TextField;
  readonly kind: ChoiceField;
  readonly search: CardButton;
  readonly rows: readonly ToolkitRowView[];
  /** Under the rows, or instead of them: how many more there are, what to try. */
  readonly more?: string | undefined;
  readonly buttons: readonly CardButton[];
}

export interface ToolkitRowView {
  readonly kind: InterventionKind;
  readonly kindName: string;
  readonly title: string;
  readonly purpose: string;
  /** Time and cost. */
  readonly detail: string;
  readonly open: CardButton;
}

const LONGEST_TITLE = 100;
const LONGEST_PURPOSE = 160;
const LONGEST_SPOKEN_TITLE = 60;
/** A dot that never begins a line. */
const DOT = '\u00A0· ';
const template = bodyTemplate(source);
const rowTemplate = bodyTemplate(rowSource);

export function toolkitListCard(frame: Frame, view: ToolkitListView): Card {
  const body = template({
    introduction: view.introduction,
    fields: [...textField('words', view.words), ...choiceField('kind', view.kind)],
    search: [submitAction(view.search)],
    hasRows: view.rows.length > 0,
    rows: view.rows.map(row),
    more: view.more ?? '',
  });
  return framed(frame, body, view.buttons);
}

function row({ kind, kindName, title, purpose, detail, open }: ToolkitRowView): CardElement {
  const [element] = rowTemplate({
    title: shortened(title, LONGEST_TITLE),
    purpose: shortened(purpose, LONGEST_PURPOSE),
    detail: [kindWords(kind, kindName), detail].join(' · ').replaceAll(' · ', DOT),
  });
  return { ...element, selectAction: rowAction(open, shortened(title, LONGEST_SPOKEN_TITLE)) };
}
