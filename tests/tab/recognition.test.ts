import { ChangeLesson, LessonList } from '../../bot/contracts/recognition';
import { ANSWERS } from '../support/tab/answers';
import { violations } from '../support/tab/axe';
import { refuse, type Answer, type Asked } from '../support/tab/fake-server';
import { LESSONS } from '../support/tab/issue-samples';
import { answering, createTabTester, type OpenTab, type TabTester } from '../support/tab/tab-tester';

const PATH = '/api/recognition/lessons';

let tester: TabTester;

beforeAll(async () => {
  tester = await createTabTester();
}, 90_000);
afterEach(() => tester.closeTabs());
afterAll(() => tester.close());

function open(...answers: readonly Answer[]): Promise<OpenTab> {
  return tester.open({ path: '/settings/recognition', answers: answering(ANSWERS, ...answers) });
}

function keeping(first: LessonList = LESSONS): readonly Answer[] {
  let list = first;
  return [
    { to: `GET ${PATH}`, contract: LessonList, with: () => list },
    {
      to: `PUT ${PATH}/:id`,
      contract: LessonList,
      with: ({ path, body, headers }: Asked) => {
        if (headers['if-match'] !== `"${list.version}"`) {
          return refuse(412, 'api.stale', 'Iemand was je voor.', { current: list });
        }
        const { state } = ChangeLesson.parse(body);
        const lessons = list.lessons.map((one) => (path.endsWith(`/${one.id}`) ? { ...one, state } : one));
        list = { ...list, lessons, version: list.version + 1 };
        return list;
      },
    },
  ];
}

function changes({ server }: OpenTab): readonly unknown[] {
  return server.asked.filter(({ method }) => method === 'PUT').map(({ path, body }) => [path.split('/').at(-1), body]);
}

describe('what the recognition learned', () => {
  it('is words that point to another theme, from whom and when, with what it never does', async () => {
    const { page, complaints } = await open(...keeping());
    await page.getByRole('table').waitFor();
    const rows = page.getByRole('row');

    expect(await rows.nth(1).innerText()).toMatch(
      /muziek, bovenbur, ruzie[^]*Geluidsoverlast → Burenruzie[^]*Mo Yildiz[^]*30 nov[^]*Telt mee/,
    );
    expect(await rows.nth(2).innerText()).toMatch(
      /Nog niet duidelijk → Vandalisme[^]*iemand die weg is[^]*Teruggedraaid/,
    );
    expect(await page.getByRole('main').innerText()).toMatch(
      /nooit de tekst[^]*Wat het nooit doet[^]*huiselijk geweld/,
    );
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is taken back with one press, and counts again with another', async () => {
    const tab = await open(...keeping());
    const { page } = tab;

    await page.getByRole('button', { name: 'Terugdraaien: muziek, bovenbur, ruzie' }).click();
    await page.getByRole('button', { name: 'Weer meetellen: muziek, bovenbur, ruzie' }).waitFor();
    await page.getByRole('button', { name: 'Weer meetellen: schuur' }).click();
    await page.getByRole('button', { name: 'Terugdraaien: schuur' }).waitFor();

    expect(changes(tab)).toEqual([
      ['noise-1', { state: 'undone' }],
      ['gone-1', { state: 'active' }],
    ]);
  });

  it('comes back from the line that tells that it was taken back', async () => {
    const tab = await open(...keeping());
    const { page } = tab;

    await page.getByRole('button', { name: 'Terugdraaien: muziek, bovenbur, ruzie' }).click();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await page.getByRole('button', { name: 'Terugdraaien: muziek, bovenbur, ruzie' }).waitFor();

    expect(changes(tab)).toEqual([
      ['noise-1', { state: 'undone' }],
      ['noise-1', { state: 'active' }],
    ]);
  });

  it('that somebody else changed meanwhile is shown as it is now', async () => {
    const answers = keeping();
    const stale = { ...LESSONS, lessons: LESSONS.lessons.slice(0, 1), version: 6 };
    let isFirst = true;
    const { page } = await open(
      {
        to: `GET ${PATH}`,
        contract: LessonList,
        with: (asked) => {
          const given = isFirst ? stale : answers[0]?.with(asked);
          isFirst = false;
          return given;
        },
      },
      ...answers,
    );

    await page.getByRole('button', { name: 'Terugdraaien: muziek, bovenbur, ruzie' }).click();
    await page.getByText('Iemand was je voor.').first().waitFor();
    await page.getByText('schuur', { exact: true }).waitFor();

    expect(await page.getByRole('button', { name: 'Terugdraaien: muziek, bovenbur, ruzie' }).count()).toBe(1);
  });

  it('is only read by who may not take it back', async () => {
    const { page } = await open(...keeping({ ...LESSONS, may: { undo: false } }));
    await page.getByRole('table').waitFor();

    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  });

  it('is nothing yet: it says how it begins to learn', async () => {
    const { page } = await open(...keeping({ ...LESSONS, lessons: [] }));

    await page.getByText('Klopt het thema van een melding niet?').waitFor();
  });
});
