import type { AssessmentTask, RunStep } from '../../../contracts/annual-plan';
import type { Language, PersonId } from '../../../contracts/people';
import type { ItemDetails, ItemResource, NamedPerson } from '../../../contracts/plan-resources';
import { legalSourceOf } from '../../plan-templates';
import { titleIn } from '../item-title';
import { isLate, type ItemView, type TaskView } from '../plan-view';
import { changeSentence } from './change-sentence';
import type { ReaderToday } from './reader';

/** A milestone, plan action, request, step or assessment task as the API answers it. */
export function presentItem({ language, today }: ReaderToday, { ref, item, owner, place }: ItemView): ItemResource {
  const isQuiet = item.status === 'open' && item.snoozedUntil !== undefined && item.snoozedUntil > today;
  return {
    ref,
    kind: item.kind,
    title: titleIn(language, item),
    owner: namedPerson(item.ownerId, owner?.name),
    dueOn: item.dueOn,
    status: item.status,
    isLate: isLate(item, today),
    place: place === undefined ? undefined : { id: place.id, name: place.name },
    goalId: item.goalId,
    approach: item.approach,
    evidence: item.evidence,
    doneOn: item.doneOn,
    snoozedUntil: isQuiet ? item.snoozedUntil : undefined,
    carriedFromYear: item.carriedFrom?.year,
    request: item.request,
    answer: item.answer,
    step: item.step === undefined ? undefined : presentStep(item.step, language),
    assessment: item.assessment === undefined ? undefined : presentAssessment(item.assessment),
    legal: legalSourceOf(item),
    version: item.version,
  };
}

/** One item opened, with its history in words, the latest first. */
export function presentItemDetails(reader: ReaderToday, view: TaskView): ItemDetails {
  const { item, teamName, names, may } = view;
  return {
    ...presentItem(reader, view),
    teamName,
    history: [...item.history].reverse().map((entry) => ({ at: entry.at, text: changeSentence(reader, entry, names) })),
    may,
  };
}

function presentStep({ intervention, how, ...step }: RunStep, language: Language): ItemResource['step'] {
  const { runId, number, of, role, isCheck } = step;
  return { runId, number, of, role, isCheck, intervention: intervention[language], how: how[language] };
}

function presentAssessment({ roundId, name, places }: AssessmentTask): ItemResource['assessment'] {
  return { roundId, places, roundName: name };
}

/** Without a name: somebody who left. */
export function namedPerson(id: PersonId, name: string | undefined): NamedPerson {
  return name === undefined ? { id } : { id, name };
}
