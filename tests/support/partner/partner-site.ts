import { createServer } from '../../../bot/api/server';
import type { TabFiles } from '../../../bot/api/tab/files';
import type { VisitorSettings } from '../../../bot/api/visitors/routes';
import { createJudgingWorld, ROUND, WELFARE } from '../../bot/features/judgements/judging-world';
import { recordingLogger, type LogLine } from '../chat/recording-logger';
import { PUBLIC_ORIGIN, type TestProgram } from '../program/test-program';

export interface Sending {
  /** `NAME=value`, as a browser gives it back. */
  readonly cookie?: string;
  readonly body?: unknown;
  /** Where it comes from, as the proxy in front tells. */
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The program with an open round, and the server for people without sign-in: a partner is asked about three places. */
export interface PartnerSite {
  readonly program: TestProgram;
  readonly log: readonly LogLine[];
  readonly address: string;
  /** The token of a new link. */
  link(participantId?: string, roundId?: string): Promise<string>;
  send(what: `${'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'} /${string}`, sending?: Sending): Promise<Response>;
  /** Opens a page with a token: the cookie that the browser has then. */
  enter(token: string): Promise<string>;
  close(): Promise<void>;
}

export interface SiteOptions extends Partial<VisitorSettings> {
  readonly tab?: TabFiles | undefined;
  readonly program?: TestProgram;
}

export async function startPartnerSite(options: SiteOptions = {}): Promise<PartnerSite> {
  const { tab, program = await createJudgingWorld(), ...settings } = options;
  const origin = 'origin' in settings ? settings.origin : PUBLIC_ORIGIN;
  const logger = recordingLogger();
  const server = createServer({
    logger,
    ids: { next: () => 'error-id' },
    health: { version: 'test', checkStore: async () => undefined },
    messages: async () => undefined,
    routes: program.program.routes,
    // As in production: the tab has no sign-in yet.
    signIn: { state: 'missing', settings: ['SIGN_IN_APP_ID'] },
    visitors: {
      routes: program.program.visitorRoutes,
      settings: { isSecure: true, trustedProxies: 1, origin, ...settings },
    },
    clock: program.clock,
    tab,
  });
  const { port } = await server.listen(0, '127.0.0.1');
  const address = `http://127.0.0.1:${port}`;

  // What a page of ours sends along with everything that changes something.
  const ownPage = { origin: origin ?? address, 'sec-fetch-site': 'same-origin' };

  async function send(what: string, { cookie, body, from = '203.0.113.7', headers = {} }: Sending = {}) {
    const [method = 'GET', path = '/'] = what.split(' ');
    return fetch(`${address}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'GET' || method === 'HEAD' ? {} : ownPage),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(cookie === undefined ? {} : { cookie }),
        'x-forwarded-for': from,
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  return {
    program,
    log: logger.lines,
    address,
    send,
    async link(participantId = WELFARE, roundId = ROUND) {
      return (await program.services.partnerLinks.make(await program.actorOf('maria'), roundId, participantId)).token;
    },
    async enter(token) {
      const response = await send('POST /api/partner/session', { body: { token } });
      if (!response.ok) throw new Error(await response.text());
      return cookieIn(response);
    },
    async close() {
      await server.close();
      await program.close();
    },
  };
}

/** What the browser keeps of an answer. */
export function cookieIn(response: Response): string {
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}
