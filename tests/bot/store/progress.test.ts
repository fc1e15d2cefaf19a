import { createProgress } from '../../../bot/store/progress';

function screenOf(isTTY: boolean) {
  const written: string[] = [];
  return { written, screen: { isTTY, write: (text: string) => written.push(text) } };
}

describe('createProgress', () => {
  it('moves a bar where somebody looks on', () => {
    const { written, screen } = screenOf(true);
    const progress = createProgress(screen);

    progress.begin('Writing', 4);
    for (let at = 0; at < 4; at += 1) progress.step();
    progress.end();

    expect(written).toEqual([
      `\rWriting [########......................] 25 %\u001b[K`,
      `\rWriting [###############...............] 50 %\u001b[K`,
      `\rWriting [#######################.......] 75 %\u001b[K`,
      `\rWriting [##############################] 100 %\u001b[K`,
      '\n',
    ]);
  });

  it('writes a line for every tenth part where it goes to a file', () => {
    const { written, screen } = screenOf(false);
    const progress = createProgress(screen);

    progress.begin('Writing', 1000);
    for (let at = 0; at < 1000; at += 1) progress.step();
    progress.end();

    expect(written).toEqual(Array.from({ length: 10 }, (_, at) => `Writing: ${(at + 1) * 100} of 1000\n`));
  });

  it('counts where the total is not known', () => {
    const { written, screen } = screenOf(false);
    const progress = createProgress(screen);

    progress.begin('Reading');
    for (let at = 0; at < 1500; at += 1) progress.step();
    progress.end();

    expect(written).toEqual(['Reading: 1000\n', 'Reading: 1500\n']);
  });
});
