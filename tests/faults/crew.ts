import type { ChildProcess } from 'node:child_process';
import type { Presence } from '../support/cosmos/presence';
import { chanceOf } from './chance';
import type { InstanceOptions } from './instance';
import { end, startProcess } from './process';

/** The instances; who is killed is replaced at once. */
export interface Crew {
  /** Lets the clocks of all leap. */
  leap(ms: number): void;
  /** How the store is to them from now on. */
  tell(presence: Presence): void;
  kills(): number;
  /** How many ended with an error of their own. */
  crashes(): number;
  end(): Promise<void>;
}

export interface CrewOptions {
  readonly seed: number;
  readonly instances: number;
  /** How often a random instance is killed; 0 for never. */
  readonly killEveryMs: number;
  /** Instances are asked to stop, and never killed. */
  readonly gently?: boolean;
  readonly instance: () => InstanceOptions;
}

/** Every so many is asked to stop instead of killed. */
const ASKED_EVERY = 5;

export function createCrew({ seed, killEveryMs, gently, ...options }: CrewOptions): Crew {
  const everybody: ChildProcess[] = [];
  const ready = new Set<ChildProcess>();
  let presence: Presence = 'there';
  let crashes = 0;
  const start = (): ChildProcess => {
    const child = startProcess('instance.ts', { ...options.instance(), presence }, 10);
    everybody.push(child);
    // An instance says so when it has begun.
    child.once('message', () => ready.add(child));
    // Who is killed has no code.
    child.on('exit', (code) => (crashes += code === 0 || code === null ? 0 : 1));
    return child;
  };
  const crew = Array.from({ length: options.instances }, start);
  let kills = 0;
  // On a busy machine they would else be killed as soon as they have begun, and nothing would get done.
  const replaceOne = (): void => {
    const begun = crew.filter((one) => ready.has(one));
    if (begun.length < crew.length / 2) return;
    const one = begun[Math.floor(chanceOf(seed, 'kill', kills) * begun.length)];
    if (one === undefined) return;
    kills += 1;
    const asks = gently ?? kills % ASKED_EVERY === 0;
    one.kill(asks ? 'SIGTERM' : 'SIGKILL');
    crew[crew.indexOf(one)] = start();
  };
  const killing = killEveryMs === 0 ? undefined : setInterval(replaceOne, killEveryMs);
  const tellAll = (word: object): void => crew.forEach((instance) => instance.connected && instance.send(word));
  return {
    leap: (advanceMs) => tellAll({ advanceMs }),
    tell(next) {
      presence = next;
      tellAll({ presence });
    },
    kills: () => kills,
    crashes: () => crashes,
    async end() {
      clearInterval(killing);
      for (const instance of everybody) await end(instance);
    },
  };
}
