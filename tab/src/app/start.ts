import { QueryClient } from '@tanstack/react-query';
import { createClient, type Client } from '../api/client';
import { Offline, Problem } from '../api/problem';
import { Language } from '../../../bot/contracts/people';
import type { TeamsHost } from '../teams';
import { BASE } from './location';

/** What is made once, before the first screen. */
export interface Start {
  readonly teams: TeamsHost | undefined;
  readonly client: Client;
  readonly queries: QueryClient;
  /** Of the styles that are made in the browser. */
  readonly nonce: string;
  /** Asked for in the address; otherwise the person's own counts. */
  readonly language: Language | undefined;
}

export function startOf(teams: TeamsHost | undefined): Start {
  const asked = new URLSearchParams(window.location.search);
  const language = Language.safeParse(asked.get('lang')).data;
  if (teams?.path !== undefined) window.history.replaceState(null, '', `${BASE}${teams.path}${window.location.search}`);
  return {
    teams,
    language,
    client: createClient({
      language: () => language,
      identity: asked.get('as') ?? undefined,
      token: teams?.token,
    }),
    queries: createQueries(),
    nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '',
  };
}

const TRIES = 3;

function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // What the server refuses it refuses again; a failure of its own may pass.
        retry: (failed, error) =>
          error instanceof Offline || (error instanceof Problem && error.status >= 500 && failed < TRIES),
        retryDelay: (failed) => Math.min(1_000 * 2 ** failed, 8_000),
      },
    },
  });
}
