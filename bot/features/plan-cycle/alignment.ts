import type { AnnualPlan, PlanItem } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { PersonId, Team } from '../../contracts/people';
import { addDays, localDateOf } from '../../shared/local-date';
import { requestItem, type Asked } from '../annual-plan';

/** Who is asked, the same as before unless given, and by when, two weeks unless given. */
export interface Offer {
  readonly approvers: readonly PersonId[] | undefined;
  readonly dueOn: LocalDate | undefined;
}

const USUAL_DAYS = 14;

/**
 * The round that an offer begins: the team's manager is always among those who must agree.
 * @param before who was asked in the round before
 */
export function alignmentAfter(
  { alignment }: AnnualPlan,
  { managerId }: Pick<Team, 'managerId'>,
  { approvers, dueOn }: Offer,
  before: readonly PersonId[],
  { at }: Asked,
): NonNullable<AnnualPlan['alignment']> {
  return {
    round: (alignment?.round ?? 0) + 1,
    dueOn: dueOn ?? addDays(localDateOf(at), USUAL_DAYS),
    personIds: [...new Set([managerId, ...(approvers ?? before)])],
  };
}

/** The requests of a round: one to each, the same again when it is made again. @throws InvalidDueDay */
export function approvalRequests(
  { teamId, year }: AnnualPlan,
  { name }: Pick<Team, 'name'>,
  { round, dueOn, personIds }: NonNullable<AnnualPlan['alignment']>,
  asked: Asked,
): readonly PlanItem[] {
  return personIds.map((personId) =>
    requestItem(
      { teamId, year },
      {
        id: `approval-${round}-${personId}`,
        title: `${year} ${name}`,
        ownerId: personId,
        dueOn,
        request: { what: 'approval', round },
      },
      asked,
    ),
  );
}
