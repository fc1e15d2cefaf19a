import { Button, MessageBar, MessageBarBody, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useState, type ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { PlanImportRow, ShownPlanImport } from '../../../../../bot/contracts/plan-import';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { ImportAside } from './import-aside';
import { ImportResult } from './import-result';
import { ImportRow } from './import-row';
import { isUnsure } from './notice';
import { useDiscardImport, useSaveImport } from './use-import';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  rows: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
  },
});

const SHOWN = ['all', 'check', 'new', 'changed', 'unchanged', 'unplaced'] as const;
type Shown = (typeof SHOWN)[number];

/** What was understood of the file, row by row, with what can be corrected before it is saved. */
export function ImportPreview({ shown }: { readonly shown: ShownPlanImport }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [which, setWhich] = useState<Shown>('all');
  const saving = useSaveImport(shown.importId);
  const [saved, setSaved] = useState<{ readonly created: number; readonly changed: number }>();
  const { rows, notices } = shown.preview;
  const listed = rows.filter((row) => isListed(which, row));
  return (
    <div className={styles.part}>
      <ImportResult shown={shown} saved={saved} onUndone={() => setSaved(undefined)} />
      <div className={styles.head}>
        <h2 className={styles.title}>{shown.fileName}</h2>
        <PreviewButtons shown={shown} isBusy={saving.isBusy} onSave={() => saving.run(undefined, setSaved)} />
      </div>
      {saving.problem !== undefined && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{saving.problem.title}</MessageBarBody>
        </MessageBar>
      )}
      {notices.map((notice) => (
        <MessageBar key={notice.code} intent="info" layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
        </MessageBar>
      ))}
      <div className={styles.choices} role="group" aria-label={t('plan.import.show')}>
        {SHOWN.filter((one) => one === 'all' || rows.some((row) => isListed(one, row))).map((one) => (
          <ToggleButton key={one} size="small" shape="circular" checked={which === one} onClick={() => setWhich(one)}>
            {t(`plan.import.show.${one}`, { count: rows.filter((row) => isListed(one, row)).length })}
          </ToggleButton>
        ))}
      </div>
      <ul className={styles.rows} aria-label={t('plan.import.rows')}>
        {listed.map((row) => (
          <ImportRow key={row.row} shown={shown} row={row} />
        ))}
      </ul>
      <ImportAside preview={shown.preview} />
    </div>
  );
}

interface PreviewButtonsProps {
  readonly shown: ShownPlanImport;
  readonly isBusy: boolean;
  readonly onSave: () => void;
}

function PreviewButtons({ shown, isBusy, onSave }: PreviewButtonsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { path } = useOpenPlan();
  const [, navigate] = useLocation();
  const discarding = useDiscardImport(shown.importId);
  const { counts } = shown.preview;
  const hasWork = counts.new + counts.changed > 0;
  return (
    <div className={styles.buttons}>
      <Button
        icon={<DeleteRegular />}
        disabledFocusable={discarding.isBusy}
        onClick={() => discarding.run(undefined, () => navigate(`${path}/import`))}
      >
        {t('plan.import.discard')}
      </Button>
      <Button appearance="primary" icon={<SaveRegular />} disabledFocusable={isBusy || !hasWork} onClick={onSave}>
        {hasWork ? t('plan.import.save', { created: counts.new, changed: counts.changed }) : t('plan.import.nothing')}
      </Button>
    </div>
  );
}

function isListed(which: Shown, row: PlanImportRow): boolean {
  if (which === 'all') return true;
  return which === 'check' ? isUnsure(row) : row.outcome === which;
}
