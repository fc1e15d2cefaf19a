import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';
import { violations } from '../../support/tab/axe';
import { pickPerson } from './pick-person';
import { aWorld, planAnswers, type PlanWorld } from './plan-answers';
import { aPlan, APPROVALS } from './sample-plan';

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

function open(path: string, theme: 'light' | 'dark' | 'contrast' = 'light', width = 1366): Promise<OpenTab> {
  return tester.open({ path: `/plans/vechtoever/2027${path}`, answers: planAnswers(world), theme, width });
}

describe('a plan that nobody made yet', () => {
  it('is made with one button', async () => {
    world = aWorld({ plan: undefined });
    const { page, server } = await open('');

    await page.getByText('Er is nog geen jaarplan 2027').waitFor();
    await page.getByRole('button', { name: 'Maak jaarplan 2027' }).click();
    await page.getByRole('tab', { name: 'Tijdpad' }).waitFor();

    expect(server.asked.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
      '/api/plans/vechtoever/2027',
    ]);
  });

  it('takes along what was not finished the year before', async () => {
    world = aWorld({ plan: undefined });
    const { page, server } = await open('');

    await page.getByRole('button', { name: 'Neem mee uit 2026' }).click();
    await page.getByRole('checkbox', { name: 'Schone achterpaden (niet afgekomen)' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Groene binnentuin' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Neem 2 mee' }).click();
    await page.getByText('Meegenomen: 1 doel, 1 actie, 0 onderdelen.').first().waitFor();

    expect(server.asked.find(({ method, path }) => method === 'POST' && path.endsWith('/copy'))?.body).toEqual({
      from: 2026,
      goalIds: ['old-1'],
      itemIds: ['old-a'],
      sectionKeys: [],
    });
  });
});

describe('the way from draft to adopted', () => {
  it('tells what is missing first, and leads to where it is mended', async () => {
    const { page } = await open('/alignment');

    expect(await page.getByRole('button', { name: 'Ter afstemming aanbieden' }).isDisabled()).toBe(true);
    await page.getByRole('link', { name: 'Het doel “Bewoners kennen elkaar” heeft nog geen streefwaarde.' }).click();

    await page.getByRole('article', { name: 'Bewoners kennen elkaar' }).waitFor();
    expect(page.url()).toContain('/goals/together');
  });

  it('offers the plan to whom is chosen, by a day', async () => {
    world = aWorld({ plan: aPlan({ next: { state: 'aligning', gaps: [] } }) });
    const { page, server } = await open('/alignment');

    await page.getByRole('button', { name: 'Ter afstemming aanbieden' }).click();
    await pickPerson(page, 'Wie moet het ermee eens zijn?', 'jok', 'Joke Bakker');
    await page.getByRole('textbox', { name: 'Antwoord graag vóór of op' }).fill('11-12-2026');
    await page.getByRole('button', { name: 'Aanbieden', exact: true }).click();
    await page.getByText('Het jaarplan is nu: in afstemming.').first().waitFor();

    expect(server.asked.find(({ path }) => path.endsWith('/steps'))).toMatchObject({
      body: { to: 'aligning', approvers: ['joke'], dueOn: '2026-12-11' },
      headers: { 'if-match': '"4"' },
    });
    expect(
      await page.getByRole('list', { name: 'Stand van het jaarplan' }).locator('[aria-current="step"]').innerText(),
    ).toContain('in afstemming');
  });

  it('shows who answered what, and adopts after it was told what follows', async () => {
    world = aWorld({
      plan: aPlan({
        state: 'aligning',
        approvals: APPROVALS,
        next: { state: 'adopted', gaps: [] },
        may: { write: true, writeAgreements: false, step: ['draft', 'adopted'] },
      }),
    });
    const { page } = await open('/alignment');

    expect(await page.getByRole('list', { name: 'Akkoord' }).innerText()).toMatch(
      /Ingrid van Dam[^]*wacht op antwoord[^]*Joke Bakker[^]*niet akkoord/,
    );
    await page.getByRole('button', { name: 'Vaststellen' }).click();
    await page.getByText('Het plan ligt daarmee vast.').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Vaststellen' }).click();

    await page.getByText('Het jaarplan is nu: vastgesteld.').first().waitFor();
  });

  it('is offered again to who was asked before, and warns only of who did not answer and has no app', async () => {
    world = aWorld({
      plan: aPlan({
        state: 'aligning',
        approvals: APPROVALS,
        approveBy: '2026-12-11',
        notInstalled: [
          { id: 'ingrid', name: 'Ingrid van Dam' },
          { id: 'mo', name: 'Mo Yildiz' },
          { id: 'fatima', name: 'Fatima Aydin' },
        ],
        next: {
          state: 'adopted',
          gaps: [{ code: 'goal-without-actions', level: 'advice', text: 'Bij een doel horen nog geen acties.' }],
        },
        may: { write: true, writeAgreements: false, step: ['draft', 'aligning'] },
      }),
    });
    const { page } = await open('/alignment');

    await page.getByText('Niets houdt de stap tegen.').waitFor();
    expect(await page.getByText('Er ontbreekt niets meer.').count()).toBe(0);
    expect(await page.getByText('Prettig Wonen nog niet in Teams').allInnerTexts()).toEqual([
      'Ingrid van Dam heeft Prettig Wonen nog niet in Teams staan en krijgt daar dus geen berichten.',
    ]);
    await page.getByRole('button', { name: 'Opnieuw aanbieden' }).click();
    const people = page.getByRole('dialog', { name: 'Opnieuw aanbieden' }).getByRole('list');

    expect(await people.getByRole('listitem').allInnerTexts()).toEqual(['Ingrid van Dam', 'Mo Yildiz', 'Joke Bakker']);
  });

  it('leads who is asked to agree to the question, and tells who may not ask for input who does', async () => {
    const [waiting] = APPROVALS;
    if (waiting === undefined) throw new Error('Somebody is asked');
    world = aWorld({
      plan: aPlan({
        state: 'aligning',
        approvals: [{ ...waiting, itemId: 'talks', person: { id: 'sanne', name: 'Sanne de Vries' } }],
        next: { state: 'adopted', gaps: [] },
        may: { write: false, writeAgreements: false, step: [] },
      }),
    });
    const { page } = await open('/alignment');

    await page.getByText('De teamleider vraagt collega’s').waitFor();
    expect(await page.getByText('De volgende stap zet de teamleider of de manager.').count()).toBe(0);
    await page.getByRole('link', { name: 'Geef je antwoord' }).click();

    await page.getByRole('dialog', { name: 'Taak' }).getByText('Portiekgesprekken Vechtstraat').first().waitFor();
    expect(page.url()).toContain('/items/vechtoever/2027/talks');
  });

  it('finds a colleague by letters that come without a key', async () => {
    const { page } = await open('/alignment');

    await page.getByRole('button', { name: 'Vraag om inbreng' }).click();
    await page.getByRole('combobox', { name: 'Aan welke collega’s?' }).fill('mo');

    await page.getByRole('listbox').getByRole('option', { name: 'Mo Yildiz' }).waitFor();
  });

  it('asks colleagues and partners for their input', async () => {
    const { page, server } = await open('/alignment');

    await page.getByRole('button', { name: 'Vraag om inbreng' }).click();
    await pickPerson(page, 'Aan welke collega’s?', 'mo', 'Mo Yildiz');
    await page.getByRole('textbox', { name: 'Partners en huurdersorganisatie' }).fill('Wijkagent, De Brug');
    await page.getByRole('textbox', { name: 'Antwoord graag vóór of op' }).fill('18-12-2026');
    await page.getByRole('button', { name: 'Vraag versturen' }).click();
    await page.getByText('Aan 2 personen gevraagd.').first().waitFor();

    expect(server.asked.find(({ path }) => path.endsWith('/contribution-requests'))?.body).toMatchObject({
      question: 'Wat moet er volgens jou in het jaarplan?',
      dueOn: '2026-12-18',
      asked: [
        { personId: 'mo' },
        { personId: 'sanne', onBehalfOf: 'Wijkagent' },
        { personId: 'sanne', onBehalfOf: 'De Brug' },
      ],
    });
  });
});

