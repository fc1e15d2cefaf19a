import { plainAction, submitAction, type CardButton } from '../button';
import { textField, type TextField } from '../field';
import { framed, type Frame } from '../frame';
import { helpNumbersBlock, type HelpNumbersBlock } from '../help-numbers/help-numbers';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import { shortened } from '../text';
import source from './answer.card.json';
import { folded, type Fold } from '../fold';
import { suggestion, type SuggestionView } from './suggestion';
import { understood, type UnderstoodView } from './understood';

/** The answer to a report: numbers, what was understood, and what one could do. */
export interface AnswerView {
  /** Who to call, before anything else. */
  readonly numbers?: HelpNumbersBlock | undefined;
  /** Who else can be called, after all that one can do. */
  readonly alsoNumbers?: HelpNumbersBlock | undefined;
  /** Paragraphs before anything else but the numbers. */
  readonly introduction?: readonly string[] | undefined;
  /** What asks for a choice first: the same was reported already, what is it about, is the basis in order. */
  readonly panels: readonly PanelView[];
  readonly understood?: UnderstoodView | undefined;
  /** What to do, what not to do, who knows more. */
  readonly lists: readonly ListView[];
  readonly suggestions?: SuggestionsView | undefined;
  readonly buttons: readonly CardButton[];
}

export interface PanelView {
  readonly tone: 'warning' | 'emphasis';
  readonly title: string;
  readonly lines: readonly string[];
  /** Each on a line of its own: their names may be longer than a phone is wide. */
  readonly choices?: readonly CardButton[] | undefined;
  readonly buttons: readonly CardButton[];
}

export interface ListView {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Sends `words` with the search, and `why` with the refusal. */
export interface SuggestionsView {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly items: readonly SuggestionView[];
  readonly more?: CardButton | undefined;
  readonly search?: FieldFold | undefined;
  readonly none?: FieldFold | undefined;
  /** The fold that stands open. */
  readonly open?: 'search' | 'none' | undefined;
}

interface FieldFold {
  readonly toggle: string;
  readonly field: TextField;
  readonly button: CardButton;
}

/** A card may hold 28 KB; a little is left for what Teams adds. */
const MOST_BYTES = 24 * 1024;

/** How much is in one card: the lines of the step plans in so many characters, and the form to correct in it or apart. */
interface Room {
  readonly detailLength: number;
  readonly hasForm: boolean;
}

/** The first that fits is drawn; with the last everything does. */
const ROOMS: readonly [Room, ...Room[]] = [
  { detailLength: 240, hasForm: true },
  { detailLength: 150, hasForm: true },
  { detailLength: 90, hasForm: true },
  { detailLength: 240, hasForm: false },
  { detailLength: 120, hasForm: false },
  { detailLength: 60, hasForm: false },
  { detailLength: 0, hasForm: false },
];
const LONGEST_LINE = 320;
const template = bodyTemplate(source);

export function answerCard(frame: Frame, view: AnswerView): Card {
  let card = drawn(frame, view, ROOMS[0]);
  for (const room of ROOMS.slice(1)) {
    if (Buffer.byteLength(JSON.stringify(card)) <= MOST_BYTES) return card;
    card = drawn(frame, view, room);
  }
  return card;
}

function drawn(frame: Frame, view: AnswerView, room: Room): Card {
  const { numbers, alsoNumbers, panels, lists } = view;
  const body = template({
    introduction: (view.introduction ?? []).map((text) => ({ text })),
    panels: panels.map(panelOf),
    hasUnderstood: view.understood !== undefined,
    understood: view.understood === undefined ? [] : understood(view.understood, room.hasForm),
    lists: lists.map(({ title, lines }) => ({ title, lines: lines.map((line) => ({ text: `– ${line}` })) })),
    ...suggestionsOf(view.suggestions, room),
  });
  return framed(frame, [...blockOf(numbers), ...body, ...blockOf(alsoNumbers)], view.buttons);
}

function blockOf(numbers: HelpNumbersBlock | undefined): readonly CardElement[] {
  return numbers === undefined ? [] : [helpNumbersBlock(numbers)];
}

function suggestionsOf(suggestions: SuggestionsView | undefined, { detailLength }: Room) {
  if (suggestions === undefined) return NO_SUGGESTIONS;
  const { title, hint, items } = suggestions;
  const others = othersOf(suggestions);
  return {
    suggestionsTitle: title,
    suggestionsHint: hint === undefined ? [] : [{ text: hint }],
    hasSuggestions: items.length > 0,
    suggestions: items.map((item) => suggestion(item, detailLength)),
    hasOthers: others.length > 0,
    others,
  };
}

const NO_SUGGESTIONS = {
  suggestionsTitle: '',
  suggestionsHint: [],
  hasSuggestions: false,
  suggestions: [],
  hasOthers: false,
  others: [],
};

function panelOf({ tone, title, lines, choices = [], buttons }: PanelView) {
  return {
    style: tone,
    title,
    lines: lines.map((line) => ({ text: shortened(line, LONGEST_LINE) })),
    items: [
      ...choices.map(choiceRow),
      ...(buttons.length === 0 ? [] : [{ type: 'ActionSet', spacing: 'small', actions: buttons.map(plainAction) }]),
    ],
  };
}

function choiceRow(choice: CardButton): CardElement {
  const text = { type: 'TextBlock', text: choice.title, weight: 'bolder', wrap: true };
  const mark = { type: 'TextBlock', text: '›', size: 'large', color: 'accent' };
  return {
    type: 'ColumnSet',
    spacing: 'small',
    separator: true,
    selectAction: plainAction(choice),
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'center', items: [text] },
      { type: 'Column', width: 'auto', verticalContentAlignment: 'center', items: [mark] },
    ],
  };
}

function othersOf({ more, search, none, open }: SuggestionsView): readonly CardElement[] {
  const folds = [fieldFold('search', 'words', search), fieldFold('none', 'why', none)].flat();
  return folded(folds, open && foldId(open), more === undefined ? [] : [more]);
}

function fieldFold(name: 'search' | 'none', input: string, fold: FieldFold | undefined): readonly Fold[] {
  if (fold === undefined) return [];
  const actions = [submitAction(fold.button)];
  const items = [...textField(input, fold.field), { type: 'ActionSet', spacing: 'small', actions }];
  return [{ id: foldId(name), toggle: fold.toggle, items }];
}

function foldId(name: 'search' | 'none'): string {
  return `fold-${name}`;
}
