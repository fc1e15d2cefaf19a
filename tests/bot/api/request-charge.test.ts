import { createCharged } from '../../../bot/api/request-charge';
import type { ChargeMeter } from '../../../bot/ports/charge-meter';
import { recordingLogger } from '../../support/chat/recording-logger';

it('tells what a request was charged, and the answer stays the same', async () => {
  const logger = recordingLogger();
  const charged = createCharged(charging(12.5), logger);

  const answer = await charged('/api/plans/:teamId/:year', async () => 'the plan');

  expect(answer).toBe('the plan');
  expect(logger.lines).toEqual([
    expect.objectContaining({
      level: 'info',
      data: { metric: 'request-charge', route: '/api/plans/:teamId/:year', charge: 12.5 },
    }),
  ]);
});

it('has nothing to tell where the database charges nothing', async () => {
  const logger = recordingLogger();

  await createCharged(charging(0), logger)('/api/me', async () => undefined);

  expect(logger.lines).toEqual([]);
});

function charging(charge: number): ChargeMeter {
  return {
    async measure(work, tell) {
      const answer = await work();
      tell(charge);
      return answer;
    },
    follow: (work) => work(),
  };
}
