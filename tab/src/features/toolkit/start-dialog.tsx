import { Select, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { Intervention } from '../../../../bot/contracts/interventions';
import type { Me } from '../../../../bot/contracts/overview';
import type { NamedPerson } from '../../../../bot/contracts/plan-resources';
import { useInterventionStart } from '../../api/intervention-start';
import { useMe } from '../../api/me';
import { usePlan } from '../../api/plan';
import type { Problem } from '../../api/problem';
import { DateInput } from '../../components/date-input';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { PersonPicker } from '../../components/person-picker';
import { PlaceSelect } from '../../components/place-select';
import { useLanguage, useT } from '../../i18n';

const useStyles = makeStyles({
  // The longest goal must not make the form wider than it is.
  select: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
});

/** What somebody fills in to start. */
interface Wish {
  readonly teamId: string;
  readonly placeId: string | null;
  readonly owner: NamedPerson | undefined;
  readonly startOn: string;
  readonly goalId: string;
}

export interface StartDialogProps {
  readonly intervention: Intervention;
  readonly onClose: () => void;
}

/** Starts an intervention: where, who leads it, when it begins and which goal it serves. */
export function StartDialog({ intervention, onClose }: StartDialogProps): ReactElement {
  const t = useT();
  const language = useLanguage();
  const me = useMe();
  const [, navigate] = useLocation();
  const start = useInterventionStart();
  // Sent twice it is one.
  const [id] = useState(() => crypto.randomUUID());
  const [first] = useState(() => firstWish(me));
  const [wish, setWish] = useState(first);
  const [wasTried, setWasTried] = useState(false);

  function save(): void {
    setWasTried(true);
    const { teamId, placeId, owner, startOn, goalId } = wish;
    if (owner === undefined || startOn === '' || teamId === '') return;
    const body = {
      id,
      interventionId: intervention.id,
      teamId,
      ownerId: owner.id,
      startOn,
      ...(placeId === null ? {} : { placeId }),
      ...(goalId === '' ? {} : { goal: { year: yearOf(startOn), goalId } }),
    };
    start.run(body, (run) => navigate(`/interventions/${encodeURIComponent(run.id)}`));
  }

  return (
    <FormDialog
      title={t('toolkit.start.of', { title: intervention.title[language] })}
      saveLabel={t('issues.start.save')}
      isDirty={wish !== first}
      isBusy={start.isBusy}
      problem={start.problem}
      onClose={onClose}
      onSave={save}
    >
      {t('issues.start.intro', { count: intervention.steps.length })}
      <WhereFields wish={wish} onChange={setWish} problem={start.problem} />
      <WhoFields wish={wish} onChange={setWish} problem={start.problem} wasTried={wasTried} />
      <GoalField wish={wish} onChange={setWish} problem={start.problem} />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly wish: Wish;
  readonly onChange: (wish: Wish) => void;
  readonly problem: Problem | undefined;
}

function WhereFields({ wish, onChange, problem }: FieldsProps): ReactElement {
  const t = useT();
  const teams = startableTeams(useMe());
  return (
    <>
      {teams.length > 1 && (
        <FormField label={t('app.team')} problem={problem} path="teamId">
          <Select
            value={wish.teamId}
            onChange={(_event, { value }) => onChange({ ...wish, teamId: value, placeId: null, goalId: '' })}
          >
            {teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
      )}
      <FormField label={t('app.place')} hint={t('toolkit.start.place.hint')} problem={problem} path="placeId">
        <PlaceSelect teamId={wish.teamId} value={wish.placeId} onChange={(placeId) => onChange({ ...wish, placeId })} />
      </FormField>
    </>
  );
}

function WhoFields({ wish, onChange, problem, wasTried }: FieldsProps & { readonly wasTried: boolean }): ReactElement {
  const t = useT();
  const { today } = useMe();
  return (
    <>
      <FormField
        label={t('issues.start.owner')}
        required
        problem={problem}
        path="ownerId"
        fault={wasTried && wish.owner === undefined ? t('issues.start.owner.missing') : undefined}
      >
        <PersonPicker teamId={wish.teamId} value={wish.owner} onChange={(owner) => onChange({ ...wish, owner })} />
      </FormField>
      <FormField
        label={t('issues.start.on')}
        required
        problem={problem}
        path="startOn"
        fault={wasTried && wish.startOn === '' ? t('app.date.invalid') : undefined}
      >
        <DateInput value={wish.startOn} min={today} onChange={(startOn) => onChange({ ...wish, startOn })} />
      </FormField>
    </>
  );
}

/** Of the plan of the year in which it starts; without a plan there is nothing to choose. */
function GoalField({ wish, onChange, problem }: FieldsProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const { today } = useMe();
  const { data: plan } = usePlan(wish.teamId, yearOf(wish.startOn === '' ? today : wish.startOn));
  const goals = plan?.goals.filter(({ status }) => status === 'active') ?? [];
  if (goals.length === 0) return null;
  return (
    <FormField label={t('toolkit.start.goal')} problem={problem} path="goal">
      <Select
        className={styles.select}
        value={wish.goalId}
        onChange={(_event, { value }) => onChange({ ...wish, goalId: value })}
      >
        <option value="">{t('toolkit.start.goal.none')}</option>
        {goals.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

/** The reader's own; who has none helps out in any. */
function startableTeams({ teams }: Me): Me['teams'] {
  const own = teams.filter(({ isOwn }) => isOwn);
  return own.length === 0 ? teams : own;
}

function firstWish(me: Me): Wish {
  return {
    teamId: startableTeams(me)[0]?.id ?? '',
    placeId: null,
    owner: { id: me.personId, name: me.name },
    startOn: me.today,
    goalId: '',
  };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
