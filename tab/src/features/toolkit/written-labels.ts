import { useT } from '../../i18n';
import type { ConflictField } from '../../components/conflict-dialog';
import { Written, type Both } from './written';

/** What a part of an intervention is called in the form. */
export function useWrittenLabel(): (field: keyof Written) => string {
  const t = useT();
  return (field) => t(`toolkit.field.${field}`);
}

/** Each part as it is shown to who must choose between two. */
export function useConflictFields(): readonly ConflictField<Written>[] {
  const t = useT();
  const labelOf = useWrittenLabel();
  const texts = readersOf(t);
  return Written.keyof().options.map((field) => ({ key: field, label: labelOf(field), text: texts[field] }));
}

/** How each part reads. */
function readersOf(t: ReturnType<typeof useT>): Record<keyof Written, (written: Written) => string> {
  const yesNo = (value: boolean): string => t(value ? 'toolkit.yes' : 'toolkit.no');
  return {
    kind: ({ kind }) => t(`toolkit.kind.${kind}`),
    title: ({ title }) => linesOf(title),
    purpose: ({ purpose }) => linesOf(purpose),
    themes: ({ themes }) => themes.map((theme) => t(`theme.${theme}`)).join(', '),
    isBasis: ({ isBasis }) => yesNo(isBasis),
    forSurroundings: ({ forSurroundings }) => yesNo(forSurroundings),
    whenNot: ({ whenNot }) => linesOf(whenNot),
    firstStep: ({ firstStep }) => linesOf(firstStep),
    playingField: ({ playingField }) => t(`toolkit.playing-field.${playingField}`),
    note: ({ note }) => linesOf(note),
    steps: ({ steps }) =>
      steps
        .map(({ day, role, title, how }) =>
          [t('toolkit.step.when', { day, role: t(`issues.role.${role}`) }), linesOf(title), linesOf(how)].join('\n'),
        )
        .join('\n\n'),
    materials: ({ materials }) => materials.map((kind) => t(`issues.material.${kind}`)).join(', '),
    cost: ({ cost }) => t(`issues.cost.${cost}`),
    hours: ({ hours }) => hours,
    partners: ({ partners }) => partners.map(linesOf).join('\n'),
    strength: ({ strength }) => t(`toolkit.evidence.${strength}`),
    evidence: ({ evidence }) => linesOf(evidence),
    source: ({ source }) => source,
    measure: ({ measure }) => linesOf(measure),
    ownerGroup: ({ ownerGroup }) => ownerGroup,
  };
}

/** Both languages below each other. */
function linesOf({ nl, en }: Both): string {
  return [nl, en].filter((text) => text !== '').join('\n');
}
