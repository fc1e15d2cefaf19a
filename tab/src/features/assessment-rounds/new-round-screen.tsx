import { Select } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
import { useState, type ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { Me } from '../../../../bot/contracts/overview';
import { useRoundCreation, useRounds } from '../../api/assessment-rounds';
import { useMe } from '../../api/me';
import { usePlacesOfTeams } from '../../api/people';
import { FormField } from '../../components/form-field';
import { LinkButton } from '../../components/link-button';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { monthName, useLanguage, useT } from '../../i18n';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft';
import { choosable, doneOf, faultsOf, firstDraft, type RoundDraft, type RoundText } from './round-draft';
import { RoundFields } from './round-fields';
import { SaveBar } from './save-bar';
import { STEPS, Steps } from './step';

/** A round that is being made, up to its people. What is filled in stays in this browser until it is saved. */
export function NewRoundScreen(): ReactElement {
  const t = useT();
  const rounds = useRounds();
  return (
    <Screen
      title={t('assessments.new')}
      intro={t('assessments.new.intro')}
      actions={
        <LinkButton to="/assessments" appearance="subtle" icon={<ArrowLeftRegular />}>
          {t('assessments.back')}
        </LinkButton>
      }
    >
      <Loaded query={rounds}>
        {({ may }) =>
          may.make ? (
            <NewRound />
          ) : (
            <EmptyState
              picture={<ClipboardTaskRegular />}
              title={t('assessments.none.title')}
              text={t('assessments.none.wait')}
            />
          )
        }
      </Loaded>
    </Screen>
  );
}

function NewRound(): ReactElement {
  const t = useT();
  const me = useMe();
  const [, navigate] = useLocation();
  const language = useLanguage();
  const led = ledBy(me);
  const creation = useRoundCreation();
  const [draft, setDraft] = useState<RoundDraft>(
    () =>
      keptDraft() ??
      firstDraft(me.today, t('assessments.name.first', { month: monthName(me.today, language) }), led[0]?.id),
  );
  const [wasTried, setWasTried] = useState(false);
  const teamIds = draft.teamId === undefined ? me.teams.map(({ id }) => id) : [draft.teamId];
  const places = choosable(usePlacesOfTeams(teamIds), me.teams);
  const text: RoundText = { ...draft, placeIds: draft.placeIds ?? places.map(({ id }) => id) };
  const faults = faultsOf(text);

  function change(part: Partial<RoundDraft>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(next);
  }

  function save(): void {
    setWasTried(true);
    if (faults.size > 0) return;
    creation.run({ ...draft, ...text, name: text.name.trim() }, ({ id }) => {
      forgetDraft();
      navigate(`/assessments/${id}/edit`);
    });
  }

  return (
    <>
      <Steps steps={STEPS.slice(0, 3)} done={doneOf(text)} />
      {led.length > 1 && (
        <FormField label={t('app.team')}>
          <Select
            value={draft.teamId ?? ''}
            onChange={(_event, { value }) => change({ teamId: value, placeIds: undefined })}
          >
            {led.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
      )}
      <RoundFields
        text={text}
        places={places}
        faults={wasTried ? faults : new Set()}
        problem={creation.problem}
        onChange={change}
      />
      <SaveBar
        text={t('assessments.new.kept')}
        label={t('assessments.new.save')}
        isBusy={creation.isBusy}
        problem={creation.problem}
        hasFaults={wasTried && faults.size > 0}
        onSave={save}
      />
    </>
  );
}

/** A team lead makes a round of a team of theirs. */
function ledBy({ role, teams }: Me): Me['teams'] {
  return role === 'team-lead' ? teams.filter(({ leads }) => leads) : [];
}
