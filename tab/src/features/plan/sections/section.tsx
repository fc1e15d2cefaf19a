import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type ReactElement } from 'react';
import type { SectionView } from '../../../../../bot/contracts/plan-sections';
import { instantText, useLanguage, useT } from '../../../i18n';
import { WrittenText } from '../writing/written-text';
import { hasTextDraft } from '../writing/use-text-draft';
import { SectionEditor } from './section-editor';
import { SectionSources } from './section-sources';
import { useSectionDraftName } from './use-section-draft-name';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  guidance: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
  changed: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A section as it reads; who may, writes in it. Text that was not saved earlier opens the editor again. */
export function Section({ section }: { readonly section: SectionView }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const name = useSectionDraftName(section.key);
  const [isWriting, setWriting] = useState(() => section.may.write && hasTextDraft(name));
  return (
    <section className={styles.section} aria-label={section.title}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>
            {section.number}. {section.title}
          </h2>
          <p className={styles.guidance}>{section.guidance}</p>
        </div>
        {section.may.write && !isWriting && (
          <Button appearance="primary" icon={<EditRegular />} onClick={() => setWriting(true)}>
            {t(section.text === '' ? 'plan.section.write' : 'plan.section.edit')}
          </Button>
        )}
      </div>
      {isWriting ? (
        <SectionEditor section={section} onClose={() => setWriting(false)} />
      ) : (
        <>
          <OwnText section={section} />
          <SectionSources section={section} />
        </>
      )}
    </section>
  );
}

function OwnText({ section }: { readonly section: SectionView }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { text, changedAt, changedByName } = section;
  if (text === '')
    return <p className={styles.soft}>{t(section.isEmpty ? 'plan.section.empty.text' : 'plan.section.no-text')}</p>;
  return (
    <>
      <WrittenText text={text} />
      {changedAt !== undefined && (
        <p className={styles.changed}>
          {t('plan.changed', { by: changedByName ?? t('app.person.gone'), at: instantText(changedAt, language) })}
        </p>
      )}
    </>
  );
}
