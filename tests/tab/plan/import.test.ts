import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';
import { pickPerson } from './pick-person';
import { aWorld, planAnswers, type PlanWorld } from './plan-answers';

let tester: TabTester;
let world: PlanWorld;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
beforeEach(() => {
  world = aWorld();
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(path = '/plans/vechtoever/2027/import'): Promise<OpenTab> {
  return tester.open({ path, answers: planAnswers(world), width: 1366 });
}

async function chooseFile({ page }: OpenTab, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Kies een bestand' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from('a file') });
}

function row({ page }: OpenTab, title: string) {
  return page.getByRole('list', { name: 'Regels van het bestand' }).getByRole('listitem').filter({ hasText: title });
}

describe('bringing a plan in from a file', () => {
  it('shows what was understood, lets two rows be corrected, saves, and takes it back', async () => {
    const tab = await open();
    const { page, server } = tab;

    await chooseFile(tab, 'Jaarplan 2027 Vechtoever.xlsx');
    await page.getByRole('heading', { name: 'Jaarplan 2027 Vechtoever.xlsx' }).waitFor();
    expect(page.url()).toContain('/import/import-1');
    await row(tab, 'Gevel schilderen').getByRole('button', { name: 'Regel verbeteren: Gevel schilderen' }).click();
    await page.getByRole('textbox', { name: 'Klaar op' }).fill('30-6-2027');
    await page.getByRole('button', { name: 'Regel bijwerken' }).click();
    await row(tab, 'Gevel schilderen').getByText('nieuw').waitFor();
    await row(tab, 'Buurtwandeling')
      .getByRole('button', { name: 'Regel verbeteren: Buurtwandeling met bewoners' })
      .click();
    await pickPerson(page, 'Eigenaar', 'jok', 'Joke Bakker');
    await page.getByRole('button', { name: 'Regel bijwerken' }).click();
    await row(tab, 'Buurtwandeling').getByText('Joke Bakker').waitFor();
    await page.getByRole('button', { name: 'Bewaren: 3 nieuw, 1 gewijzigd' }).click();
    await page.getByText('3 nieuw, 1 gewijzigd. Terugdraaien kan een dag lang.').waitFor();

    expect(
      server.asked
        .filter(({ method }) => method === 'PUT')
        .map(({ path, body, headers }) => [path.at(-1), body, headers['if-match']]),
    ).toEqual([
      ['4', { dueOn: '2027-06-30' }, '"1"'],
      ['5', { ownerId: 'joke' }, '"2"'],
    ]);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByText('4 teruggezet').waitFor();
  });

  it('leaves a row out, and takes it in again', async () => {
    const tab = await open('/plans/vechtoever/2027/import/import-1');
    const soup = row(tab, 'Soeptafel in de hal');

    await soup.getByRole('button', { name: 'Regel weglaten: Soeptafel in de hal' }).click();
    await soup.getByText('blijft weg').waitFor();
    await soup.getByRole('button', { name: 'Regel toch meenemen: Soeptafel in de hal' }).click();

    await soup.getByText('nieuw').waitFor();
  });

  it('tells in words why a file cannot be read, and asks for another', async () => {
    const tab = await open();

    await chooseFile(tab, 'foto.png');

    expect(await tab.page.getByRole('alert').innerText()).toContain('In dit bestand vind ik geen tabel');
    await tab.page.getByRole('button', { name: 'Kies een bestand' }).waitFor();
  });

  it('comes back to the preview at its own address; a file that is gone is asked for again', async () => {
    const tab = await open('/plans/vechtoever/2027/import/import-1');
    await row(tab, 'Gevel schilderen').getByRole('img', { name: 'Hier klopt iets niet' }).waitFor();

    const other = await open('/plans/vechtoever/2027/import/another');

    await other.page.getByText('Dit bestand is er niet meer. Kies het opnieuw.').waitFor();
  });
});

describe('a file that is dropped', () => {
  it('is read like one that is chosen', async () => {
    const { page } = await open();
    const files = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File(['a file'], 'Jaarplan.xlsx')); return data; })()`,
    );

    await page.getByText('Sleep hier je jaarplan naartoe').dispatchEvent('drop', { dataTransfer: files });

    await page.getByRole('list', { name: 'Regels van het bestand' }).waitFor();
  });
});
