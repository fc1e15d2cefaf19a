import { PlanResource } from '../../../bot/contracts/plan-resources';
import { violations } from '../../support/tab/axe';
import type { Answer } from '../../support/tab/fake-server';
import { commandsOf, PICTURE, press } from '../../support/tab/issue-screen';
import { aFinishedRun, aRun, aRunToCheck, MAY_READ } from '../../support/tab/run-samples';
import { aRunWorld, openRuns, type RunWorld } from '../../support/tab/run-world';
import { createTabTester, type OpenTab, type TabTester } from '../../support/tab/tab-tester';
import { aGoal, aPlan } from '../plan/sample-plan';

let tester: TabTester;
let world: RunWorld;

const PLAN: Answer = {
  to: 'GET /api/plans/:teamId/:year',
  contract: PlanResource,
  with: () =>
    aPlan({
      year: 2026,
      goals: [aGoal('clean', 'Schone portieken', { year: 2026 }), aGoal('old', 'Vervallen', { status: 'dropped' })],
    }),
};

beforeAll(async () => {
  tester = await createTabTester();
}, 120_000);
beforeEach(() => {
  world = aRunWorld();
});
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(width?: number): Promise<OpenTab> {
  return openRuns(tester, world, '/interventions/run-1', { more: [PLAN], ...(width === undefined ? {} : { width }) });
}

function box({ page }: OpenTab, heading: string) {
  return page
    .locator('section section')
    .filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) });
}

/** The lines that come up when something was done. */
async function isTold({ page }: OpenTab, text: string): Promise<void> {
  await page.locator('.fui-Toast', { hasText: text }).first().waitFor();
}

async function undo({ page }: OpenTab): Promise<void> {
  await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
}

