import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import type { FileHandler } from '../../../chat/define';
import type { PhotoMoment } from '../../../contracts/intervention-runs';
import type { RunSummary } from '../run-view';
import { showRun } from './run-screen';
import type { ChatServices } from './services';

const MOST_RUNS = 20;
/** Of a title so much is enough to mean it. */
const SHORTEST_WORDS = 3;
const MOMENTS: Readonly<Record<string, PhotoMoment>> = {
  voor: 'before',
  before: 'before',
  na: 'after',
  after: 'after',
};

/**
 * Pictures that are sent with “voor” or “na”: with the run that one began last, or the one whose title is written beside it. What
 * else is written with a picture is for others: “na het weekend lag er weer afval” is a report.
 */
export function photoHandler(services: ChatServices): FileHandler {
  const { runs } = services;
  return {
    name: 'interventions/photo',
    async handle(context, file) {
      const meant = file.kind === 'picture' ? momentIn(file.text) : undefined;
      if (meant === undefined) return false;
      const page = await runs.list(context.actor, { ownerId: 'me', limit: MOST_RUNS });
      const mine = page.runs.filter(({ stage }) => stage !== 'stopped');
      const fitting = mine.filter((one) => isMeant(one, meant.words));
      const [run] = fitting;
      if (run === undefined && meant.words !== '') return false;
      if (run === undefined) {
        await context.reply({ text: context.t('interventions.photo.none') });
        return true;
      }
      await context.typing();
      const bytes = await file.content();
      const { view } = await runs.addPhoto(context.actor, run.run.id, meant.moment, bytes);
      const message = addedMessage(context, meant, fitting);
      await context.reply(await showRun(services, context, view, { message }));
      return true;
    },
  };
}

interface Meant {
  /** As it was written. */
  readonly word: string;
  readonly moment: PhotoMoment;
  readonly words: string;
}

function momentIn(text: string): Meant | undefined {
  const [word = '', ...rest] = text
    .trim()
    .toLowerCase()
    .split(/[\s:,.!]+/u)
    .filter((part) => part !== '');
  const moment = Object.hasOwn(MOMENTS, word) ? MOMENTS[word] : undefined;
  return moment === undefined ? undefined : { word, moment, words: rest.join(' ') };
}

function isMeant({ run: { title } }: RunSummary, words: string): boolean {
  if (words === '') return true;
  return words.length >= SHORTEST_WORDS && [title.nl, title.en].some((one) => one.toLowerCase().includes(words));
}

/** Where it went, and how to say that it belongs to another. */
function addedMessage({ t, language }: ChatContext, { word, moment }: Meant, fitting: readonly RunSummary[]): Message {
  const added = t('interventions.photo.added', { moment });
  const [, other] = fitting;
  if (other === undefined) return { tone: 'good', text: added };
  const example = other.run.title[language].toLowerCase();
  return { tone: 'good', text: `${added} ${t('interventions.photo.which', { word, example })}` };
}
