import type { InBothLanguages } from '../../contracts/themes';
import { LONGEST_TEXTS, type DraftText, type InterventionText } from '../../contracts/toolkit';
import { writtenLine } from '../annual-plan';
import { LanguageMissing } from './errors';

/** What was typed as it is kept: each text one line, in both languages. @throws LanguageMissing */
export function checkedText(typed: DraftText): InterventionText {
  const { playingField, evidence } = typed;
  const text = {
    ...typed,
    title: line(typed.title, LONGEST_TEXTS.title),
    purpose: line(typed.purpose, LONGEST_TEXTS.purpose),
    whenNot: line(typed.whenNot, LONGEST_TEXTS.whenNot),
    firstStep: line(typed.firstStep, LONGEST_TEXTS.firstStep),
    playingField: { ...playingField, note: line(playingField.note, LONGEST_TEXTS.note) },
    steps: typed.steps.map((step) => ({
      ...step,
      title: line(step.title, LONGEST_TEXTS.stepTitle),
      how: line(step.how, LONGEST_TEXTS.how),
    })),
    partners: typed.partners.map((partner) => line(partner, LONGEST_TEXTS.partner)),
    evidence: {
      ...evidence,
      what: line(evidence.what, LONGEST_TEXTS.evidence),
      source: writtenLine(evidence.source, LONGEST_TEXTS.source),
    },
    measure: line(typed.measure, LONGEST_TEXTS.measure),
  };
  requireBothLanguages(text);
  return text;
}

function line({ nl, en }: InBothLanguages, longest: number): InBothLanguages {
  return { nl: writtenLine(nl, longest), en: writtenLine(en, longest) };
}

/** A text as it is named to its writer; `number` of a step or partner, counted from 1. */
interface Place {
  readonly field: string;
  readonly number: number;
  readonly both: InBothLanguages;
}

/** One language only helps half of the readers: says which one is missing, where first, and at how many more places. */
function requireBothLanguages(text: InterventionText): void {
  const places = placesOf(text);
  for (const language of ['nl', 'en'] as const) {
    const [first, ...more] = places.filter(({ both }) => both[language] === '');
    if (first === undefined) continue;
    throw new LanguageMissing({ language, field: first.field, number: first.number, more: more.length });
  }
}

function placesOf({ title, purpose, whenNot, firstStep, ...text }: InterventionText): readonly Place[] {
  const one = (field: string, both: InBothLanguages, at = 0): Place => ({ field, both, number: at + 1 });
  return [
    one('title', title),
    one('purpose', purpose),
    one('whenNot', whenNot),
    one('firstStep', firstStep),
    one('note', text.playingField.note),
    ...text.steps.flatMap((step, at) => [one('step', step.title, at), one('how', step.how, at)]),
    ...text.partners.map((partner, at) => one('partner', partner, at)),
    one('evidence', text.evidence.what),
    one('measure', text.measure),
  ];
}
