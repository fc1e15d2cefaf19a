import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { PlanTemplateResource } from '../../../../bot/contracts/plan-settings';
import { usePlanTemplate, usePlanTemplateChange } from '../../api/settings';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { instantText, useLanguage, useT } from '../../i18n';
import { LegalDatesBox } from './legal-dates';
import { MilestonesBox } from './milestones';
import { SectionsBox } from './sections';
import type { TemplateEditing } from './template-editing';

/** The format in which teams write their plan: milestones, sections and the days that a law sets. */
export function TemplatesPage(): ReactElement {
  const t = useT();
  const template = usePlanTemplate();
  return (
    <Screen title={t('settings.templates')} intro={t('settings.templates.intro')}>
      <Loaded query={template}>{(data) => <Template template={data} />}</Loaded>
      <LegalDatesBox />
    </Screen>
  );
}

function Template({ template }: { readonly template: PlanTemplateResource }): ReactElement {
  const t = useT();
  const change = usePlanTemplateChange('save');
  const problem = change.conflict === undefined ? change.problem?.title : t('settings.templates.changed');
  const editing: TemplateEditing = {
    template,
    save: (text, then) => change.run({ text, version: template.version }, then),
    isBusy: change.isBusy,
    refused: problem,
  };
  return (
    <>
      <TemplateState template={template} />
      <MilestonesBox editing={editing} />
      <SectionsBox editing={editing} />
    </>
  );
}

/** Which template counts, and the steps to another. */
function TemplateState({ template }: { readonly template: PlanTemplateResource }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const adopt = usePlanTemplateChange('adopt');
  const giveUp = usePlanTemplateChange('give-up');
  const [isSure, setIsSure] = useState(false);
  const { state, version, may, changedAt, ownerName } = template;
  return (
    <MessageBar intent={state === 'draft' ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t(`settings.templates.state.${state}`)}</MessageBarTitle>
        {t(`settings.templates.state.${state}.text`)}{' '}
        {state === 'draft' && `${t(`settings.templates.in-use.${template.inUse}`)} `}
        {ownerName !== undefined &&
          changedAt !== undefined &&
          t('settings.templates.owner', { name: ownerName, at: instantText(changedAt, language) })}
      </MessageBarBody>
      {may.write && state !== 'built-in' && (
        <MessageBarActions>
          {state === 'draft' && (
            <Button appearance="primary" disabled={adopt.isBusy} onClick={() => adopt.run({ version })}>
              {t('settings.templates.adopt')}
            </Button>
          )}
          <Button onClick={() => setIsSure(true)}>{t('settings.templates.give-up')}</Button>
        </MessageBarActions>
      )}
      {isSure && (
        <ConfirmDialog
          title={t('settings.templates.give-up')}
          text={t('settings.templates.give-up.text')}
          confirmLabel={t('settings.templates.give-up')}
          isBusy={giveUp.isBusy}
          onConfirm={() => giveUp.run({ version }, () => setIsSure(false))}
          onClose={() => setIsSure(false)}
        />
      )}
    </MessageBar>
  );
}
