import { parseArgs } from 'node:util';
import { benchChat } from './chat';
import { benchDelivery } from './delivery';
import { benchRecognition, benchRecognitionFolds } from './recognition';
import { benchRedaction } from './redaction';
import { benchRounds } from './rounds';
import { benchStore } from './store';
import { benchTab } from './tab';

type Print = (line: string) => void;

/** Each prints what it measured; none passes or fails by it. */
const BENCHES: Readonly<Record<string, (print: Print, amount?: number) => Promise<void>>> = {
  store: benchStore,
  delivery: benchDelivery,
  chat: benchChat,
  tab: benchTab,
  recognition: benchRecognition,
  'recognition-folds': benchRecognitionFolds,
  redaction: benchRedaction,
  rounds: benchRounds,
};

async function main(): Promise<void> {
  const print: Print = (line) => void process.stdout.write(`${line}\n`);
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string' } } });
  const bench = BENCHES[positionals[0] ?? ''];
  if (bench === undefined) throw new Error(`npm run bench -- NAME, where NAME is ${Object.keys(BENCHES).join(' or ')}`);
  await (values.seconds === undefined ? bench(print) : bench(print, Number(values.seconds)));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
