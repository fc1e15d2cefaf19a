import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';
import { z } from 'zod';

/** A bare bot that says what it hears, as in the SDK's own first sample. Answers its port. */
export async function serveEcho(): Promise<number> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const bot = new ActivityHandler();
  bot.onMessage(async (turnContext, next) => {
    await turnContext.sendActivity(`Echo: ${turnContext.activity.text}`);
    await next();
  });
  const server = restify.createServer();
  Object.assign(server.log, { level: 'silent' });
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
    const body = z.record(z.string(), z.unknown()).parse(request.body);
    await adapter.process({ body, headers: request.headers, method: 'POST' }, response, (turnContext) =>
      bot.run(turnContext),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return z.object({ port: z.number() }).parse(server.address()).port;
}
