import { LONGEST_EFFECT, type RunCommand } from '../../contracts/intervention-runs';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { addMilliseconds } from '../../shared/local-date';
import { writtenLine, writtenText } from '../annual-plan';
import type { Channels } from '../channels';
import type { Photos } from '../photos';
import type { GoalReader } from '../plan-goals';
import { redact } from '../redaction';
import { runningInterventions, type StoredRun } from './collections';
import { EffectSentenceMissing, NotAllowed, PraiseTextMissing, StopReasonMissing, ToldTextMissing } from './errors';
import { mayCommand } from './permissions';
import { changedRun, isAlready, requireMoment } from './run-change';
import { postPraise } from './run-praise';
import { viewRun, visibleRun, type ReadingDeps } from './run-reading';
import { settleRun, type SettlingDeps } from './run-settling';
import { requireGoal } from './run-start';
import type { RunView } from './run-view';
import { namesOf } from '../places';

/** `already`: it was so before. `stale`: others changed it since the version that was looked at, and nothing was done. */
export interface RunOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  readonly view: RunView;
}

export interface RunCommandDeps extends ReadingDeps, SettlingDeps {
  readonly goals: Pick<GoalReader, 'one' | 'has'>;
  readonly photos: Pick<Photos, 'remove'>;
  readonly channels: Pick<Channels, 'post' | 'refusalOf' | 'require'>;
}

const SHORTEST_TEXT = 3;
const LONGEST_REASON = 300;
const LONGEST_TOLD = 2_000;
const LONGEST_PRAISE = 500;
/** How long the writer has to bring the steps in line itself, before the job does it. */
const GRACE_MILLISECONDS = 5_000;

export function dueForSettling({ clock }: Pick<RunCommandDeps, 'clock'>) {
  return { due: addMilliseconds(clock.now(), GRACE_MILLISECONDS) };
}

/** What people do with a run: each is read, checked and written against the version that was read. */
export function createRunCommands(deps: RunCommandDeps) {
  const { clock, channels } = deps;
  const runs = createCollection(deps.store, runningInterventions, clock);

  async function attempt(entry: Entry<StoredRun>, next: StoredRun): Promise<boolean> {
    try {
      const body = { ...next, version: entry.body.version + 1 };
      await settleRun(deps, await runs.replace(entry, body, dueForSettling(deps)));
      return true;
    } catch (error) {
      // Somebody else was first, or the job was at it: look again.
      if (error instanceof StoreError && error.code === 'stale') return false;
      throw error;
    }
  }

  async function apply(actor: Actor, runId: string, seenVersion: number, command: RunCommand): Promise<RunOutcome> {
    for (;;) {
      const entry = await visibleRun(deps, actor, runId);
      const view = await viewRun(deps, actor, entry.body);
      if (!mayCommand(actor, entry.body, command)) throw new NotAllowed();
      if (isAlready(entry.body, command)) return { outcome: 'already', view };
      if (entry.body.version !== seenVersion) return { outcome: 'stale', view };
      requireMoment(view, command);
      await before(actor, entry.body, command);
      const next = changedRun(entry.body, command, { by: actor.personId, at: clock.now() });
      if (await attempt(entry, next)) return { outcome: 'applied', view: await seen(actor, runId) };
    }
  }

  /** What must be so, or be gone, before the run says it. */
  async function before({ tenantId }: Actor, { id, teamId }: StoredRun, command: RunCommand): Promise<void> {
    if (command.what === 'set-goal' && command.goal !== null) await requireGoal(deps, tenantId, teamId, command.goal);
    if (command.what === 'remove-photo') {
      await deps.photos.remove(tenantId, command.photoId, { kind: 'running-intervention', id });
    }
    if (command.what === 'praise') await channels.require(tenantId, command.channelId);
  }

  async function seen(actor: Actor, runId: string): Promise<RunView> {
    return viewRun(deps, actor, (await visibleRun(deps, actor, runId)).body);
  }

  return {
    /**
     * @throws RunNotFound, NotAllowed, StopReasonMissing, EffectSentenceMissing, ToldTextMissing, PraiseTextMissing, RunOver, StepsOpen,
     * PraiseTooEarly, GoalNotFound, ChannelNotFound, ChannelRefused
     */
    async change(actor: Actor, runId: string, seenVersion: number, command: RunCommand): Promise<RunOutcome> {
      const written = await prepared(deps, actor, command);
      const outcome = await apply(actor, runId, seenVersion, written);
      if (outcome.outcome !== 'applied' || written.what !== 'praise') return outcome;
      await postPraise(deps, actor, outcome.view.run, written);
      return { outcome: 'applied', view: await seen(actor, runId) };
    },
  };
}

/** With texts as they are kept: without what may not be kept of people. */
async function prepared({ places }: RunCommandDeps, { tenantId }: Actor, command: RunCommand): Promise<RunCommand> {
  const clean = async (text: string) => {
    const known = await places.all(tenantId);
    return redact(text, { keep: namesOf(known) }).text;
  };
  switch (command.what) {
    case 'stop': {
      const why = writtenLine(await clean(command.why), LONGEST_REASON);
      if (why.length < SHORTEST_TEXT) throw new StopReasonMissing();
      return { ...command, why };
    }
    case 'record-effect': {
      const sentence = writtenLine(await clean(command.effect.sentence), LONGEST_EFFECT);
      if (sentence.length < SHORTEST_TEXT) throw new EffectSentenceMissing();
      return { ...command, effect: { ...command.effect, sentence } };
    }
    case 'tell': {
      const text = writtenText(await clean(command.text), LONGEST_TOLD);
      if (text.length < SHORTEST_TEXT) throw new ToldTextMissing();
      return { ...command, text };
    }
    case 'praise': {
      const text = writtenText(command.text, LONGEST_PRAISE);
      if (text.length < SHORTEST_TEXT) throw new PraiseTextMissing();
      return { ...command, text };
    }
    default:
      return command;
  }
}
