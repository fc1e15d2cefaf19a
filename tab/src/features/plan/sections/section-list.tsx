import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { ReactElement } from 'react';
import type { SectionView } from '../../../../../bot/contracts/plan-sections';
import { useTabLink } from '../../../components/link-button';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { hasTextDraft } from '../writing/use-text-draft';
import { useSectionDraftName } from './use-section-draft-name';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  link: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr 20px',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    // The usual colors of hovering and choosing would take the text with them in high contrast.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  shown: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  number: { color: tokens.colorNeutralForeground2, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  soft: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: 'inline-flex', fontSize: '18px', color: tokens.colorNeutralForeground3 },
  filled: { color: tokens.colorPaletteGreenForeground1 },
});

export interface SectionListProps {
  readonly sections: readonly SectionView[];
  readonly shown: string | undefined;
}

/** The sections by number, with whether there is anything in them. */
export function SectionList({ sections, shown }: SectionListProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <nav aria-label={t('plan.part.sections')}>
      <ol className={styles.list}>
        {sections.map((section) => (
          <li key={section.key}>
            <SectionLink section={section} isShown={section.key === shown} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SectionLink({ section, isShown }: { readonly section: SectionView; readonly isShown: boolean }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { path } = useOpenPlan();
  const link = useTabLink(`${path}/sections/${section.key}`);
  const hasDraft = hasTextDraft(useSectionDraftName(section.key));
  const standing = hasDraft ? 'plan.section.draft' : standingOf(section);
  return (
    <a
      {...link}
      className={mergeClasses(styles.link, isShown && styles.shown)}
      {...(isShown ? { 'aria-current': 'true' as const } : {})}
    >
      <span className={styles.number}>{section.number}</span>
      <span className={styles.texts}>
        {section.title}
        <span className={styles.soft}>{t(standing)}</span>
      </span>
      <span aria-hidden className={mergeClasses(styles.icon, !section.isEmpty && styles.filled)}>
        {hasDraft ? <EditRegular /> : section.isEmpty ? <CircleRegular /> : <CheckmarkCircleFilled />}
      </span>
    </a>
  );
}

function standingOf({ isEmpty, text }: SectionView) {
  if (isEmpty) return 'plan.section.empty';
  return text === '' ? 'plan.section.gathered' : 'plan.section.written';
}