describe('axe has nothing to say', () => {
  it.each`
    path                     | theme         | width   | shown
    ${''}                    | ${'light'}    | ${1366} | ${'Containertuinen aanleggen'}
    ${''}                    | ${'contrast'} | ${360}  | ${'Containertuinen aanleggen'}
    ${'/goals/clean'}        | ${'dark'}     | ${1366} | ${'Gemeente Rivierstad'}
    ${'/sections/partners'}  | ${'light'}    | ${1366} | ${'Meer aandacht voor de fietsenstalling.'}
    ${'/import/import-1'}    | ${'dark'}     | ${360}  | ${'Soeptafel in de hal'}
    ${'/places/vechtstraat'} | ${'contrast'} | ${1366} | ${'Er ligt veel grofvuil bij de containers.'}
    ${'/alignment'}          | ${'light'}    | ${360}  | ${'Wat moet er volgens jou in het jaarplan?'}
    ${'/reports'}            | ${'dark'}     | ${1366} | ${'We liggen op schema.'}
  `(
    'of $path in $theme, $width wide',
    async ({
      path,
      theme,
      width,
      shown,
    }: {
      path: string;
      theme: 'light' | 'dark' | 'contrast';
      width: number;
      shown: string;
    }) => {
      const { page, complaints } = await open(path, theme, width);
      await page.getByText(shown).first().waitFor();

      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it.each`
    path            | button                | title
    ${''}           | ${'Actie toevoegen'}  | ${'Nieuwe actie'}
    ${'/goals'}     | ${'Doel toevoegen'}   | ${'Nieuw doel'}
    ${'/alignment'} | ${'Vraag om inbreng'} | ${'Vraag om inbreng'}
  `('of the form “$title”', async ({ path, button, title }: { path: string; button: string; title: string }) => {
    const { page } = await open(path);

    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog', { name: title }).waitFor();

    expect(await violations(page)).toEqual([]);
  });
});
