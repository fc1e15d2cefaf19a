import type { ParticipantRow, RoundResource } from '../../../../bot/contracts/assessment-rounds';

/** Somebody who is asked in a round. */
export interface PersonOfRound {
  readonly round: RoundResource;
  readonly person: ParticipantRow;
}

/** What every form about them gets. */
export interface PersonDialogProps extends PersonOfRound {
  readonly onClose: () => void;
}
