import type { CosmosClientOptions } from '@azure/cosmos';

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;
type Answer = Awaited<ReturnType<HttpClient['sendRequest']>>;

/** Takes requests to an https address to a server on this machine: tokens are sent over https alone. */
export function throughHttps(endpoint: string): HttpClient {
  return {
    async sendRequest(request): Promise<Answer> {
      const { pathname } = new URL(request.url);
      const response = await fetch(`${endpoint}${pathname}`, {
        method: request.method,
        headers: request.headers.toJSON(),
        ...(typeof request.body === 'string' ? { body: request.body } : {}),
      });
      // The request has been sent, and its headers are of the very kind that is wanted for the answer.
      const { headers } = request;
      for (const [name] of [...headers]) headers.delete(name);
      response.headers.forEach((value, name) => headers.set(name, value));
      return { request, status: response.status, headers, bodyAsText: await response.text() };
    },
  };
}
