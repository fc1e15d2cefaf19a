import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { CopyArrowRightRegular } from '@fluentui/react-icons/svg/copy-arrow-right';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { LinkButton } from '../../../components/link-button';
import { useIsPhone } from '../../../components/use-media';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { CopyDialog } from './copy-dialog';
import { useExport } from './use-export';

export interface PlanActionsProps {
  /** The year of which is being chosen what comes along. */
  readonly copiesFrom: number | undefined;
  readonly onCopy: (from: number | undefined) => void;
}

/** What can be done with the plan as a whole: buttons, on a phone one menu. */
export function PlanActions({ copiesFrom, onCopy }: PlanActionsProps): ReactElement {
  const { plan, year } = useOpenPlan();
  const isPhone = useIsPhone();
  const earlier = plan.may.write ? plan.years.filter((one) => one < year).toSorted((a, b) => b - a)[0] : undefined;
  const Actions = isPhone ? ActionMenu : ActionButtons;
  return (
    <>
      <Actions earlier={earlier} onCopy={onCopy} />
      {copiesFrom !== undefined && <CopyDialog from={copiesFrom} onClose={() => onCopy(undefined)} />}
    </>
  );
}

interface ActionsProps {
  /** The latest year before this one that there is a plan of, for who may take it along. */
  readonly earlier: number | undefined;
  readonly onCopy: (from: number) => void;
}

function ActionButtons({ earlier, onCopy }: ActionsProps): ReactElement {
  const t = useT();
  const { plan, path } = useOpenPlan();
  const exporting = useExport();
  return (
    <>
      {earlier !== undefined && (
        <Button icon={<CopyArrowRightRegular />} onClick={() => onCopy(earlier)}>
          {t('plan.copy', { year: earlier })}
        </Button>
      )}
      {plan.may.write && (
        <LinkButton to={`${path}/import`} icon={<ArrowUploadRegular />}>
          {t('plan.import')}
        </LinkButton>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ArrowDownloadRegular />} disabledFocusable={exporting.isBusy}>
            {t(exporting.isBusy ? 'plan.export.busy' : 'plan.export')}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <ExportItems onExport={exporting.run} />
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}

function ActionMenu({ earlier, onCopy }: ActionsProps): ReactElement {
  const t = useT();
  const { plan, path } = useOpenPlan();
  const [, navigate] = useLocation();
  const exporting = useExport();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<MoreHorizontalRegular />} disabledFocusable={exporting.isBusy}>
          {t(exporting.isBusy ? 'plan.export.busy' : 'plan.more')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {earlier !== undefined && (
            <MenuItem icon={<CopyArrowRightRegular />} onClick={() => onCopy(earlier)}>
              {t('plan.copy', { year: earlier })}
            </MenuItem>
          )}
          {plan.may.write && (
            <MenuItem icon={<ArrowUploadRegular />} onClick={() => navigate(`${path}/import`)}>
              {t('plan.import')}
            </MenuItem>
          )}
          <ExportItems onExport={exporting.run} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ExportItems({ onExport }: { readonly onExport: (kind: 'docx' | 'xlsx') => void }): ReactElement {
  const t = useT();
  return (
    <>
      <MenuItem icon={<DocumentTextRegular />} onClick={() => onExport('docx')}>
        {t('plan.export.word')}
      </MenuItem>
      <MenuItem icon={<DocumentTableRegular />} onClick={() => onExport('xlsx')}>
        {t('plan.export.excel')}
      </MenuItem>
    </>
  );
}
