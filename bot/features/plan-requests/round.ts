import type { LocalDate } from '../../contracts/calendar';
import { contentId } from '../../shared/content-id';
import type { ItemView } from '../annual-plan';

/** One uitvraag: a question that several were asked, with what each did with it. */
export interface ContributionRound {
  readonly id: string;
  readonly question: string;
  /** The last day of any of them: some may have been moved. */
  readonly dueOn: LocalDate;
  readonly requests: readonly ItemView[];
  readonly answered: number;
}

/** The id of what one person is asked in a round, the same when they are asked again. */
export function requestId(roundId: string, personId: string, onBehalfOf: string | undefined): string {
  return `${roundId}-${contentId(`${personId}\n${onBehalfOf ?? ''}`)}`;
}

/** The rounds of a plan, the latest day first; in each who did not answer comes first. */
export function roundsOf(requests: readonly ItemView[]): readonly ContributionRound[] {
  const rounds = new Map<string, ItemView[]>();
  for (const view of requests) {
    if (view.item.request?.what !== 'contribution') continue;
    const id = view.item.id.replace(REQUEST, '').slice(0, -PERSON_LENGTH);
    rounds.set(id, [...(rounds.get(id) ?? []), view]);
  }
  return [...rounds]
    .map(([id, views]) => roundOf(id, views))
    .toSorted((one, other) => other.dueOn.localeCompare(one.dueOn) || one.id.localeCompare(other.id));
}

const REQUEST = /^request-/;
/** A dash and the digits for who was asked. */
const PERSON_LENGTH = 17;

function roundOf(id: string, views: readonly ItemView[]): ContributionRound {
  const [first] = views;
  const request = first?.item.request;
  return {
    id,
    question: request?.what === 'contribution' ? request.question : '',
    dueOn: views.map(({ item }) => item.dueOn).reduce((one, other) => (one > other ? one : other)),
    requests: views.toSorted((one, other) => Number(isAnswered(one)) - Number(isAnswered(other))),
    answered: views.filter(isAnswered).length,
  };
}

export function isAnswered({ item }: ItemView): boolean {
  return item.status === 'done';
}
