import type { Language } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';
import { createTranslator, type Translate } from '../../../i18n';
import type { Actor } from '../../../shared/actor';
import type { PlaceReportReader, PlaceReports } from '../place-reports';
import { themeName } from './theme-name';

type InBoth = Readonly<Record<Language, string>>;

interface GatheredFact {
  readonly title: InBoth;
  readonly lines: readonly InBoth[];
}

/** Fewer reports than this say nothing about how it goes at a place. */
const FEW_REPORTS = 3;
const MOST_THEMES = 4;

const READERS: Readonly<Record<Language, Translate>> = { nl: createTranslator('nl'), en: createTranslator('en') };

/** What was reported at the places of a team, for the analysis in its annual plan; nothing while nobody reports anything. */
export function teamReportsGatherer(reports: PlaceReportReader) {
  return {
    section: 'analysis' as const,
    async gather(actor: Actor, { plan }: { readonly plan: { readonly plan: { readonly teamId: string } } }) {
      const known = (await reports.ofTeam(actor, plan.plan.teamId)) ?? [];
      return known.some(({ total }) => total > 0) ? factsOf(known) : [];
    },
  };
}

/** What was reported at a place, for its plan of action. */
export function placeReportsGatherer(reports: PlaceReportReader) {
  return {
    async gather(actor: Actor, place: Place) {
      const known = await reports.ofPlace(actor, place);
      return known === undefined ? [] : factsOf([known]);
    },
  };
}

function factsOf(all: readonly PlaceReports[]): readonly GatheredFact[] {
  const some = all.filter(({ total }) => total > 0);
  const few = all.filter(({ total }) => total < FEW_REPORTS);
  const lines = [
    ...some.map((one) => inBoth((t) => lineOf(t, one))),
    ...(few.length === 0 ? [] : [inBoth((t, language) => fewLine(t, language, few))]),
    inBoth((t) => t('reported-issues.facts.not-counted')),
  ];
  return [{ title: inBoth((t) => t('reported-issues.facts.title')), lines }];
}

function lineOf(t: Translate, { place, total, open, themes }: PlaceReports): string {
  const most = themes.slice(0, MOST_THEMES).map(({ theme, count }) => `${themeName(t, theme)} ${count}`);
  const values = { place: place.name, total, open };
  return most.length === 0
    ? t('reported-issues.facts.line.no-themes', values)
    : t('reported-issues.facts.line', { ...values, themes: most.join(', ') });
}

/** Badly kept places complain little: nobody should read silence as a good score. */
function fewLine(t: Translate, language: Language, few: readonly PlaceReports[]): string {
  const places = new Intl.ListFormat(language).format(few.map(({ place }) => place.name));
  return t('reported-issues.facts.few', { places });
}

function inBoth(say: (t: Translate, language: Language) => string): InBoth {
  return { nl: say(READERS.nl, 'nl'), en: say(READERS.en, 'en') };
}
