import { MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useMe } from '../../api/me';
import { FormField } from '../../components/form-field';
import { Screen } from '../../components/screen';
import { useT } from '../../i18n';
import type { TeamsHost } from '../../teams';

/** Where a channel's tab is set up: of which team it shows the plan. */
export function ConfigScreen({ teams }: { readonly teams: TeamsHost | undefined }): ReactElement {
  const t = useT();
  const me = useMe();
  const [teamId, setTeamId] = useState('');

  function choose(id: string): void {
    setTeamId(id);
    const team = me.teams.find((one) => one.id === id);
    if (team === undefined) return;
    teams?.configure({
      name: `${t('app.nav.plan')} ${team.name}`,
      id: `plan-${team.id}`,
      address: `${window.location.origin}/tab/?team=${encodeURIComponent(team.id)}`,
    });
  }

  return (
    <Screen title={t('app.channel.title')} intro={t('app.channel.text')}>
      {teams === undefined && (
        <MessageBar intent="warning">
          <MessageBarBody>{t('app.channel.outside')}</MessageBarBody>
        </MessageBar>
      )}
      <FormField label={t('app.channel.team')} required>
        <Select value={teamId} onChange={(_event, { value }) => choose(value)}>
          <option value="" disabled>
            {t('app.channel.choose')}
          </option>
          {me.teams.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
    </Screen>
  );
}
