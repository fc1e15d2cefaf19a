import fc from 'fast-check';
import type { PlanItem } from '../../../../bot/contracts/annual-plan';
import type { Person } from '../../../../bot/contracts/people';
import type { Goal } from '../../../../bot/contracts/plan-goals';
import { planItems } from '../../../../bot/features/annual-plan';
import { goals } from '../../../../bot/features/plan-goals';
import { createCollection } from '../../../../bot/ports/collection';
import { planPartition } from '../../../../bot/shared/partitions';
import { anAssociationItem, aPlanItem, keepItems } from '../../../support/program/plan-items';
import { people, TENANT_ID, teams } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { exported } from './exports';

const NOORD_2027 = { teamId: 'noord', year: 2027 };
const PARTITION = planPartition(TENANT_ID, 'noord', 2027);

/** Two of one name, and one whose name ends where another word begins. */
const namesakes: readonly Person[] = ['jan1', 'jan2', 'en'].map((id) => ({
  id,
  givenName: 'Jan',
  name: id === 'en' ? 'Jan en Piet' : 'Jan de Vries',
  email: `${id}@woonvoorbeeld.example`,
  role: 'staff',
}));
const OWNERS = ['lotte', 'anna', 'jan1', 'jan2', 'en', 'somebody-who-left'];
const PLACES = ['lek-1', 'lek-2', 'taken', 'somewhere-gone'];
const GOALS = ['clean', 'clean-too', 'dropped', 'goal-gone'];

/** What no store keeps is in no plan. */
function storable(constraints: fc.StringConstraints): fc.Arbitrary<string> {
  return fc.string(constraints).filter((text) => !/[\p{Cs}\0]/u.test(text));
}

const nastyTitle = fc.oneof(
  fc.constantFrom(
    ...['=1+1', '+31 6 bellen', '-spoed-', '@iedereen', '\'=HYPERLINK("x")', '=cmd|"/c calc"!A1', '\t=SUM(A1)', ' =2'],
    ...['15-12-2026', '46371', '1e3', 'TRUE', '_x0041_', '_x005F_x0041_', 'Totaal', 'Actie', 'Mijlpaal', 'Begroting'],
    ...[
      'Soep & "taart" <b>',
      "d'Anjou",
      'a\r\nb',
      'a\u0001b',
      'één 🏘️ 👩‍👩‍👧',
      '\u2028',
      '｡',
      '–',
      '0',
      'Eerste viermaandsrapportage',
    ],
    ...[
      'pw1|0000000000000000|bench|00000000.11111111',
      'x'.repeat(200),
      'Grofvuildag Lekstraat',
      'Vervallen',
      'gereed',
    ],
  ),
  storable({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
  storable({ minLength: 1, maxLength: 20, unit: 'binary-ascii' }),
);
const day = fc
  .integer({ min: 0, max: 1090 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

const anyItem: fc.Arbitrary<Omit<PlanItem, 'id'>> = fc
  .record({
    kind: fc.constantFrom(...(['milestone', 'plan-action', 'plan-action', 'request', 'step'] as const)),
    title: nastyTitle,
    ownerId: fc.constantFrom(...OWNERS),
    dueOn: day,
    status: fc.constantFrom('open' as const, 'past' as const, 'done' as const, 'cancelled' as const),
    placeId: fc.option(fc.constantFrom(...PLACES), { nil: undefined }),
    goalId: fc.option(fc.constantFrom(...GOALS), { nil: undefined }),
    approach: fc.option(fc.constantFrom('meeting' as const, 'influencing' as const, 'activating' as const), {
      nil: undefined,
    }),
    evidence: fc.option(nastyTitle, { nil: '' }),
    wasImported: fc.boolean(),
    importedOn: day,
  })
  .map(({ evidence, wasImported, importedOn, ...item }) => ({
    ...aPlanItem(item),
    ...(item.status === 'done' ? { evidence, doneOn: '2026-11-30', doneBy: 'anna' } : {}),
    ...(item.kind === 'request' ? { request: { what: 'contribution' as const, question: 'Wat vind je?' } } : {}),
    ...(wasImported ? { imported: memoryOf(item.title, importedOn) } : {}),
  }));

function memoryOf(title: string, dueOn: string): PlanItem['imported'] {
  return { key: `as imported|${dueOn}`, values: { title, dueOn, ownerId: 'anna', placeId: null, status: 'open' } };
}

/** Now and then the same twice; never without anything that goes out, as that is no table. */
const anyPlan = fc
  .tuple(fc.array(anyItem, { minLength: 1, maxLength: 9 }), fc.boolean(), fc.constantFrom('nl' as const, 'en' as const))
  .map(([some, isDoubled, language]) => {
    const all = [aPlanItem(), ...some, ...(isDoubled ? some : [])];
    return { language, items: all.map((item, index) => ({ ...item, id: `item-${index}|é` })) };
  });

describe('a plan that goes out as a workbook and comes back', () => {
  let program: TestProgram;

  beforeAll(async () => {
    program = await createTestProgram({ people: [...people, ...namesakes], teams });
    await program.services.plans.open(await program.actorOf('lotte'), NOORD_2027);
    await keepItems(program, anAssociationItem());
    for (const id of PLACES.slice(0, 3)) {
      const place = {
        id,
        kind: 'complex' as const,
        name: id === 'taken' ? 'Geen' : 'Lekstraat',
        aliases: [],
        teamId: 'noord',
      };
      await program.services.places.save(TENANT_ID, place);
    }
    const kept = createCollection(program.store, goals, program.clock);
    for (const id of GOALS.slice(0, 3)) await kept.create(PARTITION, `goal:${id}`, aGoal(id));
  });
  afterAll(() => program.close());

  it('changes nothing, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async ({ language, items }) => {
        await empty(program);
        await keepItems(program, ...items);
        const before = await kept(program);

        const bytes = await exported(program, NOORD_2027, 'lotte', language);
        const lead = await program.actorOf('lotte');
        const { importId, preview } = await program.services.imports.read(lead, NOORD_2027, {
          name: 'plan.xlsx',
          bytes,
        });
        const saved = await program.services.imports.save(lead, importId);

        expect(preview.counts).toMatchObject({ new: 0, changed: 0, unplaced: 0, unsure: 0 });
        expect(preview.rows.flatMap(({ notices }) => notices)).toEqual([]);
        expect([preview.unusedColumns, preview.notices, preview.missingItems]).toEqual([[], [], []]);
        expect(saved).toMatchObject({ created: 0, changed: 0 });
        expect(await kept(program)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

async function kept(program: TestProgram): Promise<readonly PlanItem[]> {
  const entries = await createCollection(program.store, planItems, program.clock).all(PARTITION);
  return entries.map(({ body }) => body);
}

async function empty(program: TestProgram): Promise<void> {
  const items = createCollection(program.store, planItems, program.clock);
  for (const { pk, id } of await items.all(PARTITION)) await items.delete(pk, id);
}

function aGoal(id: string): Goal {
  return {
    id,
    ...NOORD_2027,
    title: 'Schone portieken',
    indicator: '',
    unit: '',
    baseline: null,
    target: null,
    effortLevel: 'basis',
    placeIds: [],
    agreementIds: [],
    measurements: [],
    status: id === 'dropped' ? 'dropped' : 'active',
    changedAt: '2026-11-01T08:00:00.000Z',
    changedBy: 'lotte',
    version: 1,
  };
}
