import type { CardButton } from '../../../../cards/button';
import { messageCard } from '../../../../cards/shared/message';
import { shortened } from '../../../../cards/text';
import type { ChatContext, IncomingFile } from '../../../chat/chat-context';
import { defineCardAction, type ChatFeature } from '../../../chat/define';
import type { TeamPlanRef } from '../../../contracts/annual-plan';
import type { UndonePlanImport } from '../../../contracts/plan-import';
import type { CardMessage } from '../../../ports/messenger';
import { yearOf } from '../../../shared/local-date';
import { planYearOf, type ShownImport } from '../plan-imports';
import { VERBS } from '../verbs';
import { ImportData, PlanData } from './card-data';
import { presentImport } from './import-preview';
import { overviewOf } from './plan-screens';
import { colleaguesIn, type ChatServices } from './services';

/** Workbooks of another kind than `.xlsx` are taken as well, to be told how to save them as one. */
const TABLE = /\.(csv|txt|tsv|xls[xmb]?|ods)$/i;

const TITLES_SHOWN = 3;
const LONGEST_TITLE = 60;

/** Bringing a plan in by dropping a file in the 1:1 chat. */
export function createImportActions(services: ChatServices): ChatFeature {
  const { imports, plans, people, places } = services;

  async function present(context: ChatContext, shown: ShownImport): Promise<CardMessage> {
    const { plan } = shown;
    const current = yearOf(context.today);
    const [known, colleagues] = await Promise.all([
      places.ofTeam(context.actor.tenantId, plan.teamId),
      colleaguesIn(people, context, plan.teamId),
    ]);
    const otherYears = [current, current + 1].filter((year) => year !== plan.year);
    return presentImport(context, shown, { people: colleagues, places: known, otherYears });
  }

  return {
    files: {
      name: 'annual-plan/import',
      kind: 'annual-plan.import.kind',
      handle: (context, file) => takeFile(services, context, file, present),
    },
    cardActions: [
      defineCardAction({
        verb: VERBS.chooseImport,
        parse: (data) => ImportData.extend(PlanData.shape).parse(data),
        handle: async (context, { importId, teamId, year }) =>
          present(context, await imports.choose(context.actor, importId, { teamId, year })),
      }),
      defineCardAction({
        verb: VERBS.saveImport,
        parse: (data) => ImportData.extend(PlanData.shape).parse(data),
        async handle(context, { importId, teamId, year }) {
          const { plan, created, changed } = await imports.save(context.actor, importId, { teamId, year });
          const { view } = await plans.open(context.actor, plan);
          const isNothing = created + changed === 0;
          const text = context.t(isNothing ? 'annual-plan.import.saved.nothing' : 'annual-plan.import.saved', {
            created,
            changed,
          });
          return overviewOf(services, context, view, { tone: 'good', text }, [undoButton(context, importId, plan)]);
        },
      }),
      defineCardAction({
        verb: VERBS.undoImport,
        parse: (data) => ImportData.extend(PlanData.shape).parse(data),
        async handle(context, { importId, teamId, year }) {
          const plan = { teamId, year };
          const undone = await imports.undo(context.actor, importId, plan);
          const { view } = await plans.open(context.actor, plan);
          return overviewOf(services, context, view, { tone: 'good', text: undoneSentence(context, undone) });
        },
      }),
      defineCardAction({
        verb: VERBS.cancelImport,
        parse: (data) => ImportData.parse(data),
        async handle(context, { importId }) {
          await imports.discard(context.actor, importId);
          return cancelled(context);
        },
      }),
    ],
  };
}

async function takeFile(
  services: ChatServices,
  context: ChatContext,
  file: IncomingFile,
  present: (context: ChatContext, shown: ShownImport) => Promise<CardMessage>,
): Promise<boolean> {
  if (!TABLE.test(file.name)) return false;
  const [teamId] = context.actor.leadsTeamIds;
  if (teamId === undefined) {
    await context.reply({ text: await notForYou(context, services) });
    return true;
  }
  await context.typing();
  const bytes = await file.content();
  const plan = { teamId, year: planYearOf(file.name, context.now) };
  await context.reply(
    await present(context, await services.imports.read(context.actor, plan, { name: file.name, bytes })),
  );
  return true;
}

function undoButton({ t }: ChatContext, importId: string, { teamId, year }: TeamPlanRef): CardButton {
  return { title: t('annual-plan.import.undo'), verb: VERBS.undoImport, data: { importId, teamId, year } };
}

/** What stayed is named, as far as a card has room for it. */
function undoneSentence({ t }: ChatContext, { restored, kept, keptItems }: UndonePlanImport): string {
  const titles = keptItems.slice(0, TITLES_SHOWN).map(({ title }) => `“${shortened(title, LONGEST_TITLE)}”`);
  return t('annual-plan.import.undone', { restored, kept, titles: titles.join(', ') });
}

function cancelled({ t, notice, person }: ChatContext): CardMessage {
  const text = t('annual-plan.import.cancelled');
  return {
    card: messageCard({ eyebrow: person.name, title: t('annual-plan.import.cancel'), notice }, { text: [text] }),
    summary: text,
  };
}

async function notForYou({ t, actor }: ChatContext, { people }: ChatServices): Promise<string> {
  const [teamId] = actor.teamIds;
  if (teamId === undefined) return t('annual-plan.import.for-whom.any');
  const { team, members } = await people.team(actor, teamId);
  return t('annual-plan.import.for-whom', {
    lead: members.find(({ person }) => person.id === team.leadId)?.person.name ?? '',
  });
}
