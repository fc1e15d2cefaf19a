import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SectionView } from '../../../../../bot/contracts/plan-sections';
import { LinkButton } from '../../../components/link-button';
import { Loaded } from '../../../components/states';
import { useMedia } from '../../../components/use-media';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { SectionList } from './section-list';
import { Section } from './section';
import { useSections } from './use-sections';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(240px, 300px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
  },
  below: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'stretch' },
});

/** The twelve sections: a list, and the one that is read or written. On a narrow screen one of the two. */
export function SectionsPart({ sectionKey }: { readonly sectionKey: string }): ReactElement {
  return (
    <Loaded query={useSections()}>{({ sections }) => <Sections sections={sections} sectionKey={sectionKey} />}</Loaded>
  );
}

interface SectionsProps {
  readonly sections: readonly SectionView[];
  readonly sectionKey: string;
}

function Sections({ sections, sectionKey }: SectionsProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const { path } = useOpenPlan();
  const isNarrow = useMedia('(max-width: 900px)');
  const chosen = sections.find(({ key }) => key === sectionKey);
  const shown = chosen ?? sections[0];
  if (shown === undefined) return null;
  if (isNarrow && chosen === undefined) return <SectionList sections={sections} shown={undefined} />;
  if (isNarrow) {
    return (
      <div className={styles.below}>
        <div>
          <LinkButton to={`${path}/sections`}>{t('plan.sections.all')}</LinkButton>
        </div>
        <Section key={shown.key} section={shown} />
      </div>
    );
  }
  return (
    <div className={styles.sides}>
      <SectionList sections={sections} shown={shown.key} />
      <Section key={shown.key} section={shown} />
    </div>
  );
}
