import type { Locator, Page } from 'playwright-core';

const MOST_STEPS = 90;
const WAITS_AT_MOST_MS = 20_000;

/** Somebody who has a keyboard and no mouse. Losing the focus, or not seeing where it is, is an error. */
export interface Keyboard {
  /** Goes there with Tab, back with Shift+Tab, or with an arrow among things that belong together. */
  goTo(target: Locator, key?: 'Tab' | 'Shift+Tab' | 'ArrowRight'): Promise<void>;
  /** Presses a key that does something, and waits until something has the focus. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Waits until the focus is there by itself. */
  isAt(target: Locator): Promise<void>;
  /** Waits until a screen reader was given this to say. */
  hears(text: string): Promise<void>;
}

/** To be called before the page opens anything. */
export async function keyboardOf(page: Page): Promise<Keyboard> {
  await page.addInitScript(LISTENING);
  const focused = (target: Locator): Locator => target.and(page.locator(':focus'));
  return {
    async goTo(target, key = 'Tab') {
      await target.waitFor();
      for (let step = 0; step < MOST_STEPS; step++) {
        await page.keyboard.press(key);
        const fault: unknown = await page.evaluate(FAULT_OF_FOCUS);
        if (fault !== '') throw new Error(`After ${key} number ${step + 1}: ${String(fault)}`);
        if ((await focused(target).count()) > 0) return;
      }
      throw new Error(`${MOST_STEPS} times ${key} does not lead to ${String(target)}`);
    },
    async press(key) {
      await page.keyboard.press(key);
      await inPage(page, 'document.activeElement !== document.body', `Something has the focus after ${key}`);
    },
    type: (text) => page.keyboard.type(text),
    async isAt(target) {
      await focused(target).waitFor();
    },
    async hears(text) {
      await inPage(
        page,
        `window.heard.some((said) => said.includes(${JSON.stringify(text)}))`,
        `“${text}” is announced`,
      );
    },
  };
}

/** Waits, drawing by drawing, until a condition holds. The page's policy forbids the browser's own way to wait for one. */
async function inPage(page: Page, condition: string, what: string): Promise<void> {
  const holds: unknown = await page.evaluate(`(async () => {
    const end = performance.now() + ${WAITS_AT_MOST_MS};
    while (!(${condition}) && performance.now() < end) await new Promise((drawn) => requestAnimationFrame(drawn));
    return ${condition};
  })()`);
  if (holds !== true) throw new Error(`Not within ${WAITS_AT_MOST_MS} ms: ${what}`);
}

/** Keeps what live regions said, and what was announced without one. */
const LISTENING = `
  window.heard = [];
  const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]';
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(live);
      if (region) window.heard.push(region.textContent);
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const region of [...(node.matches(live) ? [node] : []), ...node.querySelectorAll(live)]) window.heard.push(region.textContent);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
  for (const prototype of [Element.prototype, Document.prototype]) {
    const notify = prototype.ariaNotify;
    if (notify) prototype.ariaNotify = function (text, ...rest) { window.heard.push(text); return notify.call(this, text, ...rest); };
  }
`;

/**
 * Empty, or what is wrong with the focus: nothing has it, it is out of sight, or what had it before looked the same with it as
 * without it.
 */
const FAULT_OF_FOCUS = `(async () => {
  // What shows the focus is there one drawing later.
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const lookOf = (element) => {
    const looks = [];
    for (let part = element, depth = 0; part && depth < 3; part = part.parentElement, depth++)
      for (const pseudo of [null, '::before', '::after']) {
        const style = getComputedStyle(part, pseudo);
        looks.push(style.outline, style.boxShadow, style.border, style.backgroundColor, style.transform, style.content, style.left, style.textDecoration);
      }
    return looks.join('|');
  };
  const nameOf = (element) => element.tagName + ' ' + (element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 60);
  const now = document.activeElement;
  if (!now || now === document.body) return 'nothing has the focus';
  const before = window.focusedBefore;
  window.focusedBefore = { element: now, look: lookOf(now) };
  const box = now.getBoundingClientRect();
  const isInView = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  if (!isInView) return nameOf(now) + ' has the focus out of sight, at ' + [box.left, box.top, box.right, box.bottom].map(Math.round);
  if (before && before.element !== now && before.element.isConnected && before.element.tabIndex >= 0 && !before.element.contains(now) && lookOf(before.element) === before.look)
    return nameOf(before.element) + ' does not show that it has the focus';
  return '';
})()`;
