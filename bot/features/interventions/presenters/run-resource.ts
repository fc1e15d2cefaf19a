import type { RunResource, RunRow, RunStepResource } from '../../../contracts/intervention-runs';
import type { Place } from '../../../contracts/places';
import { isLate, type ItemView } from '../../annual-plan';
import type { ReaderToday } from '../../annual-plan/presenters';
import type { RunReader } from '../service';
import type { RunSummary, RunView } from '../run-view';
import { praiseText, TELL_FORMS, tellText } from './run-texts';

/** A run as the API answers it, with texts that are ready to use. */
export function presentRun(reader: ReaderToday, view: RunView, { person, channels }: RunReader): RunResource {
  const { run, steps, check, may } = view;
  const name = person?.name ?? '';
  return {
    ...run,
    ...around(view),
    stepItems: steps.map((step) => presentStep(reader, step)),
    ...(check === undefined ? {} : { checkItem: presentStep(reader, check) }),
    tellTexts: TELL_FORMS.map((form) => ({ form, text: tellText(reader, form, view, name) })),
    praiseText: praiseText(reader, view),
    channels: channels.map(({ id, name: channel }) => ({ id, name: channelName(reader, channel) })),
    reopens: reopenedBy(view),
    may,
  };
}

/** The line of a list. */
export function presentRunRow({ language }: ReaderToday, summary: RunSummary): RunRow {
  const { run, next } = summary;
  return {
    ...run,
    ...around(summary),
    next: next === undefined ? undefined : { title: next.title[language], dueOn: next.dueOn },
    photoCount: run.photos.length,
  };
}

/** As people read it; Teams does not always tell a name. */
export function channelName({ t }: Pick<ReaderToday, 't'>, name: string): string {
  return name === '' ? t('interventions.channel.unnamed') : name;
}

/** The reported issue that it answered and did not help. */
export function reopenedBy({ run: { effect, issueId, teamId } }: Pick<RunView, 'run'>) {
  const hasFailed = effect?.result === 'same' || effect?.result === 'worse';
  return hasFailed && issueId !== undefined ? { teamId, issueId } : undefined;
}

function around(view: RunView | RunSummary) {
  const { stage, teamName, place, owner, goalTitle, progress, late } = view;
  const named = place === undefined ? {} : { place: shortPlace(place) };
  return { stage, teamName, ...named, ownerName: owner?.name, goalTitle, progress: { ...progress }, late };
}

function presentStep({ language, today }: ReaderToday, { ref, item, owner }: ItemView): RunStepResource {
  const { step, ownerId, dueOn, status, evidence, doneOn, version } = item;
  return {
    ...{ itemId: ref.itemId, year: ref.year, number: step?.number ?? 0, role: step?.role },
    ...{ title: step?.title[language] ?? item.title, how: step?.how[language] ?? '' },
    ...{ ownerId, ownerName: owner?.name, dueOn, status, isLate: isLate(item, today), evidence, doneOn, version },
  };
}

function shortPlace({ id, kind, name }: Place): Pick<Place, 'id' | 'kind' | 'name'> {
  return { id, kind, name };
}
