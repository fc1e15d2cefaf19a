import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { framed } from '../../cards/frame';
import { createCardRenderer, type CardRenderer } from '../support/card-renderer/card-renderer';
import { THEMES, type Theme } from '../support/card-renderer/themes';
import { launchBrowser } from '../support/chromium';
import { openProgramChat, type ProgramChat } from '../support/program/program-chat';
import { TENANT_ID } from '../support/program/test-association';
import { galleryPage, type CardFigures } from './gallery-page';
import { materialFigures } from './material-figures';
import { SAMPLES } from './samples/samples';

/** With GALLERY=1 the pictures are kept here, with a page that shows them and every material side by side. */
const IS_GALLERY = process.env['GALLERY'] === '1';
const GALLERY = path.resolve(__dirname, '../../dist/gallery');
const WIDTHS = { desktop: 500, phone: 320 } as const;
type Device = keyof typeof WIDTHS;

/** Of the cards of all interventions, which differ in their texts only; without a gallery the narrowest of one theme. */
const INTERVENTION_LOOKS: readonly (readonly [Theme, Device])[] = IS_GALLERY
  ? [
      ['light', 'desktop'],
      ['dark', 'desktop'],
      ['light', 'phone'],
    ]
  : [['light', 'phone']];

let browser: Browser;
let chat: ProgramChat;

beforeAll(async () => {
  browser = await launchBrowser();
  chat = await openProgramChat();
});

afterAll(async () => {
  if (IS_GALLERY) writeFileSync(path.join(GALLERY, 'cards.html'), await wholeGallery());
  await browser.close();
  await chat.program.close();
});

describe.each(THEMES)('in the %s theme', (theme) => {
  let renderer: CardRenderer;

  beforeAll(async () => {
    renderer = await createCardRenderer(browser, theme);
  });

  it.each(SAMPLES)('$name is drawn within its width on a desktop and on a phone', async ({ name, card }) => {
    for (const device of ['desktop', 'phone'] as const) {
      const rendered = await renderer.render(card, WIDTHS[device]);

      await keepPicture(fileOf(name, theme, device), renderer);
      expect(rendered).toEqual({ problems: [], overflowing: [] });
    }
  });
});

it.each(INTERVENTION_LOOKS)(
  'every intervention is drawn within its width, %s on a %s',
  async (theme, device) => {
    const renderer = await createCardRenderer(browser, theme);

    for (const { id } of await interventions()) {
      const { card } = await chat.press('anna', 'interventions/open-intervention', { interventionId: id });
      const rendered = await renderer.render(card ?? {}, WIDTHS[device]);

      await keepPicture(fileOf(id, theme, device), renderer);
      expect({ id, ...rendered }).toEqual({ id, problems: [], overflowing: [] });
    }
  },
  60_000,
);

describe('the renderer', () => {
  it('notices an element that Teams does not know and one that is too wide', async () => {
    const wide = { type: 'Column', width: '400px', items: [{ type: 'TextBlock', text: 'te breed' }] };
    const card = framed({ eyebrow: 'a', title: 'b' }, [{ type: 'TekstBlok' }, { type: 'ColumnSet', columns: [wide] }]);
    const renderer = await createCardRenderer(browser, 'light');

    const rendered = await renderer.render(card, WIDTHS.phone);

    expect(rendered.problems).toEqual([expect.stringContaining('TekstBlok')]);
    expect(rendered.overflowing).toContain('te breed');
  });
});

function interventions() {
  return chat.program.services.toolkit.all(TENANT_ID);
}

function fileOf(name: string, theme: Theme, device: Device): string {
  return `cards/${name}-${theme}-${device}.png`;
}

async function keepPicture(file: string, renderer: CardRenderer): Promise<void> {
  if (!IS_GALLERY) return;
  mkdirSync(path.join(GALLERY, 'cards'), { recursive: true });
  writeFileSync(path.join(GALLERY, file), await renderer.picture());
}

async function wholeGallery(): Promise<string> {
  const known = await interventions();
  return galleryPage({
    cards: SAMPLES.map(({ name }) => cardFigures(name, ALL_LOOKS)),
    interventions: known.map(({ id }) => cardFigures(id, INTERVENTION_LOOKS)),
    materials: await materialFigures(chat.program.services, await chat.program.actorOf('anna'), known),
  });
}

const ALL_LOOKS = THEMES.flatMap((theme) => (['desktop', 'phone'] as const).map((device) => [theme, device] as const));

function cardFigures(name: string, looks: readonly (readonly [Theme, Device])[]): CardFigures {
  const pictures = looks.map(([theme, device]) => ({
    about: `${theme}, ${device}`,
    file: fileOf(name, theme, device),
  }));
  return { name, pictures };
}
