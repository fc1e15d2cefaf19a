import type { CardButton } from '../../../../cards/button';
import type { SuggestionView } from '../../../../cards/reported-issues/suggestion';
import type { Intervention } from '../../../contracts/interventions';
import type { Language } from '../../../contracts/people';
import type { Translate } from '../../../i18n';

interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** An intervention that is suggested, with why, and what came of it here before. */
export interface Suggested {
  readonly intervention: Intervention;
  readonly why: string;
  readonly experience?: string | undefined;
}

/** Everything that one wants to know before starting it. */
export function suggestionView(
  reader: Reader,
  { intervention, why, experience }: Suggested,
  start?: CardButton,
): SuggestionView {
  const { t, language } = reader;
  const { id, kind, title, firstStep, evidence, playingField } = intervention;
  return {
    id,
    kind,
    kindName: t(`annual-plan.approach.${kind}`),
    title: title[language],
    why: t('reported-issues.suggestion.why', { why }),
    firstStep: t('reported-issues.suggestion.first-step', { step: firstStep[language] }),
    effort: effortOf(reader, intervention),
    notes: [
      t(`reported-issues.evidence.${evidence.strength}`, { what: evidence.what[language] }),
      ...(experience === undefined ? [] : [experience]),
      t(`reported-issues.playing-field.${playingField.kind}`, { note: playingField.note[language] }),
    ],
    more: {
      toggle: t('reported-issues.more.toggle'),
      lines: [...stepLines(reader, intervention), ...noteLines(reader, intervention)],
    },
    start,
  };
}

/** When not to do it, how to see whether it helps, what is needed and with whom. */
export function noteLines({ t, language }: Reader, intervention: Intervention): readonly string[] {
  const { whenNot, measure, materials, partners } = intervention;
  const listOf = (items: readonly string[]) => new Intl.ListFormat(language).format(items);
  const needed = materials.map((material) => t(`reported-issues.material.${material}`));
  const others = partners.map((partner) => partner[language]);
  return [
    t('reported-issues.more.when-not', { text: whenNot[language] }),
    t('reported-issues.more.measure', { text: measure[language] }),
    t('reported-issues.more.materials', { list: listOf(needed) }),
    ...(others.length === 0 ? [] : [t('reported-issues.more.partners', { list: listOf(others) })]),
  ];
}

/** The step plan, a line for each step. */
export function stepLines({ t, language }: Reader, { steps }: Intervention): readonly string[] {
  return steps.map(({ day, title, role, how }) =>
    t('reported-issues.more.step', {
      day,
      title: title[language],
      role: t(`reported-issues.role.${role}`),
      how: how[language],
    }),
  );
}

function effortOf({ t, language }: Reader, { hours, cost, steps }: Intervention): string {
  const roles = [...new Set(steps.map(({ role }) => role))].map((role) => t(`reported-issues.role.${role}`));
  return t('reported-issues.suggestion.effort', {
    hours,
    cost: t(`reported-issues.cost.${cost}`),
    who: new Intl.ListFormat(language).format(roles),
  });
}
