import { z } from 'zod';
import { PlacePlanList, PlacePlanView } from '../../../bot/contracts/place-plans';
import { PlaceList } from '../../../bot/contracts/places';
import { PlanCopied, PlanCopyPreview } from '../../../bot/contracts/plan-copies';
import { GoalText } from '../../../bot/contracts/plan-goals';
import {
  PlanImportCorrection,
  PlanImportRow,
  SavedPlanImport,
  ShownPlanImport,
  UndonePlanImport,
} from '../../../bot/contracts/plan-import';
import { ReportList, ReportView } from '../../../bot/contracts/plan-reports';
import {
  GoalResource,
  ItemChanged,
  ItemCommand,
  ItemDetails,
  PlanResource,
  type ItemResource,
} from '../../../bot/contracts/plan-resources';
import { SectionList, SectionView, WriteSection } from '../../../bot/contracts/plan-sections';
import { ANSWERS } from '../../support/tab/answers';
import { refuse, type Answer, type Asked } from '../../support/tab/fake-server';
import { details } from '../../support/tab/samples';
import { aCopy, anImport, aPlacePlan, reports, sections } from './sample-parts';
import { aGoal, aPlan, PLACES } from './sample-plan';

/** What the fake server knows; a test may change it behind the back of the tab, as somebody else would. */
export interface PlanWorld {
  plan: PlanResource | undefined;
  sections: SectionView[];
  reports: ReportView[];
  shownImport: ShownPlanImport;
}

export function aWorld(overrides: Partial<PlanWorld> = {}): PlanWorld {
  return { plan: aPlan(), sections: sections(), reports: reports(), shownImport: anImport(), ...overrides };
}

const PLAN = '/api/plans/:teamId/:year';
const unmade = refuse(404, 'annual-plan.not-found', 'Dit jaarplan is er niet.');

/** Answers for the screens of a plan, from one world. */
export function planAnswers(world: PlanWorld): readonly Answer[] {
  return [
    ...planItself(world),
    ...items(world),
    ...goals(world),
    ...texts(world),
    ...imports(world),
    ...rest(),
    ...ANSWERS,
  ];
}

function planItself(world: PlanWorld): readonly Answer[] {
  return [
    {
      to: `GET ${PLAN}`,
      contract: PlanResource,
      with: ({ path }) =>
        path.endsWith('/2026') ? aPlan({ year: 2026 }) : path.endsWith('/2027') ? (world.plan ?? unmade) : unmade,
    },
    { to: `POST ${PLAN}`, contract: PlanResource, with: () => (world.plan = aPlan()) },
    {
      to: `POST ${PLAN}/steps`,
      contract: PlanResource,
      with: ({ body }) => {
        const { to } = z.object({ to: PlanResource.shape.state }).parse(body);
        world.plan = { ...planOf(world), state: to, version: planOf(world).version + 1 };
        return world.plan;
      },
    },
  ];
}

function items(world: PlanWorld): readonly Answer[] {
  const find = (path: string): ItemResource | undefined =>
    [...planOf(world).items, ...planOf(world).associationItems].find(({ ref }) => path.split('/').includes(ref.itemId));
  const put = (item: ItemResource): void => {
    const plan = planOf(world);
    world.plan = { ...plan, items: plan.items.map((one) => (one.ref.itemId === item.ref.itemId ? item : one)) };
  };
  return [
    {
      to: `GET ${PLAN}/items/:itemId`,
      contract: ItemDetails,
      with: ({ path }) => {
        const item = find(path);
        return item === undefined ? refuse(404, 'annual-plan.item-not-found', 'Dit is er niet meer.') : details(item);
      },
    },
    {
      to: `POST ${PLAN}/items/:itemId/changes`,
      contract: ItemChanged,
      with: ({ path, body, headers }) => {
        const item = find(path);
        if (item === undefined) return refuse(404, 'annual-plan.item-not-found', 'Dit is er niet meer.');
        const command = ItemCommand.parse(body);
        if (seen(headers) !== item.version) return stale(details(item));
        if (command.what === 'move' && command.to.startsWith('2027-02')) {
          return refuse(422, 'annual-plan.day-refused', 'Februari is al vol; kies een andere dag.');
        }
        const next = {
          ...item,
          version: item.version + 1,
          ...(command.what === 'move' ? { dueOn: command.to, isLate: false } : {}),
        };
        put(
          command.what === 'undo'
            ? { ...next, dueOn: aPlan().items.find(({ ref }) => ref.itemId === item.ref.itemId)?.dueOn ?? item.dueOn }
            : next,
        );
        return { outcome: 'applied', item: details(next) };
      },
    },
    { to: `POST ${PLAN}/items`, contract: z.object({}), with: () => ({}) },
  ];
}

