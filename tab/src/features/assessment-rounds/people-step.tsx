import { Button, MessageBar, MessageBarBody, Select, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { useState, type ReactElement } from 'react';
import type { ParticipantRow, RoundResource } from '../../../../bot/contracts/assessment-rounds';
import { useNetworkPartners } from '../../api/network-partners';
import { useAssignment, useParticipants } from '../../api/round-participants';
import { DataList, type Column } from '../../components/data-list';
import { FormField } from '../../components/form-field';
import { TextLink } from '../../components/link-button';
import { PersonPicker } from '../../components/person-picker';
import { Loaded } from '../../components/states';
import { MoreButton } from '../../components/more-button';
import { useT } from '../../i18n';
import { PlacesDialog } from './assign-dialog';
import { AssignmentFile } from './assignment-file';
import { nameOf, ParticipantName } from './participant-name';
import { Step } from './step';

const useStyles = makeStyles({
  teams: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalL },
  // A long name in a choice does not make it wider than the screen.
  field: {
    flex: '1 1 240px',
    minWidth: 0,
    maxWidth: '360px',
    '& > .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', textOverflow: 'ellipsis' },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex' },
});

/** Somebody whose places are chosen. */
interface Assigned {
  readonly participantId: string;
  readonly name: string;
  readonly placeIds: readonly string[];
}

export interface PeopleStepProps {
  readonly round: RoundResource;
  /** The steps before are not saved yet. */
  readonly isDirty: boolean;
}

/** Who is asked about which places; everything here is saved at once. */
export function PeopleStep({ round, isDirty }: PeopleStepProps): ReactElement {
  const t = useT();
  const [assigned, setAssigned] = useState<Assigned>();
  return (
    <Step step="people" hint={t('assessments.step.people.hint')}>
      {isDirty && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('assessments.people.save-first')}</MessageBarBody>
        </MessageBar>
      )}
      <TeamButtons round={round} />
      <OneByOne round={round} onChoose={setAssigned} />
      <AssignmentFile round={round} />
      <Asked round={round} onChange={setAssigned} />
      {assigned !== undefined && (
        <PlacesDialog key={assigned.participantId} round={round} {...assigned} onClose={() => setAssigned(undefined)} />
      )}
    </Step>
  );
}

/** Everybody of a team about the places of that team, in one press. */
function TeamButtons({ round }: { readonly round: RoundResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const assignment = useAssignment(round.id);
  const teams = [...new Map(round.places.map(({ teamId, teamName }) => [teamId, teamName]))];
  const ask = (teamIds: string[]): void => assignment.run({ change: { what: 'by-team', teamIds } });
  return (
    <div className={styles.teams} role="group" aria-label={t('assessments.people.by-team')}>
      {teams.length > 1 && (
        <Button
          appearance="primary"
          icon={<PeopleTeamRegular />}
          disabledFocusable={assignment.isBusy}
          onClick={() => ask(teams.map(([id]) => id))}
        >
          {t('assessments.people.all-teams', { count: teams.length })}
        </Button>
      )}
      {teams.map(([id, name]) => (
        <Button key={id} icon={<PeopleTeamRegular />} disabledFocusable={assignment.isBusy} onClick={() => ask([id])}>
          {t('assessments.people.team', { team: name })}
        </Button>
      ))}
    </div>
  );
}

interface OneByOneProps {
  readonly round: RoundResource;
  readonly onChoose: (assigned: Assigned) => void;
}

/** A colleague or a partner by themselves. */
function OneByOne({ round, onChoose }: OneByOneProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { data: known } = useNetworkPartners();
  const partners = (known?.partners ?? []).filter(({ archivedAt }) => archivedAt === undefined);
  const placeIds = round.places.map(({ id }) => id);

  function choosePartner(id: string): void {
    const partner = partners.find((one) => one.id === id);
    if (partner === undefined) return;
    const { organization, contactName } = partner;
    const name = contactName === '' ? organization : t('assessments.partner', { name: contactName, organization });
    onChoose({ participantId: `partner.${id}`, name, placeIds });
  }

  return (
    <>
      <div className={styles.one}>
        <div className={styles.field}>
          <FormField label={t('assessments.people.colleague')}>
            <PersonPicker
              value={undefined}
              onChange={(person) =>
                person !== undefined &&
                onChoose({ participantId: `professional.${person.id}`, name: person.name ?? '', placeIds })
              }
            />
          </FormField>
        </div>
        <div className={styles.field}>
          <FormField label={t('assessments.people.partner')}>
            <Select value="" onChange={(_event, { value }) => choosePartner(value)}>
              <option value="">{t('assessments.people.partner.choose')}</option>
              {partners.map(({ id, organization, contactName }) => (
                <option key={id} value={id}>
                  {contactName === '' ? organization : t('assessments.partner', { name: contactName, organization })}
                </option>
              ))}
            </Select>
          </FormField>
        </div>
      </div>
      <p className={styles.hint}>
        {t('assessments.people.partner.missing')}{' '}
        <TextLink to="/settings/partners">{t('network-partners.title')}</TextLink>
      </p>
    </>
  );
}

interface AskedProps {
  readonly round: RoundResource;
  readonly onChange: (assigned: Assigned) => void;
}

/** Who is asked now, with about how many places. */
function Asked({ round, onChange }: AskedProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const list = useParticipants(round.id, {});
  const assignment = useAssignment(round.id);

  function remove({ id, placeIds }: ParticipantRow): void {
    assignment.run({
      change: { what: 'set', assignments: [{ participantId: id, placeIds: [] }] },
      back: [{ participantId: id, placeIds }],
    });
  }

  const columns: readonly Column<ParticipantRow>[] = [
    { key: 'name', header: t('assessments.person'), isName: true, cell: (person) => <ParticipantName of={person} /> },
    { key: 'team', header: t('app.team'), cell: ({ teamName }) => teamName },
    {
      key: 'asked',
      header: t('assessments.places'),
      cell: ({ asked }) => t('assessments.places.count', { count: asked }),
    },
    {
      key: 'buttons',
      header: t('assessments.people.more'),
      cell: (person) =>
        person.may.change ? (
          <span className={styles.buttons}>
            <Button
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={t('assessments.assign.title', { name: nameOf(person) })}
              onClick={() => onChange({ participantId: person.id, name: nameOf(person), placeIds: person.placeIds })}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t('assessments.people.remove', { name: nameOf(person) })}
              onClick={() => remove(person)}
            />
          </span>
        ) : undefined,
    },
  ];
  return (
    <Loaded query={list}>
      {({ pages }) => {
        const people = pages.flatMap(({ participants }) => participants).filter(({ asked }) => asked > 0);
        if (people.length === 0) return <p className={styles.hint}>{t('assessments.people.nobody')}</p>;
        return (
          <>
            <DataList label={t('assessments.step.people')} columns={columns} rows={people} rowKey={({ id }) => id} />
            <MoreButton list={list} />
          </>
        );
      }}
    </Loaded>
  );
}
