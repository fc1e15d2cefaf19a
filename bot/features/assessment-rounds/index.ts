export { createChannelCards } from './channel-cards';
export {
  assessmentRounds,
  channelCards,
  participants,
  roundRepeats,
  roundTotals,
  type StoredParticipant,
} from './collections';
export { RoundNotFound } from './errors';
export { createAssignmentImports } from './import';
export { participantIdOf, partnerParticipantId, readParticipantId } from './participant-row';
export { createParticipants, type Answered, type Participants } from './participants';
export { createResponseCheck } from './response-check';
export {
  isOpenOn,
  mayFollowParticipant,
  mayFollowPlace,
  mayHandOver,
  mayMake,
  mayMakeAny,
  mayRecordAt,
  mayRun,
  maySeeProgress,
} from './permissions';
export { createRoundRepeats } from './repeats';
export { createAssessmentRounds, type AssessmentRounds, type RoundOutcome, type RoundView } from './service';
export { VERBS } from './verbs';
