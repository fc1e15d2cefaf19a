import './no-made-code';
import type { Language } from '../../bot/contracts/people';
import { takeToken } from './link-token';
import { createPartnerPage } from './page';
import { createView } from './view';

const token = takeToken(location, history);
const language: Language = navigator.language.toLowerCase().startsWith('en') ? 'en' : 'nl';
const view = createView(document, {
  speak: (next) => void page.speak(next),
  leave: () => void page.leave(),
});
const page = createPartnerPage(view, language);

view.speak(language);
void page.open(token);

// Opening a link in the tab where the page already is loads nothing anew.
addEventListener('hashchange', () => {
  const another = takeToken(location, history);
  if (another !== undefined) void page.open(another);
});
addEventListener('online', () => page.reconnect());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') page.putAway();
});
addEventListener('beforeunload', (event) => {
  if (page.isUnsaved()) event.preventDefault();
});
