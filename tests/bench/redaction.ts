import { redact } from '../../bot/features/redaction';

/** Pieces of which an expression that looks again and again would make a slow text. */
const PIECES = [
  'a',
  '0',
  '06 ',
  '@',
  'a@',
  'a.',
  'a@a.',
  'van de ',
  'J.',
  'mevr. ',
  'mevr Van ',
  'Jan-',
  '12-',
  '12 en ',
  'Kerkstraat 12, ',
  'NL91 ABNA ',
  'nul zes ',
  "d'",
  '[naam',
  '[naam] ',
  'é'.normalize('NFD'),
  'geb ',
  'Anna van ',
  'de buren van 12 ',
  'op 12 en ',
  'tussen 12 en ',
  '12b, ',
  'heet volgens ',
  'mevr Bos en Bos ',
  '[naam] 14b ',
  'Roos zegt ',
];

const SHORT = 1_000;
const LONG = 16_000;

/** For texts made to be slow: how much longer a text takes that is sixteen times as long. About 16 is in proportion; 256 its square. */
export async function benchRedaction(print: (line: string) => void): Promise<void> {
  for (const piece of PIECES) {
    const [short, long] = [SHORT, LONG].map((length) => millisecondsFor(piece.repeat(length / piece.length)));
    print(
      `  ${JSON.stringify(piece).padEnd(22)} ${SHORT}: ${tenths(short)} ms  ${LONG}: ${tenths(long)} ms  ratio ${tenths((long ?? 0) / (short ?? 1))}`,
    );
  }
}

const RUNS = 9;

/** The least of several runs: what else the machine does only adds to it. */
function millisecondsFor(text: string): number {
  const runs = Array.from({ length: RUNS }, () => {
    const from = performance.now();
    redact(text);
    return performance.now() - from;
  });
  return Math.min(...runs);
}

function tenths(value = 0): string {
  return value.toFixed(1);
}
