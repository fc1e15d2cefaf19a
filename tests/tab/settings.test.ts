import { z } from 'zod';
import { AgreementResource } from '../../bot/contracts/plan-resources';
import { Deliveries } from '../../bot/contracts/deliveries';
import { LegalDates, MySettings, PlanTemplateResource, QuietDays } from '../../bot/contracts/plan-settings';
import { ANSWERS } from '../support/tab/answers';
import { refuse, type Answer, type Asked } from '../support/tab/fake-server';
import { aMe } from '../support/tab/samples';
import {
  AGREEMENTS,
  DELIVERIES,
  LEGAL_DATES,
  MY_SETTINGS,
  QUIET_DAYS,
  TEMPLATE,
} from '../support/tab/settings-samples';
import { answering, createTabTester, type OpenTab, type TabTester } from '../support/tab/tab-tester';

let tester: TabTester;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(path: string, ...others: readonly Answer[]): Promise<OpenTab> {
  return tester.open({ path: `/settings${path}`, answers: answering(ANSWERS, ...others) });
}

describe('the settings', () => {
  it.each`
    who                | may                                            | pages
    ${'staff'}         | ${{ administer: false, seeDeliveries: false }} | ${['Mijn instellingen', 'Stille dagen', 'Prestatieafspraken', 'Huisstijl', 'Netwerkpartners', 'Noodnummers']}
    ${'a manager'}     | ${{ administer: false, seeDeliveries: true }}  | ${['Mijn instellingen', 'Verzonden berichten', 'Stille dagen', 'Sjabloon jaarplan', 'Prestatieafspraken', 'Herkenning', 'Huisstijl', 'Netwerkpartners', 'Noodnummers']}
    ${'administrator'} | ${{ administer: true, seeDeliveries: true }}   | ${['Mijn instellingen', 'Verzonden berichten', 'Stille dagen', 'Sjabloon jaarplan', 'Prestatieafspraken', 'Herkenning', 'Huisstijl', 'Netwerkpartners', 'Noodnummers']}
  `('offer $who the pages that are theirs', async ({ may, pages }: { may: object; pages: readonly string[] }) => {
    const me = { to: 'GET /api/me', contract: z.unknown(), with: () => ({ ...aMe(), may }) };
    const { page } = await open('', me);
    const navigation = page.getByRole('navigation', { name: 'Beheer' });
    await navigation.waitFor();

    expect(await navigation.getByRole('link').allInnerTexts()).toEqual(pages);
  });

  it('send somebody to their own when a page is not for them', async () => {
    const me = { to: 'GET /api/me', contract: z.unknown(), with: () => aMe() };
    const { page } = await open('/deliveries', me);

    await page.getByRole('heading', { level: 1, name: 'Mijn instellingen' }).waitFor();
  });

  it('change working days with one press', async () => {
    let mine = MY_SETTINGS;
    const { page, server } = await open(
      '',
      ...changing(
        '/api/me/settings',
        MySettings,
        () => mine,
        ({ body }) => {
          mine = { ...mine, ...MySettings.pick({ workingDays: true }).parse(body) };
        },
      ),
    );

    await page.getByRole('button', { name: 'woensdag' }).click();
    await page.getByText('Bewaard.').last().waitFor();

    expect(server.asked.find(({ method }) => method === 'PUT')?.body).toEqual({ workingDays: [1, 2, 3, 4, 5] });
    expect(await page.getByRole('button', { name: 'woensdag' }).getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the messages sent', () => {
  it('tell of everybody how far theirs came, and why not, and whom the bot cannot reach', async () => {
    const { page, complaints } = await open('/deliveries');
    await page.getByRole('table', { name: 'Verzonden berichten' }).waitFor();

    const failed = await page.getByRole('row', { name: /Ruud Willems/ }).innerText();

    expect(failed).toContain('mislukt');
    expect(failed).toContain('Teams gaf vijf keer geen antwoord.');
    expect(await page.getByRole('main').innerText()).toContain("5 collega's waren aan de beurt");
    expect(await page.getByText('heeft de app nog niet toegevoegd').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('are those of another day, and there say that nothing was sent', async () => {
    const nothing = { ...DELIVERIES, day: '2026-11-30', rows: [], unreachable: [] };
    const deliveries = {
      to: 'GET /api/deliveries',
      contract: Deliveries,
      with: ({ query }: Asked) => (query['day'] === '2026-11-30' ? nothing : DELIVERIES),
    };
    const { page } = await open('/deliveries', deliveries);
    await page.getByRole('heading', { name: 'dinsdag 1 december 2026' }).waitFor();

    expect(await page.getByRole('button', { name: 'Een dag later' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Een dag eerder' }).click();

    await page.getByRole('heading', { name: 'Op deze dag ging er niets uit' }).waitFor();
  });

  it('come in pages', async () => {
    const deliveries = {
      to: 'GET /api/deliveries',
      contract: Deliveries,
      with: ({ query }: Asked) =>
        query['after'] === undefined
          ? { ...DELIVERIES, after: 'yvonne' }
          : {
              ...DELIVERIES,
              rows: [{ person: { id: 'zoe', name: 'Zoë Zwart' }, state: 'planned', lines: 1, attempts: 0 }],
            },
    };
    const { page } = await open('/deliveries', deliveries);

    await page.getByRole('button', { name: "Volgende collega's" }).click();
    await page.getByRole('row', { name: /Zoë Zwart/ }).waitFor();
    await page.getByRole('button', { name: 'Terug naar het begin' }).click();

    await page.getByRole('row', { name: /Sanne de Vries/ }).waitFor();
  });
});

describe('the quiet days', () => {
  it('are added to and taken from, with the version that was seen', async () => {
    let quiet = QUIET_DAYS;
    const answers = changing(
      '/api/settings/quiet-days/:year',
      QuietDays,
      () => quiet,
      ({ body }) => {
        const { days } = z.object({ days: z.array(z.object({ on: z.string(), name: z.string() })) }).parse(body);
        const own = days.map((day) => ({ ...day, kind: 'own' as const }));
        quiet = { ...quiet, version: 'next', days: [...quiet.days.filter(({ kind }) => kind !== 'own'), ...own] };
      },
    );
    const { page, server } = await open('/days', ...answers);

    await page.getByRole('button', { name: 'Toevoegen' }).click();
    await page.getByText('Schrijf wat voor dag het is.').waitFor();
    await page.getByRole('textbox', { name: 'Dag' }).fill('24-12-2026');
    await page.getByRole('textbox', { name: 'Naam' }).fill('Brugdag');
    await page.getByRole('button', { name: 'Toevoegen' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Brugdag donderdag 24 december 2026' }).waitFor();

    expect(server.asked.find(({ method }) => method === 'PUT')).toMatchObject({
      headers: { 'if-match': '"abc123"' },
      body: {
        days: [
          { on: '2026-05-15', name: 'Dag na Hemelvaart' },
          { on: '2026-12-24', name: 'Brugdag' },
        ],
      },
    });
    await page.getByRole('button', { name: 'Dag na Hemelvaart weghalen' }).click();
    await page.getByText('Dag na Hemelvaart').waitFor({ state: 'detached' });
  });

  it('keep what was typed when somebody else changed them', async () => {
    const stale = {
      to: 'PUT /api/settings/quiet-days/:year',
      contract: QuietDays,
      with: () => refuse(412, 'api.stale', 'Iemand was je voor.', { current: QUIET_DAYS }),
    };
    const { page } = await open('/days', stale);

    await page.getByRole('textbox', { name: 'Dag' }).fill('24-12-2026');
    await page.getByRole('textbox', { name: 'Naam' }).fill('Brugdag');
    await page.getByRole('button', { name: 'Toevoegen' }).click();
    await page.getByText('Een ander wijzigde deze dagen net.').waitFor();

    expect(await page.getByRole('textbox', { name: 'Naam' }).inputValue()).toBe('Brugdag');
  });
});

describe('the template', () => {
  it('takes a changed milestone into the draft, and is adopted', async () => {
    let template = TEMPLATE;
    const answers: readonly Answer[] = [
      ...changing(
        '/api/settings/plan-template',
        PlanTemplateResource,
        () => template,
        ({ body }) => {
          const text = PlanTemplateResource.pick({ milestones: true, sections: true }).parse(body);
          template = { ...template, ...text, version: template.version + 1 };
        },
      ),
      {
        to: 'POST /api/settings/plan-template/adoption',
        contract: PlanTemplateResource,
        with: () => {
          template = { ...template, state: 'adopted', inUse: 'own' };
          return template;
        },
      },
    ];
    const { page, server } = await open('/templates', ...answers);

    await page.getByRole('button', { name: 'Eerste voortgangsrapportage wijzigen' }).click();
    await page.getByRole('combobox', { name: 'Dag' }).selectOption('15');
    await page.getByRole('button', { name: 'In het concept zetten' }).click();
    await page.getByRole('cell', { name: '15 juni, planjaar' }).waitFor();
    await page.getByRole('button', { name: 'Vaststellen' }).click();
    await page.getByText('Nieuwe jaarplannen beginnen hiermee.').waitFor();

    expect(server.asked.find(({ method }) => method === 'POST')?.headers['if-match']).toBe('"3"');
  });

  it('keeps what a law asks for', async () => {
    const { page } = await open('/templates');
    await page.getByRole('button', { name: /^Bod verstuurd .* wijzigen$/ }).waitFor();

    expect(await page.getByRole('button', { name: /^Bod verstuurd .* weghalen$/ }).count()).toBe(0);
  });

  it('goes back to the built-in one only after asking', async () => {
    const answers = [
      {
        to: 'DELETE /api/settings/plan-template',
        contract: PlanTemplateResource,
        with: () => ({ ...TEMPLATE, state: 'built-in', version: 0 }),
      },
    ];
    const { page, server } = await open('/templates', ...answers);

    await page.getByRole('button', { name: 'Terug naar het ingebouwde' }).click();
    await page.getByRole('alertdialog').waitFor();
    expect(server.asked.filter(({ method }) => method === 'DELETE')).toHaveLength(0);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Terug naar het ingebouwde' }).click();
    await page.getByText('Het ingebouwde sjabloon geldt weer.').last().waitFor();

    expect(server.asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  it('shows the days that a law sets, and takes their confirmation', async () => {
    const confirmed = {
      to: 'POST /api/settings/legal-dates/:year/agreements/confirmation',
      contract: LegalDates,
      with: () => LEGAL_DATES,
    };
    const { page, server } = await open('/templates', confirmed);

    await page.getByText('nog te bevestigen').waitFor();
    await page.getByRole('button', { name: 'Bevestigen: Prestatieafspraken en dPi vastgesteld' }).click();
    await page.getByText('Bevestigd voor dit planjaar.').last().waitFor();

    expect(server.asked.some(({ method, path }) => method === 'POST' && path.includes('/2027/'))).toBe(true);
  });
});

describe('the performance agreements', () => {
  it('are written, and a mistake stands with its field', async () => {
    const refused = {
      to: 'PUT /api/agreements/:year/:id',
      contract: AgreementResource,
      with: ({ body }: Asked) =>
        refuse(400, 'api.request-invalid', 'Er klopt iets niet in de gegevens.', {
          faults: [{ path: 'body.party', message: `Kort: ${JSON.stringify(body).length} tekens` }],
        }),
    };
    const { page, server } = await open('/agreements', refused);

    await page.getByRole('button', { name: 'Afspraak toevoegen' }).click();
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Schrijf met wie dit is afgesproken.').waitFor();
    expect(server.asked.filter(({ method }) => method === 'PUT')).toHaveLength(0);
    await page.getByRole('textbox', { name: 'Met wie' }).fill('Gemeente');
    await page.getByRole('textbox', { name: 'Wat is afgesproken' }).fill('Schone portieken');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText(/Kort: \d+ tekens/).waitFor();

    expect(server.asked.find(({ method }) => method === 'PUT')).toMatchObject({
      headers: { 'if-none-match': '*' },
      body: { party: 'Gemeente', text: 'Schone portieken', contribution: '' },
    });
  });

  it('keep what each of two people changed when they write one at once', async () => {
    const [first = AgreementResource.parse(undefined)] = AGREEMENTS;
    const theirs = { ...first, contribution: 'Zes containertuinen.', version: 2 };
    const answer = {
      to: 'PUT /api/agreements/:year/:id',
      contract: AgreementResource,
      with: ({ headers }: Asked) =>
        headers['if-match'] === '"2"'
          ? { ...theirs, version: 3 }
          : refuse(412, 'api.stale', 'Iemand was je voor.', { current: theirs }),
    };
    const { page, server } = await open('/agreements', answer);

    await page.getByRole('button', { name: /^Afspraak met Gemeente .* wijzigen$/ }).click();
    await page.getByRole('textbox', { name: 'Wat is afgesproken' }).fill('Een derde minder meldingen.');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Iemand was je voor').waitFor();
    await page.getByText('Zes containertuinen. (van de ander)').waitFor();
    expect(await page.getByRole('radiogroup').count()).toBe(0);
    await page.getByRole('button', { name: 'Allebei bewaren' }).click();
    await page.getByText('Bewaard.').last().waitFor();

    expect(server.asked.filter(({ method }) => method === 'PUT').at(-1)?.body).toEqual({
      party: first.party,
      text: 'Een derde minder meldingen.',
      contribution: 'Zes containertuinen.',
    });
  });

  it('that are removed come back with one press', async () => {
    const removed = { to: 'DELETE /api/agreements/:year/:id', contract: z.object({}), with: () => ({}) };
    const back = { to: 'PUT /api/agreements/:year/:id', contract: AgreementResource, with: () => AGREEMENTS[0] };
    const { page, server } = await open('/agreements', removed, back);

    await page.getByRole('button', { name: /^Afspraak met Gemeente .* weghalen$/ }).click();
    const putBack = page.waitForResponse((response) => response.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await putBack;

    expect(server.asked.filter(({ method }) => method === 'PUT').at(-1)?.headers['if-none-match']).toBe('*');
  });
});

/** An address that is read and written. */
function changing<T>(
  path: string,
  contract: z.ZodType<T>,
  read: () => T,
  write: (asked: Asked) => void,
): readonly Answer[] {
  return [
    { to: `GET ${path}`, contract, with: read },
    {
      to: `PUT ${path}`,
      contract,
      with: (asked) => {
        write(asked);
        return read();
      },
    },
  ];
}
