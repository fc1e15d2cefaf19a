import type { AssessmentRound, NewRound } from '../../contracts/assessment-rounds';
import type { LocalDate } from '../../contracts/calendar';
import type { Place } from '../../contracts/places';
import { addDays, localDate, weekdayOf, yearOf } from '../../shared/local-date';

const SATURDAY = 6;

/**
 * The same round a year later, or as many years later as it takes to be still to come. Its days are the same ones, the Monday after
 * where they fall in a weekend; a year in its name moves along; places that are gone, or not this team's any more, are left out.
 */
export function repeatedRound(
  round: AssessmentRound,
  id: string,
  { places, today }: { readonly places: readonly Place[]; readonly today: LocalDate },
): NewRound {
  const years = yearsUntil(round, today);
  return {
    id,
    name: laterName(round.name, years),
    opensOn: laterDay(round.opensOn, years),
    closesOn: laterDay(round.closesOn, years),
    questions: round.questions,
    placeIds: stillThere(round.placeIds, places, round.teamId),
    ...(round.teamId === undefined ? {} : { teamId: round.teamId }),
  };
}

/** Those of the places that exist, and of a team's round those that are the team's; in the same order. */
function stillThere(placeIds: readonly string[], places: readonly Place[], teamId: string | undefined): string[] {
  const there = new Set(places.filter((place) => teamId === undefined || place.teamId === teamId).map(({ id }) => id));
  return placeIds.filter((placeId) => there.has(placeId));
}

function yearsUntil({ closesOn }: AssessmentRound, today: LocalDate): number {
  const years = Math.max(1, yearOf(today) - yearOf(closesOn));
  return laterDay(closesOn, years) < today ? years + 1 : years;
}

function laterDay(day: LocalDate, years: number): LocalDate {
  const [month = 1, date = 1] = day.split('-').slice(1).map(Number);
  const year = yearOf(day) + years;
  const later = localDate(year, month, date) ?? localDate(year, month + 1, 1) ?? day;
  const weekday = weekdayOf(later);
  return weekday < SATURDAY ? later : addDays(later, 8 - weekday);
}

const LONGEST_NAME = 80;

/** `Meetronde 2026` becomes `Meetronde 2027`; `2026-2027` moves as a whole. */
function laterName(name: string, years: number): string {
  const later = name.replace(/(?<!\d)20\d{2}(?!\d)/g, (year) => String(Number(year) + years));
  return later.slice(0, LONGEST_NAME);
}
