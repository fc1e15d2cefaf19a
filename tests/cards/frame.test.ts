import { framed, type Message } from '../../cards/frame';
import { MARK } from '../../cards/mark';
import { factsOf, partsOfType } from './reading';
import { aButton } from './samples/pieces';

const frame = { eyebrow: 'Jaarplan 2027', title: 'Team Noordoost' };

describe('framed', () => {
  it('begins with the mark, where one is, and the title', () => {
    expect(factsOf(framed(frame, []))).toEqual(['(picture: Prettig Wonen)', 'Jaarplan 2027', 'Team Noordoost']);
  });

  it('says that the clock is not the real one, and what came of a click, before anything else', () => {
    const message = { tone: 'attention', text: 'Dat mag alleen de eigenaar.' } as const;

    const card = framed({ ...frame, notice: 'Demo: hier is het 08:58', message }, [
      { type: 'TextBlock', text: 'rest' },
    ]);

    expect(factsOf(card).slice(3)).toEqual(['Demo: hier is het 08:58', '! Dat mag alleen de eigenaar.', 'rest']);
  });

  it.each`
    tone           | mark
    ${'good'}      | ${'✓'}
    ${'warning'}   | ${'!'}
    ${'attention'} | ${'!'}
  `('marks a $tone message with $mark', ({ tone, mark }: { tone: Message['tone']; mark: string }) => {
    expect(factsOf(framed({ ...frame, message: { tone, text: 'zo' } }, []))).toContain(`${mark} zo`);
  });

  it('leads to the tab with its last button, as long as Teams shows that many', () => {
    const link = { title: 'Open in tabblad', url: 'https://teams.microsoft.com/l/entity/1/overview' };
    const buttons = (count: number) => Array.from({ length: count }, () => aButton());

    const last = { type: 'Action.OpenUrl', ...link };
    expect(framed({ ...frame, link }, [], buttons(2)).actions).toHaveLength(3);
    expect(framed({ ...frame, link }, [], buttons(5)).actions.at(-1)).toEqual(last);
    expect(framed({ ...frame, link }, [], buttons(6)).actions).toEqual(framed(frame, [], buttons(6)).actions);
  });

  it('lets its buttons ignore what was filled in', () => {
    const [button] = partsOfType(framed(frame, [], [aButton()]), 'Action.Execute');

    expect(button).toMatchObject({ associatedInputs: 'none', fallback: { associatedInputs: 'none' } });
  });

  it('spends at most 1.5 KB on the mark', () => {
    expect(Buffer.from(MARK.split(',')[1] ?? '', 'base64').length).toBeLessThanOrEqual(1536);
  });
});
