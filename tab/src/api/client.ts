import type { Language } from '../../../bot/contracts/people';
import type { z } from 'zod';
import { lostConnection } from './connection';
import { Offline, problemOf } from './problem';

export interface Call<T> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  /** Parts that are undefined are left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** Sent as JSON; bytes are sent as they are. */
  readonly body?: unknown;
  /** The version that was read: the write is refused when it is another by now. 0: it must not exist yet. */
  readonly version?: number | string;
  readonly answer: z.ZodType<T>;
  readonly signal?: AbortSignal;
}

/** Who asks, and in which language: the headers of every request. */
export interface Caller {
  readonly language: () => Language | undefined;
  /** Of the demo: as whom it is looked at. */
  readonly identity?: string | undefined;
  /** Of Teams: the token with which the person is signed in. */
  readonly token?: (() => Promise<string>) | undefined;
}

export interface DownloadedFile {
  readonly name: string;
  readonly content: Blob;
}

/** The way to the server, for one person in one browser. */
export interface Client {
  /**
   * Asks the server, and parses what it answers by its contract.
   * @throws Problem when the server refuses, Conflict when somebody else was first, Offline when no answer comes
   */
  readonly call: <T>(call: Call<T>) => Promise<T>;
  /** A file that the server makes, with the name that it gave it; of what is sent along, when something is. @throws as `call` */
  readonly download: (path: `/api/${string}`, body?: unknown) => Promise<DownloadedFile>;
}

export function createClient(caller: Caller): Client {
  return {
    async call({ answer, signal, ...request }) {
      const response = await send(addressOf(request), {
        method: request.method ?? 'GET',
        headers: { ...(await callerHeaders(caller)), ...headersOf(request) },
        ...(request.body === undefined ? {} : { body: bodyOf(request.body) }),
        ...(signal === undefined ? {} : { signal }),
      });
      const body: unknown = await response.json().catch(() => undefined);
      if (!response.ok) throw problemOf(response.status, body);
      return answer.parse(body);
    },
    async download(path, body) {
      const response = await send(path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...(await callerHeaders(caller)), ...headersOf({ body }) },
        ...(body === undefined ? {} : { body: bodyOf(body) }),
      });
      if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined));
      return { name: fileName(response.headers.get('content-disposition')), content: await response.blob() };
    },
  };
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, cache: 'no-store' });
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    lostConnection(answers);
    throw new Offline('No answer', { cause: error });
  }
}

/** The server answers again, whatever it says. */
function answers(): Promise<boolean> {
  return fetch('/healthz', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}

function addressOf({ path, query = {} }: Pick<Call<unknown>, 'path' | 'query'>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}

async function callerHeaders(caller: Caller): Promise<Record<string, string>> {
  const language = caller.language();
  return {
    ...(language === undefined ? {} : { 'accept-language': language }),
    ...(caller.identity === undefined ? {} : { 'x-demo-identity': caller.identity }),
    ...(caller.token === undefined ? {} : { authorization: `Bearer ${await caller.token()}` }),
  };
}

function headersOf({ body, version }: Pick<Call<unknown>, 'body' | 'version'>): Record<string, string> {
  return {
    ...(body === undefined ? {} : { 'content-type': mediaTypeOf(body) }),
    ...(version === undefined ? {} : version === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` }),
  };
}

/** A picture says of which kind it is; what a browser thinks of other files differs from machine to machine. */
function mediaTypeOf(body: unknown): string {
  if (!(body instanceof Blob)) return 'application/json';
  return body.type.startsWith('image/') ? body.type : 'application/octet-stream';
}

function bodyOf(body: unknown): Blob | string {
  return body instanceof Blob ? body : JSON.stringify(body);
}

/** The plain name, or the encoded one when it has letters that a header cannot hold. */
function fileName(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded === undefined
    ? (/filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? 'bestand')
    : decodeURIComponent(encoded);
}
