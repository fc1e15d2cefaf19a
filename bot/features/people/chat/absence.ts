import { z } from 'zod';
import type { Message } from '../../../../cards/frame';
import { absenceCard } from '../../../../cards/people/absence';
import type { ChatContext } from '../../../chat/chat-context';
import { defineCardAction, defineCommand, type ChatFeature } from '../../../chat/define';
import { LocalDate } from '../../../contracts/calendar';
import type { Person, PersonSettings } from '../../../contracts/people';
import { errorSentence, longDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { OPEN_ABSENCE } from '../absence-card';
import { readAbsenceEnd } from '../absence-end';
import { isAway } from '../availability';
import type { PeopleChatServices } from './services';

const SAVE = 'people/save-absence';
const COME_BACK = 'people/come-back';

const AbsenceData = z.object({ until: z.string().max(20).default(''), deputyId: z.string().max(64).default('') });

interface Typed {
  readonly until: string;
  readonly deputyId: string;
  readonly error: { readonly in: 'until' | 'deputyId'; readonly text: string };
}

/** `ik ben er niet t/m 12-12`: away, with a deputy, and back again. */
export function absenceChat(services: PeopleChatServices): ChatFeature {
  const { people } = services;
  async function comeBack(context: ChatContext): Promise<CardMessage> {
    await people.comeBack(context.actor);
    return present(services, context, { tone: 'good', text: context.t('people.absence.ended') });
  }

  return {
    commands: [
      defineCommand({
        name: 'people/away',
        phrases: {
          nl: [
            'ik ben er niet t/m {until}',
            'ik ben er niet tot en met {until}',
            'ik ben er niet',
            'afwezig t/m {until}',
            'afwezig',
          ],
          en: ['away until {until}', 'i am away until {until}', 'i am away', 'away'],
        },
        help: 'people.help.away',
        async handle(context, { until }) {
          if (until === undefined) return context.reply(await present(services, context));
          const day = readAbsenceEnd(until, context.today);
          await context.reply(
            'on' in day ? await goAway(services, context, { until: day.on }) : await unreadable(services, context),
          );
        },
      }),
      defineCommand({
        name: 'people/back',
        phrases: { nl: ['ik ben er weer', 'ik ben terug'], en: ['i am back', 'back'] },
        help: 'people.help.back',
        handle: async (context) => context.reply(await comeBack(context)),
      }),
    ],
    cardActions: [
      defineCardAction({ verb: OPEN_ABSENCE, parse: () => undefined, handle: (context) => present(services, context) }),
      defineCardAction({
        verb: SAVE,
        parse: (data) => AbsenceData.parse(data),
        handle: (context, filledIn) => goAway(services, context, filledIn),
      }),
      defineCardAction({ verb: COME_BACK, parse: () => undefined, handle: comeBack }),
    ],
  };
}

/** @param deputyId an empty one is for nobody; without it the deputy who was chosen before stays */
async function goAway(
  services: PeopleChatServices,
  context: ChatContext,
  { until, deputyId }: { readonly until: string; readonly deputyId?: string },
): Promise<CardMessage> {
  const { t, language, actor } = context;
  try {
    const day = LocalDate.safeParse(until).data ?? '';
    const settings = await services.people.goAway(actor, {
      until: day,
      ...(deputyId === undefined ? {} : { deputyId: deputyId === '' ? null : deputyId }),
    });
    const deputy =
      settings.deputyId === undefined ? undefined : await services.people.identify(actor.tenantId, settings.deputyId);
    const text =
      deputy === undefined
        ? t('people.absence.saved.no-deputy', { day: longDay(day, language) })
        : t('people.absence.saved', { day: longDay(day, language), deputy: deputy.person.name });
    return await present(services, context, { tone: 'good', text });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const field = error.code === 'people.absence.invalid-day' ? 'until' : 'deputyId';
    return present(services, context, undefined, {
      until,
      deputyId: deputyId ?? '',
      error: { in: field, text: errorSentence(context.t, error) },
    });
  }
}

async function unreadable(services: PeopleChatServices, context: ChatContext): Promise<CardMessage> {
  return present(services, context, { tone: 'warning', text: context.t('people.absence.unreadable') });
}

async function present(
  { people }: PeopleChatServices,
  context: ChatContext,
  message?: Message,
  typed?: Typed,
): Promise<CardMessage> {
  const { actor, t, language, today } = context;
  const settings = await people.settingsOf(actor.tenantId, actor.personId);
  const [teamId] = actor.teamIds;
  const members = teamId === undefined ? [] : (await people.team(actor, teamId)).members;
  const others = members.map(({ person }) => person).filter(({ id }) => id !== actor.personId);
  const deputy = settings.deputyId === undefined ? undefined : await people.identify(actor.tenantId, settings.deputyId);
  if (deputy !== undefined && !others.some(({ id }) => id === deputy.person.id)) others.push(deputy.person);
  const away = isAway(settings, today) ? settings.absence : undefined;
  const now: Message | undefined =
    away === undefined
      ? undefined
      : { tone: 'warning', text: t('people.absence.now', { day: longDay(away.until, language) }) };
  return absenceForm(context, { settings, others, message: message ?? now, typed });
}

function absenceForm(
  context: ChatContext,
  parts: {
    settings: PersonSettings;
    others: readonly Person[];
    message: Message | undefined;
    typed: Typed | undefined;
  },
): CardMessage {
  const { t, today, notice, person } = context;
  const { settings, others, message, typed } = parts;
  const errorIn = (field: string) => (typed?.error.in === field ? typed.error.text : undefined);
  const title = t('people.absence.title');
  const away = isAway(settings, today);
  const card = absenceCard(
    { eyebrow: person.name, title, notice, message },
    {
      introduction: t('people.absence.introduction'),
      until: {
        label: t('people.absence.until'),
        required: t('people.absence.until.required'),
        min: today,
        value: typed?.until ?? (away ? settings.absence?.until : undefined),
        error: errorIn('until'),
      },
      deputy: {
        label: t('people.absence.deputy'),
        placeholder: t('people.absence.deputy.placeholder'),
        choices: others.map(({ id, name }) => ({ title: name, value: id })),
        value: typed?.deputyId ?? settings.deputyId,
        error: errorIn('deputyId'),
      },
      save: { title: t('people.absence.save'), verb: SAVE, data: {} },
      others: away ? [{ title: t('people.absence.back'), verb: COME_BACK, data: {} }] : [],
    },
  );
  return { card, summary: message?.text ?? title };
}
