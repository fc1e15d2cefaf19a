import type { ReportUnderstanding } from '../../../contracts/reported-issues';
import type { Reader } from '../../annual-plan/presenters';
import type { Advice } from '../advice';
import { belongsTo, guidanceOf, EMERGENCY_GUIDANCE } from '../guidance';
import type { Understanding } from '../understanding';
import { presentGuidance, shortPlace } from './resources';

/** What would be kept of a text, before it is reported. */
export function presentUnderstanding(
  reader: Reader,
  { redacted, recognition, theme, place, choices, writtenPlace }: Understanding,
  numbers: Advice['numbers'],
): ReportUnderstanding {
  const isEmergency = recognition.emergency.isOne;
  const known = theme === undefined ? undefined : guidanceOf(theme, { isEmergency });
  const guidance = presentGuidance(reader, known ?? (isEmergency ? EMERGENCY_GUIDANCE : undefined), numbers);
  return {
    text: redacted.text,
    removed: [...redacted.removed],
    unsure: [...redacted.unsure],
    recognition,
    ...(theme === undefined ? {} : { theme }),
    ...(place === undefined ? {} : { place: shortPlace(place) }),
    placeChoices: choices.map(shortPlace),
    ...(writtenPlace === undefined ? {} : { writtenPlace }),
    ...(guidance === undefined ? {} : { guidance }),
    ...(recognition.belongsTo === undefined ? {} : { belongsWhere: belongsTo(recognition.belongsTo)[reader.language] }),
  };
}
