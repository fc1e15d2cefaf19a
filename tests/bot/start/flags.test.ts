import { parseFlags } from '../../../bot/start/flags';

const POSSIBLE = 'Possible are --fresh, --now 2026-10-14T08:00, --port N, --playground-port N and --data FOLDER.';

it('needs no flags', () => {
  expect(parseFlags([])).toEqual({ fresh: false, playgroundPort: 56150, dataFolder: '.data' });
});

it('reads all flags', () => {
  const args = [
    '--fresh',
    '--now',
    '2026-10-14T08:00',
    '--port',
    '4000',
    '--playground-port=4001',
    '--data',
    'elsewhere',
  ];

  expect(parseFlags(args)).toEqual({
    fresh: true,
    now: '2026-10-14T06:00:00.000Z',
    port: '4000',
    playgroundPort: 4001,
    dataFolder: 'elsewhere',
  });
});

it.each`
  args                              | line
  ${['--frech']}                    | ${`Unknown option '--frech'. ${POSSIBLE}`}
  ${['now']}                        | ${`Unexpected argument 'now'. ${POSSIBLE}`}
  ${['--now', 'tomorrow']}          | ${'--now tomorrow: write it as 2026-10-14T08:00, Amsterdam time.'}
  ${['--now', '2026-02-30T08:00']}  | ${'--now 2026-02-30T08:00: write it as 2026-10-14T08:00, Amsterdam time.'}
  ${['--now', '2026-02-03T24:00']}  | ${'--now 2026-02-03T24:00: write it as 2026-10-14T08:00, Amsterdam time.'}
  ${['--port', '0']}                | ${'--port 0: give a number from 1 to 65535.'}
  ${['--port', '39x']}              | ${'--port 39x: give a number from 1 to 65535.'}
  ${['--playground-port', '65536']} | ${'--playground-port 65536: give a number from 1 to 65535.'}
  ${['--data', '']}                 | ${'--data: name a folder.'}
`('refuses $args', ({ args, line }) => {
  expect(() => parseFlags(args)).toThrow(new Error(line));
});

it('names every flag that does not hold', () => {
  expect(() => parseFlags(['--port', 'a', '--now', 'b'])).toThrow(
    '--now b: write it as 2026-10-14T08:00, Amsterdam time.\n--port a: give a number from 1 to 65535.',
  );
});
