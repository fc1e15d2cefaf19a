import type { Person } from '../../../contracts/people';
import { comparable, isTypingError } from './comparable-text';

/** Who is meant by a cell. `surety` says what makes one match worth a check. */
type OwnerMatch =
  | { readonly found: 'one'; readonly person: Person; readonly surety: 'sure' | 'first-of-several' | 'typing-error' }
  | { readonly found: 'several'; readonly candidates: readonly Person[] }
  | { readonly found: 'none'; readonly why: 'empty' | 'unknown' };

/** Tells whose name is in a cell. */
export type OwnerMatcher = (text: string) => OwnerMatch;

/**
 * Finds people by e-mail address, full name, initials with surname, first name or surname; accents, case and titles such
 * as `mevr.` do not matter. Of several names in a cell the first that is known is the owner.
 */
export function createOwnerMatcher(people: readonly Person[], teamLeadId?: string): OwnerMatcher {
  const colleagues = people.map((person) => ({
    person,
    names: [fullNames, shortNames, looseNames].map((of) => of(person)),
  }));
  const lead = people.find(({ id }) => id === teamLeadId);
  return (text) => {
    const plain = withoutTitle(comparable(text));
    if (plain === '' || /^(n v t|nvt|n t b|ntb|tbd)$/.test(plain)) return { found: 'none', why: 'empty' };
    if (lead !== undefined && TEAM_LEAD.test(plain)) return one(lead, 'sure');

    return (
      matchWhole(text, colleagues) ??
      matchFirstOfSeveral(text, colleagues) ??
      matchTypingError(plain, colleagues) ?? { found: 'none', why: 'unknown' }
    );
  };
}

/** A person with the ways to name them, the strongest first. */
interface Colleague {
  readonly person: Person;
  readonly names: readonly (readonly string[])[];
}

const TEAM_LEAD = /^(team ?leider|team ?lead|teammanager|tl)$/;
const TITLE = /^(dhr|mevr|mw|meneer|mevrouw|de heer|mr|mrs|ms)( |$)/;
const BETWEEN_NAMES = /\s*(?:[/&+;,\n]|\ben\b|\band\b|\bmet\b)\s*/;

function withoutTitle(plain: string): string {
  return plain.replace(TITLE, '');
}

function matchWhole(text: string, colleagues: readonly Colleague[]): OwnerMatch | undefined {
  const email = /[^\s<>(),;]+@[^\s<>(),;]+/.exec(text)?.[0].toLowerCase();
  const addressee = colleagues.find(({ person }) => person.email.toLowerCase() === email);
  if (addressee !== undefined) return one(addressee.person, 'sure');
  const plain = withoutTitle(comparable(text));
  return firstDecisive(colleagues, (name) => name === plain);
}

function matchFirstOfSeveral(text: string, colleagues: readonly Colleague[]): OwnerMatch | undefined {
  const parts = text.split(BETWEEN_NAMES).filter((part) => comparable(part) !== '');
  if (parts.length < 2) return undefined;
  const matches = parts.map((part) => matchWhole(part, colleagues)).filter((match) => match !== undefined);
  const known = matches.find((match) => match.found === 'one') ?? matches[0];
  return known?.found === 'one' ? one(known.person, 'first-of-several') : known;
}

function matchTypingError(plain: string, colleagues: readonly Colleague[]): OwnerMatch | undefined {
  const match = firstDecisive(colleagues, (name) => isTypingError(name, plain));
  return match?.found === 'one' ? one(match.person, 'typing-error') : match;
}

/** The strongest way of naming that fits anybody decides. */
function firstDecisive(colleagues: readonly Colleague[], fits: (name: string) => boolean): OwnerMatch | undefined {
  for (const strength of [0, 1, 2]) {
    const candidates = colleagues.filter(({ names }) => names[strength]?.some(fits)).map(({ person }) => person);
    const [first] = candidates;
    if (first !== undefined) return candidates.length === 1 ? one(first, 'sure') : { found: 'several', candidates };
  }
  return undefined;
}

function one(person: Person, surety: 'sure' | 'first-of-several' | 'typing-error'): OwnerMatch {
  return { found: 'one', person, surety };
}

interface NameParts {
  readonly given: string;
  /** `de Vries` and, for those who sort it so, `Vries`. */
  readonly surname: string;
  readonly core: string;
  readonly prefix: string;
}

const PREFIX = /^((?:van|de|der|den|het|ter|ten|te|in|op|t|el|al|von|la|le|du|ben)(?: (?:de|der|den|het|t|la))*) (.+)$/;

function partsOf(person: Person): NameParts {
  const given = comparable(person.givenName);
  const name = comparable(person.name);
  const surname = name.startsWith(`${given} `) ? name.slice(given.length + 1) : name.split(' ').slice(1).join(' ');
  const [, prefix = '', core = surname] = PREFIX.exec(surname) ?? [];
  return { given, surname, core, prefix };
}

/** `Sanne de Vries`, `de Vries, Sanne`, `Vries, Sanne de`. */
function fullNames(person: Person): string[] {
  const { given, surname, core, prefix } = partsOf(person);
  return [comparable(person.name), `${surname} ${given}`, `${core} ${given} ${prefix}`.trim()];
}

/** `S. de Vries`, `de Vries, S.`, `Vries, S. de`, `Sanne V.`, `Sanne de V.`, `Sanne Vries`. */
function shortNames(person: Person): string[] {
  const { given, surname, core, prefix } = partsOf(person);
  if (surname === '') return [];
  const initial = given.slice(0, 1);
  const initials = [`${initial} ${surname}`, `${surname} ${initial}`, `${core} ${initial} ${prefix}`.trim()];
  const cut = [`${given} ${core.slice(0, 1)}`, `${given} ${prefix} ${core.slice(0, 1)}`, `${given} ${core}`];
  return [...initials, ...cut, comparable(person.email.split('@')[0] ?? '')];
}

/** `Sanne`, `de Vries`, `Vries`. */
function looseNames(person: Person): string[] {
  const { given, surname, core } = partsOf(person);
  return [given, surname, core].filter((name) => name !== '');
}
