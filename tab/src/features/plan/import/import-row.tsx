import { Button, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useState, type ReactElement } from 'react';
import type { PlanImportNotice, PlanImportRow, ShownPlanImport } from '../../../../../bot/contracts/plan-import';
import { PHONE } from '../../../components/use-media';
import { shortDay, useLanguage, useT } from '../../../i18n';
import { ImportChanges } from './import-changes';
import { ImportRowForm } from './import-row-form';
import { levelOf } from './notice';
import { OutcomeBadge } from './outcome-badge';
import { useCorrectRow } from './use-import';
import { useNames } from './use-names';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: 0 },
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: tokens.spacingHorizontalM },
  },
  unplaced: { backgroundColor: tokens.colorNeutralBackground2 },
  texts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  notices: { listStyleType: 'none', margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  notice: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  icon: {
    display: 'inline-flex',
    fontSize: '16px',
    flexShrink: 0,
    paddingTop: '2px',
    color: tokens.colorNeutralForeground3,
  },
  unsure: { color: tokens.colorPaletteDarkOrangeForeground1 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  badge: { [PHONE]: { gridColumn: 1, gridRow: 2 } },
  buttons: { display: 'flex', [PHONE]: { gridColumn: 2, gridRow: 1 } },
  form: { gridColumn: '1 / -1' },
});

export interface ImportRowProps {
  readonly shown: ShownPlanImport;
  readonly row: PlanImportRow;
}

/** One row of the file: what was understood, what would come of it, what is doubtful. */
export function ImportRow({ shown, row }: ImportRowProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const names = useNames();
  const [isOpen, setOpen] = useState(false);
  const facts = [
    t('plan.import.row', { row: row.row }),
    row.dueOn === undefined ? t('plan.import.no-day') : shortDay(row.dueOn, language),
    row.ownerId === undefined ? '' : names.person(row.ownerId),
    row.placeId === undefined ? '' : names.place(row.placeId),
  ];
  return (
    <li className={mergeClasses(styles.row, row.outcome === 'unplaced' && styles.unplaced)}>
      <div className={styles.texts}>
        <span className={styles.title}>{row.title === '' ? t('plan.import.no-title') : row.title}</span>
        <span className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
        <ImportChanges changes={row.changes} />
        <Notices notices={row.notices} />
      </div>
      <span className={styles.badge}>
        <OutcomeBadge row={row} />
      </span>
      <RowButtons shown={shown} row={row} isOpen={isOpen} onEdit={() => setOpen(!isOpen)} />
      {isOpen && (
        <div className={styles.form}>
          <ImportRowForm shown={shown} row={row} onClose={() => setOpen(false)} />
        </div>
      )}
    </li>
  );
}

function Notices({ notices }: { readonly notices: readonly PlanImportNotice[] }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notices}>
      {notices.map((notice, index) => {
        const level = levelOf(notice);
        return (
          <li key={index} className={styles.notice}>
            <span
              role="img"
              aria-label={t(`plan.import.level.${level}`)}
              className={mergeClasses(
                styles.icon,
                level === 'unsure' && styles.unsure,
                level === 'problem' && styles.problem,
              )}
            >
              {LEVEL_ICONS[level]}
            </span>
            <span>{notice.text}</span>
          </li>
        );
      })}
    </ul>
  );
}

const LEVEL_ICONS = { info: <InfoRegular />, unsure: <WarningFilled />, problem: <ErrorCircleFilled /> };

interface RowButtonsProps extends ImportRowProps {
  readonly isOpen: boolean;
  readonly onEdit: () => void;
}

function RowButtons({ shown, row, isOpen, onEdit }: RowButtonsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const correcting = useCorrectRow();
  const isOut = row.correction?.leaveOut === true;
  const name = row.title === '' ? String(row.row) : row.title;
  const leaveOut = (): void =>
    correcting.run({ shown, row: row.row, correction: { ...row.correction, leaveOut: !isOut } });
  return (
    <span className={styles.buttons}>
      <Tooltip content={t('plan.import.correct')} relationship="description">
        <Button
          appearance="subtle"
          icon={<EditRegular />}
          aria-label={t('plan.import.correct.of', { title: name })}
          aria-expanded={isOpen}
          onClick={onEdit}
        />
      </Tooltip>
      <Tooltip content={t(isOut ? 'plan.import.take-in' : 'plan.import.leave-out')} relationship="description">
        <Button
          appearance="subtle"
          icon={isOut ? <ArrowUndoRegular /> : <DismissCircleRegular />}
          aria-label={t(isOut ? 'plan.import.take-in.of' : 'plan.import.leave-out.of', { title: name })}
          disabledFocusable={correcting.isBusy}
          onClick={leaveOut}
        />
      </Tooltip>
    </span>
  );
}
