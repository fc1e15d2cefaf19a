import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ToolkitResource } from '../../../../bot/contracts/toolkit';
import { useToolkitChange } from '../../api/toolkit';
import { LinkButton } from '../../components/link-button';
import { useT } from '../../i18n';
import { AdoptDialog } from './adopt-dialog';
import { changedFields } from './written';
import { useWrittenLabel } from './written-labels';

export interface StandingBarProps {
  readonly resource: ToolkitResource;
  /** Whether the draft is read, beside what is in use; undefined where there is nothing to choose. */
  readonly readsDraft: boolean | undefined;
  readonly onRead: (draft: boolean) => void;
}

/** That it is no longer used, or that somebody works on it; and what can be decided of that. */
export function StandingBar(props: StandingBarProps): ReactElement | null {
  const { resource } = props;
  if (resource.intervention.state === 'retired') return <RetiredBar resource={resource} />;
  return resource.draft === undefined ? null : <DraftBar {...props} />;
}

function RetiredBar({ resource }: { readonly resource: ToolkitResource }): ReactElement {
  const t = useT();
  const change = useToolkitChange();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('toolkit.retired.title')}</MessageBarTitle>
        {t('toolkit.retired.text')}{' '}
        {resource.retiredWhy !== undefined && t('toolkit.retired.why', { why: resource.retiredWhy })}
      </MessageBarBody>
      {resource.may.decide && (
        <MessageBarActions>
          <Button
            disabledFocusable={change.isBusy}
            onClick={() => change.run({ of: resource, command: { what: 'bring-back' } })}
          >
            {t('toolkit.bring-back')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function DraftBar({ resource, readsDraft, onRead }: StandingBarProps): ReactElement {
  const t = useT();
  const labelOf = useWrittenLabel();
  const [isAdopting, setAdopting] = useState(false);
  const { intervention, draft, may } = resource;
  const isNew = intervention.state === 'draft';
  // Of a new one the draft is all that there is: nothing differs.
  const changed = draft === undefined ? [] : changedFields(intervention, draft).map(labelOf);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('toolkit.draft.title')}</MessageBarTitle>
        {t(isNew ? 'toolkit.draft.new' : 'toolkit.draft.text')}{' '}
        {changed.length > 0 && t('toolkit.draft.changed', { fields: changed.join(', ') })}
      </MessageBarBody>
      <MessageBarActions>
        {may.decide && (
          <Button appearance="primary" onClick={() => setAdopting(true)}>
            {t('toolkit.adopt')}
          </Button>
        )}
        {may.write && <LinkButton to={`/toolkit/${intervention.id}/edit`}>{t('toolkit.go-on')}</LinkButton>}
        {readsDraft !== undefined && (
          <Button onClick={() => onRead(!readsDraft)}>
            {t(readsDraft ? 'toolkit.read.in-use' : 'toolkit.read.draft')}
          </Button>
        )}
        {may.decide && <DiscardButton resource={resource} />}
      </MessageBarActions>
      {isAdopting && <AdoptDialog resource={resource} onClose={() => setAdopting(false)} />}
    </MessageBar>
  );
}

function DiscardButton({ resource }: { readonly resource: ToolkitResource }): ReactElement {
  const t = useT();
  const change = useToolkitChange();
  return (
    <Button
      appearance="subtle"
      disabledFocusable={change.isBusy}
      onClick={() => change.run({ of: resource, command: { what: 'discard' } })}
    >
      {t('toolkit.discard')}
    </Button>
  );
}
