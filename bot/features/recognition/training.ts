import { z } from 'zod';
import { ThemeId } from '../../contracts/themes';
import { contentId } from '../../shared/content-id';
import { countedWeights } from './counting';
import { emergencyWeights, type EmergencyExample } from './emergency-training';
import type { Feature } from './features';
import type { Knowledge } from './knowledge';
import { writeModelFile, type ModelFile, type Weights } from './model-file';
import { createTextReader } from './reading';
import { regress, type Example } from './regression';

/** A report as it may be typed, of which is known what it is about. */
const TrainingReport = z.strictObject({
  text: z.string().min(2),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  /** A second theme. */
  also: ThemeId.optional(),
  /** The emergency numbers come first. */
  emergency: z.literal(true).optional(),
  /** Who wrote it: reports of one writer resemble each other, so who judges a model leaves whole writers out. */
  writer: z.int(),
});

/** All reports, by what they are about. */
const TrainingReports = z.record(z.enum([...ThemeId.options, 'not-livability']), z.array(TrainingReport));
export type TrainingReports = z.infer<typeof TrainingReports>;

/** The columns of the model: the classes, of which the likelihoods are together 1, then two that stand alone. */
export const CLASSES = [...ThemeId.options, 'not-livability'] as const;
const TOLD_TOGETHER = [...CLASSES, 'livability'] as const;
export const COLUMNS = [...TOLD_TOGETHER, 'emergency'] as const;

/** Trains the model; the same content makes the same model. Takes the better part of a minute. */
export function trainModel(knowledge: Knowledge, reports: TrainingReports): ModelFile {
  const examples = examplesFrom(knowledge, reports);
  const occurrences = [...occurrencesIn(examples)].filter(([, { total }]) => total >= LEAST_SEEN);
  const weights = trainedOn(
    examples,
    Uint32Array.from(occurrences, ([key]) => key),
  );
  const fingerprint = fingerprintOf(knowledge, reports);
  const leastTold = occurrences.map(([, { times, total }]) => (LEAST_TOLD * times) / total);
  const emergency = toldOf(emergencyWeights(examples.map(asEmergencyExample), EMERGENCY), examples);
  return writeModelFile({ fingerprint, columns: TOLD_TOGETHER, leastTold }, weights, {
    column: 'emergency',
    ...emergency,
  });
}

/** Changes with everything that the model is made of, but for the program itself. */
export function fingerprintOf(
  { themes, emergency, belongsTo, spellings }: Knowledge,
  reports: TrainingReports,
): string {
  const settings = [REGRESSION, COUNTED_SHARE, LEAST_SEEN, LEAST_TOLD, EMERGENCY, LEAST_TOLD_OF_EMERGENCY];
  return contentId(JSON.stringify([themes, emergency, belongsTo, [...spellings], reports, settings]));
}

/** All reports, from what the content holds for each name. */
export function parseReports(contentOf: (name: ThemeId | 'not-livability') => unknown): TrainingReports {
  return TrainingReports.parse(Object.fromEntries(CLASSES.map((name) => [name, contentOf(name)])));
}

function trainedOn(examples: readonly Example[], keys: Uint32Array): Weights {
  const fitted = regress(examples, keys, REGRESSION);
  const counted = countedWeights(examples, keys, { classes: CLASSES.length, answers: 1 });
  // Both are linear, so that their sum is one model.
  const weights = fitted.weights.map((weight, at) => weight + COUNTED_SHARE * (counted.weights[at] ?? 0));
  return { ...fitted, weights };
}

const REGRESSION = {
  classes: CLASSES.length,
  yesWeights: [0.5],
  epochs: 12,
  rate: 0.3,
  decay: 1e-4,
  dropped: 0.25,
};
/** How much what was counted adds to what was fitted. */
const COUNTED_SHARE = 2;
/** Of a feature in all examples together: a word counts when it was seen once, a piece of a word when it was seen twice. */
const LEAST_SEEN = 0.35;
/** What changes a text by less the model does not tell: with it, it would not stay under a megabyte. */
const LEAST_TOLD = 0.1;
/** Chosen on held-out writers; around it little changes. */
const EMERGENCY = { leastTimes: 2, cost: 0.3, countedCost: 1, own: 0.3, countedShare: 0.5, spread: 1 };
/** As much, of the column of emergencies. */
const LEAST_TOLD_OF_EMERGENCY = 0.05;
/** Of a cue or phrase against a report. */
const CUE_WEIGHT = 0.4;
const PHRASE_WEIGHT = 0.8;

/** An example for both: the classes and whether it is about livability by `features`, emergencies by more. */
interface TwofoldExample extends Example {
  readonly emergencyFeatures: readonly Feature[];
  readonly isEmergency: boolean;
}

function asEmergencyExample({ features, emergencyFeatures, isEmergency, weight }: TwofoldExample): EmergencyExample {
  return { features: [...features, ...emergencyFeatures], isEmergency, weight };
}

function examplesFrom(knowledge: Knowledge, reports: TrainingReports): readonly TwofoldExample[] {
  const read = createTextReader(knowledge);
  const examples: TwofoldExample[] = [];
  const add = (text: string, classes: readonly number[], isEmergency: boolean, weight: number): void => {
    const isLivability = classes[0] !== CLASSES.indexOf('not-livability');
    const { features, emergencyFeatures } = read(text);
    examples.push({ features, emergencyFeatures, classes, answers: [isLivability], isEmergency, weight });
  };
  for (const [at, name] of CLASSES.entries()) {
    for (const { text, also, emergency } of reports[name]) {
      add(text, also === undefined ? [at] : [at, CLASSES.indexOf(also)], emergency ?? false, 1);
    }
  }
  for (const { id, cues, phrases, label, definition } of knowledge.themes) {
    const at = [CLASSES.indexOf(id)];
    const isEmergency = id === 'domestic-violence';
    for (const cue of cues) add(cue, at, isEmergency, CUE_WEIGHT);
    for (const phrase of [...phrases, label.nl, definition.nl, label.en, definition.en]) {
      add(phrase, at, isEmergency, PHRASE_WEIGHT);
    }
  }
  for (const cue of Object.values(knowledge.belongsTo).flat()) {
    add(cue, [CLASSES.indexOf('not-livability')], false, CUE_WEIGHT);
  }
  return examples;
}

/** Without the rows that change a text too little. */
function toldOf({ keys, weights, biases }: Weights, examples: readonly TwofoldExample[]): Weights {
  const occurrences = occurrencesIn(examples.map(asEmergencyExample));
  const told = [...keys.keys()].filter((row) => {
    const { times, total } = occurrences.get(keys[row] ?? 0) ?? { times: 1, total: 0 };
    return (Math.abs(weights[row] ?? 0) * total) / times >= LEAST_TOLD_OF_EMERGENCY;
  });
  return {
    keys: Uint32Array.from(told, (row) => keys[row] ?? 0),
    weights: Float32Array.from(told, (row) => weights[row] ?? 0),
    biases,
  };
}

/** How often each feature is there, and what its values are together. */
function occurrencesIn(
  examples: readonly { readonly features: readonly Feature[] }[],
): ReadonlyMap<number, Occurrence> {
  const occurrences = new Map<number, Occurrence>();
  for (const { features } of examples) {
    for (const { key, value } of features) {
      const { times, total } = occurrences.get(key) ?? { times: 0, total: 0 };
      occurrences.set(key, { times: times + 1, total: total + value });
    }
  }
  return occurrences;
}

interface Occurrence {
  readonly times: number;
  readonly total: number;
}