function goals(world: PlanWorld): readonly Answer[] {
  const idIn = (path: string): string => path.split('/')[6] ?? '';
  const find = (path: string): GoalResource | undefined => planOf(world).goals.find(({ id }) => id === idIn(path));
  const put = (goal: GoalResource): GoalResource => {
    const others = planOf(world).goals.filter(({ id }) => id !== goal.id);
    world.plan = { ...planOf(world), goals: [...others, goal] };
    return goal;
  };
  return [
    {
      to: `PUT ${PLAN}/goals/:goalId`,
      contract: GoalResource,
      with: ({ path, body, headers }) => {
        const before = find(path);
        const text = GoalText.parse(body);
        if (before === undefined) return put(aGoal(idIn(path), text.title, { ...text, placeIds: text.placeIds }));
        if (seen(headers) !== before.version) return stale(before);
        return put({ ...before, ...text, version: before.version + 1 });
      },
    },
    {
      to: `POST ${PLAN}/goals/:goalId/changes`,
      contract: GoalResource,
      with: ({ path, body }) => {
        const before = find(path);
        const command = z
          .looseObject({ what: z.string(), on: z.string().optional(), value: z.number().optional() })
          .parse(body);
        if (before === undefined) return refuse(404, 'plan-goals.not-found', 'Dit doel is er niet meer.');
        if (command.what === 'measure') {
          const measured = { on: command.on ?? '', value: command.value ?? 0, note: '', by: 'sanne' };
          return put({ ...before, measurements: [...before.measurements, measured], version: before.version + 1 });
        }
        return put({ ...before, status: command.what === 'drop' ? 'dropped' : 'active', version: before.version + 1 });
      },
    },
  ];
}

function texts(world: PlanWorld): readonly Answer[] {
  return [
    { to: `GET ${PLAN}/sections`, contract: SectionList, with: () => ({ sections: world.sections }) },
    {
      to: `PUT ${PLAN}/sections/:key`,
      contract: SectionView,
      with: ({ path, body, headers }) => {
        const before = world.sections.find(({ key }) => path.endsWith(`/${key}`));
        if (before === undefined) return refuse(404, 'api.not-found', 'Dit onderdeel is er niet.');
        if (seen(headers) !== before.version) return stale(before);
        const next = { ...before, text: WriteSection.parse(body).text, isEmpty: false, version: before.version + 1 };
        world.sections = world.sections.map((one) => (one.key === next.key ? next : one));
        return next;
      },
    },
    { to: `GET ${PLAN}/reports`, contract: ReportList, with: () => ({ reports: world.reports }) },
    {
      to: `POST ${PLAN}/reports/:key/submission`,
      contract: ReportView,
      with: ({ path }) => {
        world.reports = world.reports.map((one) =>
          path.includes(`/${one.key}/`)
            ? {
                ...one,
                state: 'submitted',
                submittedAt: '2026-12-01T08:00:00.000Z',
                submittedByName: 'Sanne de Vries',
                version: one.version + 1,
                may: { write: false, submit: false, reopen: true },
              }
            : one,
        );
        return world.reports.find(({ key }) => path.includes(`/${key}/`));
      },
    },
  ];
}