describe('an intervention that is carried out', () => {
  it.each([1280, 360])('tells how far it is, where, whose, and what was done (%i px)', async (width) => {
    const tab = await open(width);
    const { page } = tab;
    await page.getByRole('heading', { level: 1, name: 'Containertuintjes' }).waitFor();
    await page.getByRole('button', { name: 'Gereed melden: Vraag bewoners om mee te doen' }).waitFor();

    expect(await page.getByRole('region', { name: 'Voortgang' }).innerText()).toContain(
      '1 van 3 stappen gereed. Nu: Vraag bewoners om mee te doen, op vr 27 nov (4 dagen te laat).',
    );
    expect(await box(tab, 'Stappen').getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(
        /1\. Kijk vijf dagen[^]*gereed[^]*klaar op di 10 nov · Sanne de Vries · huismeester[^]*Elf zakken geteld/,
      ),
      expect.stringMatching(/2\. Vraag bewoners[^]*4 dagen te laat[^]*Tel de zakken/),
      expect.stringMatching(/3\. Plant de tuintjes[^]*over 7 dagen[^]*bewoners/),
    ]);
    expect(await box(tab, 'Wie en waar').innerText()).toMatch(
      /Vechtstraat[^]*Sanne de Vries[^]*Team Vechtoever[^]*3 november 2026/,
    );
    expect(await box(tab, 'Wat er gebeurde').innerText()).toMatch(
      /Stap gereed: Kijk vijf dagen[^]*Mo Yildiz startte de interventie/,
    );
    expect(await box(tab, 'Wat leverde het op?').innerText()).toContain('dinsdag 19 januari 2027');
    expect(tab.complaints).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it('leads to its materials, with the run in the address', async () => {
    const tab = await open();

    const link = box(tab, 'Materialen').getByRole('link', { name: 'Stickervel' });

    expect(await link.getAttribute('href')).toContain('/toolkit/container-gardens/materials/sticker-sheet?runId=run-1');
  });

  it('opens a step beside it, and reports it as done', async () => {
    const tab = await open();
    const { page } = tab;

    await page.getByRole('link', { name: 'Plant de tuintjes' }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'Plant de tuintjes' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Gereed melden: Vraag bewoners om mee te doen' }).click();

    await page.getByRole('textbox', { name: 'Wat is er gedaan?' }).waitFor();
  });

  it('is only read by who may do nothing with it', async () => {
    world.runs = [aRun({ may: MAY_READ })];
    const { page } = await open();
    await page.getByText('Je kunt dit bekijken.').waitFor();

    for (const name of ['Stoppen', 'Doel kiezen', 'Foto van voor', 'Dit heb ik laten weten']) {
      expect(await page.getByRole('button', { name }).count()).toBe(0);
    }
  });

  it('is stopped with why, and goes on again', async () => {
    const tab = await open();
    const { page } = tab;

    await press(tab, 'Stoppen');
    await page.getByRole('dialog').getByRole('button', { name: 'Stoppen' }).click();
    await page.getByText('Schrijf kort waarom je stopt.').waitFor();
    await page.getByRole('textbox', { name: 'Waarom?' }).fill('De gemeente plaatst nieuwe containers');
    await page.getByRole('dialog').getByRole('button', { name: 'Stoppen' }).click();
    await page.getByText('Gestopt: De gemeente plaatst nieuwe containers').waitFor();
    await press(tab, 'Verder gaan');
    await page.getByText('Gestopt: De gemeente').waitFor({ state: 'detached' });

    expect(commandsOf(tab)).toEqual([
      { what: 'stop', why: 'De gemeente plaatst nieuwe containers' },
      { what: 'resume' },
    ]);
  });

  it('that somebody else changed while it was being stopped keeps what was typed', async () => {
    const tab = await open();
    const { page } = tab;

    await press(tab, 'Stoppen');
    await page.getByRole('textbox', { name: 'Waarom?' }).fill('Geen geld');
    world.runs = [aRun({ version: 4 })];
    await page.getByRole('dialog').getByRole('button', { name: 'Stoppen' }).click();
    await page.getByText('Een ander wijzigde dit net.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Stoppen' }).click();
    await page.getByText('Gestopt: Geen geld').waitFor();
  });
});

describe('its goal', () => {
  it('is chosen of the plan of its year, and put back with one press', async () => {
    const tab = await open();
    const { page } = tab;

    await press(tab, 'Doel kiezen');
    await page.getByRole('radio', { name: 'Schone portieken (2026)' }).click();
    expect(await page.getByRole('dialog').getByRole('radio').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await press(tab, 'Bewaren');
    await box(tab, 'Doel uit het jaarplan').getByRole('link', { name: 'Schone portieken' }).waitFor();
    await undo(tab);
    await page.getByText('Nog geen doel.').waitFor();

    expect(commandsOf(tab)).toEqual([
      { what: 'set-goal', goal: { year: 2026, goalId: 'clean' } },
      { what: 'set-goal', goal: null },
    ]);
  });
});

describe('the look at its effect', () => {
  it('is a word, a sentence and grades, and is taken back with one press', async () => {
    world.runs = [aRunToCheck()];
    const tab = await open();
    const { page } = tab;

    await press(tab, 'Effect invullen');
    await page.getByRole('radio', { name: 'beter' }).click();
    await page.getByRole('textbox', { name: 'Waar zie je dat aan?' }).fill('Nog twee zakken');
    await page.getByRole('textbox', { name: 'Rapportcijfer ervoor' }).fill('5,5');
    await page.getByRole('textbox', { name: 'Rapportcijfer nu' }).fill('7');
    expect(await violations(page)).toEqual([]);
    await press(tab, 'Bewaren');
    await page.getByText('Rapportcijfer van 5,5 naar 7').waitFor();
    await undo(tab);
    await page.getByRole('button', { name: 'Effect invullen' }).waitFor();

    expect(commandsOf(tab)).toEqual([
      {
        what: 'record-effect',
        effect: { result: 'better', sentence: 'Nog twee zakken', gradeBefore: 5.5, gradeAfter: 7 },
      },
      { what: 'undo-effect' },
    ]);
  });

  it('tells at each field what is missing or no grade', async () => {
    world.runs = [aRunToCheck()];
    const tab = await open();
    const { page } = tab;

    await press(tab, 'Effect invullen');
    await page.getByRole('textbox', { name: 'Rapportcijfer nu' }).fill('11');
    await press(tab, 'Bewaren');

    await page.getByText('Kies hoe het nu is.').waitFor();
    await page.getByText('Schrijf in één zin waar je het aan ziet.').waitFor();
    await page.getByText('Een cijfer van 1 tot 10').waitFor();
    expect(commandsOf(tab)).toEqual([]);
  });

  it('that did not help leads back to the report', async () => {
    world.runs = [aRunToCheck({ issueId: 'waste-1' })];
    const tab = await open();
    const { page } = tab;

    await press(tab, 'Effect invullen');
    await page.getByRole('radio', { name: 'slechter' }).click();
    await page.getByRole('textbox', { name: 'Waar zie je dat aan?' }).fill('Meer zakken');
    await press(tab, 'Bewaren');

    const link = page.getByRole('link', { name: 'Open de melding opnieuw' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toContain('/issues/vechtoever/waste-1');
  });

  it('that two people told stands side by side', async () => {
    world.runs = [aRunToCheck()];
    const tab = await open();
    const { page } = tab;

    await press(tab, 'Effect invullen');
    await page.getByRole('radio', { name: 'beter' }).click();
    await page.getByRole('textbox', { name: 'Waar zie je dat aan?' }).fill('Nog twee zakken');
    world.runs = [
      aFinishedRun({
        effect: { result: 'same', sentence: 'Nog steeds elf', at: '2026-12-01T07:59:00.000Z', by: 'mo' },
        version: 4,
      }),
    ];
    await press(tab, 'Bewaren');
    await page.getByText('Iemand was je voor').waitFor();
    await page.getByRole('radiogroup', { name: 'Waar zie je dat aan?' }).getByText('Nog steeds elf').click();
    await press(tab, 'Deze keuze bewaren');
    await isTold(tab, 'Bewaard. Collega’s leren hiervan.');

    expect(commandsOf(tab).at(-1)).toEqual({
      what: 'record-effect',
      effect: { result: 'better', sentence: 'Nog steeds elf' },
    });
  });
});

describe('its photos', () => {
  const FILES = `(() => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array([1, 2, 3])], 'foto.jpg', { type: 'image/jpeg' }));
    return files;
  })()`;

  function moments({ server }: OpenTab): readonly (string | undefined)[] {
    return server.asked.filter(({ path }) => path.endsWith('/photos')).map(({ query }) => query['moment']);
  }

  it.each(['Voor', 'Na'])('are chosen for %s, seen in full, and removed for good', async (name) => {
    const tab = await open();
    const { page } = tab;
    const button = `Foto van ${name.toLowerCase()}`;
    await page.getByRole('button', { name: button }).waitFor();

    await page
      .getByLabel(button)
      .and(page.locator('input'))
      .setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: PICTURE });
    await page.getByRole('button', { name: `${name}, foto 1 groot bekijken` }).click();
    await page
      .getByRole('dialog')
      .getByRole('img', { name: `${name}, foto 1` })
      .waitFor();
    await press(tab, 'Foto weghalen');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Foto weghalen' }).click();
    await isTold(tab, 'Foto weggehaald.');

    expect(moments(tab)).toEqual([name === 'Voor' ? 'before' : 'after']);
    expect(commandsOf(tab)).toEqual([{ what: 'remove-photo', photoId: 'photo-1' }]);
  });

  it.each([
    [0, 'before'],
    [1, 'after'],
  ])('that are pasted when %i steps are done are of %s', async (done, moment) => {
    world.runs = [aRun({ progress: { done, total: 3 } })];
    const tab = await open();
    await tab.page.getByRole('button', { name: 'Foto van na' }).waitFor();

    await tab.page.evaluate(
      `document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData: ${FILES} }))`,
    );
    await tab.page.getByRole('button', { name: /foto 1 groot bekijken/ }).waitFor();

    expect(moments(tab)).toEqual([moment]);
  });
});

describe('telling what was done', () => {
  it('begins with a ready text, which may be changed, and is taken back', async () => {
    const tab = await open();
    const { page } = tab;

    await page.getByRole('radio', { name: 'deurkaart' }).click();
    await page.getByRole('textbox', { name: 'Tekst voor de bewoner' }).fill('Kom ook kijken!');
    await press(tab, 'Dit heb ik laten weten');
    await box(tab, 'Laten weten').getByText('Kom ook kijken!').waitFor();
    await press(tab, 'Toch nog niet verteld');
    await page.getByRole('button', { name: 'Dit heb ik laten weten' }).waitFor();

    expect(commandsOf(tab)).toEqual([
      { what: 'tell', form: 'door-card', text: 'Kom ook kijken!' },
      { what: 'undo-tell' },
    ]);
  });

  it('asks what was said where somebody told it in person', async () => {
    const tab = await open();
    const { page } = tab;

    await page.getByRole('radio', { name: 'zelf verteld' }).click();
    await page.getByRole('textbox', { name: 'Wat heb je verteld?' }).fill('Dat de tuintjes er zaterdag staan');
    await press(tab, 'Dit heb ik laten weten');
    await isTold(tab, 'Genoteerd dat bewoners het weten.');

    expect(commandsOf(tab)).toEqual([{ what: 'tell', form: 'told', text: 'Dat de tuintjes er zaterdag staan' }]);
  });
});

describe('a compliment in a channel', () => {
  it('is seen before it is posted, in the channel that is chosen', async () => {
    world.runs = [aFinishedRun()];
    const tab = await open();
    const { page } = tab;

    await press(tab, 'Compliment plaatsen');
    await page.getByRole('combobox', { name: 'Kanaal' }).selectOption('Team Vechtoever');
    await page.getByRole('textbox', { name: 'Tekst', exact: true }).fill('Topwerk van Mo');
    expect(await page.getByRole('figure', { name: 'Zo komt het in Team Vechtoever' }).innerText()).toContain('Topwerk');
    expect(await violations(page)).toEqual([]);
    expect(commandsOf(tab)).toEqual([]);
    await press(tab, 'Plaatsen');
    await box(tab, 'Trots delen').getByText('geplaatst in Team Vechtoever').waitFor();

    expect(commandsOf(tab)).toEqual([{ what: 'praise', channelId: 'channel-2', text: 'Topwerk van Mo' }]);
  });

  it.each([
    ['where the app is in no channel', { channels: [] }, 'Prettig Wonen staat nog in geen kanaal.'],
    [
      'whose answer was lost',
      { praise: { channelId: 'channel-1', state: 'in-doubt' as const, at: '2026-12-01T07:00:00.000Z', by: 'sanne' } },
      'Het is niet zeker of het bericht in Leefbaarheid staat.',
    ],
  ])('%s is explained', async (_what, overrides, text) => {
    world.runs = [aFinishedRun(overrides)];
    const tab = await open();

    await box(tab, 'Trots delen').getByText(text).waitFor();
  });

  it('is not offered before it helped', async () => {
    const tab = await open();
    await box(tab, 'Laten weten').waitFor();

    expect(await box(tab, 'Trots delen').count()).toBe(0);
  });
});
