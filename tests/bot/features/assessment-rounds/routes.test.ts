import { excelWorkbooks } from '../../../../bot/adapters/excel/workbooks';
import {
  AssignmentImport,
  AssignmentOutcome,
  ParticipantList,
  RoundList,
  RoundOutcome,
  RoundResource,
} from '../../../../bot/contracts/assessment-rounds';
import { Problem } from '../../../../bot/contracts/problem';
import { createApiTester, type ApiTester, type Sending } from '../../../support/api/api-tester';

const MO = 'professional.de300000-0000-4000-8000-000000000002';

let tester: ApiTester;
beforeEach(async () => {
  tester = await createApiTester();
});
afterEach(() => tester.close());

/** The example of a route, for the round that the example of `makeAssessmentRound` makes. */
function send(operationId: string, sending: Partial<Sending> = {}): Promise<Response> {
  const route = tester.routes.find((one) => one.operationId === operationId);
  if (route === undefined) throw new Error(`${operationId} is no route`);
  return tester.send(route, { params: { roundId: 'example-round', participantId: MO }, ...sending });
}

async function read(text: string | Uint8Array<ArrayBuffer>, name = 'toewijzing.csv'): Promise<Response> {
  const body = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return send('readAssignment', { query: { name }, body });
}

async function problemOf(response: Response): Promise<Problem> {
  return Problem.parse(await response.json());
}

const say = (body: object) => JSON.stringify(body);

describe('a round', () => {
  it('comes with the names of its places, teams and neighborhoods, and what the reader may do', async () => {
    const round = RoundResource.parse(await (await send('makeAssessmentRound')).json());

    expect(round).toMatchObject({ state: 'draft', teamName: 'Team Vechtoever', may: { change: true, close: false } });
    expect(round.places[0]).toMatchObject({
      ...{ id: 'vechtstraat', name: 'Vechtstraat', kind: 'complex' },
      ...{ teamName: 'Team Vechtoever', neighborhood: 'Vechtoever' },
    });
  });

  it('is in the list of who makes it, without what only its own screen needs', async () => {
    await send('makeAssessmentRound');

    const lead = RoundList.parse(await (await send('listAssessmentRounds', { as: 'teamlead' })).json());
    const staff = RoundList.parse(await (await send('listAssessmentRounds', { as: 'staff' })).json());

    expect(lead.may.make).toBe(true);
    expect(lead.rounds.find(({ id }) => id === 'example-round')).toMatchObject({ places: 3, state: 'draft' });
    expect(staff.may.make).toBe(false);
    expect(staff.rounds.find(({ id }) => id === 'example-round')).toBeUndefined();
  });

  it('is changed and opened against the version that was looked at', async () => {
    const told: unknown[] = [];
    const note = (response: Response) => told.push([response.status, response.headers.get('etag')]);

    note(await send('makeAssessmentRound'));
    note(await send('writeAssessmentRound', { seen: 1 }));
    note(await send('writeAssessmentRound', { seen: 1 }));
    await send('assignParticipants', {
      body: say({ what: 'set', assignments: [{ participantId: MO, placeIds: ['vechtstraat'] }] }),
    });
    const late = await send('changeAssessmentRoundState', { seen: 1 });
    note(late);
    note(await send('changeAssessmentRoundState', { seen: 2 }));
    const again = await send('changeAssessmentRoundState', { seen: 2 });
    note(again);

    expect(told).toEqual([
      [201, '"1"'],
      [200, '"2"'],
      [200, '"2"'],
      [412, '"2"'],
      [200, '"3"'],
      [200, '"3"'],
    ]);
    expect(RoundResource.parse((await problemOf(late)).current).name).toBe('Meetronde eind 2026');
    expect(RoundOutcome.parse(await again.json())).toMatchObject({ outcome: 'already', round: { state: 'open' } });
  });

  it('says why it cannot be opened', async () => {
    await send('makeAssessmentRound');

    const refused = await send('changeAssessmentRoundState', { seen: 1 });

    expect(refused.status).toBe(409);
    expect(await problemOf(refused)).toMatchObject({
      ...{ code: 'assessment-rounds.not-ready', title: 'De meetronde kan nog niet open: er is nog niemand gevraagd.' },
    });
  });
});

