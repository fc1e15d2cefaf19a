import type { Language } from '../../bot/contracts/people';
import { textIn } from './texts';

/** What is to be seen. Whoever cannot see hears it: news politely, trouble at once, a new screen by its heading. */
export interface PageView {
  /** A screen takes the place of the one before. */
  show(title: string, content: HTMLElement): void;
  /** Something is on its way. */
  wait(text: string): void;
  /** It is there. */
  ready(): void;
  /** Said to who cannot see; the card shows it. */
  tell(text: string): void;
  /** Beside what stands there, which stays. */
  trouble(text: string, retry: { readonly label: string; readonly press: () => void }): void;
  /** Nothing can be done here any more. */
  end(title: string, texts: readonly string[]): void;
  speak(language: Language): void;
}

export interface ViewEvents {
  readonly speak: (language: Language) => void;
  readonly leave: () => void;
}

export function createView(root: Document, events: ViewEvents): PageView {
  const part = (id: string) => partOf(root, id);
  const main = part('main');
  const heading = part('heading');
  const status = part('status');
  const said = part('said');
  const trouble = part('trouble');
  const content = part('content');
  const footer = part('footer');
  const languages = [...root.querySelectorAll<HTMLElement>('[data-language]')];

  for (const button of languages) {
    button.addEventListener('click', () => events.speak(button.dataset['language'] === 'en' ? 'en' : 'nl'));
  }

  function place(title: string, element: HTMLElement): void {
    heading.textContent = title;
    root.title = `${title} – Prettig Wonen`;
    trouble.replaceChildren();
    content.replaceChildren(element);
    root.defaultView?.scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }

  function rest(): void {
    status.textContent = '';
    content.removeAttribute('aria-busy');
  }

  return {
    show: place,
    wait(text) {
      status.textContent = text;
      said.textContent = '';
      trouble.replaceChildren();
      content.setAttribute('aria-busy', 'true');
    },
    ready: rest,
    tell(text) {
      said.textContent = text;
    },
    trouble(text, { label, press }) {
      rest();
      const button = element(root, 'button', label);
      button.setAttribute('type', 'button');
      button.addEventListener('click', press);
      trouble.replaceChildren(element(root, 'p', text), button);
      trouble.scrollIntoView({ block: 'nearest' });
    },
    end(title, texts) {
      const panel = root.createElement('div');
      panel.className = 'panel';
      panel.append(element(root, 'h2', title), ...texts.map((text) => element(root, 'p', text)));
      rest();
      place(title, panel);
      footer.querySelector('button')?.remove();
    },
    speak(language) {
      root.documentElement.lang = language;
      for (const button of languages) {
        button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
      }
      const leave = element(root, 'button', textIn(language, 'leave'));
      leave.setAttribute('type', 'button');
      leave.addEventListener('click', events.leave);
      footer.replaceChildren(element(root, 'p', textIn(language, 'footer')), leave);
    },
  };
}

function element(root: Document, name: 'p' | 'h2' | 'button', text: string): HTMLElement {
  const made = root.createElement(name);
  made.textContent = text;
  return made;
}

function partOf(root: Document, id: string): HTMLElement {
  const found = root.getElementById(id);
  if (found === null) throw new Error(`The page has no ${id}`);
  return found;
}
