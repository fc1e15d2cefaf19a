import { AdaptiveCard, HostConfig, SubmitActionBase } from 'adaptivecards';
import { z } from 'zod';
import type { Language } from '../../bot/contracts/people';
import type { PartnerScreen, PartnerSubmission } from '../../bot/contracts/partner-links';
import { CARD_LOOK } from './card-look';

type Press = PartnerSubmission['data'];
type Values = Readonly<Record<string, string>>;

/** A card as it stands on the page. */
export interface ShownCard {
  readonly element: HTMLElement;
  /** What is filled in now, by input. */
  values(): Values;
}

export interface CardEvents {
  readonly press: (data: Press) => void;
  /** Somebody filled something in. */
  readonly change: () => void;
}

const Data = z.record(z.string(), z.unknown());
const Value = z.union([z.string(), z.number(), z.boolean()]);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = asHtml(plain(text));
  result.didProcess = true;
};

/** @param values what stands in the inputs instead of what the card says */
export function showCard(
  { card: source }: Pick<PartnerScreen, 'card'>,
  language: Language,
  { press, change }: CardEvents,
  values: Values = {},
): ShownCard {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(CARD_LOOK);
  card.parse(withValues(source, values));
  card.lang = language;
  card.onExecuteAction = (action) => {
    // Cards for partners lead nowhere else: what is no press is nothing.
    if (action instanceof SubmitActionBase) press(pressOf(action.data));
  };
  card.onInputValueChanged = change;
  const element = card.render() ?? document.createElement('div');
  nameByContent(element);
  return {
    element,
    values: () => Object.fromEntries(card.getAllInputs().map(({ id = '', value }) => [id, textOf(value)])),
  };
}

/** What can be tapped as a whole is called what stands in it: the renderer would have a reader hear the name of the press alone. */
function nameByContent(card: HTMLElement): void {
  for (const element of card.querySelectorAll('.ac-selectable[role="button"]')) {
    element.removeAttribute('aria-label');
    element.removeAttribute('title');
  }
}

/** Cards write characters that mean something in markdown with a backslash. Here no text means anything but itself. */
function plain(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function pressOf(data: unknown): Press {
  const found = Data.safeParse(data).data ?? {};
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) => {
      const known = Value.safeParse(value);
      return known.success ? [[name, known.data]] : [];
    }),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The card with other values in its inputs. */
function withValues(part: unknown, values: Values): unknown {
  if (Array.isArray(part)) return part.map((one: unknown) => withValues(one, values));
  const fields = Data.safeParse(part);
  if (!fields.success) return part;
  const { type, id } = fields.data;
  const value = typeof id === 'string' && /^Input\./.test(String(type)) ? values[id] : undefined;
  const inner = Object.fromEntries(Object.entries(fields.data).map(([name, one]) => [name, withValues(one, values)]));
  return value === undefined ? inner : { ...inner, value };
}
