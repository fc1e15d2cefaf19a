import type { Request, Response } from 'restify';
import type { Problem } from '../contracts/problem';
import { attachmentNamed } from './content-disposition';
import { FileAnswer, type Route, type RouteAnswer, type ShownFile } from './define';
import { compressed, encodingFor } from './encoding';
import { etagOf } from './precondition';
import { IDENTITY_HEADERS } from './sign-in';

export function sendJson(response: Response, status: number, body: unknown): void {
  response.sendRaw(status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });
}

/** What a route answered: JSON with the version as ETag, or a file to save. */
export async function sendAnswer(
  request: Request,
  response: Response,
  route: Pick<Route, 'status' | 'produces' | 'shown'>,
  { body, version }: RouteAnswer,
): Promise<void> {
  if (version !== undefined) response.setHeader('etag', etagOf(version));
  if (route.produces === undefined) return sendCompressed(request, response, route.status, JSON.stringify(body));
  const { name, bytes, type } = FileAnswer.parse(body);
  if (route.shown === undefined) response.setHeader('content-disposition', attachmentNamed(name));
  else allowKeeping(response, route.shown);
  response.sendRaw(route.status, Buffer.from(bytes), { 'content-type': type ?? route.produces });
}

/** For who asked, and nobody else who sits at the same browser. */
function allowKeeping(response: Response, { keptSeconds }: ShownFile): void {
  response.setHeader('cache-control', `private, max-age=${keptSeconds}`);
  response.setHeader('vary', IDENTITY_HEADERS);
}

/** Smaller ones fit a packet or two anyway. */
const WORTH_COMPRESSING = 2048;

async function sendCompressed(request: Request, response: Response, status: number, json: string): Promise<void> {
  const bytes = Buffer.from(json);
  const encoding = bytes.length < WORTH_COMPRESSING ? undefined : encodingFor(request.headers['accept-encoding']);
  response.setHeader('vary', 'accept-encoding');
  if (encoding !== undefined) response.setHeader('content-encoding', encoding);
  response.sendRaw(status, encoding === undefined ? bytes : await compressed(bytes, encoding, 'each'), {
    'content-type': 'application/json; charset=utf-8',
  });
}

export function sendProblem(response: Response, problem: Problem): void {
  if (response.headersSent) {
    // Half an answer went out: only cutting the connection tells the caller that it is not whole.
    response.destroy();
    return;
  }
  if (problem.status === 413) response.setHeader('connection', 'close');
  if (problem.code === 'api.unauthenticated') response.setHeader('www-authenticate', 'Bearer');
  response.sendRaw(problem.status, JSON.stringify(problem), { 'content-type': 'application/problem+json' });
}
