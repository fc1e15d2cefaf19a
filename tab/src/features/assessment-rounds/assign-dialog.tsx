import { useState, type ReactElement } from 'react';
import type { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import { useAssignment } from '../../api/round-participants';
import { FormDialog } from '../../components/form-dialog';
import { useT } from '../../i18n';
import { nameOf } from './participant-name';
import type { PersonDialogProps } from './person-dialog';
import { PlaceChecks } from './place-checks';

export interface PlacesDialogProps {
  readonly round: RoundResource;
  readonly participantId: string;
  readonly name: string;
  /** What they are asked about now. */
  readonly placeIds: readonly string[];
  readonly onClose: () => void;
}

/** About which places somebody is asked. */
export function AssignDialog({ round, person, onClose }: PersonDialogProps): ReactElement {
  return (
    <PlacesDialog
      round={round}
      participantId={person.id}
      name={nameOf(person)}
      placeIds={person.placeIds}
      onClose={onClose}
    />
  );
}

/** The same of anybody, also of who is not asked yet. */
export function PlacesDialog({ round, participantId, name, placeIds, onClose }: PlacesDialogProps): ReactElement {
  const t = useT();
  const assignment = useAssignment(round.id, true);
  const [chosen, setChosen] = useState(placeIds);
  return (
    <FormDialog
      title={t('assessments.assign.title', { name })}
      saveLabel={t('app.save')}
      isDirty={chosen.join() !== placeIds.join()}
      isBusy={assignment.isBusy}
      problem={assignment.problem}
      onClose={onClose}
      onSave={() =>
        assignment.run(
          {
            change: { what: 'set', assignments: [{ participantId, placeIds: [...chosen] }] },
            back: [{ participantId, placeIds: [...placeIds] }],
          },
          onClose,
        )
      }
    >
      {t('assessments.assign.text', { count: chosen.length })}
      <PlaceChecks
        label={t('assessments.assign.title', { name })}
        places={round.places}
        chosen={chosen}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
