import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ScalesRegular } from '@fluentui/react-icons/svg/scales';
import { useState, type ReactElement } from 'react';
import type { TemplateMilestone } from '../../../../bot/contracts/plan-settings';
import { StateBadge } from '../../components/badges';
import { Box } from '../../components/box';
import { DataList, type Column } from '../../components/data-list';
import { useLanguage, useT, type MessageKey } from '../../i18n';
import { MilestoneForm } from './milestone-form';
import type { TemplateEditing } from './template-editing';

const useStyles = makeStyles({
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  buttons: { display: 'flex' },
});

/** The milestones that every new plan begins with. */
export function MilestonesBox({ editing }: { readonly editing: TemplateEditing }): ReactElement {
  const t = useT();
  const [edited, setEdited] = useState<TemplateMilestone | 'new'>();
  const { template, save } = editing;
  const without = (gone: TemplateMilestone): TemplateMilestone[] =>
    template.milestones.filter(({ key }) => key !== gone.key);
  const columns = useColumns({
    mayWrite: template.may.write,
    onEdit: setEdited,
    onRemove: (gone) => save({ sections: template.sections, milestones: without(gone) }),
  });
  return (
    <Box
      title={t('settings.milestones')}
      hint={t('settings.milestones.hint')}
      actions={
        template.may.write && (
          <Button icon={<AddRegular />} onClick={() => setEdited('new')}>
            {t('settings.milestones.add')}
          </Button>
        )
      }
    >
      <DataList
        label={t('settings.milestones')}
        columns={columns}
        rows={template.milestones.toSorted((one, other) => dayNumber(one) - dayNumber(other))}
        rowKey={({ key }) => key}
      />
      {edited !== undefined && (
        <MilestoneForm
          milestone={edited === 'new' ? undefined : edited}
          isBusy={editing.isBusy}
          refused={editing.refused}
          onClose={() => setEdited(undefined)}
          onSave={(milestone) =>
            save({ sections: template.sections, milestones: [...without(milestone), milestone] }, () =>
              setEdited(undefined),
            )
          }
        />
      )}
    </Box>
  );
}

interface ColumnsProps {
  readonly mayWrite: boolean;
  readonly onEdit: (milestone: TemplateMilestone) => void;
  readonly onRemove: (milestone: TemplateMilestone) => void;
}

function useColumns({ mayWrite, onEdit, onRemove }: ColumnsProps): readonly Column<TemplateMilestone>[] {
  const t = useT();
  const language = useLanguage();
  const dayText = ({ month, day, yearOffset }: TemplateMilestone): string =>
    t('settings.milestones.when', {
      day: new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2024, month - 1, day),
      ),
      year: t(yearName(yearOffset)),
    });
  return [
    {
      key: 'title',
      header: t('settings.milestones.title'),
      isName: true,
      cell: (milestone) => <Name milestone={milestone} />,
    },
    { key: 'day', header: t('settings.milestones.day'), cell: dayText },
    {
      key: 'level',
      header: t('settings.milestones.level'),
      cell: ({ level }) => t(`settings.milestones.level.${level}`),
    },
    ...(mayWrite
      ? [
          {
            key: 'buttons',
            header: t('settings.change'),
            cell: (milestone: TemplateMilestone) => (
              <Buttons milestone={milestone} onEdit={() => onEdit(milestone)} onRemove={() => onRemove(milestone)} />
            ),
          },
        ]
      : []),
  ];
}

function yearName(yearOffset: number): MessageKey {
  if (yearOffset === 0) return 'settings.milestones.year.same';
  return yearOffset < 0 ? 'settings.milestones.year.before' : 'settings.milestones.year.after';
}

function Name({ milestone: { title, legal } }: { readonly milestone: TemplateMilestone }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  return (
    <span className={styles.name}>
      {language === 'en' && title.en !== '' ? title.en : title.nl}
      {legal !== undefined && (
        <StateBadge tone="brand" icon={<ScalesRegular />} text={t('settings.milestones.legal')} />
      )}
    </span>
  );
}

interface ButtonsProps {
  readonly milestone: TemplateMilestone;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Buttons({ milestone: { title, legal }, onEdit, onRemove }: ButtonsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <span className={styles.buttons}>
      <Button
        appearance="subtle"
        icon={<EditRegular />}
        aria-label={t('settings.milestones.edit', { title: title.nl })}
        onClick={onEdit}
      />
      {/* What a law asks for is in every plan. */}
      {legal === undefined && (
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={t('settings.milestones.remove', { title: title.nl })}
          onClick={onRemove}
        />
      )}
    </span>
  );
}

function dayNumber({ yearOffset, month, day }: TemplateMilestone): number {
  return (yearOffset * 12 + month) * 31 + day;
}