function imports(world: PlanWorld): readonly Answer[] {
  return [
    {
      to: `POST ${PLAN}/imports`,
      contract: ShownPlanImport,
      with: ({ query }) =>
        query['name']?.endsWith('.xlsx') === true
          ? world.shownImport
          : refuse(422, 'spreadsheet.not-a-table', 'In dit bestand vind ik geen tabel met rijen en kolommen.'),
    },
    {
      to: 'GET /api/imports/:importId',
      contract: ShownPlanImport,
      with: ({ path }) =>
        path.endsWith('/import-1')
          ? world.shownImport
          : refuse(404, 'annual-plan.import-not-found', 'Dit bestand is er niet meer.'),
    },
    {
      to: 'PUT /api/imports/:importId/rows/:row',
      contract: ShownPlanImport,
      with: (asked) => (world.shownImport = corrected(world.shownImport, asked)),
    },
    {
      to: 'POST /api/imports/:importId/saving',
      contract: SavedPlanImport,
      with: () => {
        world.shownImport = { ...world.shownImport, mayUndo: true };
        const { counts } = world.shownImport.preview;
        return { created: counts.new, changed: counts.changed, mayUndo: true };
      },
    },
    {
      to: 'POST /api/imports/:importId/undoing',
      contract: UndonePlanImport,
      with: () => ({ restored: 4, kept: 0, keptItems: [] }),
    },
  ];
}

function corrected(shown: ShownPlanImport, { path, body }: Asked): ShownPlanImport {
  const correction = PlanImportCorrection.parse(body);
  const rows = shown.preview.rows.map((row) => {
    if (!path.endsWith(`/${row.row}`)) return row;
    const title = correction.title ?? row.title;
    const dueOn = correction.dueOn ?? row.dueOn;
    const ownerId = correction.ownerId ?? row.ownerId;
    const isPlaced = correction.leaveOut !== true && dueOn !== undefined;
    const outcome = isPlaced ? (row.outcome === 'unplaced' ? ('new' as const) : row.outcome) : ('unplaced' as const);
    return PlanImportRow.parse({ ...row, title, dueOn, ownerId, correction, notices: [], outcome });
  });
  const count = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length;
  const counts = { ...shown.preview.counts, new: count('new'), changed: count('changed'), unplaced: count('unplaced') };
  return { ...shown, version: shown.version + 1, preview: { ...shown.preview, rows, counts } };
}

function rest(): readonly Answer[] {
  return [
    { to: 'GET /api/teams/:teamId/places', contract: PlaceList, with: () => ({ places: PLACES }) },
    { to: `GET ${PLAN}/copy`, contract: PlanCopyPreview, with: () => aCopy() },
    { to: `POST ${PLAN}/copy`, contract: PlanCopied, with: () => ({ goals: 1, planActions: 1, sections: 0 }) },
    {
      to: `GET ${PLAN}/place-plans`,
      contract: PlacePlanList,
      with: () => ({
        placePlans: [{ place: aPlacePlan().place, goalTitle: 'De portieken zijn schoon en heel', done: 0, total: 3 }],
        may: { write: true },
      }),
    },
    { to: `GET ${PLAN}/place-plans/:placeId`, contract: PlacePlanView, with: () => aPlacePlan() },
    { to: `POST ${PLAN}/contribution-requests`, contract: z.object({ asked: z.int() }), with: () => ({ asked: 2 }) },
  ];
}

function planOf({ plan }: PlanWorld): PlanResource {
  return plan ?? aPlan();
}

function seen(headers: Asked['headers']): number {
  return Number((headers['if-match'] ?? '0').replaceAll('"', ''));
}

function stale(current: unknown): ReturnType<typeof refuse> {
  return refuse(412, 'api.stale', 'Iemand anders was je voor.', { current });
}
