import type { BelongsTo, Recognition } from '../../contracts/recognition';
import type { Recognizer } from '../../ports/recognizer';
import { isEmergency, leavesOpen, likelihoodsFrom, livabilityScore, rankedThemes } from './judgement';
import { builtInKnowledge, type Knowledge } from './knowledge';
import { createModel } from './model';
import { ModelFile } from './model-file';
import modelContent from './content/model.json';
import { placeMentionIn } from './place-mention';
import { createReasons } from './reasons';
import { createTextReader, type Reading } from './reading';

/** Understands a text at once. */
export type Understand = (text: string) => Recognition;

/**
 * The recognizer that the program comes with: offline, in process, some thousands of texts a second. The first text takes some
 * tenths of a second more, in which the model is read.
 */
export function createBuiltInRecognizer(): Recognizer {
  let understand: Understand | undefined;
  return {
    async recognize(text) {
      understand ??= createUnderstanding();
      return understand(text);
    },
  };
}

/** By what is known and what was trained on it; by default what the program comes with. */
export function createUnderstanding(
  knowledge: Knowledge = builtInKnowledge(),
  modelFile: ModelFile = ModelFile.parse(modelContent),
): Understand {
  const model = createModel(modelFile);
  const read = createTextReader(knowledge);
  const reasonsIn = createReasons(model, knowledge.stopWords);
  return (text) => {
    const reading = read(text);
    const likelihoods = likelihoodsFrom(model.score([...reading.features, ...reading.emergencyFeatures]));
    const score = livabilityScore(likelihoods);
    const outOfScope = score < 0.5;
    const isOne = isEmergency(likelihoods);
    const ranked = rankedThemes(likelihoods);
    const reasons = reasonsIn(reading);
    return {
      ranked: ranked.map(({ theme, share }) => ({ theme, share, because: reasons.forTheme(theme) })),
      score,
      outOfScope,
      ...(outOfScope ? { belongsTo: whereItBelongs(reading) } : {}),
      emergency: { isOne, because: isOne ? reasons.forEmergency() : [] },
      isUnclear: !outOfScope && leavesOpen(ranked, reasons.contentWords),
      place: placeMentionIn(text),
    };
  };
}

/** Where most cues point; among the office's own affairs nobody is sent away for nothing. */
function whereItBelongs({ belongsToCues }: Reading): BelongsTo {
  const counts = new Map<BelongsTo, number>();
  for (const { name, words } of belongsToCues) counts.set(name, (counts.get(name) ?? 0) + words.length);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? 'conversation';
}
