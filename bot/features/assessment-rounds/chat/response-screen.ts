import { roundCard } from '../../../../cards/assessment-rounds/round';
import type { CardButton } from '../../../../cards/button';
import type { Row } from '../../../../cards/row';
import type { Section } from '../../../../cards/section';
import { shortened } from '../../../../cards/text';
import type { ChatContext } from '../../../chat/chat-context';
import type { ParticipantRow } from '../../../contracts/assessment-rounds';
import { VERBS } from '../verbs';
import type { CardMessage } from '../../../ports/messenger';
import type { RoundData } from './card-data';
import { roundParts } from './round-card';
import { backToRound, roundData, roundFrame } from './round-frame';
import { followed, shownOf, type ShownRound } from './shown-round';
import type { ChatServices } from './services';

/** Who answered and who did not yet, by name of those of whom somebody may know it; of the other colleagues by team. */
export type ResponseScreen = (context: ChatContext, data: RoundData) => Promise<CardMessage>;

const MOST_ROWS = 10;
/** So many are read to tell who is done. */
const MOST_READ = 200;
const LONGEST_NAMES = 600;

export function createResponseScreen(services: ChatServices): ResponseScreen {
  const { participants } = services;
  return async (context, { roundId }) => {
    const view = await followed(services, context, roundId);
    const shown = await shownOf(services, context, view);
    const { participants: people } = await participants.page(context.actor, roundId, { limit: MOST_READ });
    return presentResponse(context, shown, people);
  };
}

function presentResponse(context: ChatContext, shown: ShownRound, people: readonly ParticipantRow[]): CardMessage {
  const { t } = context;
  const { round, may } = shown.view;
  const title = t('assessment-rounds.response.title');
  const parts = roundParts(context, shown);
  const known = people.flatMap(({ answered, ...row }) => (answered === undefined ? [] : [{ ...row, answered }]));
  const seesAll = known.length === people.length;
  const unfinished = known
    .filter(({ answered, asked }) => answered < asked)
    .toSorted((one, other) => one.answered / one.asked - other.answered / other.asked);
  const finished = known.filter(({ answered, asked }) => asked > 0 && answered === asked);
  const nudge: CardButton = { title: t('assessment-rounds.button.nudge'), verb: VERBS.nudge, data: roundData(round) };
  const card = roundCard(roundFrame(context, round, { title }), {
    ...parts,
    ...{ facts: [], findings: [], teams: seesAll ? undefined : parts.teams, panels: [] },
    sections: [
      ...(seesAll || unfinished.length > 0 ? [unfinishedSection(context, unfinished)] : []),
      ...finishedSection(context, finished),
      ...(seesAll ? [] : [colleaguesSection(context)]),
    ],
    first: may.nudge && isUnfinished(shown) ? [nudge] : [],
    buttons: [backToRound(t, round)],
  });
  return { card, summary: title };
}

/** Somebody of whom the reader may know how far they are. */
type KnownRow = ParticipantRow & { readonly answered: number };

/** As it was counted last; right after the opening nobody is. */
function isUnfinished({ response }: ShownRound): boolean {
  return response === undefined || response.total.people === 0 || response.total.finished < response.total.people;
}

/** Management sees teams, not persons. */
function colleaguesSection({ t }: ChatContext): Section {
  const [title, more] = [t('assessment-rounds.response.colleagues'), t('assessment-rounds.response.for-lead')];
  return { title, rows: [], more };
}

function unfinishedSection(context: ChatContext, people: readonly KnownRow[]): Section {
  const { t } = context;
  const title = t('assessment-rounds.response.unfinished', { count: people.length });
  if (people.length === 0) return { title, rows: [], more: t('assessment-rounds.response.all-done') };
  const left = people.length - MOST_ROWS;
  const more = left > 0 ? t('assessment-rounds.response.more', { count: left }) : undefined;
  return { title, rows: people.slice(0, MOST_ROWS).map((row) => personRow(context, row)), more };
}

function finishedSection({ t }: ChatContext, people: readonly ParticipantRow[]): readonly Section[] {
  if (people.length === 0) return [];
  const names = people.map((row) => nameOf({ t }, row)).join(', ');
  const title = t('assessment-rounds.response.finished', { count: people.length });
  return [{ title, rows: [], more: shortened(names, LONGEST_NAMES) }];
}

function personRow({ t }: ChatContext, row: KnownRow): Row {
  const { answered, asked, teamName, reach } = row;
  const hasNoWay = reach === 'not-installed' || reach === 'no-way';
  return {
    day: t('assessment-rounds.response.of', { answered, asked }),
    title: nameOf({ t }, row),
    tone: 'coming',
    state: t('assessment-rounds.response.left', { count: asked - answered }),
    detail: teamName,
    marks: hasNoWay ? [t(`assessment-rounds.reach.${reach}`)] : [],
  };
}

function nameOf({ t }: Pick<ChatContext, 't'>, { name, organization }: ParticipantRow): string {
  const parts = [name, organization ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? t('assessment-rounds.response.gone') : parts.join(', ');
}
