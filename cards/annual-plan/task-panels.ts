import { submitAction, type CardButton } from '../button';
import { dateField, personField, textField, type DateField, type PersonField, type TextField } from '../field';
import type { CardElement } from '../json';

/** The input ids: `evidence`, `answer`, `ownerId`, `dueOn` and `reason` come back with the verb. */
export interface TaskPanels {
  readonly complete?: CompletePanel | undefined;
  readonly answer?: AnswerPanel | undefined;
  readonly snooze?: SnoozePanel | undefined;
  readonly reassign?: ReassignPanel | undefined;
  readonly move?: MovePanel | undefined;
  /** The panel that stands open: after a mistake in it, say. */
  readonly open?: FoldedPanel | undefined;
}

export type FoldedPanel = 'snooze' | 'reassign' | 'move';

interface CompletePanel {
  readonly evidence: TextField;
  readonly button: CardButton;
}

/** What is asked of the reader: a text, and the buttons that send it. */
interface AnswerPanel {
  readonly text: TextField;
  readonly buttons: readonly CardButton[];
}

interface Folded {
  /** The button that shows and hides the panel. */
  readonly toggle: string;
}

interface SnoozePanel extends Folded {
  readonly explanation: string;
  readonly buttons: readonly CardButton[];
}

interface ReassignPanel extends Folded {
  readonly owner: PersonField;
  readonly button: CardButton;
}

interface MovePanel extends Folded {
  readonly dueOn: DateField;
  readonly reason: TextField;
  readonly button: CardButton;
}

const FOLDED: readonly FoldedPanel[] = ['snooze', 'reassign', 'move'];

/**
 * Finishing or answering stands ready; the other panels are folded away until their button is tapped. Teams checks every input of a
 * card at once, folded ones too, so none of these is marked as required: the bot checks what it needs.
 */
export function taskPanels(panels: TaskPanels): readonly CardElement[] {
  const present = FOLDED.filter((name) => panels[name] !== undefined);
  return [
    ...(panels.complete ? completePanel(panels.complete) : []),
    ...(panels.answer ? answerPanel(panels.answer) : []),
    ...(present.length > 0 ? [toggles(panels, present)] : []),
    ...present.map((name) => foldedPanel(panels, name)),
  ];
}

function completePanel({ evidence, button }: CompletePanel): readonly CardElement[] {
  const action = submitAction({ ...button, style: 'positive' });
  return [...textField('evidence', evidence), { type: 'ActionSet', spacing: 'small', actions: [action] }];
}

function answerPanel({ text, buttons }: AnswerPanel): readonly CardElement[] {
  return [...textField('answer', text), { type: 'ActionSet', spacing: 'small', actions: buttons.map(submitAction) }];
}

/** Opening one panel closes the others. */
function toggles(panels: TaskPanels, present: readonly FoldedPanel[]): CardElement {
  const actions = present.map((name) => ({
    type: 'Action.ToggleVisibility',
    title: panels[name]?.toggle,
    targetElements: present.map((other) =>
      other === name ? { elementId: panelId(other) } : { elementId: panelId(other), isVisible: false },
    ),
  }));
  return { type: 'ActionSet', spacing: 'medium', separator: true, actions };
}

function foldedPanel(panels: TaskPanels, name: FoldedPanel): CardElement {
  const items = { snooze: snoozeItems, reassign: reassignItems, move: moveItems }[name](panels);
  return { type: 'Container', id: panelId(name), isVisible: panels.open === name, style: 'emphasis', items };
}

function snoozeItems({ snooze }: TaskPanels): readonly CardElement[] {
  if (snooze === undefined) return [];
  return [
    { type: 'TextBlock', text: snooze.explanation, wrap: true },
    { type: 'ActionSet', actions: snooze.buttons.map(submitAction) },
  ];
}

function reassignItems({ reassign }: TaskPanels): readonly CardElement[] {
  if (reassign === undefined) return [];
  return [...personField('ownerId', reassign.owner), { type: 'ActionSet', actions: [submitAction(reassign.button)] }];
}

function moveItems({ move }: TaskPanels): readonly CardElement[] {
  if (move === undefined) return [];
  return [
    ...dateField('dueOn', move.dueOn),
    ...textField('reason', move.reason),
    { type: 'ActionSet', actions: [submitAction(move.button)] },
  ];
}

function panelId(name: FoldedPanel): string {
  return `panel-${name}`;
}
