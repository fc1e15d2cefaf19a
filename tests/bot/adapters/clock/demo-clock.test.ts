import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ClockCannotGoBack, demoClock, type DemoClockOptions } from '../../../../bot/adapters/clock/demo-clock';

const USUAL = '2026-12-01T07:58:00.000Z';

let folder: string;
let realSeconds: number;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'demo-clock-'));
  realSeconds = 1000;
});
afterEach(() => rmSync(folder, { recursive: true }));

function startClock(options: Partial<DemoClockOptions> = {}) {
  const file = path.join(folder, 'clock.json');
  return demoClock({ usualStart: USUAL, file, elapsed: () => realSeconds * 1000, ...options });
}

it('begins at the usual moment and runs on at real speed', () => {
  const clock = startClock();
  expect(clock.now()).toBe(USUAL);

  realSeconds += 90.5;
  expect(clock.now()).toBe('2026-12-01T07:59:30.500Z');
});

it('begins at the moment that is asked for', () => {
  expect(startClock({ now: '2026-10-14T06:00:00.000Z' }).now()).toBe('2026-10-14T06:00:00.000Z');
});

it('goes on where time had come to, however long the program stood still', () => {
  const first = startClock();
  realSeconds += 60;
  first.stop();
  realSeconds += 86_400;

  const second = startClock();

  expect(second.now()).toBe('2026-12-01T07:59:00.000Z');
});

it.each([0, 1, 4.999, 5, 5.001, 3600])(
  'never gives out a moment again after a sudden death, %d seconds on',
  (seconds) => {
    const first = startClock();
    first.now();
    realSeconds += seconds;
    const last = first.now();

    const second = startClock().now();

    expect(second >= last).toBe(true);
    expect(Date.parse(second) - Date.parse(last)).toBeLessThanOrEqual(5000);
  },
);

it('jumps forward, runs on from there, and keeps it', () => {
  const clock = startClock();

  clock.jumpTo('2026-12-02T07:58:00.000Z');
  realSeconds += 1;

  expect(clock.now()).toBe('2026-12-02T07:58:01.000Z');
  expect(startClock().now() >= '2026-12-02T07:58:01.000Z').toBe(true);
});

it('does not jump back', () => {
  const clock = startClock();

  expect(() => clock.jumpTo('2026-12-01T07:57:59.999Z')).toThrow(ClockCannotGoBack);
  expect(clock.now()).toBe(USUAL);
});

it('does not begin before the moment that kept data had come to', () => {
  startClock().stop();

  expect(() => startClock({ now: '2026-11-30T08:00:00.000Z' })).toThrow(
    'the demo clock is at 2026-12-01T08:58 and cannot go back to 2026-11-30T09:00, Amsterdam time',
  );
  expect(startClock({ now: '2027-01-01T08:00:00.000Z' }).now()).toBe('2027-01-01T08:00:00.000Z');
});

it('does not guess when what it kept cannot be read', () => {
  writeFileSync(path.join(folder, 'clock.json'), '{"reached":"yesterday"}');

  expect(() => startClock()).toThrow();
});

it('keeps nothing without a file', () => {
  const options = { usualStart: USUAL, elapsed: () => 0 };
  const clock = demoClock(options);
  clock.now();
  clock.stop();

  expect(demoClock(options).now()).toBe(USUAL);
  expect(readdirSync(folder)).toEqual([]);
});
