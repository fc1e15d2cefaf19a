import { HelpNumberList, WriteHelpNumbers } from '../../bot/contracts/help-numbers';
import { ANSWERS } from '../support/tab/answers';
import { violations } from '../support/tab/axe';
import { refuse, type Answer, type Asked } from '../support/tab/fake-server';
import { HELP_NUMBERS } from '../support/tab/help-number-samples';
import { TODAY } from '../support/tab/samples';
import { answering, createTabTester, type OpenTab, type TabTester } from '../support/tab/tab-tester';

const PATH = '/api/help-numbers';
const [OFFICER, MEDIATION, DESK] = HELP_NUMBERS.local;

let tester: TabTester;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(...answers: readonly Answer[]): Promise<OpenTab> {
  return tester.open({ path: '/settings/help-numbers', answers: answering(ANSWERS, ...answers) });
}

/** A server that keeps what is written; another wrote `theirs` just before the first write. */
function keeping(theirs?: Partial<HelpNumberList>): readonly Answer[] {
  let list = HELP_NUMBERS;
  let pending = theirs;
  return [
    { to: `GET ${PATH}`, contract: HelpNumberList, with: () => list },
    {
      to: `PUT ${PATH}`,
      contract: HelpNumberList,
      with: ({ body, headers }: Asked) => {
        if (pending !== undefined) {
          list = { ...list, ...pending, version: list.version + 1 };
          pending = undefined;
        }
        if (headers['if-match'] !== `"${list.version}"`) {
          return refuse(412, 'api.stale', 'Iemand was je voor.', { current: list });
        }
        const { local, checkedToday } = WriteHelpNumbers.parse(body);
        list = {
          ...list,
          version: list.version + 1,
          local: local.map((one) => ({ ...one, needsCheck: false })),
          national: list.national.map((one) =>
            checkedToday.includes(one.id)
              ? { ...one, checkedOn: TODAY, checkedByName: 'Bea Jansma', needsCheck: false }
              : one,
          ),
        };
        return list;
      },
    },
  ];
}

function written({
  server,
}: OpenTab): readonly { readonly local: readonly object[]; readonly checkedToday: readonly string[] }[] {
  return server.asked.filter(({ method }) => method === 'PUT').map(({ body }) => WriteHelpNumbers.parse(body));
}

