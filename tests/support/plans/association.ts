import type { Person } from '../../../bot/contracts/people';
import type { Place } from '../../../bot/contracts/places';
import type { KnownMilestone } from '../../../bot/features/annual-plan/import/milestone';

/** Invented colleagues; Renée leads the team. */
export const people: readonly Person[] = [
  aPerson('renee', 'Renée', 'Renée Bakker', 'r.bakker'),
  aPerson('joost', 'Joost', 'Joost van der Meer', 'joost.vandermeer'),
  aPerson('sanne', 'Sanne', 'Sanne de Vries', 's.devries'),
  aPerson('fatima', 'Fatima', 'Fatima el Amrani', 'f.elamrani'),
  aPerson('zoe', 'Zoë', 'Zoë Jansen', 'z.jansen'),
  aPerson('pieter', 'Pieter', 'Pieter Jansen', 'p.jansen'),
];

/** Invented places. */
export const places: readonly Place[] = [
  aPlace('rivierenwijk', 'neighborhood', 'Rivierenwijk'),
  aPlace('lekstraat', 'complex', 'Lekstraat'),
  aPlace('maasflat', 'complex', 'De Maasflat', ['Maasflat', 'Maasplein']),
  aPlace('waalhof', 'complex', 'Waalhof'),
];

/** Some milestones of the plan of 2027. */
export const milestones: readonly KnownMilestone[] = [
  aMilestone('spring-inspections', 'Voorjaarsschouw gedaan, gegevens verzameld', 'Spring inspection round done', '2026-03-01'),
  aMilestone('draft-plan', 'Concept jaarplan van het team', 'Draft team annual plan', '2026-10-01'),
  { ...aMilestone('budget', 'Begroting', 'Budget', '2026-11-01'), isAssociations: true },
  aMilestone('start', 'Start van de uitvoering', 'Execution starts', '2027-01-02'),
  aMilestone('report-june', 'Eerste viermaandsrapportage', 'First four-month progress report', '2027-06-01'),
  aMilestone('report-october', 'Tweede viermaandsrapportage', 'Second four-month progress report', '2027-10-01'),
];

export function aPerson(id: string, givenName: string, name: string, mailbox: string): Person {
  return { id, givenName, name, email: `${mailbox}@voorbeeld.example`, role: 'staff' };
}

function aPlace(id: string, kind: Place['kind'], name: string, aliases: string[] = []): Place {
  return { id, kind, name, aliases, teamId: 'rivierenwijk' };
}

function aMilestone(key: string, title: string, titleEn: string, dueOn: string): KnownMilestone {
  return { key, title, titleEn, dueOn };
}
