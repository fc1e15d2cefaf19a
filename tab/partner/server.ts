import { z } from 'zod';
import type { Language } from '../../bot/contracts/people';
import { PartnerScreen, PartnerSession, type PartnerSubmission } from '../../bot/contracts/partner-links';
import { Problem } from '../../bot/contracts/problem';

/** What the page asks of the server. Whose page it is, the browser's cookie says; it is out of reach here. */
export interface PartnerServer {
  /** @throws Refused, Unreachable */
  exchange(token: string): Promise<PartnerSession>;
  /** @throws Refused, Unreachable */
  screen(language: Language): Promise<PartnerScreen>;
  /** @throws Refused, Unreachable */
  submit(language: Language, submission: PartnerSubmission): Promise<PartnerScreen>;
  /** Sends even while the page goes away; nobody waits for what comes of it. */
  keep(submission: PartnerSubmission): void;
  /** @throws Refused, Unreachable */
  leave(): Promise<void>;
}

/** The server answered no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** The server's own words, in the language that was asked for. */
    title: string,
  ) {
    super(title);
  }

  /** Asking once more gives the same answer. */
  get isFinal(): boolean {
    return this.status < 500 && this.status !== 429;
  }
}

/** There was no answer: no connection, or one that was cut. */
export class Unreachable extends Error {}

const SUBMISSIONS = '/api/partner/submissions';
const SESSION = '/api/partner/session';

export function createPartnerServer(languageNow: () => Language): PartnerServer {
  return {
    exchange: (token) => ask(SESSION, { method: 'POST', body: { token } }, languageNow(), PartnerSession),
    screen: (language) => ask('/api/partner/screen', { method: 'GET' }, language, PartnerScreen),
    submit: (language, body) => ask(SUBMISSIONS, { method: 'POST', body }, language, PartnerScreen),
    keep(body) {
      void fetch(SUBMISSIONS, { ...options({ method: 'POST', body }, languageNow()), keepalive: true }).catch(
        () => undefined,
      );
    },
    async leave() {
      await ask(SESSION, { method: 'DELETE' }, languageNow(), z.unknown());
    },
  };
}

interface Question {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly body?: object;
}

/** Somebody on a slow train still gets an answer; who gets none is told. */
const LONGEST_WAIT_MS = 30_000;

async function ask<T>(path: string, question: Question, language: Language, answer: z.ZodType<T>): Promise<T> {
  let response: Response;
  let body: unknown;
  try {
    const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
    response = await fetch(path, { ...options(question, language), signal });
    body = await response.json();
  } catch (cause) {
    throw new Unreachable('', { cause });
  }
  if (response.ok) return answer.parse(body);
  const problem = Problem.safeParse(body);
  throw new Refused(response.status, problem.data?.code ?? '', problem.data?.title ?? '');
}

function options({ method, body }: Question, language: Language): RequestInit {
  const headers = {
    'accept-language': language,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  return {
    method,
    headers,
    credentials: 'same-origin',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}