describe('the help numbers', () => {
  it('are called with one press, and say for what and since when', async () => {
    const { page, complaints } = await open();

    const call = page.getByRole('link', { name: '0800-2000' });
    await call.waitFor();
    const row = page.getByRole('listitem').filter({ has: call });

    expect(await call.getAttribute('href')).toBe('tel:08002000');
    expect(await row.innerText()).toMatch(
      /Veilig Thuis[^]*Bij: Huiselijk geweld[^]*Nagekeken op zondag 1 november 2026/,
    );
    expect(complaints).toEqual([]);
  });

  it.each`
    who                    | namedWith
    ${'Alarmnummer'}       | ${'Bij gevaar'}
    ${'Wijkagent'}         | ${'Bij: Vandalisme en graffiti, Drugs en criminaliteit'}
    ${'Meldpunt gemeente'} | ${'Bij elke melding'}
  `('say with which issues they are named: $who, $namedWith', async ({ who, namedWith }) => {
    const { page } = await open();
    const row = page.getByRole('listitem').filter({ hasText: String(who) });
    await row.waitFor();

    expect((await row.innerText()).split('\n')).toContain(namedWith);
  });

  it('that nobody looked at for more than a year stand out, and are counted', async () => {
    const { page } = await open();
    const row = page.getByRole('listitem').filter({ hasText: 'Buurtbemiddeling' });
    await row.waitFor();

    expect(await row.innerText()).toContain('moet nagekeken worden');
    expect(await page.getByText('moet nagekeken worden').count()).toBe(1);
    expect(await page.getByText('1 nummer is langer dan een jaar niet nagekeken.').count()).toBe(1);
  });

  it('are only read by who may not write them', async () => {
    const { page } = await open({
      to: `GET ${PATH}`,
      contract: HelpNumberList,
      with: () => ({ ...HELP_NUMBERS, local: [], may: { write: false } }),
    });
    await page.getByText('Vraag een beheerder om de wijkagent').waitFor();

    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  });

  it('are looked at with one press, each by itself', async () => {
    const tab = await open(...keeping());
    const { page } = tab;

    await page.getByRole('button', { name: 'Vandaag nagekeken: Veilig Thuis' }).click();
    await page.getByText('Nagekeken op dinsdag 1 december 2026 door Bea Jansma').waitFor();
    await page.getByRole('button', { name: 'Vandaag nagekeken: Buurtbemiddeling' }).click();
    await page.getByText('moet nagekeken worden').waitFor({ state: 'detached' });

    expect(written(tab)).toMatchObject([
      {
        checkedToday: ['domestic-violence'],
        local: [{ checkedOn: OFFICER?.checkedOn }, { checkedOn: MEDIATION?.checkedOn }, { id: DESK?.id }],
      },
      { checkedToday: [], local: [{ checkedOn: OFFICER?.checkedOn }, { checkedOn: TODAY }, {}] },
    ]);
    expect(await page.getByRole('button', { name: 'Vandaag nagekeken: Veilig Thuis' }).count()).toBe(0);
  });

  it('are added with for which issues they are', async () => {
    const tab = await open(...keeping());
    const { page } = tab;

    await page.getByRole('button', { name: 'Nummer toevoegen' }).click();
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Schrijf wie je aan de lijn krijgt.').waitFor();
    await page.getByRole('textbox', { name: 'Wie' }).fill(' Wijkteam (verzonnen) ');
    await page.getByRole('textbox', { name: 'Telefoonnummer' }).fill('bel maar');
    await page.getByText('Schrijf een nummer van minstens drie cijfers').waitFor();
    await page.getByRole('textbox', { name: 'Telefoonnummer' }).fill('000-555 01 09');
    await page.getByRole('combobox', { name: 'Bij welke meldingen' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Eenzaamheid' }).click();
    await page.keyboard.press('Escape');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('link', { name: '000-555 01 09' }).waitFor();

    expect(written(tab).at(-1)?.local.at(-1)).toEqual({
      id: expect.any(String),
      label: 'Wijkteam (verzonnen)',
      number: '000-555 01 09',
      themes: ['loneliness'],
      checkedOn: TODAY,
    });
  });

  it('that are removed come back with one press', async () => {
    const tab = await open(...keeping());
    const { page } = tab;

    await page.getByRole('button', { name: 'Buurtbemiddeling (verzonnen) weghalen' }).click();
    await page.getByRole('link', { name: '000-555 01 03' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('link', { name: '000-555 01 03' }).waitFor();

    expect(written(tab).map(({ local }) => local.length)).toEqual([2, 3]);
  });
});

describe('two who write numbers at once', () => {
  it('both get their way when they write different ones', async () => {
    const [officer] = HELP_NUMBERS.local;
    const tab = await open(...keeping({ local: officer === undefined ? [] : [officer] }));
    const { page } = tab;

    await page.getByRole('button', { name: 'Wijkagent Vechtwijk (verzonnen) wijzigen' }).click();
    await page.getByRole('textbox', { name: 'Telefoonnummer' }).fill('000-555 99 99');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Een ander wijzigde de nummers net.').waitFor();
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('link', { name: '000-555 99 99' }).waitFor();

    expect(written(tab).at(-1)?.local).toMatchObject([{ id: officer?.id, number: '000-555 99 99' }]);
  });

  it('choose when they write the same one, and nothing gets lost', async () => {
    const theirs = HELP_NUMBERS.local.map((one) => ({ ...one, label: `${one.label} noord` }));
    const tab = await open(...keeping({ local: theirs }));
    const { page } = tab;

    await page.getByRole('button', { name: 'Wijkagent Vechtwijk (verzonnen) wijzigen' }).click();
    await page.getByRole('textbox', { name: 'Telefoonnummer' }).fill('000-555 99 99');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByRole('button', { name: 'Allebei bewaren' }).click();
    await page.getByRole('link', { name: '000-555 99 99' }).waitFor();

    expect(written(tab).at(-1)?.local).toMatchObject([
      { label: 'Wijkagent Vechtwijk (verzonnen) noord', number: '000-555 99 99' },
      { label: 'Buurtbemiddeling (verzonnen) noord' },
      { label: 'Meldpunt gemeente (verzonnen) noord' },
    ]);
  });
});
