import type { Language } from '../contracts/people';
import type { Fault, Problem } from '../contracts/problem';
import { createTranslator, isMessageKey, type MessageValues, type Translate } from '../i18n';
import { isPassing } from '../ports/guarded-store';
import { DomainError, type ErrorKind } from '../shared/errors';
import { RequestRefused, Stale } from './refusal';

/** The answer to an error, or undefined when nobody expected it. */
export function problemFor(error: unknown, language: Language): Problem | undefined {
  if (error instanceof RequestRefused) return problem(error.status, error.code, language, error.values, error.faults);
  if (error instanceof Stale) return { ...problem(412, 'api.stale', language, {}), current: error.current };
  if (isPassing(error)) return problem(503, 'api.store-away', language, {});
  if (error instanceof DomainError) return domainProblem(error, language);
  return undefined;
}

/** The answer to an error that nobody expected; it tells nothing but the id under which it was logged. */
export function unexpectedProblem(id: string, language: Language): Problem {
  return { ...problem(500, 'api.unexpected', language, { id }), id };
}

/** Dutch, unless the request prefers English. */
export function languageFor(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').toLowerCase().split(',').map(preference);
  const known = wanted.filter(({ language }) => language === 'nl' || language === 'en');
  const [first] = known.sort((one, other) => other.weight - one.weight);
  return first?.language === 'en' ? 'en' : 'nl';
}

const STATUS: Record<ErrorKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  unavailable: 503,
};

const translators: Record<Language, Translate> = { nl: createTranslator('nl'), en: createTranslator('en') };

/** What is wrong with one field is told there. */
function domainProblem({ kind, code, values, field }: DomainError, language: Language): Problem {
  const answer = problem(STATUS[kind], code, language, values);
  return field === undefined ? answer : { ...answer, faults: [{ path: `body.${field}`, message: answer.title }] };
}

function problem(
  status: number,
  code: string,
  language: Language,
  values: MessageValues,
  faults?: readonly Fault[],
): Problem {
  const key = `error.${code}`;
  const title = isMessageKey(key) ? translators[language](key, values) : code;
  return { type: 'about:blank', status, title, code, ...(faults === undefined ? {} : { faults: [...faults] }) };
}

function preference(part: string): { readonly language: string; readonly weight: number } {
  const [range = '', ...parameters] = part.trim().split(';');
  const quality = parameters
    .map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  return { language: range.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality) };
}
