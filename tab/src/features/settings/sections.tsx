import { Button, Input, MessageBar, MessageBarBody, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type ReactElement } from 'react';
import type { TemplateSection } from '../../../../bot/contracts/plan-settings';
import { Box } from '../../components/box';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useLanguage, useT } from '../../i18n';
import type { TemplateEditing } from './template-editing';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL },
  row: {
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  line: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  title: { fontWeight: tokens.fontWeightSemibold },
  guidance: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '70ch' },
});

/** The twelve sections, with what belongs in each. */
export function SectionsBox({ editing }: { readonly editing: TemplateEditing }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const [edited, setEdited] = useState<TemplateSection>();
  const { template, save, isBusy, refused } = editing;
  const inLanguage = ({ nl, en }: TemplateSection['title']): string => (language === 'en' && en !== '' ? en : nl);
  return (
    <Box title={t('settings.sections')} hint={t('settings.sections.hint')}>
      <ol className={styles.list}>
        {template.sections.map((section) => (
          <li key={section.key} className={styles.row}>
            <div className={styles.line}>
              <div>
                <span className={styles.title}>{inLanguage(section.title)}</span>
                <p className={styles.guidance}>{inLanguage(section.guidance)}</p>
              </div>
              {template.may.write && (
                <Button
                  appearance="subtle"
                  icon={<EditRegular />}
                  aria-label={t('settings.sections.edit', { title: inLanguage(section.title) })}
                  onClick={() => setEdited(section)}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      {edited !== undefined && (
        <SectionForm
          section={edited}
          isBusy={isBusy}
          refused={refused}
          onClose={() => setEdited(undefined)}
          onSave={(section) =>
            save(
              {
                milestones: template.milestones,
                sections: template.sections.map((other) => (other.key === section.key ? section : other)),
              },
              () => setEdited(undefined),
            )
          }
        />
      )}
    </Box>
  );
}

interface SectionFormProps {
  readonly section: TemplateSection;
  readonly isBusy: boolean;
  readonly refused: string | undefined;
  readonly onSave: (section: TemplateSection) => void;
  readonly onClose: () => void;
}

function SectionForm({ section, isBusy, refused, onSave, onClose }: SectionFormProps): ReactElement {
  const t = useT();
  const [text, setText] = useState(section);
  const isUntitled = text.title.nl.trim() === '' || text.guidance.nl.trim() === '';
  const title = (part: Partial<TemplateSection['title']>): void =>
    setText({ ...text, title: { ...text.title, ...part } });
  const guidance = (part: Partial<TemplateSection['guidance']>): void =>
    setText({ ...text, guidance: { ...text.guidance, ...part } });
  return (
    <FormDialog
      title={t('settings.sections.change')}
      saveLabel={t('settings.templates.keep')}
      isDirty={text !== section}
      isBusy={isBusy || isUntitled}
      problem={undefined}
      onClose={onClose}
      onSave={() => onSave(text)}
    >
      <FormField label={t('settings.milestones.title.nl')} required>
        <Input value={text.title.nl} maxLength={120} onChange={(_event, { value }) => title({ nl: value })} />
      </FormField>
      <FormField label={t('settings.sections.guidance.nl')} required>
        <Textarea
          value={text.guidance.nl}
          maxLength={1000}
          rows={4}
          onChange={(_event, { value }) => guidance({ nl: value })}
        />
      </FormField>
      <FormField label={t('settings.milestones.title.en')}>
        <Input value={text.title.en} maxLength={120} onChange={(_event, { value }) => title({ en: value })} />
      </FormField>
      <FormField label={t('settings.sections.guidance.en')}>
        <Textarea
          value={text.guidance.en}
          maxLength={1000}
          rows={4}
          onChange={(_event, { value }) => guidance({ en: value })}
        />
      </FormField>
      {refused !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refused}</MessageBarBody>
        </MessageBar>
      )}
    </FormDialog>
  );
}
