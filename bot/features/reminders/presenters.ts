import type { CardButton, CardLink } from '../../../cards/button';
import { digestCard } from '../../../cards/reminders/digest';
import type { Row } from '../../../cards/row';
import type { Section } from '../../../cards/section';
import type { LocalDate } from '../../contracts/calendar';
import type { Language } from '../../contracts/people';
import { dayInList, dueWords, longDay, type MessageKey, type Translate } from '../../i18n';
import type { CardMessage } from '../../ports/messenger';
import type { CurrentLine, DigestView } from './digest-view';
import type { ItemSource } from './item-source';
import { OPEN_ABSENCE } from '../people';

/** Who reads, when, and which card actions the lines lead to. */
export interface DigestReader {
  readonly t: Translate;
  readonly language: Language;
  readonly today: LocalDate;
  readonly notice?: string | undefined;
  readonly verbs: Pick<ItemSource, 'openVerb' | 'judgeVerb' | 'listVerb'>;
  /** The address of a screen of the tab; undefined where there is none. */
  readonly tabLink: (path: string) => string | undefined;
}

/** With the longest texts they fit a card. */
const MOST_LINES = 12;

/** A person's digest: what holds of it now, late before coming, what is told in another role apart. */
export function presentDigest(view: DigestView, reader: DigestReader): CardMessage {
  const { t, language, today } = reader;
  const { digest, recipient, lines } = view;
  const name = recipient.givenName;
  const shown = shownOf(lines);
  const more =
    lines.length > shown.length ? t('reminders.digest.more', { count: lines.length - shown.length }) : undefined;
  const groups = GROUPS.flatMap((group) => sectionOf(group, shown, view, reader));
  const title = longDay(digest.day, language);
  const again = digest.again ? ` ${t('reminders.digest.again')}` : '';
  const introduction =
    lines.length === 0
      ? t('reminders.digest.handled', { name })
      : t(today === digest.day ? 'reminders.digest.introduction' : 'reminders.digest.introduction.later', {
          count: lines.length,
          name,
        });
  const card = digestCard(
    {
      eyebrow: t('reminders.digest.eyebrow'),
      title: title.charAt(0).toUpperCase() + title.slice(1),
      notice: reader.notice,
      link: isForGuest(view) ? undefined : tasksLink(reader),
    },
    {
      introduction: `${introduction}${again}`,
      groups,
      footer: more ?? t('reminders.digest.other-open', { count: view.otherOpen }),
      buttons: [...judgeButton(shown, digest.day, reader), ...(isForGuest(view) ? [] : buttonsOf(reader))],
    },
  );
  const [first] = lines;
  const summary =
    first === undefined
      ? introduction
      : t('reminders.digest.summary', { count: lines.length, first: titleOf(first, language) });
  return { card, summary };
}

/** Tasks, being away and the tab are for colleagues only. */
function isForGuest({ recipient }: DigestView): boolean {
  return recipient.role === 'guest';
}

function buttonsOf({ t, verbs }: DigestReader): readonly CardButton[] {
  return [
    { title: t('annual-plan.button.my-tasks'), verb: verbs.listVerb, data: {} },
    { title: t('reminders.digest.away'), verb: OPEN_ABSENCE, data: {} },
  ];
}

function tasksLink({ t, tabLink }: DigestReader): CardLink | undefined {
  const url = tabLink('/tasks');
  return url === undefined ? undefined : { title: t('chat.button.tab'), url };
}

/** What is told in another role comes before what stands among one's own tasks as well. */
function shownOf(lines: readonly CurrentLine[]): readonly CurrentLine[] {
  const others = lines.filter((line) => !isOwn(line));
  return [...others, ...lines.filter(isOwn)].slice(0, MOST_LINES);
}

interface Group {
  readonly title: MessageKey;
  readonly hint?: MessageKey;
  readonly color?: Section['color'];
  readonly isIn: (line: CurrentLine, day: LocalDate) => boolean;
}

const isOwn = ({ line }: CurrentLine) => line.role === 'owner';

