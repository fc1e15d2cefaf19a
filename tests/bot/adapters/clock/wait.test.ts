import { createServer } from 'node:http';
import { createWait } from '../../../../bot/adapters/clock/wait';
import { listen } from '../../../faults/process';

function workFor(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

it('waits as long as it is told', async () => {
  const wait = createWait();
  const start = performance.now();

  await wait(20);

  expect(performance.now() - start).toBeGreaterThanOrEqual(19);
});

it('leaves a connection its turn while there is more to do than time for it', async () => {
  const server = createServer((_request, response) => void response.end('fine'));
  const port = await listen(server);
  const order: string[] = [];
  const wait = createWait();

  const work = Array.from({ length: 60 }, async (_, at) => {
    await wait(2 * at);
    workFor(8);
    order.push('work');
  });
  const answer = fetch(`http://127.0.0.1:${port}`).then((response) => response.text());
  await Promise.all([...work, answer.then(() => order.push('answer'))]);
  server.close();

  expect(order.indexOf('answer')).toBeLessThan(40);
});
