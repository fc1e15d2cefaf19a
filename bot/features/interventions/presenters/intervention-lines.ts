import type { Intervention } from '../../../contracts/interventions';
import type { Language } from '../../../contracts/people';
import type { Translate } from '../../../i18n';

interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** Time, cost and who, in one line. */
export function effortLine({ t, language }: Reader, { hours, cost, steps }: Intervention): string {
  const roles = [...new Set(steps.map(({ role }) => role))].map((role) => t(`interventions.role.${role}`));
  const who = new Intl.ListFormat(language).format(roles);
  return t('interventions.effort', { hours, cost: t(`interventions.cost.${cost}`), who });
}

/** What is known of the effect, and how surely. */
export function evidenceLine({ t, language }: Reader, { evidence: { strength, what } }: Intervention): string {
  return t(`interventions.evidence.${strength}`, { what: what[language] });
}

/** Whether the association may pay for it, or must ask first. */
export function playingFieldLine({ t, language }: Reader, { playingField: { kind, note } }: Intervention): string {
  return t(`interventions.playing-field.${kind}`, { note: note[language] });
}

/** When not to do it, how to see whether it helps, what is needed and with whom. */
export function noteLines({ t, language }: Reader, intervention: Intervention): readonly string[] {
  const { whenNot, measure, materials, partners } = intervention;
  const listOf = (items: readonly string[]) => new Intl.ListFormat(language).format(items);
  const needed = materials.map((material) => t(`interventions.material.${material}`));
  const others = partners.map((partner) => partner[language]);
  return [
    t('interventions.more.when-not', { text: whenNot[language] }),
    t('interventions.more.measure', { text: measure[language] }),
    t('interventions.more.materials', { list: listOf(needed) }),
    ...(others.length === 0 ? [] : [t('interventions.more.partners', { list: listOf(others) })]),
  ];
}

/** The step plan, a line for each step. */
export function stepLines({ t, language }: Reader, { steps }: Intervention): readonly string[] {
  return steps.map(({ day, title, role, how }) =>
    t('interventions.more.step', {
      day,
      title: title[language],
      role: t(`interventions.role.${role}`),
      how: how[language],
    }),
  );
}
