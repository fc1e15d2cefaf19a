import { createInterface } from 'node:readline';
import { createUnderstanding } from '../features/recognition';
import { recognizeLine } from './recognized-line';

const understand = createUnderstanding();
const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });

let line = 0;
lines.on('line', (text) => {
  line += 1;
  if (text.trim() !== '') process.stdout.write(`${JSON.stringify(recognizeLine(text, line, understand))}\n`);
});
