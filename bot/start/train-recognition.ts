import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtInKnowledge, parseReports, trainModel } from '../features/recognition';

/** The sources, also when this runs compiled from `dist/bot/start`. */
const CONTENT = path.join(process.cwd(), 'bot/features/recognition/content');
const MODEL = path.join(CONTENT, 'model.json');

const reports = parseReports((name) => JSON.parse(readFileSync(path.join(CONTENT, `reports-${name}.json`), 'utf8')));
const started = process.hrtime.bigint();
const model = trainModel(builtInKnowledge(), reports);
const text = `${JSON.stringify(model, undefined, 2)}\n`;
writeFileSync(MODEL, text);
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const count = Object.values(reports).flat().length;
process.stdout.write(
  `Learned from ${count} reports in ${seconds.toFixed(1)} s: ${MODEL}, ${text.length} characters.\n`,
);
