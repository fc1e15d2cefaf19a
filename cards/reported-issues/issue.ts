import { submitAction, type CardButton } from '../button';
import { choiceField, textField, type ChoiceField, type TextField } from '../field';
import { framed, type Frame } from '../frame';
import { helpNumbersBlock, type HelpNumbersBlock } from '../help-numbers/help-numbers';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { shortened } from '../text';
import { folded, type Fold } from '../fold';
import source from './issue.card.json';

/** One reported issue: how it stands, and what this reader may do with it. Sends `as` and `note` with closing, `reason` with reopening. */
export interface IssueView {
  readonly numbers?: HelpNumbersBlock | undefined;
  readonly status: { readonly tone: 'open' | 'in-progress' | 'closed'; readonly text: string };
  /** As it is kept. */
  readonly text: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  /** Who reported the same, what was started, what the reporter heard, photos. */
  readonly notes: readonly string[];
  /** What stands before the folds: take it up, give feedback. */
  readonly first: readonly CardButton[];
  readonly close?: CloseFold | undefined;
  readonly reopen?: ReopenFold | undefined;
  readonly open?: 'close' | 'reopen' | undefined;
  readonly history: { readonly title: string; readonly lines: readonly string[] };
  readonly buttons: readonly CardButton[];
}

interface CloseFold {
  readonly toggle: string;
  readonly as: ChoiceField;
  readonly note: TextField;
  readonly button: CardButton;
}

interface ReopenFold {
  readonly toggle: string;
  readonly reason: TextField;
  readonly button: CardButton;
}

const STATUS = {
  open: { glyph: '• ', color: 'accent' },
  'in-progress': { glyph: '▸ ', color: 'accent' },
  closed: { glyph: '✓ ', color: 'default' },
} as const;

const LONGEST_LINE = 320;
const template = bodyTemplate(source);

export function issueCard(frame: Frame, view: IssueView): Card {
  const { glyph, color } = STATUS[view.status.tone];
  const { numbers, history } = view;
  const folds = folded(foldsOf(view), view.open && foldId(view.open), view.first);
  const body = template({
    status: { text: `${glyph}${view.status.text}`, color },
    text: view.text,
    facts: view.facts,
    notes: linesOf(view.notes),
    hasFolds: folds.length > 0,
    folds,
    historyTitle: history.lines.length > 0 ? history.title : '',
    history: linesOf(history.lines),
  });
  const first = numbers === undefined ? [] : [helpNumbersBlock(numbers)];
  return framed(frame, [...first, ...body], view.buttons);
}

function linesOf(lines: readonly string[]) {
  return lines.map((text) => ({ text: shortened(text, LONGEST_LINE) }));
}

function foldsOf({ close, reopen }: IssueView): readonly Fold[] {
  return [...(close === undefined ? [] : [closeFold(close)]), ...(reopen === undefined ? [] : [reopenFold(reopen)])];
}

function closeFold({ toggle, as, note, button }: CloseFold): Fold {
  const fields = [...choiceField('as', as), ...textField('note', note)];
  return { id: foldId('close'), toggle, items: [...fields, { type: 'ActionSet', actions: [submitAction(button)] }] };
}

function reopenFold({ toggle, reason, button }: ReopenFold): Fold {
  const items = [...textField('reason', reason), { type: 'ActionSet', actions: [submitAction(button)] }];
  return { id: foldId('reopen'), toggle, items };
}

function foldId(name: 'close' | 'reopen'): string {
  return `fold-${name}`;
}
