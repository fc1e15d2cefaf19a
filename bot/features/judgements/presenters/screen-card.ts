import type { CardMessage } from '../../../ports/messenger';
import type { JudgementScreen } from '../judgement-screen';
import { presentClosed } from './closed-card';
import { presentDone } from './done-card';
import { presentJudgement } from './judgement-card';
import type { JudgementReader } from './judgement-reader';
import { presentPlaceList, type PlaceListExtras } from './place-list-card';

/** The card of a screen, for a colleague in the chat as well as for a partner on the page; `extras` are for the list of places. */
export function presentScreen(reader: JudgementReader, screen: JudgementScreen, extras?: PlaceListExtras): CardMessage {
  switch (screen.kind) {
    case 'judgement':
      return presentJudgement(reader, screen);
    case 'overview':
      return presentPlaceList(reader, screen, extras);
    case 'done':
      return presentDone(reader, screen);
    case 'closed':
      return presentClosed(reader, screen);
  }
}

/** How far somebody is, as it stands on the screen. */
export function progressOf(screen: JudgementScreen): { readonly answered: number; readonly asked: number } {
  return 'own' in screen
    ? { answered: screen.own.answered, asked: screen.own.asked }
    : { answered: screen.task.answered, asked: screen.task.of };
}
