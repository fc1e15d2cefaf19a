import type { Route } from '../../../../bot/api/define';
import { ToolkitList, ToolkitResource } from '../../../../bot/contracts/toolkit';
import { createApiTester, type ApiTester, type Sending } from '../../../support/api/api-tester';
import { aDraftText, GROUP } from './toolkit-program';

let tester: ApiTester;
beforeEach(async () => {
  tester = await createApiTester();
});
afterEach(() => tester.close());

function send(operationId: string, sending: Partial<Sending> = {}): Promise<Response> {
  const route: Route | undefined = tester.routes.find((one) => one.operationId === operationId);
  if (route === undefined) throw new Error(`${operationId} is no route`);
  return tester.send(route, sending);
}

const command = (body: object) => JSON.stringify(body);

it('an intervention is adapted, adopted, retired and brought back', async () => {
  const told: string[] = [];
  const note = async (response: Response) => {
    const { intervention, origin, draft, version, retiredWhy } = ToolkitResource.parse(await response.json());
    const parts = [
      intervention.state,
      origin,
      intervention.title.nl,
      draft?.title.nl ?? '-',
      retiredWhy ?? '-',
      version,
    ];
    told.push(`${parts.join(', ')} ${response.headers.get('etag') ?? ''}`);
  };
  await note(await send('getToolkitIntervention'));
  await note(await send('draftToolkitIntervention'));
  await note(await send('decideToolkitIntervention', { seen: 1 }));
  await note(
    await send('decideToolkitIntervention', { seen: 2, body: command({ what: 'retire', why: 'Doen we niet meer' }) }),
  );
  await note(await send('decideToolkitIntervention', { seen: 3, body: command({ what: 'bring-back' }) }));
  await note(await send('decideToolkitIntervention', { seen: 4, body: command({ what: 'back-to-built-in' }) }));

  expect(told).toEqual([
    'adopted, built-in, Koffie in de hal, -, -, 0 "0"',
    'adopted, built-in, Koffie in de hal, Een bank bij de deur, -, 1 "1"',
    'adopted, adapted, Een bank bij de deur, -, -, 2 "2"',
    'retired, adapted, Een bank bij de deur, -, Doen we niet meer, 3 "3"',
    'adopted, adapted, Een bank bij de deur, -, -, 4 "4"',
    'adopted, built-in, Koffie in de hal, -, -, 5 "5"',
  ]);
});

it('what happened to it is told by name, the latest first', async () => {
  await send('draftToolkitIntervention');
  const response = await send('decideToolkitIntervention', { body: command({ what: 'adopt', note: 'Past beter' }) });

  const { events } = ToolkitResource.parse(await response.json());
  expect(events.map(({ what, version, note }) => [what, version, note])).toEqual([
    ['adopted', 2, 'Past beter'],
    ['drafted', 1, undefined],
  ]);
  expect(events.every(({ byName = '' }) => byName.includes(' '))).toBe(true);
});

it('who is second is told what is there now', async () => {
  await send('draftToolkitIntervention');

  const response = await send('draftToolkitIntervention', { as: 'manager', body: command(draftOf('Iets anders')) });

  expect(response.status).toBe(412);
  expect(await response.json()).toMatchObject({
    current: { version: 1, draft: { title: { nl: 'Een bank bij de deur' } } },
  });
});

it('a list is narrowed by effort', async () => {
  const response = await send('listToolkit', { query: { hours: '8', cost: 'none' } });

  const { interventions, may } = ToolkitList.parse(await response.json());
  expect(interventions.length).toBeGreaterThan(0);
  expect(interventions.every(({ hours, cost }) => hours <= 8 && cost === 'none')).toBe(true);
  expect(interventions.every(({ days, stepCount }) => days > 0 && stepCount >= 5)).toBe(true);
  expect(may).toEqual({ add: false });
});

describe('a text that breaks the rules', () => {
  it('is refused field by field', async () => {
    const text = aDraftText({ title: { nl: 'x'.repeat(81), en: 'x' }, hours: 900 });

    const response = await send('draftToolkitIntervention', { body: command({ text, ownerGroup: GROUP }) });

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      faults: [{ path: 'body.text.title.nl' }, { path: 'body.text.hours' }],
    });
  });

  it('is refused with the language that is missing', async () => {
    const text = aDraftText({ title: { nl: 'Bank', en: '' } });

    const response = await send('addToolkitIntervention', {
      body: command({ id: 'een-bank', text, ownerGroup: GROUP }),
    });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'interventions.toolkit.language.missing',
      title: expect.stringContaining('De Engelse tekst ontbreekt bij de titel'),
    });
  });
});

function draftOf(title: string) {
  return { text: aDraftText({ title: { nl: title, en: title } }), ownerGroup: GROUP };
}
