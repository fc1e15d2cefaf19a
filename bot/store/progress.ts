/** Says how far the work is. */
export interface Progress {
  /** Begins a part; without a total it only counts. */
  begin(what: string, total?: number): void;
  step(): void;
  /** Ends the part. */
  end(): void;
}

export interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

const WIDTH = 30;
/** How often a count without a total is written. */
const EVERY = 1000;

/** A bar where somebody looks on, a line for every tenth part where a file is written. */
export function createProgress(screen: Screen): Progress {
  let part: { readonly what: string; readonly total: number | undefined } = { what: '', total: undefined };
  let done = 0;
  let said = '';
  const say = (isEnd: boolean): void => {
    const text =
      screen.isTTY === true ? barOf(part.what, done, part.total) : lineOf(part.what, done, part.total, isEnd);
    if (text === said || text === '') return;
    said = text;
    screen.write(screen.isTTY === true ? `\r${text}\u001b[K` : `${text}\n`);
  };
  return {
    begin(what, total) {
      part = { what, total };
      done = 0;
      said = '';
    },
    step() {
      done += 1;
      say(false);
    },
    end() {
      say(true);
      if (screen.isTTY === true && said !== '') screen.write('\n');
    },
  };
}

function barOf(what: string, done: number, total: number | undefined): string {
  if (total === undefined) return `${what}: ${done - (done % 100)}`;
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * WIDTH);
  return `${what} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${Math.floor(share * 100)} %`;
}

function lineOf(what: string, done: number, total: number | undefined, isEnd: boolean): string {
  if (total === undefined) return isEnd || done % EVERY === 0 ? `${what}: ${done}` : '';
  const tenths = total === 0 ? 10 : Math.floor((done / total) * 10);
  return isEnd || tenths > 0 ? `${what}: ${isEnd ? done : Math.ceil((tenths * total) / 10)} of ${total}` : '';
}