const GROUPS: readonly Group[] = [
  { title: 'reminders.digest.late', color: 'attention', isIn: (line, day) => isOwn(line) && line.item.dueOn < day },
  { title: 'reminders.digest.today', isIn: (line, day) => isOwn(line) && line.item.dueOn === day },
  { title: 'reminders.digest.coming', isIn: (line, day) => isOwn(line) && line.item.dueOn > day },
  { title: 'reminders.digest.stand-in', isIn: ({ line }) => line.role === 'stand-in' },
  {
    title: 'reminders.digest.team-lead',
    hint: 'reminders.digest.team-lead.hint',
    isIn: ({ line }) => line.role === 'team-lead',
  },
  {
    title: 'reminders.digest.manager',
    hint: 'reminders.digest.manager.hint',
    isIn: ({ line }) => line.role === 'manager',
  },
];

function sectionOf(
  group: Group,
  lines: readonly CurrentLine[],
  view: DigestView,
  reader: DigestReader,
): readonly Section[] {
  const own = lines.filter((line) => group.isIn(line, reader.today));
  if (own.length === 0) return [];
  const names = [...new Set(own.flatMap(({ item }) => view.names.get(item.ownerId) ?? []))].join(', ');
  return [
    {
      title: reader.t(group.title, { name: names }),
      color: group.color,
      ...(group.hint === undefined ? {} : { hint: reader.t(group.hint) }),
      rows: own.map((line) => rowOf(line, view, reader)),
    },
  ];
}

function rowOf(current: CurrentLine, { digest, names }: DigestView, reader: DigestReader): Row {
  const { language, today } = reader;
  const { line, item } = current;
  return {
    day: dayInList(item.dueOn, today, language),
    title: titleOf(current, language),
    tone: item.dueOn < today ? 'late' : item.dueOn === today ? 'today' : 'coming',
    state: stateOf(current, reader),
    detail: line.role === 'owner' ? undefined : names.get(item.ownerId),
    open: openButton(item, digest.day, reader),
  };
}

/** What a round asks says where the round is; everything else how far its day is. */
function stateOf({ line, item }: CurrentLine, { t, language, today }: DigestReader): string {
  const { opensOn, askedOn, dueOn } = item;
  const due = dueWords(dueOn, today, t);
  if (opensOn === undefined) return due;
  const isAgain = line.step === 'asked' && askedOn !== undefined && askedOn > opensOn;
  const moment = isAgain ? 'again' : ROUND_MOMENTS[line.step];
  const day = longDay(dueOn, language);
  return moment === undefined ? due : t(`reminders.round.${moment}`, { day, due });
}

const ROUND_MOMENTS: Readonly<Record<string, 'start' | 'halfway' | 'almost' | 'last' | undefined>> = {
  asked: 'start',
  halfway: 'halfway',
  'before-2': 'almost',
  due: 'last',
};

/** What a round asks can be begun from under the digest as well, where a thumb is. */
function judgeButton(lines: readonly CurrentLine[], day: LocalDate, reader: DigestReader): readonly CardButton[] {
  const asked = lines.find(({ item }) => item.roundId !== undefined);
  if (asked === undefined || reader.verbs.judgeVerb === undefined) return [];
  return [{ ...openButton(asked.item, day, reader), title: reader.t('reminders.round.judge'), style: 'positive' }];
}

/** The item itself, or at once what a round asks. */
function openButton(item: CurrentLine['item'], day: LocalDate, { t, verbs }: DigestReader): CardButton {
  const from = { from: 'digest', day };
  if (item.roundId !== undefined && verbs.judgeVerb !== undefined)
    return { title: t('reminders.round.open'), verb: verbs.judgeVerb, data: { roundId: item.roundId, ...from } };
  const { teamId, year, itemId } = item.ref;
  const data = { ...(teamId === undefined ? {} : { teamId }), year, itemId, ...from };
  return { title: t('annual-plan.button.open'), verb: verbs.openVerb, data };
}

function titleOf({ item }: CurrentLine, language: Language): string {
  return language === 'en' ? (item.titleEn ?? item.title) : item.title;
}
