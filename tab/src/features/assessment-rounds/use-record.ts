import { useState } from 'react';
import type { JudgementTask } from '../../../../bot/contracts/assessment-rounds';
import { useRecordedTask, useRecording, type RecordedOutcome } from '../../api/judgements';
import { useMe } from '../../api/me';
import { useNotices } from '../../components/notices';
import { useT } from '../../i18n';
import type { PersonDialogProps } from './person-dialog';
import { faultsOf, isLike, recordedOf, textOf, type RecordFault, type RecordText, type Said } from './record-text';

/** Both versions of what was written down of a place by two people. */
export interface RecordClash {
  readonly base: RecordText;
  readonly mine: RecordText;
  readonly theirs: RecordText;
}

/** Writing down what somebody said, place after place: what is typed of one stays when another is chosen. */
export function useRecord({ round, person, onClose }: PersonDialogProps) {
  const { today } = useMe();
  const places = recordable({ round, person });
  const [placeId, setPlaceId] = useState(places[0]?.id);
  const [typed, setTyped] = useState<Typed>({});
  const [said, setSaid] = useState<Said>({ saidOn: today, source: '' });
  const [tried, setTried] = useState<string>();
  const [refused, setRefused] = useState<RecordedOutcome>();
  const task = useRecordedTask(round.id, person.id, placeId);
  const recording = useRecording(round.id, person.id, placeId ?? '');
  const tell = useTold();
  const text = shownText(typed, placeId, task.data, said);

  function save(chosen: RecordText): void {
    setTried(placeId);
    if (faultsOf(chosen, today).size > 0) return;
    const version = refused?.task.version ?? task.data?.version ?? 0;
    recording.run(recordedOf(chosen, version), (outcome) => saved(chosen, outcome));
  }

  function saved({ saidOn, source }: RecordText, outcome: RecordedOutcome): void {
    const isRefused = outcome.outcome === 'changed' || outcome.outcome === 'closed';
    setRefused(isRefused ? outcome : undefined);
    if (isRefused) return;
    tell(outcome);
    setSaid({ saidOn, source });
    leave(outcome.task.nextOpenPlaceId);
  }

  /** To the next place that is still open, or away when that is not the reader's to write down. */
  function leave(next: string | undefined): void {
    setTyped(Object.fromEntries(Object.entries(typed).filter(([id]) => id !== placeId)));
    if (next === undefined || places.every(({ id }) => id !== next)) return onClose();
    choose(next);
  }

  function choose(next: string): void {
    setTried(undefined);
    setRefused(undefined);
    setPlaceId(next);
  }

  return {
    places,
    placeId,
    choose,
    task,
    text,
    type: (part: Partial<RecordText>) =>
      text !== undefined && placeId !== undefined && setTyped({ ...typed, [placeId]: { ...text, ...part } }),
    faults: tried === placeId && text !== undefined ? faultsOf(text, today) : new Set<RecordFault>(),
    isDirty:
      Object.keys(typed).some((id) => id !== placeId) ||
      (text !== undefined && task.data !== undefined && !isLike(text, textOf(task.data, said), round.questions)),
    isBusy: recording.isBusy || text === undefined,
    problem: recording.problem,
    isClosed: refused?.outcome === 'closed',
    clash: clashOf(refused, text, task.data, said),
    save,
    leave: () => leave(undefined),
  };
}

/** The places of a partner at which the reader may write down what they say. */
function recordable({ round, person }: Pick<PersonDialogProps, 'round' | 'person'>) {
  const placeIds = person.recordPlaceIds ?? person.placeIds;
  return round.places.filter(({ id }) => placeIds.includes(id));
}

/** What is typed, by place. */
type Typed = Readonly<Record<string, RecordText>>;

function shownText(
  typed: Typed,
  placeId: string | undefined,
  task: JudgementTask | undefined,
  said: Said,
): RecordText | undefined {
  if (placeId === undefined) return undefined;
  return typed[placeId] ?? (task?.place.id === placeId ? textOf(task, said) : undefined);
}

function clashOf(
  refused: RecordedOutcome | undefined,
  mine: RecordText | undefined,
  task: JudgementTask | undefined,
  said: Said,
): RecordClash | undefined {
  if (refused?.outcome !== 'changed' || mine === undefined || task === undefined) return undefined;
  return { base: textOf(task, said), mine, theirs: textOf(refused.task, said) };
}

function useTold(): (outcome: RecordedOutcome) => void {
  const t = useT();
  const notices = useNotices();
  return ({ outcome, removed, task: { place } }) => {
    const done = removed.length > 0 ? 'assessments.said.recorded.removed' : 'assessments.said.recorded';
    notices.done(t(outcome === 'already' ? 'assessments.said.recorded.already' : done, { place: place.name }));
  };
}