describe('who is asked', () => {
  it('is listed with how far they are and how they are reached, page after page', async () => {
    await send('addNetworkPartner');
    await send('makeAssessmentRound');
    await send('assignParticipants');

    const first = ParticipantList.parse(await (await send('listParticipants', { query: { limit: '1' } })).json());
    const second = ParticipantList.parse(
      await (await send('listParticipants', { query: { limit: '1', after: first.after ?? '' } })).json(),
    );

    expect([...first.participants, ...second.participants].map(({ name }) => name).sort()).toEqual([
      'Mo Yildiz',
      'Noor Welzijn',
    ]);
    expect(second.after).toBeUndefined();
    expect(await listed({ source: 'partners' })).toMatchObject([
      { organization: 'Welzijn Vechtoever (verzonnen)', asked: 1, answered: 0, reach: 'no-way' },
    ]);
    expect(await listed({ source: 'professionals' })).toMatchObject([
      { teamName: 'Team Vechtoever', asked: 2, answered: 0, reach: 'not-installed' },
    ]);
  });

  async function listed(query: Readonly<Record<string, string>>) {
    return ParticipantList.parse(await (await send('listParticipants', { query })).json()).participants;
  }
});

describe('a file that says who is asked about what', () => {
  beforeEach(() => send('makeAssessmentRound'));

  it.each([
    ['CSV', async () => 'persoon;complex\nMo Yildiz;"Vechtstraat; De Sluiswachter"\nJoke Baker;Vechtstraat\n'],
    ['Excel', () => workbookOf(['Mo Yildiz', 'Vechtstraat; De Sluiswachter'], ['Joke Baker', 'Vechtstraat'])],
  ])('is read from %s, and can be assigned as it was understood', async (_, file) => {
    const understood = AssignmentImport.parse(await (await read(await file())).json());

    const assigned = await send('assignParticipants', {
      body: say({ what: 'set', assignments: understood.assignments }),
    });

    expect(understood).toMatchObject({ people: 1, judgements: 2, faults: 1 });
    expect(understood.rows[2]).toMatchObject({
      ...{ row: 3, person: 'Joke Baker', problem: 'person-unknown', suggestions: ['Joke Bakker'] },
    });
    expect(AssignmentOutcome.parse(await assigned.json())).toMatchObject({ changed: 1, preview: { people: 1 } });
  });

  it('saves nothing', async () => {
    tester.written();

    await read('persoon;complex\nMo Yildiz;Vechtstraat\n');

    expect(tester.written()).toEqual([]);
  });

  it.each`
    file                                                            | status | code
    ${''}                                                           | ${422} | ${'spreadsheet.empty'}
    ${'Beste Mo, hierbij de lijst.'}                                | ${422} | ${'spreadsheet.not-a-table'}
    ${'naam;telefoon\nMo;06\n'}                                     | ${422} | ${'assessment-rounds.import.header-missing'}
    ${`persoon;complex\n${'Mo Yildiz;Vechtstraat\n'.repeat(2001)}`} | ${422} | ${'spreadsheet.too-large'}
  `('that cannot be used is refused in words: $code', async ({ file, status, code }) => {
    const response = await read(String(file));

    expect(response.status).toBe(status);
    const problem = await problemOf(response);
    expect(problem.code).toBe(code);
    expect(problem.title).not.toContain(code);
  });

  it('can begin with an example that is understood without a fault', async () => {
    const example = await send('getAssignmentExample');

    const understood = AssignmentImport.parse(await (await read(await example.text())).json());

    expect(example.headers.get('content-disposition')).toContain('meetronde-toewijzing.csv');
    expect(understood.faults).toBe(0);
    expect(understood.people).toBeGreaterThan(2);
    expect(understood.judgements).toBe(understood.people * 3);
  });
});

async function workbookOf(...rows: readonly (readonly [string, string])[]): Promise<Uint8Array<ArrayBuffer>> {
  const columns = ['Persoon', 'Complex'].map((header) => ({ header, width: 30, holds: 'text' }) as const);
  const bytes = await excelWorkbooks().write({
    ...{ title: 'Toewijzing', pageLabel: 'Blad {page} van {pages}' },
    sheets: [{ kind: 'table', name: 'Toewijzing', columns, rows }],
  });
  return new Uint8Array(bytes);
}
