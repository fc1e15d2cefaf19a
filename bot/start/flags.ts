import { parseArgs } from 'node:util';
import { LocalDate, type Instant } from '../contracts/calendar';
import { instantAt } from '../shared/local-date';
import { messageOf, StartRefused } from './refusal';

export interface Flags {
  /** Begin with empty data. */
  readonly fresh: boolean;
  readonly now?: Instant;
  /** The bot's; absent: as configured. */
  readonly port?: string;
  readonly playgroundPort: number;
  readonly dataFolder: string;
}

/** @throws StartRefused with a line for every flag that does not hold */
export function parseFlags(args: readonly string[]): Flags {
  const { fresh, now, port, 'playground-port': playgroundPort, data } = read(args);
  const faults = [
    ...(now === undefined || isMoment(now) ? [] : [`--now ${now}: write it as 2026-10-14T08:00, Amsterdam time.`]),
    ...(port === undefined || isPort(port) ? [] : [`--port ${port}: give a number from 1 to 65535.`]),
    ...(isPort(playgroundPort) ? [] : [`--playground-port ${playgroundPort}: give a number from 1 to 65535.`]),
    ...(data === '' ? ['--data: name a folder.'] : []),
  ];
  if (faults.length > 0) throw new StartRefused(faults);
  return {
    fresh,
    ...(now === undefined ? {} : { now: instantAt(now.slice(0, 10), now.slice(11)) }),
    ...(port === undefined ? {} : { port }),
    playgroundPort: Number(playgroundPort),
    dataFolder: data,
  };
}

const OPTIONS = {
  fresh: { type: 'boolean', default: false },
  now: { type: 'string' },
  port: { type: 'string' },
  'playground-port': { type: 'string', default: '56150' },
  data: { type: 'string', default: '.data' },
} as const;

function read(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    const [reason = ''] = messageOf(error).split('. ');
    throw new StartRefused([
      `${reason}. Possible are --fresh, --now 2026-10-14T08:00, --port N, --playground-port N and --data FOLDER.`,
    ]);
  }
}

function isMoment(text: string): boolean {
  return /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && LocalDate.safeParse(text.slice(0, 10)).success;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}
