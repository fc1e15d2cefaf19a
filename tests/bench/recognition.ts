import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { ThemeId } from '../../bot/contracts/themes';
import {
  createUnderstanding,
  builtInKnowledge,
  parseReports,
  trainModel,
  type Understand,
} from '../../bot/features/recognition';
import { KNOWLEDGE_WRITERS, withoutWriter } from '../bot/features/recognition/folds';
import {
  EXAMINATIONS,
  examination,
  scoresOf,
  type ExaminationReport,
  type Scores,
} from '../bot/features/recognition/scores';
import { medianOf } from './measure';

type Print = (line: string) => void;

const CONTENT = path.join(__dirname, '../../bot/features/recognition/content');
const ROUNDS = 9;

/** Time for a text as a ratio to BM25 over the same knowledge, in turns; size and start of the model; the examinations. */
export async function benchRecognition(print: Print): Promise<void> {
  const file = path.join(CONTENT, 'model.json');
  const start = performance.now();
  const understand = createUnderstanding();
  print(`Start ${(performance.now() - start).toFixed(0)} ms, model ${(statSync(file).size / 1e6).toFixed(3)} MB`);

  const reports = EXAMINATIONS.flatMap(examination);
  const bm25 = createBm25();
  const ours = (text: string): void => void understand(text);
  const [own, other] = inTurns([ours, (text) => void bm25(text)], reports);
  const [ownMs = 0, otherMs = 0] = [medianOf(own ?? []), medianOf(other ?? [])];
  print(
    `A text: ${ownMs.toFixed(3)} ms (goal: under 5), BM25 ${otherMs.toFixed(3)} ms, ratio ${(ownMs / otherMs).toFixed(2)}`,
  );

  for (const name of EXAMINATIONS) {
    const about = examination(name).filter(({ themes }) => themes.length > 0);
    const found = about.filter(({ text, themes }) =>
      bm25(text)
        .slice(0, 3)
        .some((theme) => themes.includes(theme)),
    );
    print(`\n${name}: BM25 hit@3 ${(found.length / about.length).toFixed(3)}`);
    printScores(scoresOf(examination(name), understand), print);
  }
}

/** What is understood of each writer by a model that has seen only the others; takes minutes. */
export async function benchRecognitionFolds(print: Print): Promise<void> {
  const reports = parseReports((name) => JSON.parse(readFileSync(path.join(CONTENT, `reports-${name}.json`), 'utf8')));
  const answers: { readonly reports: readonly ExaminationReport[]; readonly understand: Understand }[] = [];
  for (const writer of KNOWLEDGE_WRITERS) {
    const fold = withoutWriter(writer, builtInKnowledge(), reports);
    const understand = createUnderstanding(fold.knowledge, trainModel(fold.knowledge, fold.reports));
    answers.push({ reports: fold.held, understand });
    print(`\nWriter ${writer}, ${fold.held.length} reports`);
    printScores(scoresOf(fold.held, understand), print);
  }
  const byText = new Map(
    answers.flatMap(({ reports: held, understand }) => held.map(({ text }) => [text, understand])),
  );
  print('\nAll writers');
  printScores(
    scoresOf(
      answers.flatMap(({ reports: held }) => held),
      (text) => (byText.get(text) ?? createUnderstanding())(text),
    ),
    print,
  );
}

function inTurns(works: readonly ((text: string) => void)[], reports: readonly ExaminationReport[]): number[][] {
  const times = works.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [at, work] of works.entries()) {
      const start = performance.now();
      for (const { text } of reports) work(text);
      if (round >= 0) times[at]?.push((performance.now() - start) / reports.length);
    }
  }
  return times;
}

/** BM25 as it comes, with a document for each theme. */
function createBm25(): (text: string) => readonly ThemeId[] {
  const index = new MiniSearch<{ readonly id: ThemeId; readonly text: string }>({ fields: ['text'] });
  for (const { id, label, definition, cues, phrases } of builtInKnowledge().themes) {
    index.add({ id, text: [label.nl, definition.nl, ...cues, ...phrases].join('\n') });
  }
  return (text) => index.search(text).map(({ id }) => ThemeId.parse(id));
}

function printScores(scores: Scores, print: Print): void {
  const { byTheme, ...overall } = scores;
  print(
    `  ${Object.entries(overall)
      .map(([name, value]) => `${name} ${value.toFixed(3)}`)
      .join('  ')}`,
  );
  for (const [theme, { count, first, firstThree }] of byTheme) {
    print(`  ${theme.padEnd(20)} ${String(count).padStart(4)}  ${first.toFixed(2)}  ${firstThree.toFixed(2)}`);
  }
}
