import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { chatPage } from './page';
import { hostConfig, type Theme } from './themes';

const LIBRARY = path.resolve(__dirname, '../../../node_modules/adaptivecards/dist/adaptivecards.min.js');

/** What the script in the page answers. */
const RenderedCard = z.object({
  /** What the library says is wrong with the card. */
  problems: z.array(z.string()),
  /** Texts of the elements that stick out of the card to the right. */
  overflowing: z.array(z.string()),
});
type RenderedCard = z.infer<typeof RenderedCard>;

/** Draws cards as Teams would, in one theme. */
export interface CardRenderer {
  /** In a message of `width` pixels: 500 on a desktop, 320 on a phone. */
  render(card: object, width: number): Promise<RenderedCard>;
  /** A picture of what was drawn last. */
  picture(): Promise<Buffer>;
}

/** The page lives as long as `browser`. */
export async function createCardRenderer(browser: Browser, theme: Theme): Promise<CardRenderer> {
  const page = await browser.newPage({ locale: 'nl-NL' });
  await page.setContent(chatPage(theme));
  await page.addScriptTag({ path: LIBRARY });
  return {
    render: (card, width) => drawn(page, card, theme, width),
    picture: () => page.screenshot({ fullPage: true }),
  };
}

async function drawn(page: Page, card: object, theme: Theme, width: number): Promise<RenderedCard> {
  await page.setViewportSize({ width, height: 100 });
  const input = `${JSON.stringify(card)}, ${JSON.stringify(hostConfig(theme))}`;
  return RenderedCard.parse(await page.evaluate(`(${DRAW})(${input})`));
}

/** Runs in the page, where the library is the global `AdaptiveCards`. */
const DRAW = String.raw`function draw(source, config) {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const node = document.createElement('div');
    node.textContent = text.replace(/\\([!-/:-@[-\x60{-~])/g, '$1');
    result.outputHtml = node.innerHTML;
    result.didProcess = true;
  };
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(config);
  const context = new AdaptiveCards.SerializationContext();
  card.parse(source, context);
  const problems = [];
  for (let i = 0; i < context.eventCount; i++) problems.push(context.getEventAt(i).message);
  // What is chosen by searching needs no choices beforehand; the library does not know that.
  const searches = ({ source }) => JSON.stringify(source.toJSON()).includes('"choices.data"');
  problems.push(...card.validateProperties().validationEvents
    .filter((event) => !(event.message.includes('at least one choice') && searches(event)))
    .map((event) => event.message));
  const place = document.getElementById('card');
  place.replaceChildren(card.render());
  const edge = place.getBoundingClientRect().right;
  const overflowing = [...place.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > edge + 1)
    .map((element) => element.textContent.slice(0, 60) || element.tagName);
  return { problems, overflowing };
}`;
