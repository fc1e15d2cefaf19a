import { framed } from '../../../cards/frame';
import { helpNumbersBlock, type HelpNumbersBlock } from '../../../cards/help-numbers/help-numbers';
import { THEMES } from '../../support/card-renderer/themes';
import { createCardRenderer } from '../../support/card-renderer/card-renderer';
import { launchBrowser } from '../../support/chromium';
import { factsOf, partsOf, partsOfType } from '../reading';

const LONGEST: HelpNumbersBlock = {
  tone: 'emergency',
  title: 'Nu gevaar? Bel eerst',
  lines: [
    { number: '112', label: 'Alarmnummer', detail: 'Nu gevaar: geweld, een wapen, brand. Zeg eerst waar het is.' },
    { number: '0800-2000', label: 'Veilig Thuis', detail: 'Advies kan zonder naam. Gratis, dag en nacht.' },
    {
      number: '+31 (0)00-555 01 01',
      label: 'Sociaal wijkteam Rivierenbuurt en Noordoost, bereikbaar op werkdagen (verzonnen)',
      detail: 'Vechtwijk (verzonnen)',
      doubt: 'moet nagekeken worden: voor het laatst gedaan op 1 november 2025',
    },
  ],
  checked: 'Nagekeken op 1 november 2026 of later.',
};

describe('the block of numbers', () => {
  it('tells whom to call, from top to bottom', () => {
    expect(factsOf(helpNumbersBlock(LONGEST))).toEqual([
      'Nu gevaar? Bel eerst',
      '112 · Alarmnummer',
      'Nu gevaar: geweld, een wapen, brand. Zeg eerst waar het is.',
      '0800-2000 · Veilig Thuis',
      'Advies kan zonder naam. Gratis, dag en nacht.',
      '+31 (0)00-555 01 01 · Sociaal wijkteam Rivierenbuurt en Noordoost, bereikbaar op werkdagen (verzonnen)',
      'Vechtwijk (verzonnen)',
      '! moet nagekeken worden: voor het laatst gedaan op 1 november 2025',
      'Nagekeken op 1 november 2026 of later.',
    ]);
  });

  it('leaves out what there is not', () => {
    const facts = factsOf(
      helpNumbersBlock({ ...LONGEST, lines: [{ number: '144', label: 'Dieren' }], checked: undefined }),
    );

    expect(facts).toEqual(['Nu gevaar? Bel eerst', '144 · Dieren']);
  });

  it.each`
    tone           | style
    ${'emergency'} | ${'attention'}
    ${'advice'}    | ${'emphasis'}
  `('stands out as $style for $tone', ({ tone, style }: { tone: 'emergency' | 'advice'; style: string }) => {
    expect(helpNumbersBlock({ ...LONGEST, tone })['style']).toBe(style);
  });

  it('has no links: Teams on a computer does not follow one to a telephone number', () => {
    const block = helpNumbersBlock(LONGEST);

    expect(partsOfType(block, 'Action.OpenUrl')).toEqual([]);
    expect(JSON.stringify(partsOf(block))).not.toContain('tel:');
  });

  it('is drawn within its width on a desktop and on a phone, in every theme', async () => {
    const browser = await launchBrowser();
    const card = framed({ eyebrow: 'Melding', title: 'Er wordt geschreeuwd in de Vechtstraat' }, [
      helpNumbersBlock(LONGEST),
      helpNumbersBlock({ ...LONGEST, tone: 'advice', title: 'Wie kun je bellen?' }),
    ]);
    try {
      for (const theme of THEMES) {
        const renderer = await createCardRenderer(browser, theme);
        for (const width of [500, 320]) {
          expect(await renderer.render(card, width)).toEqual({ problems: [], overflowing: [] });
        }
      }
    } finally {
      await browser.close();
    }
  });
});
