import type { Browser, Locator, Page } from 'playwright-core';

const TAKES_AT_MOST_MS = 15_000;

/** The Playground's web page as somebody sees it: the composer, the messages, the cards. */
export interface PlaygroundPage {
  readonly page: Page;
  /** Types into the open conversation and sends. */
  say(text: string): Promise<void>;
  /** Says something and answers the new card; it stays pinned to its place when the card is replaced. */
  sayForCard(text: string): Promise<Locator>;
  /** The `index`th card from the top, counted from 0, once it is there. */
  cardAt(index: number): Promise<Locator>;
  /** Cards that contain the text; all cards without it. */
  cards(text?: string): Locator;
  /** Paragraphs of the bot's text messages that contain the text. */
  messages(text: string): Locator;
  /** Presses a button on a card. */
  press(card: Locator, button: string): Promise<void>;
  /** Picks from a compact choice set on a card. */
  choose(card: Locator, label: string, option: string): Promise<void>;
  /** Opens the dialog of a message action where one writes. In the 1:1 chat an answer that arrives there empties the dialog. */
  openAction(actionId: string): Promise<Locator>;
  /** Opens it on the last message of the open conversation with this text. */
  openActionOn(text: string, actionId: string): Promise<Locator>;
  /** Searches from where one writes by one parameter, and drops what has this title where one writes. */
  dropFound(searchId: string, typed: { readonly in: string; readonly words: string }, title: string): Promise<void>;
  /** The red row under a card whose action was refused. */
  refusals(): Locator;
  /** What the Playground itself says it cannot show. */
  warnings(): Locator;
  /** Posts something to the bot, by name, as a new thread of the open channel. */
  post(text: string): Promise<void>;
  /** `Personal Chat`, `Groepschat`, `<team> - General`, `<team> - <channel>`. */
  openConversation(name: string): Promise<void>;
  /** A picture of the whole page. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the personal chat, which also installs the bot for the person at the keyboard. */
export async function openPlaygroundPage(browser: Browser, address: string): Promise<PlaygroundPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1400 } });
  page.setDefaultTimeout(TAKES_AT_MOST_MS);
  // Fonts and a worklet from a network that tests do not use; waiting for them would take seconds.
  await page.route(/^https:\/\//, (route) => route.abort());
  await page.goto(address);
  await composer(page).waitFor();
  const say = async (text: string): Promise<void> => {
    await composer(page).click();
    await page.keyboard.type(text);
    await page.getByRole('button', { name: 'Send Message' }).first().click();
  };
  const cardAt = async (index: number): Promise<Locator> => {
    const card = cards(page).nth(index);
    await card.waitFor();
    return card;
  };
  return {
    page,
    say,
    cardAt,
    async sayForCard(text) {
      const before = await cards(page).count();
      await say(text);
      return cardAt(before);
    },
    cards: (text) => (text === undefined ? cards(page) : cards(page).filter({ hasText: text })),
    messages: (text) => page.locator('p[node]', { hasText: text }),
    press: (card, button) => card.getByRole('button', { name: button, exact: true }).click(),
    async choose(card, label, option) {
      await card.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    async openAction(actionId) {
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).first().click();
      return openDialog(page, actionId);
    },
    async openActionOn(text, actionId) {
      const menu = page.getByRole('button', { name: 'Show more information' });
      const message = page.locator('div').filter({ hasText: text }).filter({ has: menu }).last();
      await message.getByRole('button', { name: 'Show more information' }).last().click();
      return openDialog(page, actionId);
    },
    async dropFound(searchId, typed, title) {
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).first().click();
      await page.getByRole('menuitem', { name: 'Search Command' }).click();
      await page.getByText('Specify Command ID or Parameter').click();
      await page.getByPlaceholder('Command ID').fill(searchId);
      await page.getByPlaceholder('Parameter name').fill(typed.in);
      await page.getByPlaceholder('Enter a search term').fill(typed.words);
      await page.getByText(title, { exact: true }).click();
    },
    async post(text) {
      await composer(page).click();
      await page.keyboard.type('@');
      await page.locator('#typeahead-menu').getByText('Prettig Wonen', { exact: true }).click();
      await page.keyboard.type(` ${text}`);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
    },
    refusals: () => page.locator('div:has(> button[aria-label="Dismiss Invoke Message"]):not([aria-label])'),
    warnings: () => page.getByText(/is not supported yet/),
    openConversation: (name) => page.getByRole('treeitem', { name, exact: true }).click(),
    screenshot: async (file) => void (await page.screenshot({ path: file })),
    close: () => page.close(),
  };
}

/** From the menu that is open. */
async function openDialog(page: Page, actionId: string): Promise<Locator> {
  await page.getByRole('menuitem', { name: 'Action Command' }).click();
  await page.getByPlaceholder('Input command id or leave blanks').fill(actionId);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  return page.getByRole('dialog').last();
}

/** The log panel can be edited too; only this is where one writes. */
function composer(page: Page): Locator {
  return page.locator('[data-lexical-editor=true]').first();
}

/** Outermost cards: a card that a button unfolds lies inside another. */
function cards(page: Page): Locator {
  return page.locator('.ac-adaptiveCard:not(.ac-adaptiveCard .ac-adaptiveCard)');
}
