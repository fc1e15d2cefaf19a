import type { CardElement, Json, JsonObject } from '../../cards/json';

/** Every object in the card, outermost first, in reading order: elements, actions, their fallbacks, cells, facts. */
export function partsOf(part: CardElement): CardElement[] {
  return [part, ...Object.values(part).flatMap(nestedParts)];
}

export function partsOfType(part: CardElement, type: string): CardElement[] {
  return partsOf(part).filter((candidate) => candidate['type'] === type);
}

/** What a person reads on the card, from top to bottom; what is folded away included. */
export function factsOf(card: CardElement): string[] {
  return partsOf(card).flatMap((part) => FACTS[written(part['type'])]?.(part) ?? []);
}

/** The text as it is shown: with the escapes of markdown gone. */
export function shown(text: Json | undefined): string {
  return written(text).replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** A text as it stands in the card; nothing where there is none. */
export function written(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '').replaceAll('"', '');
}

export function objectsIn(value: Json | undefined): JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}

const FACTS: Readonly<Record<string, (part: CardElement) => string[]>> = {
  TextBlock: ({ text }) => [shown(text)],
  FactSet: ({ facts }) => objectsIn(facts).map(({ title, value }) => `${shown(title)}: ${shown(value)}`),
  Image: ({ altText }) => [`(picture: ${written(altText)})`],
  'Input.Text': input,
  'Input.Date': input,
  'Input.ChoiceSet': input,
  'Action.Execute': ({ title, verb }) => [`[${written(title)}] ${written(verb)}`],
  'Action.OpenUrl': ({ title, url }) => [`[${written(title)}] → ${new URL(written(url)).host}`],
  'Action.ToggleVisibility': ({ title }) => [`[${written(title)}]`],
};

function input({ label, value, choices }: CardElement): string[] {
  const names = objectsIn(choices).map(({ title }) => written(title));
  const offered = names.length > 0 ? ` (${names.join(', ')})` : '';
  return [`${written(label)} ▸ ${written(value)}${offered}`];
}

function nestedParts(value: Json | undefined): CardElement[] {
  if (isList(value)) return objectsIn(value).flatMap(partsOf);
  return isObject(value) ? partsOf(value) : [];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}
