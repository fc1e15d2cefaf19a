import { Template } from 'adaptivecards-templating';
import type { CardElement } from './json';

/**
 * Turns the body of a template file into a function from data to elements. What is in the data is put in place as it
 * is: `${…}` in it is text, never evaluated. Every name that the template uses must be in the data.
 */
export function bodyTemplate(source: { readonly body: readonly object[] }): (data: object) => readonly CardElement[] {
  const template = new Template(source.body);
  return (data) => {
    const expanded: unknown = template.expand({ $root: data });
    if (!isElements(expanded)) throw new TypeError('A card template must expand to a list of elements');
    return expanded;
  };
}

function isElements(value: unknown): value is readonly CardElement[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}
